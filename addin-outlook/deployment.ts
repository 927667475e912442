// What the build of one deployment sets. Example: npm run build -- --outlook-client-id GUID -> clientId is that GUID, else ''

/** Put in by the build; the name is not defined where the sources run unbuilt, as in tests. */
declare const OUTLOOK_CLIENT_ID: string | undefined;

/** The Entra application that may move mail; '' for none: then every feature of Graph stays hidden. */
export const clientId: string = typeof OUTLOOK_CLIENT_ID === 'string' ? OUTLOOK_CLIENT_ID : '';
