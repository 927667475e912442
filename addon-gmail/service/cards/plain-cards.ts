// The cards without a verdict: a word about what went wrong, the question before spam, and what is due today.
// Example: noticeCard({ title: '没有读成', text: '……', press, language: 'zh' }) -> a title, a sentence, a button to try again

import { words } from '../../../src/panel/dictionary.ts';
import { escapeHtml } from '../../../src/panel/escape-html.ts';
import type { Wish } from '../action-state.ts';
import type { Card } from '../card-answer.ts';
import { buttons, card, linkButton, type Press, paragraph, pressButton, row, section } from './card-kit.ts';
import { mailText } from './card-text.ts';
import { cardWords } from './card-words.ts';

interface NoticeParts {
  readonly title: string;
  readonly text: string;
  /** null: there is nothing to try again. */
  readonly again: Press | null;
  readonly language: 'zh' | 'en';
}

export function noticeCard({ title, text, again, language }: NoticeParts): Card {
  const retry = again === null ? [] : [buttons([pressButton(cardWords(language).again, again)])];
  return card({ title, sections: [section({ widgets: [paragraph(escapeHtml(text)), ...retry] })] });
}

interface SpamParts {
  readonly language: 'zh' | 'en';
  readonly press: (wish: Wish) => Press;
}

/** The second, explicit step: what spam means, and the gentler way beside it. */
export function spamCard({ language, press }: SpamParts): Card {
  const own = cardWords(language);
  const t = words(language);
  const choices = buttons([
    pressButton(own.spam, press({ act: 'spam' }), 'FILLED'),
    pressButton(t.dismiss, press({ act: 'dismiss' })),
    pressButton(own.back, press({ act: 'show' })),
  ]);
  return card({
    title: own.spamTitle,
    sections: [section({ widgets: [paragraph(escapeHtml(own.spamNote)), choices] })],
  });
}

export interface DueMail {
  readonly threadId: string;
  readonly subject: string;
  readonly from: string;
  /** Whole days since the last mail of the thread; null where it is not known. */
  readonly days: number | null;
}

export interface DueClass {
  readonly name: string;
  /** Silent for more days than this. */
  readonly after: number;
  /** "3", "50+". */
  readonly count: string;
  readonly mails: readonly DueMail[];
  /** Gmail's own search for all of them. */
  readonly searchUrl: string;
}

interface HomeParts {
  readonly language: 'zh' | 'en';
  /** null: this deployment cannot know. */
  readonly due: readonly DueClass[] | null;
  readonly mailUrl: (threadId: string) => string;
}

export function homeCard({ language, due, mailUrl }: HomeParts): Card {
  const own = cardWords(language);
  const title = words(language).panel;
  if (due === null) {
    return card({
      title,
      subtitle: own.server,
      sections: [section({ widgets: [paragraph(escapeHtml(own.homeUnknown))] })],
    });
  }
  const listed = due.filter(({ count }) => count !== '0');
  const sections = listed.map(({ name, after, count, mails, searchUrl }) =>
    section({
      header: escapeHtml(own.due(name, after, count)),
      widgets: [
        ...mails.map(({ threadId, subject, from, days }) =>
          row({
            text: [mailText(subject, 120) || own.noSubject, mailText(from, 80)]
              .filter((line) => line !== '')
              .join('<br>'),
            bottom: days === null ? '' : own.dueSince(days),
            button: linkButton(own.open, mailUrl(threadId)),
          }),
        ),
        buttons([linkButton(own.showAll, searchUrl)]),
      ],
    }),
  );
  const head = listed.length === 0 ? own.nothingDue : own.homeNote;
  return card({
    title,
    subtitle: own.homeTitle,
    sections: [section({ widgets: [paragraph(escapeHtml(head))] }), ...sections],
  });
}
