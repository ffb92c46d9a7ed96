import type { Answer, Reading } from '../../answering/answer.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { AboutTools } from './about-tools.ts';
import { sentenceOf } from './asked-of.ts';

/** An answer given before, with only what may still be quoted: articles can go or change while a talk is led. */
export function stillThere(answer: Answer, tools: AboutTools): Answer {
  const isThere = (quote: Quote): boolean => sentenceOf(quote, tools) !== undefined;
  const stands = ({ quote, further }: Reading): boolean =>
    [quote, ...further.map((part) => part.quote)].every(isThere);
  const evidence = answer.evidence.filter(isThere);
  if (answer.status === 'not_found') return { ...answer, evidence };
  const { question, type } = answer;
  if (!stands(answer.reading))
    return {
      question,
      type,
      notes: [],
      confidence: 0,
      status: 'not_found',
      missing: [],
      reading: undefined,
      evidence,
    };
  return answer.status === 'unsure'
    ? { ...answer, evidence }
    : { ...answer, evidence, rivals: answer.rivals.filter(stands) };
}
