// The body of an answer as data, whatever the server or something before it sent.
// Example: an HTML error page -> { value: null, code: '' }; {"error":{"code":"ErrorAccessDenied"}} -> { value: {...}, code: 'ErrorAccessDenied' }

export interface ReplyBody {
  /** null for all that is no JSON object. */
  readonly value: object | null;
  /** The service's own word for an error, '' for none. */
  readonly code: string;
}

export async function readReply(response: Response): Promise<ReplyBody> {
  const text = await response.text();
  if (!/\bjson\b/i.test(response.headers.get('Content-Type') ?? '')) return { value: null, code: '' };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return { value: null, code: '' };
    return { value, code: textField(field(value, 'error'), 'code') };
  } catch {
    return { value: null, code: '' };
  }
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

/** '' when there is no such text. */
export function textField(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}

export function listField(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}
