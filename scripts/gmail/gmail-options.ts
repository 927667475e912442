// What a company gives when it builds the extension for itself, as typed on the command line; all of it may be left out.
// Example: readGmailOptions({ clientId: 'x', webClientId: '', key: '' }) -> { problem: 'A client id ends in ".apps.google..." ...' }

export interface GmailOptions {
  /** OAuth client of type "Chrome extension"; '' for none. */
  readonly clientId: string;
  /** OAuth client of type "Web application", for Edge and other browsers; '' for none. */
  readonly webClientId: string;
  /** Public key of the package, which fixes the extension's id; '' for none. */
  readonly key: string;
}

const client = /^[0-9]{1,30}-[0-9a-z]{1,60}\.apps\.googleusercontent\.com$/;
/** Base64 of a public key: an RSA key of 2,048 bits has 392 characters. */
const publicKey = /^[0-9A-Za-z+/]{300,1000}={0,2}$/;

export function readGmailOptions(typed: GmailOptions): GmailOptions | { readonly problem: string } {
  const { clientId, webClientId, key } = typed;
  if ([clientId, webClientId].some((id) => id !== '' && !client.test(id)))
    return {
      problem:
        'A client id of Google ends in ".apps.googleusercontent.com". 客户端 ID 以 ".apps.googleusercontent.com" 结尾。',
    };
  if (key !== '' && !publicKey.test(key))
    return {
      problem:
        'The key is the public key of the package in base64, one line without BEGIN and END. 公钥为一行 base64，不含 BEGIN 和 END。',
    };
  return typed;
}
