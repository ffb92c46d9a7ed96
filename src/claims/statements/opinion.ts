import { isSpeechVerb } from '../../answering/discourse/speech-verbs.ts';
import { EVALUATIONS, IMPERATIVES, OPENERS } from './opinion-words.ts';
import type { SentenceView } from './sentence-view.ts';

/** Words before the subject that change nothing: "But honestly, I …". */
const BEFORE = String.raw`^(?:(?:and|but|so|or|yet|also|well|then|still|now|yes|no|ok|okay|oh|honestly|frankly|actually|really|overall|personally|sorry|look|anyway|in fact) )*`;

/** What the writer thinks, feels or wants. */
const FIRST_PERSON = new RegExp(
  `${BEFORE}(?:(?:i|we)(?:'d| would| do| did)?(?: not| never)?(?: \\p{L}+ly| just| also| still| always| too)? ?(?:think|thought|believe|feel|felt|guess|suppose|hope|wish|doubt|fear|find|love|like|hate|prefer|want|agree|disagree|bet|reckon|expect|imagine|recommend|suggest|don't|can't|cannot)|(?:i|we)(?:'d| would| could| must| should| need| ought| have to| had better)\\b|(?:i|we)(?: am| are|'m|'re) (?:\\p{L}+ly |so |very |not |quite |rather )*(?:sure|glad|happy|sad|sorry|afraid|worried|proud|convinced|certain|surprised|disappointed|impressed|excited|angry|tired|curious|grateful|confused|hopeful)\\b)`,
  'u',
);
/** The writer as the judge, wherever it stands. */
const MY_VIEW =
  /\b(?:in (?:my|our) (?:opinion|view|eyes|experience|humble opinion)|(?:my|our) (?:guess|view|opinion|impression|feeling|favourite|favorite|hope) is|if you ask me|imo|imho|as far as i (?:can tell|am concerned|know)|it seems to me|to my mind|hopefully)\b/u;
/** A judgement with no subject of its own. */
const JUDGED =
  /^(?:(?:and|but|so|well) )*(?:it|that|this|what|how)(?:'s| is| was| would be| will be)? (?:such |really |just |quite |only |so |too |very )*(?:an? )?(?:\p{L}+ly )?(?:shame|pity|disgrace|scandal|joke|miracle|pleasure|relief|mess|nightmare|mistake|disaster of a|waste|honou?r|crime to|wonder)\b/u;

/** What is said of what somebody said before. */
const REPLY =
  /^(?:(?:that|this|it)(?:'s| is| was| isn't| wasn't)|you(?:'re| are))(?: not| so| very| absolutely| quite| just| simply)* (?:true|false|wrong|right|correct|nonsense|rubbish|a lie|a joke)$/u;

/** Demands; after "that" somebody else's. With these of a work and its end the same word foresees: "should be finished by June". */
const DEMAND = /^(?:(?!\bthat\b).)*\b(?:should|shouldn't|ought to)\b|^(?:you|they|he|she|it) had better\b/u;
const FORESEEN =
  /\bshould (?:\p{L}+ly )?(?:be (?:\p{L}+ly )?(?:finished|completed|ready|done|open|opened|operational|available|delivered|over|reached|built|running|online)|reach|arrive|open|start|begin|end|finish|take|last|come into|rise|fall|grow)\b/u;
/** Duties that a rule, a plan or a report sets down are facts about it. */
const SET_DOWN =
  /\b(?:according to|rules?|law|laws|act|regulations?|plan|plans|report|guidelines?|contract|treaty|constitution|manual|court|recommends?|recommended|proposes?|proposed|demands?|demanded|requires?|required|agreed|decided|ruled|urged|urges|wants|wanted|advises?|advised)\b/u;

const isReported = ({ words }: SentenceView): boolean =>
  words.some(({ text }) => isSpeechVerb(text)) || words.some(({ text }) => text === 'according');

const COPULA =
  /^(?:is|are|was|were|be|been|being|'s|'re|isn't|aren't|wasn't|weren't|looks?|looked|seems?|seemed|sounds?|sounded|feels?|felt|tastes?|tasted|remains?|became|becomes?)$/u;
/** Words between a copula and what is said of the subject: "is not a very nice …". */
const DEGREE_WORDS = 4;

/** Whether the subject is judged by a word of praise or blame: "is really beautiful", "was the worst idea". */
const isEvaluated = ({ words }: SentenceView): boolean =>
  words.some(({ text }, index) => {
    if (!COPULA.test(text)) return false;
    const after = words.slice(index + 1, index + 2 + DEGREE_WORDS);
    const stop = after.findIndex(({ part }) => part === 'NOUN' || part === 'VERB' || part === 'ADP');
    return after
      .slice(0, stop === -1 ? undefined : stop + 1)
      .some((word) => EVALUATIONS.has(word.text) && word.part !== 'PROPN');
  });

/** After a verb that begins a sentence, what makes it a request; "Help came late" and "Check valves are made here" are none. */
const AFTER_IMPERATIVE = new Set(['DET', 'PRON', 'PART', 'ADV', 'SCONJ', 'PROPN']);
/** Most of these verbs are nouns too ("use of coal"); before a preposition only these pairs ask. */
const WITH_PREPOSITION =
  /^(?:just |now |then |so |and |but |also )?(?:look (?:at|for|into|out|up)|listen to|go (?:to|on|for)|come (?:to|on|in|with)|wait for|search for|subscribe to|follow up|sign up|vote for|click on|think (?:about|of)|believe in|keep (?:in|on)|bear in|write to|talk to|check (?:with|out|in)|join in|stop by|stay (?:in|on|at|with|away))\b/u;

/** Before a request: "just look at …". */
const LEAD_IN = new Set(['just', 'now', 'then', 'so', 'and', 'but', 'also', 'kindly']);

const isRequest = ({ own, words }: SentenceView): boolean => {
  if (/^(?:please|let's|let us|let me|don't|do not|never mind|feel free)\b/u.test(own)) return true;
  const [first, second] = LEAD_IN.has(words[0]?.text ?? '') ? words.slice(1) : words;
  if (first === undefined || !IMPERATIVES.has(first.text)) return false;
  if (/^(?:note|notice|remember|recall|keep in mind|bear in mind) that\b/u.test(own)) return false;
  return second === undefined || AFTER_IMPERATIVE.has(second.part) || WITH_PREPOSITION.test(own);
};

/** Words of a greeting or thanks at most; one that goes on says something. */
const GREETING_WORDS = 7;
const isGreeting = ({ own, words, hasFigure }: SentenceView): boolean =>
  OPENERS.test(own) && !hasFigure && words.length <= GREETING_WORDS;

/** Words of a heading or an exclamation at most; in a longer sentence a verb was overlooked. */
const LONGEST_FRAGMENT = 6;

/** Whether a sentence says nothing that an article could bear out, judged by closed lists of English words. */
export const readsAsOpinion = (view: SentenceView): boolean => {
  const { text, own, words, hasFigure, hasName, hasVerb } = view;
  if (words.length === 0 || isGreeting(view) || FIRST_PERSON.test(own) || MY_VIEW.test(own)) return true;
  if (isRequest(view)) return true;
  if (!hasVerb && !hasFigure && words.length <= LONGEST_FRAGMENT) return true;
  if (isReported(view)) return false;
  if (JUDGED.test(own) || REPLY.test(own)) return true;
  if (DEMAND.test(own) && !FORESEEN.test(own) && !SET_DOWN.test(own)) return true;
  if (isEvaluated(view) && !hasFigure) return true;
  return /![!?\s"”»)*_~]*$/u.test(text) && !hasFigure && !hasName;
};
