// Once before all tests: a fixed time zone, so that a test says the same in Shanghai, in Berlin and in a build machine.
// Example: new Date(2026, 0, 1).toISOString() -> "2026-01-01T00:00:00.000Z" in every test

export function setup(): void {
  process.env['TZ'] = 'UTC';
}
