// A small button that puts a text on the clipboard and says so only when it is there.
// Example: "复制" beside +1 303 555 0147 -> "已复制" until the focus leaves it.

import { useState } from 'preact/hooks';
import type { PanelCallbacks } from './panel-props.ts';
import type { Words } from './words.ts';

interface CopyButtonProps {
  readonly name: string;
  readonly text: string;
  readonly t: Words;
  readonly copy: NonNullable<PanelCallbacks['copy']>;
}

export function CopyButton({ name, text, t, copy }: CopyButtonProps) {
  // The text that was copied, not a flag: with another mail in the panel the button must not claim it again.
  const [copied, setCopied] = useState('');
  const done = copied !== '' && copied === text;
  return (
    <button
      type="button"
      class="link"
      aria-label={done ? t.copied : t.copyWhat(name)}
      onClick={() => void copy(text).then((there) => setCopied(there ? text : ''))}
      onBlur={() => setCopied('')}
    >
      {done ? t.copied : t.copy}
    </button>
  );
}
