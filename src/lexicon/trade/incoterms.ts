// Incoterms 2020 and the older ones still written. Example: 'fob' -> FOB.

import type { WorldTable } from '../world-table.ts';

export const incoterms: WorldTable = { table: 'incoterm', rows: {} };
