// The batch command from its words to its exit code: reads the options, screens the mails, prints a line for each.
// Example: screenMails(["--profile", "valves.json", "inbox/"]) -> JSON lines on the output, 0

import { once } from 'node:events';
import { answerInWorkers } from './answer-in-workers.ts';
import { type Answer, type AnswerSettings, answerMails } from './answer-mail.ts';
import { type FoundMail, listMails } from './list-mails.ts';
import { type Format, parseOptions } from './parse-options.ts';
import { type Progress, startProgress } from './progress-bar.ts';
import { readProfile } from './read-profile.ts';
import { csvHead, tableHead } from './rows.ts';
import { usage } from './usage.ts';

/** 0 all answered, 1 some could not be read, 2 wrong use. */
export async function screenMails(args: readonly string[]): Promise<0 | 1 | 2> {
  leaveQuietlyOnBrokenPipe();
  const parsed = parseOptions(args, () => new Date());
  if (!parsed.ok) return refuse(parsed.problem === '' ? [] : [parsed.problem]);
  const { profileFile, until, format, workers, paths } = parsed.options;
  const read = profileFile === null ? { ok: true as const, profile: null } : readProfile(profileFile);
  if (!read.ok) return refuse(read.problems);
  const settings: AnswerSettings = { profile: read.profile, until, format };
  const mails = listMails(paths, process.stdin);
  const answers = workers > 1 ? answerInWorkers(mails, settings, workers) : answerHere(mails, settings);
  return await printAnswers(answers, format, await startProgress(paths));
}

async function* answerHere(
  mails: AsyncIterable<FoundMail>,
  settings: AnswerSettings,
): AsyncGenerator<Answer> {
  const answer = answerMails(settings);
  for await (const mail of mails) yield await answer(mail);
}

async function printAnswers(
  answers: AsyncIterable<Answer>,
  format: Format,
  progress: Progress,
): Promise<0 | 1> {
  let unread = 0;
  const head = format === 'csv' ? csvHead() : format === 'table' ? tableHead() : null;
  // Rows of a CSV end as RFC 4180 wants them.
  const end = format === 'csv' ? '\r\n' : '\n';
  if (head !== null) await print(head + end);
  for await (const answer of answers) {
    if ('problem' in answer) {
      unread += 1;
      progress.clear();
      process.stderr.write(`${answer.file}: ${answer.problem}\n`);
    } else {
      if (process.stdout.isTTY) progress.clear();
      await print(answer.line + end);
    }
    progress.step(answer.size);
  }
  progress.stop();
  return unread > 0 ? 1 : 0;
}

/** Waits while the reader of our output is slower than we are: nothing piles up in memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function refuse(problems: readonly string[]): 0 | 2 {
  if (problems.length === 0) {
    process.stdout.write(usage);
    return 0;
  }
  process.stderr.write(`${problems.map((problem) => `screen: ${problem}\n`).join('')}\n${usage}`);
  return 2;
}

/** `npm run screen -- box.mbox | head` closes our output: that is no error. */
function leaveQuietlyOnBrokenPipe(): void {
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE') process.exit(0);
    throw problem;
  });
}
