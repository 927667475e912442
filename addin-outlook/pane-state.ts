// The shared state of a sidebar with Office's item in it. Example: state.get().item?.conversationId

import type { SidebarState, StateCell } from '../src/sidebar/sidebar-state.ts';
import type { MailItem } from './office-port.ts';

export type PaneState = SidebarState<MailItem>;
export type PaneCell = StateCell<PaneState>;
