// Legal forms that end a company's name; key = country code or ''. Example: 'gmbh' -> DE.

import type { WorldTable } from '../world-table.ts';

export const legalForms: WorldTable = { table: 'legalForm', rows: {} };
