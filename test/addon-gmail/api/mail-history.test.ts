// What happened since: label changes of the user's own hand, in pages, and the moment when Gmail has forgotten.
// Example: the user put A on a mail that we called C -> one change with A added; after a week away -> resync

import { expect, it } from 'vitest';
import { readHistory } from '../../../addon-gmail/api/mail-history.ts';
import { apiStand, given, labelA } from './api-stand.ts';

it('tells which labels came and went by the user’s own hand, and where to go on', async () => {
  const { api, box, mail } = apiStand();
  const start = `${box.historyId()}`;
  box.setUserLabels(mail.threadId, [labelA]);
  const id = box.labelNamed(labelA)?.id ?? '';
  box.setUserLabels(mail.threadId, []);
  const added = box.addMail('Subject: New\n\nHi');
  const history = given(await readHistory(api, start));
  expect(history.changes).toEqual([
    { threadId: mail.threadId, messageId: mail.id, added: [id], removed: [], isNew: false },
    { threadId: mail.threadId, messageId: mail.id, added: [], removed: [id], isNew: false },
    { threadId: added.threadId, messageId: added.id, added: ['INBOX', 'UNREAD'], removed: [], isNew: true },
  ]);
  expect(given(await readHistory(api, history.historyId)).changes).toEqual([]);
});

it('reads all pages', async () => {
  const { api, box, mail } = apiStand();
  const start = `${box.historyId()}`;
  for (let round = 0; round < 600; round += 1) {
    box.change(mail, ['STARRED'], []);
    box.change(mail, [], ['STARRED']);
  }
  expect(given(await readHistory(api, start)).changes).toHaveLength(1200);
});

it('asks for everything anew when the moment is too long ago', async () => {
  const { api, box } = apiStand();
  const start = `${box.historyId()}`;
  box.forgetHistory();
  expect(given(await readHistory(api, start))).toEqual({ resync: true, historyId: '', changes: [] });
});

it('tells a refusal apart from a moment that is too long ago', async () => {
  const { api, gmail } = apiStand();
  gmail.failNext('insufficientPermissions');
  const answer = await readHistory(api, '1000');
  expect(answer.ok ? '' : answer.problem.code).toBe('no-permission');
});
