import type { APIMessageComponent, Message } from 'discord.js';
import { SCOPE_HEAD } from './scope-lines.ts';
import { readQuestionLines, type AskedQuestion } from './question-lines.ts';

/** A component of a message, at whatever depth. */
const everyComponent = (component: APIMessageComponent): readonly APIMessageComponent[] => [
  component,
  ...('components' in component ? component.components.flatMap(everyComponent) : []),
  ...('accessory' in component ? [component.accessory] : []),
];

const componentsOf = ({ components }: Pick<Message, 'components'>): readonly APIMessageComponent[] =>
  components.flatMap((component) => everyComponent(component.toJSON()));

/** What `read` makes of the first text of a message of ours that it can read. */
export const textOnCard = <T>(
  message: Pick<Message, 'components'>,
  read: (markdown: string) => T | undefined,
): T | undefined => {
  for (const component of componentsOf(message)) {
    const found = 'content' in component ? read(component.content) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The question that a message of ours answers, read from the message itself; `undefined` when it answers none. */
export const questionOnCard = (message: Pick<Message, 'components'>): AskedQuestion | undefined =>
  textOnCard(message, readQuestionLines);

/** The line that says of which articles the question was asked; `undefined` when it was asked of all. */
export const scopeLineOnCard = (message: Pick<Message, 'components'>): string | undefined =>
  textOnCard(message, (markdown) => (markdown.startsWith(SCOPE_HEAD) ? markdown : undefined));

/** The whole question, as a talk is taken up from it. */
export const wholeQuestion = ({ asked, readAs }: AskedQuestion): string => readAs ?? asked;
