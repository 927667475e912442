// One mail in the list: quadrant by letter and colour, sender, subject, date, sum, and its labels or first words.
// Example: an A mail -> "A  Bo Li        11/22 / RFQ tents        13 / [A 重点跟进] [北美]"

import { plainText } from '../panel/plain-text.ts';
import { shortDate } from './dates.ts';
import { LabelChips } from './label-chips.tsx';
import { hasScore, type MailRow, quadrantOf } from './mail-row.ts';
import type { MessageListProps } from './message-list-props.ts';

interface MailRowViewProps {
  readonly row: MailRow;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly count: number;
  readonly list: MessageListProps;
}

export function MailRowView({ row, index, top, count, list }: MailRowViewProps) {
  const { words, language, cursor, openId } = list;
  const quadrant = quadrantOf(row);
  const name = plainText(row.name, 80) || words.noSender;
  const classes = ['row', row.id === cursor ? 'at' : '', row.id === openId ? 'open' : ''].join(' ').trim();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus and names the row by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for all rows
    <div
      id={`mail-${row.id}`}
      class={classes}
      role="option"
      aria-selected={row.id === openId}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => list.onOpen(row.id)}
    >
      <QuadrantMark quadrant={quadrant} other={words.other} />
      <span class="row-name">
        <bdi>{name}</bdi>
      </span>
      <span class="row-date">{shortDate(row.date, language) || words.noDate}</span>
      <span class="row-subject">
        <bdi>{plainText(row.subject, 160) || words.noSubject}</bdi>
      </span>
      <RowScore row={row} words={words} />
      <span class="row-more">
        {row.labels.length > 0 ? (
          <LabelChips labels={row.labels} most={3} />
        ) : (
          <span class="row-preview">{plainText(row.preview, 140)}</span>
        )}
      </span>
    </div>
  );
}

export function QuadrantMark({ quadrant, other }: { readonly quadrant: string; readonly other: string }) {
  const isOther = quadrant === 'other';
  return (
    <span class={`mark q-${quadrant}`}>
      <span aria-hidden={isOther}>{isOther ? '–' : quadrant}</span>
      {isOther && <span class="unseen">{other}</span>}
    </span>
  );
}

function RowScore({ row, words }: Pick<MailRowViewProps, 'row'> & Pick<MessageListProps, 'words'>) {
  const { verdict } = row;
  if (!hasScore(verdict)) return <span class="row-score" />;
  return (
    <span class="row-score">
      {verdict.look && (
        <span class="look" title={words.look}>
          <span aria-hidden="true">?</span>
          <span class="unseen">{words.look}</span>
        </span>
      )}
      <span aria-hidden="true">{verdict.scores.total}</span>
      <span class="unseen">{words.score(verdict.scores.total)}</span>
    </span>
  );
}
