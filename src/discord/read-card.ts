import type { APIMessageComponent, APIMessageTopLevelComponent, Message } from 'discord.js';
import { SCOPE_HEAD } from './scope-lines.ts';
import { readQuestionLines, type AskedQuestion } from './question-lines.ts';

/** A component of a message, at whatever depth. */
const everyComponent = (component: APIMessageComponent): readonly APIMessageComponent[] => [
  component,
  ...('components' in component ? component.components.flatMap(everyComponent) : []),
  ...('accessory' in component ? [component.accessory] : []),
];

/** The components of a message that was sent, as those of a reply are. */
export const sentComponents = ({
  components,
}: Pick<Message, 'components'>): readonly APIMessageTopLevelComponent[] =>
  components.map((component): APIMessageTopLevelComponent => component.toJSON());

/** The texts of a message, in their order. */
export const textsOf = (components: readonly APIMessageTopLevelComponent[]): readonly string[] =>
  components
    .flatMap(everyComponent)
    .flatMap((component) => ('content' in component ? [component.content] : []));

/** What the custom_id of a message's first button that begins with `prefix:` says after it. */
export const buttonOn = (
  components: readonly APIMessageTopLevelComponent[],
  prefix: string,
): string | undefined =>
  components
    .flatMap(everyComponent)
    .flatMap((component) => ('custom_id' in component ? [component.custom_id] : []))
    .find((id) => id.startsWith(`${prefix}:`))
    ?.slice(prefix.length + 1);

/** What `read` makes of the first text of a message of ours that it can read. */
export const textOnCard = <T>(
  message: Pick<Message, 'components'>,
  read: (markdown: string) => T | undefined,
): T | undefined => {
  for (const text of textsOf(sentComponents(message))) {
    const found = read(text);
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
