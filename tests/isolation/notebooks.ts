import type { Store } from '../../src/store/store.ts';

/** What a server keeps beside its articles. */
type Kept = {
  readonly notebook: string;
  readonly question: string;
  readonly answer: string;
  readonly note: string;
  readonly tag: string;
  readonly sentence: string;
  readonly article: string;
  /** Asked where others saw it, and privately; both by somebody who is in A and B. */
  readonly openQuestion: string;
  readonly privateQuestion: string;
  readonly reason: string;
};

export const NOTEBOOK_OF_A: Kept = {
  notebook: 'Mills',
  question: 'When was the mill at Oxley built?',
  answer: '1791',
  note: 'Seen on the spot.',
  tag: 'wheels',
  sentence: 'The mill at Oxley was built in 1791 by Tobias Hale.',
  article: 'The mill at Oxley',
  openQuestion: 'Who repaired the wheel of the mill?',
  privateQuestion: 'Who bought the meal of the mill?',
  reason: 'The date is doubtful.',
};

/** Its words stand nowhere else. */
export const NOTEBOOK_OF_B: Kept = {
  notebook: 'Gryllmarsh',
  question: 'Who owns the Zorbinska works?',
  answer: 'the Thessaquine Board',
  note: 'Wystendra has told us so.',
  tag: 'vundelmire',
  sentence: 'The Thessaquine Board of Velkomirsk (TBV) owns the works.',
  article: 'Quillfeather opens the Zorbinska works',
  openQuestion: 'Who drained the fens of Ollenspuur?',
  privateQuestion: 'Who dug the ditch of Trasquemoor?',
  reason: 'Pellagrine says otherwise.',
};

/** Words of B's that nobody in A ever types. */
export const UNTYPED_IN_NOTEBOOKS = [
  'Gryllmarsh',
  'Wystendra',
  'vundelmire',
  'Ollenspuur',
  'Pellagrine',
] as const;

/** What only its asker is ever shown. */
export const PRIVATE_WORD = 'Trasquemoor';

const PERSON = '100000000000000001';
const AT = Date.UTC(2026, 0, 2);
const MANY = 1000;

/** Keeps all this for a server: a disputed finding with a vote, open questions with somebody who watches, a judgement, settings. */
export const fillNotebook = async (store: Store, server: string, kept: Kept): Promise<void> => {
  const { notebooks, findings, gaps, feedback, settings, articles } = store;
  const begun = { name: kept.notebook, createdBy: PERSON, createdAt: AT };
  const created = await notebooks.create(server, begun, MANY);
  const [summary] = await articles.summaries(server);
  if (created.kind !== 'created' || summary === undefined) throw new Error('The server could not be filled.');
  const saved = await findings.save(
    server,
    {
      notebook: created.notebook.id,
      question: kept.question,
      answer: kept.answer,
      note: kept.note,
      tags: [kept.tag],
      quote: {
        article: summary.id,
        key: 'abcde01234',
        title: kept.article,
        start: 0,
        end: kept.sentence.length,
        paragraph: 1,
        text: kept.sentence,
      },
      savedBy: PERSON,
      savedAt: AT,
      message: `https://discord.com/channels/${server}/${PERSON}/${PERSON}`,
    },
    MANY,
  );
  if (saved.kind !== 'saved') throw new Error('The finding could not be kept.');
  const { id } = saved.finding;
  await findings.vote(server, id, PERSON, 'up');
  await findings.dispute(server, id, { by: PERSON, at: AT, reason: kept.reason });
  for (const [question, isPrivate] of [
    [kept.openQuestion, false],
    [kept.privateQuestion, true],
  ] as const) {
    const asked = await gaps.ask(server, { question, person: PERSON, isPrivate, at: AT }, MANY);
    if (asked.kind === 'kept') await gaps.watch(server, asked.gap.id, PERSON, true);
  }
  await feedback.give(server, {
    card: PERSON,
    person: PERSON,
    verdict: 'not_helpful',
    reason: kept.reason,
    question: kept.question,
    status: 'not_found',
    answer: '',
    at: AT,
  });
  await settings.set(server, { whoMaySave: [] });
};
