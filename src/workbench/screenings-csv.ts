// The verdicts of all mails as a table for Excel or WPS. Example: screeningsCsv(rows, 'zh') -> "日期,发件人,…\r\n2026-11-22,Bo Li,…\r\n"

import { writeCsv } from '../ledger/csv.ts';
import type { InterfaceLanguage } from '../panel/panel-props.ts';
import { plainText } from '../panel/plain-text.ts';
import { hasScore, type MailRow, quadrantOf } from './mail-row.ts';

const heads: { readonly [L in InterfaceLanguage]: readonly string[] } = {
  zh: [
    '日期',
    '发件人',
    '地址',
    '主题',
    '类别',
    '象限',
    '总分',
    '具体性',
    '联系信息',
    '行业匹配',
    '角色',
    '复核',
    '文件夹',
    '标签',
  ],
  en: [
    'date',
    'sender',
    'address',
    'subject',
    'kind',
    'quadrant',
    'total',
    'specificity',
    'contact',
    'industry',
    'role',
    'look',
    'folder',
    'labels',
  ],
};

export function screeningsCsv(rows: readonly MailRow[], language: InterfaceLanguage): string {
  const ordered = [...rows].sort((a, b) => (b.date ?? 0) - (a.date ?? 0));
  return writeCsv([heads[language], ...ordered.map(cells)]);
}

/** Keys instead of translated words in the columns that a formula filters by. */
function cells(row: MailRow): readonly string[] {
  const { verdict } = row;
  const scored = hasScore(verdict);
  const score = (value: number) => (scored ? String(value) : '');
  return [
    row.date === null ? '' : new Date(row.date).toISOString(),
    plainText(row.name),
    plainText(row.address),
    plainText(row.subject, 300),
    verdict.subkind ?? verdict.kind,
    quadrantOf(row),
    score(verdict.scores.total),
    score(verdict.scores.specificity),
    score(verdict.scores.contact),
    score(verdict.scores.industry),
    scored ? verdict.role : '',
    verdict.look ? '1' : '',
    row.folder,
    row.labels.join('; '),
  ];
}
