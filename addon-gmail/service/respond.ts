// One call from Google to its answer: who calls, what happened, whose mailbox, then the handler; within a deadline, and never throwing.
// Example: await respond('open', { authorization: 'Bearer eyJ...', body: async () => '{...}' }) -> { status: 200, json: {...}, outcome: 'card' }

import type { ActionStates, ReadState } from './action-state.ts';
import { answerButton } from './answer-button.ts';
import { answerHome } from './answer-home.ts';
import { type Answered, askScopes, buttonAnswer, pushCard } from './card-answer.ts';
import { cardWords } from './cards/card-words.ts';
import { noticeCard } from './cards/plain-cards.ts';
import { type Endpoint, endpointUrl } from './endpoints.ts';
import type { OpenGmail } from './open-gmail.ts';
import { type AddOnEvent, readEvent } from './read-event.ts';
import { missingScopes, scopesFor } from './scopes.ts';
import type { Sellers } from './sellers.ts';
import type { ServiceConfig } from './service-config.ts';
import type { Outcome } from './service-log.ts';
import { answerOpen } from './show-mail.ts';
import type { CallerCheck, RefusedCaller, User } from './verify-caller.ts';
import type { MailVisit, Place, Reply, Visit } from './visit.ts';

export interface ServiceParts {
  readonly config: Pick<ServiceConfig, 'origin' | 'labelling' | 'labelLanguage'>;
  readonly callers: CallerCheck;
  readonly sellers: Sellers;
  readonly states: ActionStates;
  readonly openGmail: OpenGmail;
  readonly now: () => number;
  /** Milliseconds after which an answer comes in any case; Google gives up at 30 s. */
  readonly deadline: number;
}

export interface Call {
  readonly authorization: string | undefined;
  /** null: larger than any event. */
  readonly body: () => Promise<unknown>;
}

export interface Response {
  readonly status: 200 | 400 | 401 | 503;
  readonly json: Answered | { readonly error: string };
  readonly outcome: Outcome;
}

export async function respond(endpoint: Endpoint, call: Call, parts: ServiceParts): Promise<Response> {
  const caller = await parts.callers.platform(call.authorization, endpointUrl(parts.config.origin, endpoint));
  if (!caller.ok) return refusal(caller.why);
  const event = readEvent(await call.body(), parts.config.labelLanguage);
  if (event === null) return { status: 400, json: { error: 'no event' }, outcome: 'no-event' };
  if (event.userIdToken === '' || missingScopes(['know'], event.authorizedScopes).length > 0) {
    return sent({ answer: askScopes(scopesFor(['know'])), outcome: 'scopes-asked' });
  }
  const user = await parts.callers.user(event.userIdToken);
  if (!user.ok) return refusal(user.why);
  const { language } = event;
  return within(parts.deadline, answerEvent(endpoint, { event, user: user.value }, parts), (outcome) => {
    const text = cardWords(language).late;
    const json =
      endpoint === 'act'
        ? buttonAnswer([], text)
        : pushCard(noticeCard({ title: cardWords(language).failed, text, again: null, language }));
    return { status: 200, json, outcome };
  });
}

interface Known {
  readonly event: AddOnEvent;
  readonly user: User;
}

async function answerEvent(
  endpoint: Endpoint,
  { event, user }: Known,
  parts: ServiceParts,
): Promise<Response> {
  const { config, sellers, states, openGmail, now } = parts;
  const messageToken = event.mail === null || event.mail === 'unsent' ? '' : event.mail.accessToken;
  const context = sellers(user.email);
  const tokens = { userOAuthToken: event.userOAuthToken, messageToken };
  const gmail = openGmail(tokens, { email: user.email, settings: context.labels });
  const visit: Visit = { event, user, labelling: config.labelling, context, gmail, now: now() };
  if (endpoint === 'home') return sent(await answerHome(visit));
  const onMail = (place: Place): MailVisit => ({
    ...visit,
    place,
    press: (wish) => ({
      url: endpointUrl(config.origin, 'act'),
      state: states.sign(wish, { sub: user.sub, ...place }),
    }),
  });
  if (endpoint === 'act') return sent(await answerAct(event, user, { states, onMail }));
  if (event.mail === 'unsent') return sent(unsent(event));
  // Gmail's client sends the open mail along; without one there is only the home page to show.
  return sent(event.mail === null ? await answerHome(visit) : await answerOpen(onMail(event.mail)));
}

interface ActParts {
  readonly states: ActionStates;
  readonly onMail: (place: Place) => MailVisit;
}

/** Of what comes back with a button only the signed state is believed, and only for this user and the open mail. */
async function answerAct(event: AddOnEvent, user: User, { states, onMail }: ActParts): Promise<Reply> {
  const open = event.mail === 'unsent' ? null : event.mail;
  const state = states.read(event.state, { sub: user.sub, messageId: open?.messageId ?? null });
  if (state.ok) return answerButton(onMail(state), state.wish);
  return staleReply(event, state, open === null ? null : onMail(open));
}

async function staleReply(
  { language }: AddOnEvent,
  { why }: Extract<ReadState, { ok: false }>,
  visit: MailVisit | null,
): Promise<Reply> {
  const notice = cardWords(language).refused[why];
  const fresh = why === 'forged' || visit === null ? null : await answerButton(visit, { act: 'show' });
  const action =
    fresh !== null && 'renderActions' in fresh.answer ? fresh.answer.renderActions.action : undefined;
  return { answer: buttonAnswer(action?.navigations ?? [], notice), outcome: why };
}

function unsent({ language }: AddOnEvent): Reply {
  const own = cardWords(language);
  const card = noticeCard({ title: own.unsent, text: own.unsentNote, again: null, language });
  return { answer: pushCard(card), outcome: 'unsent' };
}

function sent({ answer, outcome }: Reply): Response {
  return { status: 200, json: answer, outcome };
}

function refusal(why: RefusedCaller): Response {
  const status = why === 'keys-unavailable' ? 503 : 401;
  return { status, json: { error: status === 401 ? 'unauthorized' : 'try again' }, outcome: why };
}

/** Whatever breaks inside is answered as a card: an error's own words may quote the mail, so nobody sees them. */
async function within(
  milliseconds: number,
  work: Promise<Response>,
  instead: (outcome: 'late' | 'failed') => Response,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(instead('late')), milliseconds);
  });
  const done = work.catch(() => instead('failed'));
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
