// The mail as the page shows it: people, subject, date, files and body. Example: visibleMail(shown, title, most) -> { form: 'visible', from, html, ... }

import { mostVisible, type VisibleMail } from '../page-messages.ts';
import { bodyHtml, isUnseen } from './body-html.ts';
import { firstOf, type ShownMail, subjectAround } from './find-mails.ts';
import { selectors } from './selectors.ts';

const mostPeople = 50;
const mostFiles = 50;

export function visibleMail({ element, body }: ShownMail): VisibleMail {
  const sender = firstOf(element, selectors.sender);
  const { html, cut } = bodyHtml(body ?? element, isUnseen, mostVisible);
  return {
    form: 'visible',
    from: personOf(sender),
    to: peopleOf(element, sender),
    subject: subjectAround(element).slice(0, 2000),
    date: (firstOf(element, selectors.date)?.getAttribute('title') ?? '').slice(0, 200),
    html,
    attachments: filesOf(element),
    cut,
  };
}

function personOf(element: Element | null): VisibleMail['from'] {
  const address = (element?.getAttribute('email') ?? '').slice(0, 500);
  const name = element?.getAttribute('name') ?? element?.textContent?.trim() ?? '';
  return { name: name === address ? '' : name.slice(0, 500), address };
}

function peopleOf(mail: Element, sender: Element | null): VisibleMail['to'] {
  for (const selector of selectors.people) {
    const people = [...mail.querySelectorAll(selector)].filter((each) => each !== sender);
    if (people.length > 0) return people.slice(0, mostPeople).map(personOf);
  }
  return [];
}

/** "application/pdf:RFQ.pdf:https://..." in one attribute; a name may hold no colon, since files may not. */
function filesOf(mail: Element): VisibleMail['attachments'] {
  const files = [...mail.querySelectorAll(selectors.file[0])].slice(0, mostFiles);
  return files.map((file) => {
    const [type = '', name = ''] = (file.getAttribute('download_url') ?? '').split(':', 2);
    return { type: type.slice(0, 200), name: decoded(name).slice(0, 300) };
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
