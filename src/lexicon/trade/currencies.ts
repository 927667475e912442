// Currencies by code, sign and name. Example: 'us$' -> USD.

import type { WorldTable } from '../world-table.ts';

export const currencies: WorldTable = { table: 'currency', rows: {} };
