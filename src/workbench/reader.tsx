// The open mail as text: who, what, when, and its parts with the evidence marked. The mail's own HTML is never drawn.
// Example: an inquiry -> subject, sender, labels, own words with "3000pcs" marked, the quoted thread folded away.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Address } from '../email/open-email.ts';
import { plainText } from '../panel/plain-text.ts';
import { longDate } from './dates.ts';
import { LabelChips } from './label-chips.tsx';
import { marksOf, type Run, type Segment, segmentsOf } from './mail-segments.ts';
import type { PageState } from './page-state.ts';
import type { OpenedMail } from './screening-messages.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface ReaderProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
}

export function Reader({ page, words }: ReaderProps) {
  const { opened, openId, failure } = page;
  if (openId === null) return <p class="reader-empty">{words.chooseMail}</p>;
  if (failure?.messageId === openId)
    return <p class="reader-empty">{failure.sentence[page.settings.language]}</p>;
  if (opened === null || opened.id !== openId) return <div class="reader-wait" aria-busy="true" />;
  return <OpenMail key={openId} opened={opened} page={page} words={words} />;
}

function OpenMail({ opened, page, words }: ReaderProps & { readonly opened: OpenedMail }) {
  const { email, screened } = opened;
  const segments = useMemo(() => segmentsOf(email, marksOf(screened.screening.reasons)), [email, screened]);
  const body = useRef<HTMLElement>(null);
  useEvidenceInSight(body, page);
  const labels = page.rows.find(({ id }) => id === opened.id)?.labels ?? [];
  const time = email.date === null ? null : Date.parse(email.date);
  const ofKind = (kind: Segment['kind']) => segments.filter((segment) => segment.kind === kind);
  return (
    <article class="mail-open" ref={body} data-mail={opened.id}>
      <header class="mail-head">
        <h2>
          {email.subject === '' ? (
            words.noSubject
          ) : (
            <SegmentText segments={ofKind('subject')} page={page} words={words} />
          )}
        </h2>
        <dl>
          <dt>{words.from}</dt>
          <dd>
            {email.from.address + email.from.name === '' ? (
              words.noSender
            ) : (
              <SegmentText segments={ofKind('sender')} page={page} words={words} />
            )}
          </dd>
          {email.to.length > 0 && <dt>{words.to}</dt>}
          {email.to.length > 0 && <dd>{addressLine(email.to)}</dd>}
          <dt>{words.date}</dt>
          <dd>{longDate(time, page.settings.language) || words.noDate}</dd>
        </dl>
        {labels.length > 0 && (
          <p class="mail-labels">
            <span class="unseen">{words.labels}</span>
            <LabelChips labels={labels} />
          </p>
        )}
      </header>
      <Body segments={segments} page={page} words={words} />
      {email.attachments.length > 0 && (
        <footer class="files">
          <h3>{words.attachments}</h3>
          <SegmentText segments={ofKind('attachment')} page={page} words={words} />
          <small>{words.neverOpened}</small>
        </footer>
      )}
    </article>
  );
}

interface SegmentsProps extends ReaderProps {
  readonly segments: readonly Segment[];
}

const isBody = ({ kind }: Segment): boolean =>
  kind !== 'sender' && kind !== 'subject' && kind !== 'attachment';
const isThread = ({ kind }: Segment): boolean => kind === 'quoted' || kind === 'header';

/** The earlier mails are dimmed and folded; what stands between them (an answer inside the quote) stays in sight. */
function Body({ segments, page, words }: SegmentsProps) {
  const [wished, setWished] = useState(false);
  const body = segments.filter(isBody);
  const thread = body.filter(isThread);
  const evidence = page.evidence;
  // Evidence inside the thread must be seen when it is asked for.
  const pointed = evidence !== null && thread.some(({ start, runs }) => covers(start, runs, evidence.start));
  const shown = wished || pointed;
  return (
    <div class="mail-body">
      {body.map((segment) =>
        isThread(segment) && !shown ? null : (
          <div key={segment.start} class={`part ${segment.kind}`} dir="auto">
            <SegmentText segments={[segment]} page={page} words={words} />
          </div>
        ),
      )}
      {thread.length > 0 && (
        <button type="button" class="fold" aria-expanded={shown} onClick={() => setWished(!shown)}>
          {shown ? words.hideQuoted : words.showQuoted}
        </button>
      )}
    </div>
  );
}

function covers(start: number, runs: readonly Run[], position: number): boolean {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return position >= start && position < start + length;
}

function SegmentText({ segments, page, words }: SegmentsProps) {
  const { evidence, settings } = page;
  return (
    <bdi>
      {segments.flatMap(({ runs, start }) =>
        runs.map(({ text, mark }, index) => {
          if (mark === null) return <span key={`${start}.${index}`}>{text}</span>;
          const isPointed = evidence !== null && mark.start < evidence.end && evidence.start < mark.end;
          return (
            <mark
              key={`${start}.${index}`}
              class={isPointed ? 'pointed' : ''}
              title={`${words.marked}: ${mark.sentence[settings.language]}`}
            >
              {text}
            </mark>
          );
        }),
      )}
    </bdi>
  );
}

function addressLine(addresses: readonly Address[]): string {
  const shown = addresses.slice(0, 5).map(({ name, address }) => plainText(name || address, 80));
  return shown.join(', ') + (addresses.length > 5 ? ` +${addresses.length - 5}` : '');
}

function useEvidenceInSight(body: { readonly current: HTMLElement | null }, page: PageState): void {
  const { evidence } = page;
  useEffect(() => {
    if (evidence === null) return;
    body.current?.querySelector('mark.pointed')?.scrollIntoView({ block: 'nearest' });
  }, [body, evidence]);
}
