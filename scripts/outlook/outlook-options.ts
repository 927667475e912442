// The settings of a deployment as typed on the command line. Example: readDeployment({ origin: 'https://addin.example/', clientId: '' }) ->
// { origin: 'https://addin.example', clientId: '' }; with an http origin -> { problem: "Outlook loads https only. ..." }

import { isGuid, readOrigin } from './addin-data.ts';

/** Where `npm start -- --outlook` serves, and what a build is for when nobody says otherwise. */
export const developmentPort = 3000;
export const developmentOrigin = (port: number): string => `https://localhost:${port}`;

interface Typed {
  readonly origin: string;
  readonly clientId: string;
}

export function readDeployment({ origin, clientId }: Typed): Typed | { readonly problem: string } {
  const read = readOrigin(origin);
  if ('problem' in read) return read;
  if (clientId !== '' && !isGuid(clientId))
    return {
      problem:
        'The client id is the GUID that Entra shows as "Application (client) ID". 客户端 ID 是 Entra 中显示的“应用程序(客户端) ID”。',
    };
  return { origin: read.origin, clientId };
}
