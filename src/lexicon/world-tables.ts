// The list of world tables. To add one: its file, its name in world-table.ts, a line here.

import { advisingTitles } from './people/advising-titles.ts';
import { clientWords } from './people/client-words.ts';
import { decidingTitles } from './people/deciding-titles.ts';
import { departments } from './people/departments.ts';
import { industries } from './people/industries.ts';
import { industryNames } from './people/industry-names.ts';
import { legalForms } from './people/legal-forms.ts';
import { messengers } from './people/messengers.ts';
import { plainTitles } from './people/plain-titles.ts';
import { registrationLabels } from './people/registration-labels.ts';
import { selfNamed } from './people/self-named.ts';
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
  decidingTitles,
  advisingTitles,
  plainTitles,
  departments,
  registrationLabels,
  selfNamed,
  clientWords,
];
