// Cuts a mailbox file into its mails while it streams by, so that a box of any size needs the memory of one mail.
// Example: "From a@x.example Tue May 12 ...\nSubject: A\n\n>From here\n\nFrom b@..." -> bytes of mail A ("From here"), of mail B

const maxMail = 5_000_000;
const maxLine = 64_000;
const start =
  /^From (?:\S{0,320}|"[^"]{0,100}"\S{0,320}|.{1,80}) {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) {1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) /;
const latin = new TextDecoder('latin1');

/** What a line means is known only together with the lines before it, which is why this is a class. */
class MboxCutter {
  #pieces: Uint8Array[] = [];
  #size = 0;
  #line: Uint8Array[] = [];
  #lineSize = 0;
  #open = false;
  #afterBlank = true;
  /** A line longer than the cap: its rest is copied without being looked at. */
  #midLine = false;

  /** Mails that this chunk completes. */
  *feed(chunk: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < chunk.length; ) {
      const feed = chunk.indexOf(10, at);
      const end = feed < 0 ? chunk.length : feed + 1;
      const piece = chunk.subarray(at, end);
      at = end;
      if (feed < 0 || this.#lineSize > 0) {
        // Copied, since the caller may use its chunk again.
        this.#line.push(piece.slice());
        this.#lineSize += piece.length;
        if (feed < 0 && this.#lineSize < maxLine) continue;
      }
      const line = this.#lineSize > 0 ? joined(this.#line, this.#lineSize) : piece.slice();
      this.#line = [];
      this.#lineSize = 0;
      const whole = this.#take(line);
      if (whole !== null) yield whole;
      this.#midLine = feed < 0;
    }
  }

  *end(): Generator<Uint8Array> {
    if (this.#lineSize > 0) {
      const whole = this.#take(joined(this.#line, this.#lineSize));
      if (whole !== null) yield whole;
    }
    if (this.#open && this.#size > 0) yield this.#mail();
  }

  #take(line: Uint8Array): Uint8Array | null {
    if (this.#midLine) {
      this.#keep(line);
      return null;
    }
    if (this.#afterBlank && line[0] === 0x46 && start.test(latin.decode(line.subarray(0, 400)))) {
      const whole = this.#open && this.#size > 0 ? this.#mail() : null;
      this.#open = true;
      this.#afterBlank = false;
      return whole;
    }
    // A file without a first "From " line is one mail, as exported by many programs.
    this.#open = true;
    this.#afterBlank = line[0] === 10 || (line[0] === 13 && line[1] === 10);
    this.#keep(isEscaped(line) ? line.subarray(1) : line);
    return null;
  }

  #keep(line: Uint8Array): void {
    if (this.#size >= maxMail) return;
    this.#pieces.push(line);
    this.#size += line.length;
  }

  #mail(): Uint8Array {
    const whole = joined(this.#pieces, this.#size);
    this.#pieces = [];
    this.#size = 0;
    return whole;
  }
}

/** '>From ' and '>>From ' were written by the program that stored the mail. */
function isEscaped(line: Uint8Array): boolean {
  if (line[0] !== 0x3e) return false;
  let at = 1;
  while (line[at] === 0x3e) at++;
  return (
    line[at] === 0x46 &&
    line[at + 1] === 0x72 &&
    line[at + 2] === 0x6f &&
    line[at + 3] === 0x6d &&
    line[at + 4] === 0x20
  );
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** One mail's bytes at a time, without its "From " line; a mail over 5 MB is cut while it streams by. Never more than one in memory. */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const cutter = new MboxCutter();
  for await (const chunk of chunks) yield* cutter.feed(chunk);
  yield* cutter.end();
}

/** The same for a box that is in memory already. */
export function* splitMboxBytes(bytes: Uint8Array): Generator<Uint8Array> {
  const cutter = new MboxCutter();
  yield* cutter.feed(bytes);
  yield* cutter.end();
}
