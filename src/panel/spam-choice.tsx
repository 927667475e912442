// The second, explicit choice beside dismissal: telling the mail service that a mail is spam, in two clicks with what it means between.
// Example: [垃圾邮件…] -> "邮件会移到垃圾邮件… [移到垃圾邮件] [取消]" -> spam('m1')

import { useEffect, useRef } from 'preact/hooks';
import type { Words } from './words.ts';

interface SpamButtonProps {
  readonly box: string;
  readonly t: Words;
  readonly off: boolean;
  readonly asking: boolean;
  readonly onAsk: () => void;
}

export function SpamButton({ box, t, off, asking, onAsk }: SpamButtonProps) {
  return (
    <button
      type="button"
      class="link"
      data-act="spam"
      aria-disabled={off}
      aria-expanded={asking}
      aria-controls={asking ? box : undefined}
      onClick={() => {
        if (!off) onAsk();
      }}
    >
      {t.spam}
    </button>
  );
}

interface SpamQuestionProps {
  readonly box: string;
  readonly t: Words;
  readonly onSpam: () => void;
  readonly onCancel: () => void;
}

/** The focus goes to "cancel": a key pressed twice by mistake moves no mail. */
export function SpamQuestion({ box, t, onSpam, onCancel }: SpamQuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <fieldset class="correction" id={box} data-ask="spam">
      <legend>{t.spamNote}</legend>
      <button type="button" class="button" data-act="spam-confirm" onClick={onSpam}>
        {t.spamConfirm}
      </button>
      <button type="button" class="button" ref={cancel} onClick={onCancel}>
        {t.cancel}
      </button>
    </fieldset>
  );
}
