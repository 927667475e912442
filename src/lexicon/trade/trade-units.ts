// Units that every language writes alike; keys are UnitIds. Example: 'pcs' -> piece.

import type { WorldTable } from '../world-table.ts';

export const tradeUnits: WorldTable = { table: 'tradeUnit', rows: {} };
