// The panel's page without its nodes: follows the open mail of its tab, keeps its state, and gives the panel what it calls back.
// Example: const page = createPanel(parts); await page.start(); page.props() -> PanelProps of the open mail

import type { PanelCallbacks, PanelProps } from '../../../src/panel/panel-props.ts';
import { sidebarPropsOf } from '../../../src/sidebar/sidebar-props.ts';
import { gmailCan } from '../../api/gmail-can.ts';
import { followPage } from './follow-page.ts';
import { evidenceOf } from './mail-evidence.ts';
import { panelActs, showActs } from './panel-acts.ts';
import { createSession, type Session, type SessionParts } from './panel-session.ts';
import { panelSettings } from './panel-settings.ts';
import { createMailScreener } from './screen-mail.ts';

export interface PanelPage {
  readonly session: Session;
  start(): Promise<void>;
  props(): PanelProps;
}

export interface PanelParts extends SessionParts {
  /** Puts text on the clipboard; left out where there is none. */
  readonly copy?: (text: string) => Promise<boolean>;
}

export function createPanel(parts: PanelParts): PanelPage {
  const session = createSession(parts);
  const { state, link, worker, ledger } = session;
  const screener = createMailScreener(session);
  const acts = panelActs(session);
  const settings = panelSettings(session, screener);
  // The service worker may know better.
  let can = gmailCan;
  const callbacks: PanelCallbacks = {
    apply: (messageId) => void acts.apply(messageId),
    dismiss: (messageId) => void acts.dismiss(messageId),
    spam: (messageId) => void acts.spam(messageId),
    undo: (actId) => void acts.undo(actId),
    record: (messageId, judgement) => void acts.judge(messageId, judgement),
    reply: (messageId, text) => void acts.reply(messageId, text),
    onEvidence(span) {
      const { item } = state.get();
      const email = screener.email();
      if (item === null) return;
      const found = span === null || email === null ? null : evidenceOf(email, span);
      link.tell({ type: 'mark', messageId: item.key, words: found?.words ?? '', nth: found?.nth ?? 0 });
    },
    reread: () => void screener.show(state.get().item),
    saveSettings: (next) => void settings.saveSettings(next),
    saveProfile: (profile) => void settings.saveProfile(profile),
    skipProfile: () => void settings.skipProfile(),
    ...(parts.copy === undefined ? {} : { copy: parts.copy }),
  };
  return {
    session,
    async start() {
      state.set({ notice: ledger.notice?.sentence ?? null });
      await settings.start();
      link.onPage((page) => void followPage(session, screener, page));
      worker.onActs(() => void showActs(session));
      link.tell({ type: 'language', language: state.get().settings.language });
      const [allowed] = await Promise.all([worker.can(), showActs(session)]);
      can = { ...gmailCan, ...allowed };
      state.set({});
    },
    props() {
      const now = state.get();
      const { item } = now;
      const props = sidebarPropsOf(now, { can, callbacks, now: parts.now() });
      if (item === null) return props;
      // Acts are about threads; the panel asks for those of the open mail.
      const ofOpen = (messageId: string) => (messageId === item.threadId ? item.key : '');
      return { ...props, acts: props.acts.map((act) => ({ ...act, messageId: ofOpen(act.messageId) })) };
    },
  };
}
