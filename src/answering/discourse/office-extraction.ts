import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { type Extraction, extentOf, extractFrom } from '../reading/extraction.ts';
import { runExtraction } from '../reading/run-extraction.ts';
import type { Run } from '../reading/span-runs.ts';
import type { ReadSpans } from '../reading/span-reader.ts';
import { heldOdds, spanOf } from '../reading/stretch.ts';
import { matchOffice, termsOf } from './office-match.ts';
import { type OfficeQuestion, readOfficeQuestion } from './office-question.ts';
import { offices } from './offices.ts';
import type { Office } from './office.ts';

/** What a sentence's claim gains that gives the post asked about, and loses that gives another, in log odds. */
const GAIN = 3;

/** A person that a matching post names is at least this likely (0–1) the one, whatever the learned reader says. */
const LEAST_PROBABILITY = 0.5;

/** The holder of the post that a question asks for, or the post of the person it asks about. */
export function officesIn(
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
): readonly Extraction[] | undefined {
  const asked = readOfficeQuestion(question, reader.words);
  if (asked === undefined) return undefined;
  const found = read.map((spans) => ({ spans, offices: offices(spans.view.sentence, reader) }));
  const answers = found.flatMap(({ spans, offices: given }) => {
    const answer =
      asked.asks === 'holder' ? holderIn(asked, spans, given, reader) : postIn(asked, spans, given);
    return answer ?? withoutOthers(asked, question, spans, given) ?? [];
  });
  return answers.some(({ decided }) => decided) ? answers.map(({ extraction }) => extraction) : undefined;
}

/** `decided`: by a post and not by the learned reader. */
type Decided = { readonly extraction: Extraction; readonly decided: boolean };

function holderIn(
  asked: Extract<OfficeQuestion, { asks: 'holder' }>,
  spans: ReadSpans,
  given: readonly Office[],
  reader: SentenceReader,
): Decided | undefined {
  const { sentence } = spans.view;
  const [match] = given
    .flatMap((office) => {
      const fit = matchOffice(asked, office, sentence, reader);
      return fit === undefined ? [] : [{ office, fit }];
    })
    .toSorted((one, other) => other.fit - one.fit);
  return match === undefined ? undefined : decide(spans, match.office.person);
}

/** What the learned reader reads; held against it when it is a person of another post. */
function withoutOthers(
  asked: OfficeQuestion,
  question: Question,
  spans: ReadSpans,
  given: readonly Office[],
): Decided | undefined {
  const extraction = extractFrom(question, spans);
  if (extraction === undefined) return undefined;
  const { start, end } = extentOf(extraction);
  const isOther =
    asked.asks === 'holder' &&
    given.some(({ person }) => {
      const name = spanOf(extraction.sentence, person);
      return name.start < end && start < name.end;
    });
  if (!isOther) return { extraction, decided: false };
  return { extraction: { ...extraction, fitsType: false, claim: extraction.claim - GAIN }, decided: true };
}

function postIn(
  { names }: Extract<OfficeQuestion, { asks: 'post' }>,
  spans: ReadSpans,
  given: readonly Office[],
): Decided | undefined {
  const { sentence } = spans.view;
  const match = given.find(({ person, office, of }) => {
    const own = new Set(termsOf(sentence, person));
    const all = new Set([...own, ...termsOf(sentence, office), ...termsOf(sentence, of)]);
    return names.some(({ term }) => own.has(term)) && names.every(({ term }) => all.has(term));
  });
  return match === undefined ? undefined : decide(spans, wholePost(match));
}

/** The post with whose it is: "chairman of the Harbour Company". */
const wholePost = ({ office, of }: Office): Run =>
  of === undefined ? office : [Math.min(office[0], of[0]), Math.max(office[1], of[1])];

function decide(spans: ReadSpans, run: Run): Decided {
  const probability = Math.max(LEAST_PROBABILITY, heldOdds(spans, run));
  return { decided: true, extraction: runExtraction(spans, { run, probability, gain: GAIN }) };
}
