import {
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
} from 'discord.js';
import { isDisputed } from '../../notebook/export/exported-finding.ts';
import type { SourceState } from '../../notebook/source-state.ts';
import type { Finding, FindingFilter } from '../../store/finding-store.ts';
import type { Notebook } from '../../store/notebook-store.ts';
import type { Page } from '../../store/page.ts';
import { choiceName } from '../choice.ts';
import { button, container, row, section, textDisplay } from '../components.ts';
import { MESSAGE_TEXT_LIMIT } from '../limits.ts';
import { clip, escapeLine } from '../markdown.ts';
import type { Reply } from '../reply.ts';
import { showFindingButton } from './finding-ids.ts';
import { keptSourceLine } from './finding-source.ts';
import { filterLines, LIST_HEAD, menuId, pageId } from './list-filter.ts';
import { personInWords } from './people-in-words.ts';

/** Findings on a page: with a button each, a head, a menu and two buttons they stay within the 40 components of a message. */
export const PAGE_FINDINGS = 7;

/** Options of a menu that Discord takes, less the one for all notebooks. */
const MENU_NOTEBOOKS = 24;

/** The value of the menu that stands for all notebooks. */
export const ALL_NOTEBOOKS = 'all';

/** A finding of a list, with what became of its article. */
type ListedFinding = { readonly finding: Finding; readonly source: SourceState };

export type FindingList = {
  readonly filter: FindingFilter;
  readonly page: Page;
  readonly total: number;
  readonly findings: readonly ListedFinding[];
  /** All of the server. */
  readonly notebooks: readonly Notebook[];
};

/** Most characters of each line of a finding. */
type Widths = { readonly question: number; readonly answer: number; readonly line: number };

/** Roomy for what people write; where that is too much for a message, as much as always fits: each character may need a backslash. */
const WIDTHS: readonly [Widths, Widths] = [
  { question: 200, answer: 150, line: 150 },
  { question: 50, answer: 30, line: 30 },
];

const counted = (count: number): string =>
  count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`;

const SOURCE_MARKS: Readonly<Record<SourceState['kind'], string>> = {
  unchanged: '',
  changed: 'article changed',
  removed: 'article removed',
};

/** What a reader must know before using it; empty for nothing. */
const marks = ({ finding, source }: ListedFinding): string =>
  [isDisputed(finding) ? '**disputed**' : '', SOURCE_MARKS[source.kind]]
    .filter((mark) => mark !== '')
    .join(' · ');

const linesOf = (listed: ListedFinding, names: ReadonlyMap<string, string>, widths: Widths): string => {
  const { id, question, answer, quote, tags, savedBy, notebook } = listed.finding;
  const last = [
    escapeLine(clip(names.get(notebook) ?? '', widths.line)),
    escapeLine(clip(tags.map((tag) => `#${tag}`).join(' '), widths.line)),
    personInWords(savedBy),
    marks(listed),
  ];
  return [
    `**${escapeLine(clip(question, widths.question)) || id}**`,
    ...(answer.trim() === '' ? [] : [escapeLine(clip(answer, widths.answer))]),
    `-# ${escapeLine(clip(keptSourceLine(quote), widths.line))}`,
    `-# ${last.filter((part) => part !== '').join(' · ')}`,
  ].join('\n');
};

const headText = ({ filter, page, total, notebooks }: FindingList): string => {
  const { notebook, person, disputed } = filter;
  const name = notebooks.find(({ id }) => id === notebook)?.name;
  const pages = Math.ceil(total / page.limit);
  const place = pages > 1 ? `, page ${page.offset / page.limit + 1} of ${pages}` : '';
  const facts = [
    `${counted(total)}${total > 1 ? ', the latest first' : ''}${place}`,
    ...(name === undefined ? [] : [`notebook ${escapeLine(name)}`]),
    ...(person === undefined ? [] : [`saved by ${personInWords(person)}`]),
    ...(disputed === undefined ? [] : [disputed ? 'disputed' : 'not disputed']),
  ];
  return [LIST_HEAD, `-# ${facts.join(' · ')}`, ...filterLines(filter)].join('\n');
};

/** A menu of the notebooks, those with most findings and the one that is shown. */
const notebookMenu = ({
  filter,
  notebooks,
}: FindingList): APIActionRowComponent<APIComponentInMessageActionRow> => {
  const shown = notebooks
    .toSorted(
      (a, b) =>
        Number(b.id === filter.notebook) - Number(a.id === filter.notebook) || b.findings - a.findings,
    )
    .slice(0, MENU_NOTEBOOKS);
  const options: APISelectMenuOption[] = [
    { label: 'All notebooks', value: ALL_NOTEBOOKS, default: filter.notebook === undefined },
    ...shown.map(({ id, name, findings }) => ({
      label: choiceName(name) || id,
      value: id,
      description: counted(findings),
      default: id === filter.notebook,
    })),
  ];
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: menuId(filter), options }],
  };
};

const isAsked = (filter: FindingFilter): boolean => Object.values(filter).some((part) => part !== undefined);

/** A page of findings, each with a button that shows it whole, buttons to turn the list and a menu of the notebooks. */
export const renderFindings = (list: FindingList): Reply => {
  const { filter, page, total, findings, notebooks } = list;
  const names = new Map(filter.notebook === undefined ? notebooks.map(({ id, name }) => [id, name]) : []);
  const head = headText(list);
  const [roomy, tight] = WIDTHS.map((widths) => findings.map((listed) => linesOf(listed, names, widths)));
  const length = (texts: readonly string[] = []): number =>
    texts.reduce((sum, text) => sum + text.length, head.length);
  const texts = (length(roomy) <= MESSAGE_TEXT_LIMIT ? roomy : tight) ?? [];
  const index = page.offset / page.limit;
  const buttons = [
    ...(index > 0 ? [button('Previous page', pageId(filter, index - 1))] : []),
    ...(page.offset + findings.length < total ? [button('Next page', pageId(filter, index + 1))] : []),
  ];
  const none = isAsked(filter)
    ? ['Nothing that is saved fits this. Leave something out: tag, person or words.']
    : [];
  return {
    components: [
      container([
        textDisplay([head, ...(findings.length === 0 ? none : [])].join('\n')),
        ...findings.map(({ finding }, place) =>
          section(texts[place] ?? finding.id, showFindingButton('Show', finding.id)),
        ),
        ...(notebooks.length > 1 ? [notebookMenu(list)] : []),
        ...(buttons.length > 0 ? [row(buttons)] : []),
      ]),
    ],
    files: [],
  };
};
