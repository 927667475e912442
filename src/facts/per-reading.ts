// What several readers ask of one mail is worked out once and kept with its reading, gone when the reading goes.
// Example: const writerZone = perReading(findWriterZone); writerZone(reading) twice walks the signature once.

import type { Reading } from './reading.ts';

/** Pure functions only: the answer is the same at every call, keeping it saves the work. */
export function perReading<T>(make: (reading: Reading) => T): (reading: Reading) => T {
  return (reading) => {
    // Under this key only this function ever puts a value, so its type is known.
    const known = reading.worked.get(make) as T | undefined;
    if (known !== undefined) return known;
    const made = make(reading);
    reading.worked.set(make, made);
    return made;
  };
}
