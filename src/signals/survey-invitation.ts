// Invites to a survey.
// Example: "fill in the questionnaire, 5 minutes of your time" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const surveyInvitation: Signal = {
  id: 'survey-invitation',
  axis: 'kind',
  points: 2,
  sentence: { zh: '请我们填问卷', en: 'Invites to a survey' },
  read: (facts) => rubbishOf(facts, 'survey'),
};
