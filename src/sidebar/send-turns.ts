// Lets a few requests run at once and holds all of them back when the service asks for it, not only the one that was told.
// Example: const turns = createTurns(4, clock); turns.pause(5000); await turns.take(send) -> sent five seconds later

/** The part of a clock that waiting needs. */
export interface TurnClock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export interface Turns {
  /** Runs the work when its turn comes. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Nothing more is begun for so long; a shorter pause never cuts a longer one. */
  pause(milliseconds: number): void;
  /** Milliseconds until the next may begin. */
  paused(): number;
}

export function createTurns(most: number, clock: TurnClock): Turns {
  let running = 0;
  let until = 0;
  const waiting: (() => void)[] = [];

  async function begin(): Promise<void> {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** The place goes straight to the next in line, so that nobody slips in between. */
  function end(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  const paused = () => Math.max(0, until - clock.now());
  return {
    paused,
    pause: (milliseconds) => {
      until = Math.max(until, clock.now() + milliseconds);
    },
    async take(work) {
      await begin();
      try {
        for (let left = paused(); left > 0; left = paused()) await clock.wait(left);
        return await work();
      } finally {
        end();
      }
    },
  };
}
