// Provisional.
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let all = '';
  for await (const chunk of chunks) all += new TextDecoder('latin1').decode(chunk);
  for (const mail of all.split(/^From \S+@?\S* \w{3} \w{3}.*\n/m)) {
    if (mail.trim() !== '') yield Uint8Array.from(mail, (unit) => unit.charCodeAt(0));
  }
}
