// Lets one piece of work run after the other, whatever becomes of each. Example: inTurn(first); inTurn(second) -> second starts when first ended

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
