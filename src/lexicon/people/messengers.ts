// Messenger names. Example: 'whatsapp' -> whatsapp.

import type { WorldTable } from '../world-table.ts';

export const messengers: WorldTable = { table: 'messenger', rows: {} };
