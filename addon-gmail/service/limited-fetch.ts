// Node's own fetch, which keeps connections open, with an end to how much it reads: no mail may fill the memory of everybody's service.
// Example: createLimitedFetch(1000)(address of a longer answer) -> an answer with status 413 and nothing in it

/** The HTTP word for it; Gmail itself never says so to a question. */
export const tooLarge = 413;

export function createLimitedFetch(largest: number): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    const { body, status, headers } = answer;
    if (body === null) return answer;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > largest) {
        await reader.cancel();
        return new Response(null, { status: tooLarge });
      }
      pieces.push(read.value);
    }
    return new Response(new Blob(pieces), { status, headers });
  };
}
