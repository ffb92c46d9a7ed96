import { CURRENCIES } from '../english/units.ts';
import { singular, typeOfNoun } from '../english/head-nouns.ts';
import type { Question } from './question.ts';

/** Verbs and nouns of money and of nothing else. */
const MONEY =
  /^(?:costs?|costing|pa(?:y|ys|id|ying)|spen(?:d|ds|t|ding)|invest(?:s|ed|ing|ment)?|earn(?:s|ed|ings)?|worth|fund(?:s|ed|ing)?|budgets?|charged?|charges|fine[ds]?|owe[ds]?|donate[ds]?|borrow(?:s|ed)?|revenues?|incomes?|profits?|turnover|salary|salaries|wages?|prices?|money|expensive|cheap)$/;
/** Nouns of amounts that need not be money. */
const OPEN = /^(?:amount|value|sum|pot|capital|deposit|worth|prize|turnover|capacity|yield)$/;

/** What changes, or the change itself. */
const CHANGE =
  /^(?:gr[oe]w(?:s|n|ing|th)?|r[io]se|rises|risen|rising|climb(?:s|ed)?|increas(?:e|es|ed|ing)|fall|falls|fell|fallen|falling|drop(?:s|ped)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed)|gain(?:s|ed)?|cut|cuts|reduc(?:e|es|ed|tion)|shr[iau]nk|shrinks|chang(?:e|es|ed)|go|went|gone|exceed(?:s|ed)?|improv(?:e|es|ed))$/;

const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = ({ core }: Question): readonly string[] => core.toLowerCase().match(WORD) ?? [];

/** Whether only a sum of money answers: "what did it cost", "how much do they earn", "what was the profit", and not "how much land was sold". */
export function asksForMoney(question: Question): boolean {
  const { type, focus } = question;
  if (type !== 'amount') return false;
  if (focus !== undefined)
    return CURRENCIES.has(focus) || (typeOfNoun(focus) === 'amount' && !OPEN.test(singular(focus)));
  return wordsOf(question).some((word) => MONEY.test(word));
}

/** Whether a question asks how far a value has gone and not where it stands: "by how much did it rise", "what was the increase". */
export function asksForChange(question: Question): boolean {
  if (question.type !== 'percent') return false;
  const { focus } = question;
  if (focus === undefined) return wordsOf(question).some((word) => CHANGE.test(word));
  return CHANGE.test(singular(focus));
}
