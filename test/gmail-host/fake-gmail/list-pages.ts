// Lists of the stand-in: what a search finds, newest first, in pages. Example: pageOf(all, query 'maxResults=2') -> two and a token

import type { FakeMessage } from './fake-mailbox.ts';
import { type MethodCall, Refused } from './method-call.ts';
import { readSearch, UnknownSearchWord } from './search-query.ts';

export function searchTest({ box, query, now, metadataOnly }: MethodCall): (message: FakeMessage) => boolean {
  const q = query.get('q') ?? '';
  if (q !== '' && metadataOnly)
    throw new Refused('insufficientPermissions', "Metadata scope does not support 'q' parameter");
  try {
    const search = readSearch(q, box, now);
    const all = search.everywhere || query.get('includeSpamTrash') === 'true';
    const wanted = query.getAll('labelIds');
    return (message) =>
      (all ||
        wanted.some((id) => id === 'SPAM' || id === 'TRASH') ||
        !(message.labelIds.has('SPAM') || message.labelIds.has('TRASH'))) &&
      wanted.every((id) => message.labelIds.has(id)) &&
      search.test(message);
  } catch (error) {
    if (error instanceof UnknownSearchWord)
      throw new Refused('invalidArgument', `The stand-in cannot search for ${error.message}`);
    throw error;
  }
}

export function searched(call: MethodCall): readonly FakeMessage[] {
  return [...call.box.messages.values()]
    .filter(searchTest(call))
    .sort((a, b) => b.internalDate - a.internalDate);
}

export function pageOf<T>(all: readonly T[], query: URLSearchParams) {
  const size = Number(query.get('maxResults') ?? 100);
  const start = Number(query.get('pageToken') ?? 0);
  if (!(Number.isInteger(size) && size > 0 && size <= 500))
    throw new Refused('invalidArgument', 'Invalid maxResults');
  if (!(Number.isInteger(start) && start >= 0)) throw new Refused('invalidArgument', 'Invalid pageToken');
  const end = start + size;
  return { page: all.slice(start, end), nextPageToken: end < all.length ? { nextPageToken: `${end}` } : {} };
}
