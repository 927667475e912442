// Moving one mail by Microsoft Graph: what the host asks for, whatever stands behind it.
// Example: await mover.move(itemId, 'd-class') -> { ok: true, value: { id: 'AAkAL...', from: 'inbox' } }

import type { Folder, MessageState } from '../../src/mailbox/driver.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { Problem } from '../../src/mailbox/problem.ts';
import type { FolderLanguage } from './d-folder-names.ts';

export interface Mover {
  readonly can: boolean;
  /** Why it cannot, in words; null when it can. */
  readonly lack: Problem | null;
  /**
   * Asks the user to sign in where that is needed, and makes the D-class folder when it is missing. A repeat is harmless.
   * @param id EWS or REST id of a mail; the id that comes back stays the same through later moves.
   */
  move(id: string, to: Folder): Promise<Answer<{ readonly id: string; readonly from: Folder }>>;
}

/** The same with what a mail needs that is not open in the client any more: its state and its categories. */
export interface GraphMails extends Mover {
  /** To be called at the user's click: opens the client's sign-in where it is needed. */
  signIn(): Promise<Answer<null>>;
  /** False until a sign-in has succeeded: the calls below then answer `sign-in-needed` instead of asking. */
  readonly signedIn: boolean;
  readState(id: string): Promise<Answer<MessageState>>;
  /** Categories that must be in the master list already, which only the client can write. */
  addLabels(id: string, names: readonly string[]): Promise<Answer<null>>;
  removeLabels(id: string, names: readonly string[]): Promise<Answer<null>>;
}

/** What a deployment and its client allow. */
export interface GraphSettings {
  /** The Entra application; '' for none: nothing of Graph is offered then. */
  readonly clientId: string;
  /** Whether the client can sign in for add-ins. */
  readonly bridge: boolean;
  /** Of the D-class folder when it has to be made. */
  readonly language: () => FolderLanguage;
}
