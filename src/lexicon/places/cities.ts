// Cities that tell a country; key = country code. Example: 'lagos' -> NG.

import type { WorldTable } from '../world-table.ts';

export const cities: WorldTable = { table: 'city', rows: {} };
