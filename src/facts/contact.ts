// Everything the writer tells about himself. Example: a mail signed "Ann Roe | Buyer | Acme Ltd | +44 117 496 2278" ->
// { name: { text: "Ann Roe", full: true }, title: { rank: "decision" }, company: "Acme Ltd", phones: [+441174962278], country: GB }

import type { Span } from '../email/open-email.ts';
import { domainOf, isFreeMail, notifierOfHost, platformOfHost } from '../email/registrable-domain.ts';
import { studyWords, worksBesideStudy } from '../lexicon/people/study-words.ts';
import { foldText } from '../words/fold.ts';
import { readAddress } from './address.ts';
import { readCompany } from './company.ts';
import { type ContactZone, quotedZone, writerZone } from './contact-zone.ts';
import { type CountryFact, countryOf, countryVotes, likelyCountries, possibleCountries } from './country.ts';
import { digitRuns } from './digit-runs.ts';
import type { NameFact } from './graded-name.ts';
import { readMessengerIds } from './messenger-id.ts';
import { readName, readSignedName } from './name.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import { distinctPhones, internationalPhones, nationalPhones, type PhoneFact } from './phone.ts';
import type { Fact, Reading } from './reading.ts';
import { readTitle, type TitleFact } from './title.ts';
import { readEmails, readWebsite } from './website.ts';

export interface ContactFact {
  readonly name: NameFact | null;
  readonly title: TitleFact | null;
  /** What he studies instead of a position: "student". */
  readonly studies: Fact | null;
  readonly company: Fact | null;
  readonly phones: readonly PhoneFact[];
  /** Chat names without a number. */
  readonly messengers: readonly Fact[];
  readonly emails: readonly Fact[];
  readonly website: Fact | null;
  readonly address: Fact | null;
  readonly country: CountryFact | null;
  /** The writer's address where it stands, when its domain is neither free mail nor a relay nor ours. */
  readonly corporateMail: Fact | null;
  /** Something was taken from the writer's earlier mails quoted below. */
  readonly borrowed: boolean;
}

function readPhones(
  zone: ContactZone,
  person: Span | null,
  company: Span | null,
): { phones: PhoneFact[]; country: CountryFact | null } {
  const { reading } = zone;
  const runs = digitRuns(zone);
  const known = internationalPhones(reading, runs);
  const votes = countryVotes(zone, person, company);
  const guess = countryOf(votes, known);
  if (runs.every(({ international }) => international))
    return { phones: distinctPhones(known), country: guess };
  const likely = likelyCountries(reading);
  const tried = { first: guess === null ? likely : [guess.code], clock: possibleCountries(reading, votes) };
  const phones = distinctPhones([...known, ...nationalPhones(reading, runs, tried)]);
  return { phones, country: countryOf(votes, phones) };
}

function ownDomains(reading: Reading): readonly string[] {
  return reading.profile?.profile.domains ?? [];
}

/** "Email domain: acme.example": some relays keep the left side of the address back. */
function statedDomain(reading: Reading): Fact | null {
  const { text } = reading.email;
  for (const label of hitsOf(reading, 'labelEmail')) {
    if (label.part !== 'lead') continue;
    const found = /^[^\n@.]{0,16}[:：\s]\s{0,8}((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})(?![\w@])/iu.exec(
      text.slice(label.end, label.end + 120),
    );
    if (found?.[1] === undefined) continue;
    const end = label.end + found[0].length;
    return factAt(reading, end - found[1].length, end);
  }
  return null;
}

/** The writer's address in From line, lead or forward header; '' domains, free mail, relays and ours give none. */
function readCorporateMail(reading: Reading, emails: readonly Fact[]): Fact | null {
  const { text, writer, parts, lead } = reading.email;
  const isCorporate = (address: string) => {
    const domain = domainOf(address);
    if (
      domain === '' ||
      isFreeMail(domain) ||
      platformOfHost(domain) !== '' ||
      notifierOfHost(domain) !== null
    )
      return false;
    return !ownDomains(reading).some((own) => domain === own || domain.endsWith(`.${own}`));
  };
  if (lead !== null) {
    const field = lead.fields.email;
    const given = field === undefined ? emails[0] : factAt(reading, field.start, field.end);
    if (given !== undefined) return isCorporate(given.text.trim()) ? given : null;
    const bare = statedDomain(reading);
    if (bare !== null) return isCorporate(`@${bare.text}`) ? bare : null;
  }
  if (!isCorporate(writer.address)) return null;
  for (const part of parts) {
    const at = text.slice(part.start, part.end).toLowerCase().indexOf(writer.address);
    if (at !== -1) return factAt(reading, part.start + at, part.start + at + writer.address.length);
  }
  return null;
}

function readFrom(zone: ContactZone): Omit<ContactFact, 'borrowed' | 'corporateMail'> {
  const name = readName(zone);
  const company = readCompany(zone, name?.span ?? null);
  const { phones, country } = readPhones(zone, name?.span ?? null, company?.span ?? null);
  const position = readTitle(zone, name?.span ?? null);
  const studies = position !== null && tellsOfStudy(foldText(position.text)) ? position : null;
  return {
    name,
    title: studies === null ? position : null,
    studies,
    company,
    phones,
    messengers: readMessengerIds(zone).filter(
      ({ span }) => !phones.some((phone) => phone.span.start <= span.start && phone.span.end >= span.end),
    ),
    emails: readEmails(zone),
    website: readWebsite(zone),
    address: readAddress(zone),
    country,
  };
}

/** A bare note from a phone says nothing of its writer: what he signed earlier still holds. */
function tellsOfStudy(title: string): boolean {
  return studyWords.test(title) && !worksBesideStudy.test(title);
}

function borrow(reading: Reading, own: ContactFact): ContactFact {
  const zone =
    own.title === null && own.company === null && own.phones.length === 0 ? quotedZone(reading) : null;
  if (zone === null) return own;
  const quoted = readFrom(zone);
  const name = own.name?.full ? own.name : (readSignedName(zone) ?? own.name);
  const merged = {
    ...own,
    name,
    title: quoted.title,
    company: quoted.company,
    phones: quoted.phones,
    website: own.website ?? quoted.website,
    address: own.address ?? quoted.address,
    country: own.country ?? quoted.country,
  };
  const borrowed =
    merged.title !== null || merged.company !== null || merged.phones.length > 0 || name !== own.name;
  return borrowed ? { ...merged, borrowed } : own;
}

/** Pure, worked out once for each reading; all spans lie in the text. Of a lead the buyer's details, of a forward the first writer's. */
export const readContact = perReading((reading): ContactFact => {
  const found = readFrom(writerZone(reading));
  return borrow(reading, {
    ...found,
    corporateMail: readCorporateMail(reading, found.emails),
    borrowed: false,
  });
});
