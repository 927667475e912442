// Incoterms 2020 and the older ones still written. Example: 'fob' -> FOB. Source: ICC rules, trade letters.

import type { WorldTable } from '../world-table.ts';

export const incoterms: WorldTable = {
  table: 'incoterm',
  rows: {
    CFR: ['cfr', 'cnf', 'c&f', 'c & f', 'c+f', 'c and f', 'cost and freight'],
    CIF: ['cif', 'c.i.f.', 'c.i.f', 'cost insurance and freight'],
    CIP: ['cip'],
    CPT: ['cpt'],
    DAP: ['dap', 'd.a.p.'],
    DDP: ['ddp', 'd.d.p.', 'ddu', 'delivered duty paid', 'delivered duty unpaid'],
    DPU: ['dpu'],
    EXW: [
      'exw',
      'ex works',
      'ex work',
      'ex factory',
      'ex warehouse',
      'e.x.w.',
      'ab werk',
      'franco fabrique',
      'départ usine',
      '工厂交货',
      '出厂价',
    ],
    FAS: ['fas'],
    FCA: ['fca'],
    FOB: ['fob', 'f.o.b.', 'f.o.b', 'free on board', '离岸价'],
  },
};

/** Codes that are also words elsewhere ("fas", "cip", "dap"): they count only in capitals. */
export const capitalIncoterms: readonly string[] = ['CIP', 'CPT', 'DAP', 'DPU', 'FAS', 'FCA'];
