// The list of world tables. To add one: its file, its name in world-table.ts, a line here.

import { industries } from './people/industries.ts';
import { industryNames } from './people/industry-names.ts';
import { legalForms } from './people/legal-forms.ts';
import { messengers } from './people/messengers.ts';
import { cities } from './places/cities.ts';
import { ports } from './places/ports.ts';
import { currencies } from './trade/currencies.ts';
import { incoterms } from './trade/incoterms.ts';
import { standards } from './trade/standards.ts';
import { tradeUnits } from './trade/trade-units.ts';
import type { WorldTable } from './world-table.ts';

export const worldTables: readonly WorldTable[] = [
  incoterms,
  tradeUnits,
  standards,
  currencies,
  ports,
  cities,
  legalForms,
  messengers,
  industries,
  industryNames,
];
