// Messages to the user, and the bar of a long piece of work with its stop button.
// Example: importing 5,000 mails -> "Importing: 1200 mails, 24%" [Stop]; afterwards "5000 mails imported." [×]

import type { PageState } from './page-state.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface ProgressBarProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly onStop: () => void;
}

export function ProgressBar({ page, words, onStop }: ProgressBarProps) {
  const { progress } = page;
  if (progress === null) return null;
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const percent = Math.round(share * 100);
  const text =
    progress.task === 'import'
      ? words.reading(progress.mails, percent)
      : words.rescreening(progress.done, progress.total);
  return (
    <div class="progress">
      <span class="progress-text">{text}</span>
      <progress max={100} value={percent} aria-label={text} />
      {progress.task === 'import' && (
        <button type="button" class="plain" data-stop onClick={onStop}>
          {words.stop}
        </button>
      )}
    </div>
  );
}

interface NoticeListProps {
  readonly page: PageState;
  readonly words: WorkbenchWords;
  readonly onClose: (id: number) => void;
}

export function NoticeList({ page, words, onClose }: NoticeListProps) {
  return (
    <div class="notices" aria-live="polite">
      {page.ready && !page.kept && <p class="notice problem">{words.memoryOnly}</p>}
      {page.notices.map(({ id, tone, say }) => (
        <p key={id} class={`notice ${tone}`}>
          <span>{say(words)}</span>
          <button type="button" class="plain" aria-label={words.close} onClick={() => onClose(id)}>
            <span aria-hidden="true">×</span>
          </button>
        </p>
      ))}
    </div>
  );
}
