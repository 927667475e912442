// The one door for hosts: puts the panel into an element and keeps it up to date; styles come from panel.css.
// Example: const panel = mountPanel(element, props); panel.update({ ...props, screened }); panel.unmount();

import { render } from 'preact';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel-props.ts';

export interface MountedPanel {
  /** Takes the whole record: what is left out is gone, so no old mail can linger. */
  readonly update: (props: PanelProps) => void;
  readonly unmount: () => void;
}

/** `element` is emptied first: a host may paint a static shell in it. */
export function mountPanel(element: HTMLElement, props: PanelProps): MountedPanel {
  element.replaceChildren();
  const update = (next: PanelProps) => render(<Panel {...next} />, element);
  update(props);
  return { update, unmount: () => render(null, element) };
}
