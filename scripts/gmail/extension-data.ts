// What the extension is made from: the manifest as it is kept, the words of its shop entry, the schema of a company's policy.
// Example: iconUses.find(({ path }) => path === 'icons/quadrant-24.png') -> { path, pixels: 24 }

import english from '../../manifest/gmail/extension/_locales/en/messages.json';
import chinese from '../../manifest/gmail/extension/_locales/zh_CN/messages.json';
import managedSchema from '../../manifest/gmail/extension/managed-schema.json';
import manifest from '../../manifest/gmail/extension/manifest.json';
import type { IconUse } from '../outlook/check-icons.ts';

export { managedSchema, manifest };

export const locales = { en: english, zh_CN: chinese } as const;

/** All that is ever asked for; more would be a question to every user and to the shops. */
export const scope = 'https://www.googleapis.com/auth/gmail.modify';

export const manifestFile = 'manifest.json';
export const pages = { panel: 'panel.html', batch: 'batch.html' } as const;

/** Every picture that the manifest names, with the pixels that its place asks for. */
export const iconUses: readonly IconUse[] = [manifest.icons, manifest.action.default_icon].flatMap((icons) =>
  Object.entries(icons).map(([pixels, path]) => ({ path, pixels: Number(pixels) })),
);
