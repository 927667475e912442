// Node's own fetch, which keeps connections open, with an end to how much it reads: no mail may fill the memory of everybody's service.
// Example: limitedFetch(url) -> the answer, or a TypeError when it is larger than the largest mail that Gmail takes

/** Gmail takes mails of 25 MB; encoded twice over that is some 48 MB. */
const largest = 50 * 1024 * 1024;

export const limitedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const { body, status, statusText, headers } = answer;
  if (body === null) return answer;
  let size = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, stream) {
        size += piece.length;
        if (size > largest) stream.error(new TypeError('[limited-fetch] the answer is too large'));
        else stream.enqueue(piece);
      },
    }),
  );
  return new Response(counted, { status, statusText, headers });
};
