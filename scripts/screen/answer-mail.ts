// One mail to one line of output: opens it, screens it, prints it in the wanted format. Used by the main thread and by the workers.
// Example: answerMails({ profile: null, until: null, format: 'jsonl' })({ file: "a.eml", bytes }) -> { file: "a.eml", line: "{...}" }

import { openMail } from '../../src/email/open-mail.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { type Screened, screenEmail } from '../../src/screen-email.ts';
import type { FoundMail } from './list-mails.ts';
import type { Format, Stage } from './parse-options.ts';
import { csvRow, tableRow } from './rows.ts';
import { screeningContext } from './screening-context.ts';
import { screeningLine } from './screening-line.ts';

export interface AnswerSettings {
  readonly profile: Profile | null;
  readonly until: Stage | null;
  readonly format: Format;
}

export type Answer =
  | { readonly file: string; readonly size: number; readonly line: string }
  | { readonly file: string; readonly size: number; readonly problem: string };

/** The answer never throws: a mail that breaks the core is named, and the run goes on. */
export function answerMails(settings: AnswerSettings): (mail: FoundMail) => Promise<Answer> {
  const context = screeningContext(settings.profile);
  return async (mail) => {
    if ('problem' in mail) return { file: mail.file, size: 0, problem: mail.problem };
    const { file, bytes } = mail;
    try {
      const start = performance.now();
      const screened = screenEmail(await openMail(bytes), context);
      const line = lineOf(file, screened, settings, performance.now() - start);
      return { file, size: bytes.length, line };
    } catch {
      // The text of an error may hold words of the mail: it is not printed.
      return {
        file,
        size: bytes.length,
        problem: 'could not be screened, please report it 无法筛查，请反馈',
      };
    }
  };
}

function lineOf(file: string, screened: Screened, settings: AnswerSettings, ms: number): string {
  const { until, format } = settings;
  if (until !== null) return JSON.stringify({ file, [until]: screened[until] });
  const line = screeningLine(file, screened, ms);
  if (format === 'csv') return csvRow(line);
  if (format === 'table') return tableRow(line);
  return JSON.stringify(line);
}
