// The pane without its page: follows the open mail, keeps its state, and gives the panel what it calls back.
// Example: const pane = createPane(parts); await pane.start(); pane.props() -> PanelProps of the open mail

import type { Can } from '../src/mailbox/mailbox.ts';
import type { PanelCallbacks, PanelProps } from '../src/panel/panel-props.ts';
import { sidebarPropsOf } from '../src/sidebar/sidebar-props.ts';
import { paneActs, showActs } from './pane-acts.ts';
import { createSession, type Session, type SessionParts, screeningSetup } from './pane-session.ts';
import { paneSettings } from './pane-settings.ts';
import { createItemScreener } from './screen-item.ts';
import { themeOf } from './theme.ts';

export interface Pane {
  readonly session: Session;
  /** Resolves when the mail that was open at the start is drawn. */
  start(): Promise<void>;
  stop(): void;
  props(): PanelProps;
}

export interface PaneParts extends SessionParts {
  /** Puts text on the clipboard; left out where there is none. */
  readonly copy?: (text: string) => Promise<boolean>;
}

export function createPane(parts: PaneParts): Pane {
  const session = createSession(parts);
  const { port, watch, core, state, kept, ledger } = session;
  const screener = createItemScreener(session);
  const acts = paneActs(session);
  const settings = paneSettings(session, screener);
  const callbacks: PanelCallbacks = {
    apply: (messageId) => void acts.apply(messageId),
    dismiss: (messageId) => void acts.dismiss(messageId),
    undo: (actId) => void acts.undo(actId),
    record: (messageId, judgement) => void acts.judge(messageId, judgement),
    // Office cannot mark words in the mail that it shows.
    onEvidence: () => {},
    reread: () => void screener.show(watch.check()),
    saveSettings: (next) => void settings.saveSettings(next),
    saveProfile: (profile) => void settings.saveProfile(profile),
    skipProfile: () => void settings.skipProfile(),
    ...(parts.copy === undefined ? {} : { copy: parts.copy }),
    ...(port.can.reply ? { reply: (messageId, text) => void acts.reply(messageId, text) } : {}),
  };
  const drawTheme = () => state.set({ theme: themeOf(port.colours()) });
  const stops: (() => void)[] = [];
  return {
    session,
    async start() {
      drawTheme();
      stops.push(port.onColoursChanged(drawTheme));
      // The subject is drawn while the settings are still being read.
      state.set({ item: watch.check(), notice: ledger.notice?.sentence ?? null });
      state.set(await kept.read());
      core.setup(screeningSetup(state));
      stops.push(watch.onChange((item) => void screener.show(item)));
      await Promise.all([screener.show(watch.check()), showActs(session)]);
    },
    stop() {
      for (const stop of stops) stop();
      watch.stop();
    },
    props: () => sidebarPropsOf(state.get(), { can: canOf(session), callbacks, now: parts.now() }),
  };
}

/** The record as it is now: moving shows itself only after the sign-in. */
function canOf({ mailbox }: Session): Can {
  return { ...mailbox.can };
}
