// Looks of the drawer, within its own shadow root: no rule of the page reaches in, and none of these reaches out.
// Example: sheet.replaceSync(drawerStyle)

export const drawerStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 0 0 auto !important;
  z-index: 2147483000 !important;
  display: block !important;
  width: 0 !important;
  height: auto !important;
  color-scheme: light !important;
}
[data-iq="drawer"] {
  --ground: #ffffff;
  --ink: #242424;
  --soft: #5c5c5c;
  --edge: #d1d1d1;
  --note: #fdf4d9;
  --note-ink: #795500;
  --mark: #0f6cbd;
  position: absolute;
  inset: 0 0 0 auto;
  display: flex;
  color: var(--ink);
  font: 12px/16px "Google Sans", Roboto, "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", system-ui, sans-serif;
}
[data-iq="drawer"][data-theme="dark"] {
  --ground: #1f1f1f;
  --ink: #f5f5f5;
  --soft: #adadad;
  --edge: #4a4a4a;
  --note: #342b11;
  --note-ink: #ecca6c;
  --mark: #62abf5;
}
[data-iq="box"] {
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  width: min(340px, 90vw);
  height: 100%;
  border-inline-start: 1px solid var(--edge);
  background: var(--ground);
  box-shadow: -4px 0 12px rgb(0 0 0 / 14%);
}
[data-iq="drawer"][data-state="closed"] [data-iq="box"] {
  display: none;
}
header {
  display: flex;
  align-items: center;
  gap: 2px;
  padding: 2px 4px 2px 12px;
  border-bottom: 1px solid var(--edge);
}
header b {
  flex: 1;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  color: var(--soft);
  font-weight: 600;
}
button {
  all: unset;
  box-sizing: border-box;
  cursor: pointer;
  color: inherit;
}
button:focus-visible {
  outline: 2px solid var(--mark);
  outline-offset: -2px;
}
header button {
  display: grid;
  place-items: center;
  width: 32px;
  height: 32px;
  border-radius: 4px;
}
header button:hover {
  background: color-mix(in srgb, var(--ink) 8%, transparent);
}
[data-iq="tab"] {
  align-self: center;
  padding: 12px 5px;
  border: 1px solid var(--edge);
  border-inline-end: 0;
  border-radius: 8px 0 0 8px;
  background: var(--ground);
  box-shadow: -2px 0 6px rgb(0 0 0 / 12%);
  writing-mode: vertical-rl;
  letter-spacing: 1px;
}
[data-iq="drawer"]:is([data-state="open"], [data-state="retired"]) [data-iq="tab"] {
  display: none;
}
[data-state="retired"] [data-iq="box"] {
  height: auto;
}
[hidden] {
  display: none !important;
}
p {
  margin: 0;
  padding: 8px 12px;
  border-bottom: 1px solid var(--edge);
  background: var(--note);
  color: var(--note-ink);
}
iframe {
  flex: 1;
  width: 100%;
  min-height: 0;
  border: 0;
  background: var(--ground);
}
svg {
  fill: none;
  stroke: currentColor;
  stroke-width: 1.4;
  stroke-linecap: round;
  stroke-linejoin: round;
}
@media print {
  [data-iq="drawer"] {
    display: none;
  }
}
@media (forced-colors: active) {
  [data-iq="box"],
  [data-iq="tab"] {
    border: 1px solid CanvasText;
  }
}
`;
