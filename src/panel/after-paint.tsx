// What stands below the fold waits until the verdict of a new mail is on the screen: the glance never waits for details.
// Example: <AfterPaint of="m2">...</AfterPaint> -> nothing in the frame that first shows m2, the children in the next; changes of m2 at once

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface AfterPaintProps {
  /** The mail that the children belong to: another one waits again. */
  readonly of: string;
  readonly children: ComponentChildren;
}

export function AfterPaint({ of, children }: AfterPaintProps) {
  const [painted, setPainted] = useState<string | null>(null);
  // Effects run behind the frame that was just drawn.
  useEffect(() => setPainted(of), [of]);
  return painted === of ? children : null;
}
