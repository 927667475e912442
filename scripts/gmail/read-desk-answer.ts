// The service's answer as Gmail's client would take it: the card to show, and what is said or done beside it.
// Example: { renderActions: { action: { navigations: [{ updateCard }], notification: { text } } } } -> { card: updateCard, notice: text }

import type { Answered, Card, Navigation } from '../../addon-gmail/service/card-answer.ts';
import type { DeskAnswer } from './service-desk.ts';

export interface Shown {
  readonly card: Card | null;
  readonly notice: string;
}

export function readDeskAnswer({ status, json }: DeskAnswer): Shown {
  if (status !== 200) return { card: null, notice: `${status} ${JSON.stringify(json)}` };
  // Our own service, checked by its tests: the answer has one of these shapes.
  const answer = json as Answered;
  if ('requesting_google_scopes' in answer) {
    return { card: null, notice: `consent 授权: ${answer.requesting_google_scopes.scopes.join(', ')}` };
  }
  if ('action' in answer) return { card: cardOf(answer.action.navigations), notice: '' };
  const { action, hostAppAction } = answer.renderActions;
  const draft = hostAppAction?.gmailAction.openCreatedDraftActionMarkup.draftId;
  return {
    card: cardOf(action?.navigations ?? []),
    notice: draft === undefined ? (action?.notification?.text ?? '') : `draft 草稿: ${draft}`,
  };
}

function cardOf([navigation]: readonly Navigation[]): Card | null {
  if (navigation === undefined) return null;
  if ('pushCard' in navigation) return navigation.pushCard;
  return 'updateCard' in navigation ? navigation.updateCard : null;
}
