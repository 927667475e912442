// Sea ports by LOCODE-like key. Example: 'nhava sheva' -> INNSA.

import type { WorldTable } from '../world-table.ts';

export const ports: WorldTable = { table: 'port', rows: {} };
