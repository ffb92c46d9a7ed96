import type { Forgotten, PersonalData } from '../../store/privacy-store.ts';
import { container, fileDisplay, row, textDisplay } from '../components.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import { dataParts } from './data-parts.ts';
import { DAYS_AFTER_LEAVING } from './kept-for.ts';
import { dataButton, deedButton } from './privacy-ids.ts';

const KEPT = [
  '**What is kept**',
  'Messages that are not addressed to me are never kept, unless somebody adds one to the articles from its menu. What you ask me and what I answer is not kept either, but for this:',
  '- findings that somebody saves, with notes, tags, disputes and votes; notebooks',
  '- questions that I could not answer in a server, with who asked and who wants to be told; what was asked privately is shown to nobody else',
  '- answers that somebody judged, helpful or not, with the reason',
  '- articles that somebody adds, with who added them; what a server has set',
  'People are kept as their Discord id, without a name.',
].join('\n');

const HOW_LONG = [
  '**For how long**',
  `- All this until somebody removes it or you are forgotten; all of a server for ${DAYS_AFTER_LEAVING} days after I have left it.`,
  '- In memory alone, and gone when I am restarted: a talk, for half an hour; your last questions, which only you are offered again as you type; for a minute, how often you asked.',
  '- The log says that something was asked and how it ended, never what or by whom.',
  '- Copies that whoever runs me has made before keep what was in them.',
].join('\n');

const HERE = {
  server:
    'The buttons are about what is kept of you in this server. For everything everywhere, use /privacy in a direct message to me.',
  direct:
    'Nothing of our direct conversation is kept. The buttons are about what is kept of you in all servers together.',
} as const;

type Where = keyof typeof HERE;

/** What is kept and for how long; with buttons for what is kept of the asker, where anything is. */
export const renderPrivacy = (where: Where, keeps: boolean): Reply => ({
  components: [
    container([
      textDisplay(KEPT),
      textDisplay(HOW_LONG),
      ...(keeps
        ? [textDisplay(`-# ${HERE[where]}`), row([dataButton('My data', 0), deedButton('Forget me', 'ask')])]
        : []),
    ]),
  ],
  files: [],
});

const WORDS: Readonly<
  Record<Exclude<keyof PersonalData, 'person'>, { readonly one: string; readonly many: string }>
> = {
  findings: { one: 'finding', many: 'findings' },
  votes: { one: 'vote', many: 'votes' },
  disputes: { one: 'dispute raised or resolved', many: 'disputes raised or resolved' },
  edits: { one: 'change of a finding', many: 'changes of findings' },
  notebooks: { one: 'notebook begun', many: 'notebooks begun' },
  openQuestions: { one: 'question asked or watched', many: 'questions asked or watched' },
  settled: { one: 'question settled', many: 'questions settled' },
  feedback: { one: 'answer judged', many: 'answers judged' },
  articles: { one: 'article added', many: 'articles added' },
};

const counted = (count: number, { one, many }: { readonly one: string; readonly many: string }): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const inPlace = { server: 'in this server', direct: 'in any server' } as const;

/** What is kept of somebody, as a file. @param part of several, where one file would be too large */
export const renderData = (data: PersonalData, part: number, where: Where): Reply => {
  const { person: _person, ...lists } = data;
  const counts = Object.entries(WORDS).flatMap(([name, words]) => {
    const count = Object.entries(lists).find(([list]) => list === name)?.[1].length ?? 0;
    return count === 0 ? [] : [counted(count, words)];
  });
  if (counts.length === 0) return notice(`Nothing is kept of you ${inPlace[where]}.`, 'shown');
  const parts = dataParts(data);
  const text = parts[part];
  if (text === undefined) return notice('There is less kept of you by now. Press **My data** again.');
  const name = parts.length === 1 ? 'my-data.json' : `my-data-${part + 1}-of-${parts.length}.json`;
  return {
    components: [
      container([
        textDisplay(`**What is kept of you ${inPlace[where]}**: ${counts.join(', ')}`),
        fileDisplay(name),
        ...(part + 1 < parts.length
          ? [row([dataButton(`Part ${part + 2} of ${parts.length}`, part + 1)])]
          : []),
      ]),
    ],
    files: [{ name, text }],
  };
};

const FORGET_WHERE = { server: 'in this server', direct: 'in all servers' } as const;

/** Asks before somebody is forgotten. */
export const renderForgetting = (where: Where): Reply => ({
  components: [
    container([
      textDisplay(
        [
          `**Forget you ${FORGET_WHERE[where]}?** This cannot be undone.`,
          '- Removed: your votes, your judgements on answers, that you watch questions, and questions that only you asked, privately.',
          '- Kept without your id, since others work with it: findings, disputes, notebooks, articles, and questions asked where others saw them. To have one of these removed, do so first.',
          '- What you and I said to each other of late is forgotten as well.',
        ].join('\n'),
      ),
      row([deedButton('Forget me', 'forget'), deedButton('Leave it', 'keep')]),
    ]),
  ],
  files: [],
});

const some = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [counted(count, { one, many })];

const listed = (parts: readonly string[]): string => (parts.length === 0 ? 'nothing' : parts.join(', '));

/** What was done. */
export const renderForgotten = ({ removed, anonymous }: Forgotten, where: Where): Reply => {
  const gone = [
    ...some(removed.votes, 'vote', 'votes'),
    ...some(removed.feedback, 'judgement', 'judgements'),
    ...some(removed.watches, 'watched question', 'watched questions'),
    ...some(removed.privateQuestions, 'question asked privately', 'questions asked privately'),
  ];
  const kept = [
    ...some(anonymous.findings, 'finding', 'findings'),
    ...some(anonymous.disputes, 'dispute', 'disputes'),
    ...some(anonymous.notebooks, 'notebook', 'notebooks'),
    ...some(anonymous.openQuestions, 'question', 'questions'),
    ...some(anonymous.articles, 'article', 'articles'),
  ];
  return notice(
    [
      `You are forgotten ${FORGET_WHERE[where]}.`,
      `- Removed: ${listed(gone)}`,
      `- Kept without your id: ${listed(kept)}`,
    ].join('\n'),
    'shown',
  );
};

export const notForgottenNotice = (): Reply => notice('All is left as it was.', 'shown');

export const nothingKeptNotice = (): Reply => notice('This bot keeps nothing of anybody.', 'shown');
