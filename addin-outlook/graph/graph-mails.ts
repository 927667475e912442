// One mail by Microsoft Graph: where it is, its categories, and moving it. Every write looks at the mail first, so that a repeat
// is harmless and a lost answer is no lost move. Example: await mails.move(itemId, 'd-class') -> { ok: true, value: { id, from: 'inbox' } }

import type { Folder } from '../../src/mailbox/driver.ts';
import { withoutLabels } from '../../src/mailbox/label-names.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { type Problem, problemOf } from '../../src/mailbox/problem.ts';
import type { GraphAnswer, GraphClient } from './graph-client.ts';
import type { GraphFolders } from './graph-folders.ts';
import type { GraphMails } from './mover.ts';
import { listField, textField } from './read-reply.ts';
import type { SignIn } from './sign-in.ts';

export interface GraphMailsParts {
  readonly graph: GraphClient;
  readonly folders: GraphFolders;
  readonly signIn: SignIn;
}

interface Mail {
  readonly id: string;
  readonly parent: string;
  readonly categories: readonly string[];
  readonly etag: string;
}

const mostTries = 3;

export function createGraphMails(parts: GraphMailsParts): GraphMails {
  const { graph, folders, signIn } = parts;
  const asked = async (): Promise<Answer<null>> => {
    const token = await signIn.token(true);
    return token.ok ? { ok: true, value: null } : token;
  };
  return {
    get can() {
      return signIn.can;
    },
    get lack() {
      return signIn.lack;
    },
    get signedIn() {
      return signIn.signedIn;
    },
    signIn: asked,
    async move(id, to) {
      const allowed = await asked();
      return allowed.ok ? moveMail(parts, id, to) : allowed;
    },
    async readState(id) {
      const mail = await readMail(graph, id);
      if (!mail.ok) return mail;
      const folder = await folders.nameOf(mail.value.parent);
      return folder.ok
        ? { ok: true, value: { labels: mail.value.categories, folder: folder.value } }
        : folder;
    },
    addLabels: (id, names) =>
      changeLabels(graph, id, (labels) => [...labels, ...withoutLabels(names, labels)]),
    removeLabels: (id, names) => changeLabels(graph, id, (labels) => withoutLabels(labels, names)),
  };
}

async function moveMail(
  { graph, folders }: GraphMailsParts,
  id: string,
  to: Folder,
): Promise<Answer<{ readonly id: string; readonly from: Folder }>> {
  let now = id;
  let from: Folder | null = null;
  let problem: Problem = problemOf('unknown');
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const [mail, target] = await Promise.all([readMail(graph, now), folders.idOf(to)]);
    if (!mail.ok) return mail;
    if (!target.ok) return target;
    now = mail.value.id;
    if (mail.value.parent === target.value) return { ok: true, value: { id: now, from: from ?? to } };
    const source = await folders.nameOf(mail.value.parent);
    if (!source.ok) return source;
    from ??= source.value;
    const body = { destinationId: target.value };
    const moved = await graph.ask({ method: 'POST', path: `${pathOf(now)}/move`, body });
    if (moved.ok) return { ok: true, value: { id: textField(moved.value, 'id') || now, from } };
    problem = moved.problem;
    // The mail was there a moment ago: then it is the folder that is gone.
    if (moved.status === 404) folders.forget();
    if (!mayRepeat(moved)) break;
  }
  return { ok: false, problem: problem.code === 'not-found' ? problemOf('no-such-folder') : problem };
}

async function changeLabels(
  graph: GraphClient,
  id: string,
  edit: (labels: readonly string[]) => readonly string[],
): Promise<Answer<null>> {
  let problem: Problem = problemOf('item-changed');
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const mail = await readMail(graph, id);
    if (!mail.ok) return mail;
    const { categories, etag } = mail.value;
    const wanted = edit(categories);
    if (wanted.length === categories.length && wanted.every((name) => categories.includes(name))) {
      return { ok: true, value: null };
    }
    const written = await graph.ask({
      method: 'PATCH',
      path: pathOf(mail.value.id),
      body: { categories: wanted },
      ...(etag === '' ? {} : { ifMatch: etag }),
    });
    if (written.ok) return { ok: true, value: null };
    problem = written.problem;
    if (!mayRepeat(written)) break;
  }
  return { ok: false, problem };
}

/** After a look at what is there now. */
function mayRepeat(answer: GraphAnswer): boolean {
  if (answer.ok) return false;
  const { unsure, status } = answer;
  return unsure || status === 404 || status === 409 || status === 412 || status === 423;
}

async function readMail(graph: GraphClient, id: string): Promise<Answer<Mail>> {
  const path = `${pathOf(id)}?$select=id,parentFolderId,categories`;
  const answer = await graph.ask({ method: 'GET', path });
  if (!answer.ok) return { ok: false, problem: answer.problem };
  const { value } = answer;
  const mail: Mail = {
    id: textField(value, 'id') || id,
    parent: textField(value, 'parentFolderId'),
    categories: listField(value, 'categories').filter((name) => typeof name === 'string'),
    etag: textField(value, '@odata.etag'),
  };
  return { ok: true, value: mail };
}

/** The client's ids have the older form, which differs in two characters that addresses cannot hold. */
function pathOf(id: string): string {
  return `/me/messages/${encodeURIComponent(id.replaceAll('/', '-').replaceAll('+', '_'))}`;
}
