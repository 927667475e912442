// The page's timer as a pair of doing and dropping. Example: const drop = inAWhile(draw, 50); drop() -> nothing is drawn

/** Runs the work after so many milliseconds; gives the way to drop it. */
export function inAWhile(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
