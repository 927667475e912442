// The two folders that plans know, as ids of the mailbox; the D-class folder is made when it is missing.
// Example: await folders.idOf('d-class') -> { ok: true, value: 'AAMk...' }; folders.nameOf('AAMk...') -> 'd-class'

import type { Folder } from '../../src/mailbox/driver.ts';
import { hasLabel } from '../../src/mailbox/label-names.ts';
import type { Answer } from '../../src/mailbox/mailbox.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { dFolderNames, type FolderLanguage } from './d-folder-names.ts';
import type { GraphClient, GraphFailure } from './graph-client.ts';
import { listField, textField } from './read-reply.ts';

export interface GraphFolders {
  /** Makes the D-class folder when it is missing. Any other folder is an id already. */
  idOf(folder: Folder): Promise<Answer<string>>;
  nameOf(id: string): Promise<Answer<Folder>>;
  /** What was known may be wrong: the user removed or renamed a folder. */
  forget(): void;
}

interface Known {
  readonly inbox: string;
  readonly dClass: string | null;
}

/** 1,000 folders beside the inbox: more is no mailbox but an accident. */
const mostPages = 10;
const mostTries = 3;

export function createGraphFolders(graph: GraphClient, language: () => FolderLanguage): GraphFolders {
  let known: Promise<Answer<Known>> | null = null;
  const look = async (): Promise<Answer<Known>> => {
    known ??= readFolders(graph);
    const answer = await known;
    if (!answer.ok) known = null;
    return answer;
  };
  const forget = () => {
    known = null;
  };

  async function dClassId(): Promise<Answer<string>> {
    for (let tries = 1; ; tries += 1) {
      const seen = await look();
      if (!seen.ok) return seen;
      if (seen.value.dClass !== null) return { ok: true, value: seen.value.dClass };
      const made = await makeFolder(graph, dFolderNames[language()]);
      if (made.ok) {
        known = Promise.resolve({ ok: true, value: { ...seen.value, dClass: made.value } });
        return made;
      }
      // It may be there all the same: made in the meantime, or made without an answer.
      forget();
      if (!made.unsure && made.status !== 409) return { ok: false, problem: made.problem };
      if (tries >= mostTries) {
        return { ok: false, problem: made.status === 409 ? problemOf('no-such-folder') : made.problem };
      }
    }
  }

  return {
    forget,
    async idOf(folder) {
      if (folder === 'd-class') return dClassId();
      if (folder !== 'inbox') return { ok: true, value: folder };
      const seen = await look();
      return seen.ok ? { ok: true, value: seen.value.inbox } : seen;
    },
    async nameOf(id) {
      const seen = await look();
      if (!seen.ok) return seen;
      const { inbox, dClass } = seen.value;
      return { ok: true, value: id === inbox ? 'inbox' : id === dClass ? 'd-class' : id };
    },
  };
}

async function readFolders(graph: GraphClient): Promise<Answer<Known>> {
  const [inbox, folders] = await Promise.all([
    graph.ask({ method: 'GET', path: '/me/mailFolders/inbox?$select=id' }),
    listFolders(graph),
  ]);
  if (!inbox.ok) return { ok: false, problem: inbox.problem };
  if (!folders.ok) return folders;
  const names = Object.values(dFolderNames);
  // Compared here and not by the service: its comparing differs by language, and both names are ours.
  const dClass = folders.value.find((folder) => hasLabel(names, textField(folder, 'displayName')));
  const dClassId = dClass === undefined ? null : textField(dClass, 'id');
  return { ok: true, value: { inbox: textField(inbox.value, 'id'), dClass: dClassId } };
}

async function listFolders(graph: GraphClient): Promise<Answer<readonly unknown[]>> {
  const pageSize = 100;
  const all: unknown[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/me/mailFolders?$select=id,displayName&$top=${pageSize}&$skip=${page * pageSize}`;
    const answer = await graph.ask({ method: 'GET', path });
    if (!answer.ok) return { ok: false, problem: answer.problem };
    const folders = listField(answer.value, 'value');
    all.push(...folders);
    if (textField(answer.value, '@odata.nextLink') === '') break;
  }
  return { ok: true, value: all };
}

async function makeFolder(
  graph: GraphClient,
  displayName: string,
): Promise<{ readonly ok: true; readonly value: string } | GraphFailure> {
  const answer = await graph.ask({ method: 'POST', path: '/me/mailFolders', body: { displayName } });
  return answer.ok ? { ok: true, value: textField(answer.value, 'id') } : answer;
}
