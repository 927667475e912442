// Every golden mail through the front door: mail in, verdict out. A failure prints what each stage made of the mail.
// Example: test/mails/asks-price-only-from-free-mail -> expects quadrant C

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asJson, differences } from '../scripts/golden/compare-line.ts';
import { listGolden, namedProfile, screenGolden } from '../scripts/golden/golden-mails.ts';
import { stageTable } from '../scripts/golden/stage-table.ts';
import { screeningLine } from '../scripts/screen/screening-line.ts';
import { root } from './structure/source-files.ts';

const mails = join(root, 'test', 'mails');
const golden = listGolden(mails);

describe('the comparison itself', () => {
  it('catches a wrong value, a wrong score and a missing entry, and lets further entries be', () => {
    expect(differences({ quadrant: 'A' }, { quadrant: 'C' })).toHaveLength(1);
    expect(differences({ scores: { contact: 3 } }, { scores: { contact: 4 } })).toHaveLength(1);
    expect(differences({ phones: ['+34'] }, { phones: ['+1'] })).toHaveLength(1);
    expect(differences({ phones: [] }, { phones: ['+1'] })).toHaveLength(1);
    expect(differences({ port: null }, { port: 'Ningbo' })).toHaveLength(1);
    expect(differences({ quadrant: 'A', phones: ['+1'] }, { quadrant: 'A', phones: ['+1', '+2'] })).toEqual(
      [],
    );
    expect(differences({ reasons: [{ signal: 'x' }] }, { reasons: [{ signal: 'x', points: 1 }] })).toEqual(
      [],
    );
  });
});

describe('golden mails', () => {
  it('are at least forty', () => {
    expect(golden.length).toBeGreaterThanOrEqual(40);
  });

  it.each(golden.map((mail) => [mail.name, mail] as const))(
    '%s',
    async (name, { why, profile, expect: expected }) => {
      const file = join(mails, name, 'mail.eml');
      const screened = await screenGolden(file, namedProfile(join(root, 'test', 'profiles'), profile));
      const found = differences(expected, asJson(screeningLine(name, screened, 0)));
      expect(found, `${why}\n${found.join('\n')}\n${found.length > 0 ? stageTable(screened) : ''}`).toEqual(
        [],
      );
    },
  );
});
