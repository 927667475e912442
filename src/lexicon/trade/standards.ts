// Names of standards and certificates that every language writes alike. Example: 'api 6d' -> API.

import type { WorldTable } from '../world-table.ts';

export const standards: WorldTable = { table: 'standard', rows: {} };
