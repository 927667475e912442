// The envelope in which a card travels to Google: no npm type describes it, so it stands here, after the callback contract of add-ons.
// Example: pushCard(card) -> { action: { navigations: [{ pushCard: card }] } }; updateCard(card, 'Done') is for the answer to a button

import type { chat_v1 } from 'googleapis/build/src/apis/chat/v1';

export type Card = chat_v1.Schema$GoogleAppsCardV1Card;
export type CardSection = chat_v1.Schema$GoogleAppsCardV1Section;
export type CardWidget = chat_v1.Schema$GoogleAppsCardV1Widget;
export type CardButton = chat_v1.Schema$GoogleAppsCardV1Button;

export type Navigation =
  | { readonly pushCard: Card }
  | { readonly updateCard: Card }
  | { readonly popToRoot: true };

/** The first answer to an opened mail or to the home page. */
export interface FirstAnswer {
  readonly action: { readonly navigations: readonly Navigation[] };
}

/** The answer to a button. */
export interface ButtonAnswer {
  readonly renderActions: {
    readonly action?: {
      readonly navigations?: readonly Navigation[];
      readonly notification?: { readonly text: string };
    };
    readonly hostAppAction?: {
      readonly gmailAction: {
        readonly openCreatedDraftActionMarkup: { readonly draftId: string; readonly draftThreadId: string };
      };
    };
  };
}

/** Google shows its own consent page and then repeats what the user did. */
export interface ScopesAnswer {
  readonly requesting_google_scopes: { readonly scopes: readonly string[] };
}

export type Answered = FirstAnswer | ButtonAnswer | ScopesAnswer;

export function pushCard(card: Card): FirstAnswer {
  return { action: { navigations: [{ pushCard: card }] } };
}

/** @param navigations none for a word at the foot of the card only. */
export function buttonAnswer(navigations: readonly Navigation[], notice = ''): ButtonAnswer {
  return {
    renderActions: {
      action: {
        ...(navigations.length === 0 ? {} : { navigations }),
        ...(notice === '' ? {} : { notification: { text: notice } }),
      },
    },
  };
}

export function openDraft(draftId: string, draftThreadId: string): ButtonAnswer {
  return {
    renderActions: {
      hostAppAction: { gmailAction: { openCreatedDraftActionMarkup: { draftId, draftThreadId } } },
    },
  };
}

export function askScopes(scopes: readonly string[]): ScopesAnswer {
  return { requesting_google_scopes: { scopes } };
}
