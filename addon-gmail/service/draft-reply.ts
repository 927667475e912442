// A reply to the open mail as a draft in its conversation: the questions behind what is missing, or an empty one where nothing is.
// Example: an inquiry without a port -> draft "Re: ..." with "1. Which port ...", ready to be opened by Gmail

import type { Answer } from '../../src/mailbox/mailbox.ts';
import { askingText } from '../../src/panel/asking-text.ts';
import type { ReplyDraft } from '../api/reply-drafts.ts';
import type { ScreenedMail } from './screen-open-mail.ts';
import { viewFor } from './show-mail.ts';
import type { MailVisit } from './visit.ts';

/** Pressed twice it is the same draft, where the add-on may look at drafts. */
export function draftReply(visit: MailVisit, mail: ScreenedMail): Promise<Answer<ReplyDraft>> {
  return visit.gmail.drafts.reply(visit.place, askingText(viewFor(visit, mail)));
}
