// The addresses that Google calls, by what they are for; the deployment names them and the caller check expects them as audience.
// Example: endpointUrl('https://addon.example', 'open') -> 'https://addon.example/gmail/open'

export const endpointPaths = {
  /** A mail was opened. */
  open: '/gmail/open',
  /** The add-on was opened without a mail. */
  home: '/gmail/home',
  /** A button of a card was pressed. */
  act: '/gmail/act',
} as const;

export type Endpoint = keyof typeof endpointPaths;

export const healthPath = '/healthz';

/** @param origin without a slash at its end: tokens carry the address letter by letter. */
export function endpointUrl(origin: string, endpoint: Endpoint): string {
  return `${origin}${endpointPaths[endpoint]}`;
}
