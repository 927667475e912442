// A row of the list for tests, with what matters given. Example: mailRow({ id: 'm1', quadrant: 'A', total: 13 })

import type { MailRow } from '../../src/workbench/mail-row.ts';

type RowWish = Partial<MailRow> & {
  readonly id: string;
  readonly quadrant?: MailRow['verdict']['quadrant'];
  readonly total?: number;
  readonly look?: boolean;
};

export function mailRow({ quadrant = 'A', total = 12, look = false, ...row }: RowWish): MailRow {
  const kind = quadrant === null ? 'other' : quadrant === 'D' ? 'non-prospect' : 'inquiry';
  return {
    name: 'Mara Lind',
    address: 'mara@nordcamp.example',
    subject: 'Tents',
    preview: '',
    date: 0,
    size: 100,
    sample: false,
    folder: 'inbox',
    labels: [],
    judged: null,
    verdict: {
      kind,
      subkind: null,
      quadrant,
      look,
      scores: { specificity: 4, contact: 4, industry: 4, total },
      role: 'decision-maker',
      gatePassed: total >= 10,
    },
    ...row,
  };
}
