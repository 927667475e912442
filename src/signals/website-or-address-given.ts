// Gives a website or postal address.
// Example: "www.dahl.example, Storgata 5" -> [www.dahl.example, Storgata 5].

import type { Signal } from './signal.ts';

export const websiteOrAddressGiven: Signal = {
  id: 'website-or-address-given',
  axis: 'contact',
  points: 1,
  sentence: { zh: '留了网址或地址', en: 'Gives a website or postal address' },
  ask: { zh: '贵公司的网址和地址是？', en: 'What are your website and address?' },
  read: ({ contact }) => [contact.website, contact.address].filter((fact) => fact !== null),
};
