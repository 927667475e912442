// A page whose code is fetched only when it is wanted, so that the verdict paints first.
// Example: <Later load={() => import('./settings-page.tsx')...} with={{ t, props, onBack }} t={t} />.

import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from './words.ts';

interface LaterProps<P extends object> {
  /** The same function at every call: a constant of the module. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly with: P;
  readonly t: Words;
}

export function Later<P extends object>({ load, with: props, t }: LaterProps<P>) {
  const [Page, setPage] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    load().then(
      // A function given to a setter would be called: so it is wrapped.
      (page) => wanted && setPage(() => page),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (Page === null) return <p class="plain">{failed ? t.failed : t.loading}</p>;
  return h(Page, props);
}
