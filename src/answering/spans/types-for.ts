import type { AnswerType } from '../answer.ts';
import type { SpanType } from './typed-span.ts';

/** Forms that can answer a type of question, most fitting first; none where the form of the answer is open. */
const FORMS: Readonly<Record<AnswerType, readonly SpanType[]>> = {
  amount: ['amount', 'count'],
  percent: ['percent', 'count'],
  count: ['count', 'measure', 'percent'],
  measure: ['measure', 'duration', 'amount', 'count', 'percent'],
  date: ['date', 'duration'],
  person: ['name'],
  organisation: ['name'],
  place: ['name'],
  definition: [],
  list: [],
  reason: [],
  manner: [],
  yesno: [],
  comparison: [],
  description: [],
  period: ['date', 'duration'],
  role: [],
};

export const typesFor = (type: AnswerType): readonly SpanType[] => FORMS[type];
