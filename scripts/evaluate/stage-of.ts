// At which stage of the flow a verdict went wrong, as far as it can be told from what each stage gave: email, facts, findings, screening.
// Example: gold title "titolare", which stands in the signature, none read -> 'facts'; where it stands in a part taken for quoted -> 'email'

import type { PartKind } from '../../src/email/open-email.ts';
import type { Facts } from '../../src/facts/read-facts.ts';
import type { Screened } from '../../src/screen-email.ts';
import type { ScoreAxis } from '../../src/screening/screening.ts';
import type { GoldLine, Judged } from './gold-line.ts';

export const stages = ['email', 'facts', 'findings', 'screening'] as const;
export type Stage = (typeof stages)[number];

/** Facts and the element they make: facts without their signal were lost at the findings. */
const elements: readonly (readonly [keyof Facts, string])[] = [
  ['models', 'model-named'],
  ['quantities', 'quantity-stated'],
  ['parameters', 'parameter-stated'],
  ['tradeTerms', 'trade-term-stated'],
  ['deliveries', 'delivery-asked'],
  ['prices', 'price-or-payment-stated'],
  ['payments', 'price-or-payment-stated'],
  ['certificates', 'certificate-asked'],
  ['packagings', 'packaging-asked'],
  ['applications', 'application-described'],
  ['samples', 'sample-asked'],
  ['moqs', 'moq-asked'],
];
/** Parts whose words count as the writer's. */
const readParts: ReadonlySet<PartKind> = new Set([
  'own',
  'lead',
  'signature',
  'sender',
  'subject',
  'attachment',
]);

const isBuyer = (kind: string): boolean => kind === 'inquiry' || kind === 'deal';
const spoke = ({ findings }: Screened, signal: string): boolean =>
  findings.some((finding) => finding.signal === signal);

/** Words that gold wants: never reached the text, or stand in a part that is not the writer's -> email; else facts. */
function stageOfWords(wanted: string, { email }: Screened): Stage {
  const at = email.text.toLowerCase().indexOf(wanted.toLowerCase());
  if (at < 0) return email.text.includes(wanted.split(' ')[0] ?? wanted) ? 'facts' : 'email';
  const part = email.parts.find(({ start, end }) => at >= start && at < end);
  return part !== undefined && readParts.has(part.kind) ? 'facts' : 'email';
}

/** A value that is not written as such in the mail (a country code, a number of questions) is the work of the facts. */
const written: ReadonlySet<string> = new Set(['name', 'title', 'company', 'website', 'quantity', 'port']);

export function stageOfField({ field, wanted }: Judged, screened: Screened): Stage {
  if (field === 'language') return 'facts';
  if (field === 'source' && (wanted === 'platform' || wanted === 'website-form')) return 'email';
  if (field === 'subkind') return 'screening';
  return typeof wanted === 'string' && written.has(field) ? stageOfWords(wanted, screened) : 'facts';
}

export function stageOfKind(gold: GoldLine, { facts, findings }: Screened, got: string): Stage {
  const signs = findings.filter(({ axis, points }) => axis === 'kind' && points > 0);
  const counter = findings.filter(({ axis, points }) => axis === 'kind' && points < 0);
  if (gold.kind === 'other') return facts.notices.length === 0 ? 'facts' : 'screening';
  if (gold.kind === 'non-prospect') {
    if (signs.length > 0) return 'screening';
    return facts.rubbish.length > 0 ? 'findings' : 'facts';
  }
  if (isBuyer(got)) return facts.stage.length === 0 ? 'facts' : 'screening';
  if (counter.length > 0) return 'screening';
  return facts.requests.length + facts.products.length > 0 ? 'findings' : 'facts';
}

export interface ScoreMiss {
  readonly axis: ScoreAxis;
  readonly tooLow: boolean;
  /** Fields of this mail that are wrong. */
  readonly wrong: readonly Judged[];
}

export function stageOfScore({ axis, tooLow, wrong }: ScoreMiss, screened: Screened): Stage {
  const { facts } = screened;
  if (axis === 'contact') {
    const fields = wrong.filter(({ field }) => contactFields.has(field));
    return fields.length === 0 ? 'findings' : earliest(fields.map((field) => stageOfField(field, screened)));
  }
  if (axis === 'industry') {
    const misread = wrong.some(({ field }) => field === 'products') || facts.business.length === 0;
    return misread ? 'facts' : 'findings';
  }
  const lost = elements.some(([fact, signal]) => {
    const found = facts[fact];
    return Array.isArray(found) && found.length > 0 && !spoke(screened, signal);
  });
  return tooLow && lost ? 'findings' : 'facts';
}

const contactFields: ReadonlySet<string> = new Set(['name', 'title', 'company', 'phones', 'website']);

export function stageOfRole(wrong: readonly Judged[], screened: Screened): Stage {
  const title = wrong.find(({ field }) => field === 'title');
  if (title !== undefined) return stageOfField(title, screened);
  const points = screened.findings.filter(({ axis }) => axis === 'role').map((finding) => finding.points);
  if (points.length === 0) return 'facts';
  return points.some((each) => each > 0) && points.some((each) => each < 0) ? 'screening' : 'findings';
}

export function earliest(found: readonly Stage[]): Stage {
  return stages.find((stage) => found.includes(stage)) ?? 'screening';
}
