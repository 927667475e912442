// Writes from a purchasing department.
// Example: "Purchasing Department" in the signature -> [Purchasing Department].

import type { Signal } from './signal.ts';

export const purchasingDepartment: Signal = {
  id: 'purchasing-department',
  axis: 'role',
  points: 3,
  sentence: { zh: '来自采购部门', en: 'Writes from a purchasing department' },
  read: (facts) => facts.stances.filter(({ stance }) => stance === 'department'),
};
