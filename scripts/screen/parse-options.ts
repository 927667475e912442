// The words of the command line as options. Example: ["--format", "csv", "a.eml"] -> { ok: true, options: { format: 'csv', paths: ["a.eml"], ... } }

import { parseArgs } from 'node:util';

export const stages = ['facts', 'findings', 'screening', 'plan'] as const;
export const formats = ['jsonl', 'table', 'csv'] as const;
export type Stage = (typeof stages)[number];
export type Format = (typeof formats)[number];

export interface ScreenOptions {
  readonly profileFile: string | null;
  /** ISO instant. */
  readonly now: string;
  readonly until: Stage | null;
  readonly format: Format;
  readonly workers: number;
  readonly paths: readonly string[];
}

/** `problem` is a sentence for the user, '' when he asked for the usage text. */
export type ParsedOptions =
  | { readonly ok: true; readonly options: ScreenOptions }
  | { readonly ok: false; readonly problem: string };

/** An ISO 8601 date or instant: what `new Date` takes beyond that differs from engine to engine. */
const isoInstant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** `clock` gives the time where --now is not given. */
export function parseOptions(args: readonly string[], clock: () => Date): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        now: { type: 'string' },
        until: { type: 'string' },
        format: { type: 'string' },
        workers: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { ok: false, problem: '' };
    if (positionals.length === 0) return { ok: false, problem: 'no PATH given 未给出路径' };
    const now = readNow(values.now, clock);
    const until = values.until === undefined ? null : oneOf('--until', stages, values.until);
    const format = oneOf('--format', formats, values.format ?? 'jsonl');
    if (until !== null && format !== 'jsonl') {
      throw new Error('--until prints JSON lines only 使用 --until 时只能输出 jsonl');
    }
    const workers = readWorkers(values.workers ?? '1');
    const profileFile = values.profile ?? null;
    return { ok: true, options: { profileFile, now, until, format, workers, paths: positionals } };
  } catch (problem) {
    return { ok: false, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

function oneOf<T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw new Error(`${option} must be one of ${allowed.join(', ')} ${option} 只能是其中之一`);
}

function readNow(given: string | undefined, clock: () => Date): string {
  if (given === undefined) return clock().toISOString();
  const date = new Date(given);
  // A day that does not exist (02-30) is moved by the engine: refuse it too.
  const sameDay = !Number.isNaN(date.getTime()) && isRealDay(given);
  if (isoInstant.test(given) && sameDay) return date.toISOString();
  throw new Error('--now must be an ISO time such as 2026-03-01T08:00:00Z --now 必须是 ISO 时间');
}

function isRealDay(iso: string): boolean {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso.slice(0, 10));
}

function readWorkers(given: string): number {
  const count = Number(given);
  if (/^\d{1,2}$/.test(given) && count >= 1 && count <= 64) return count;
  throw new Error('--workers must be a number from 1 to 64 --workers 必须是 1 到 64 的数字');
}
