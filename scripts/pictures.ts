// npm run pictures [-- outlook | gmail | gmail-card]: takes the pictures of the hosts for README.md anew, in both languages, light and dark.
// Example: npm run pictures -- gmail -> docs/gmail-drawer-light-zh.png, docs/gmail-side-320-dark-en.png, docs/gmail-batch-light-en.png, ...

import { gmailCardPictures } from './pictures/gmail-card-pictures.ts';
import { gmailPictures } from './pictures/gmail-pictures.ts';
import { outlookPictures } from './pictures/outlook-pictures.ts';

const hosts: { readonly [name: string]: () => AsyncIterable<string> } = {
  outlook: outlookPictures,
  gmail: gmailPictures,
  'gmail-card': gmailCardPictures,
};
const wanted = process.argv[2];
for (const [name, pictures] of Object.entries(hosts))
  if (wanted === undefined || wanted === name) for await (const path of pictures()) console.log(path);
