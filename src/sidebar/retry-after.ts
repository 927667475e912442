// How long a service asks us to wait. Example: retryAfter('120', now) -> 120000; retryAfter('soon', now) -> null

const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * @param now milliseconds since 1970.
 * @returns milliseconds from now; null where the header is missing, negative or no time at all. A date that is past gives 0.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!httpDate.test(text)) return null;
  return Math.max(0, Date.parse(text) - now);
}
