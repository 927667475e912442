// Time as a port, so that tests wait for nothing. Example: await clock.sleep(500)

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}
