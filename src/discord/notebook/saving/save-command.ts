import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { keptQuote } from '../../../notebook/kept-quote.ts';
import type { NotebookDesk } from '../../../notebook/notebook-desk.ts';
import { WORD_LIMITS } from '../../../notebook/notebook-limits.ts';
import { answerOnCard } from '../../answer-on-card.ts';
import { answerQuestion } from '../../ask.ts';
import { settingOfInteraction } from '../../card-setting.ts';
import type { CommandContext } from '../../command.ts';
import { textDisplay } from '../../components.ts';
import { placeOf } from '../../earlier-questions.ts';
import { clip } from '../../markdown.ts';
import { questionProblemNotice } from '../../notices.ts';
import type { Outcome } from '../../outcome.ts';
import { QUESTION_LENGTH, readQuestion } from '../../question.ts';
import { questionChoices } from '../../question-choices.ts';
import { buttonOn } from '../../read-card.ts';
import type { Reply } from '../../reply.ts';
import { respond, respondWith } from '../../respond.ts';
import { talkKeyIn } from '../../talk-keys.ts';
import { allowedNotebook } from '../allowed-notebook.ts';
import { notebookChoices, notebookOf } from './name-notebook.ts';
import { TAGS_LENGTH } from './save-form.ts';
import { saveFinding, type ToSave } from './save-finding.ts';
import { readSaveButton, SAVE_PREFIX } from './save-ids.ts';
import { noQuestionYetNotice, problemWords, sameLine, savedLine } from './saving-notices.ts';
import { withShowButton } from './show-button.ts';
import { withTypedWords } from './typed-lines.ts';

/** Options of `/notebook save`. */
export const NOTEBOOK_SAVE_OPTIONS: readonly APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'question',
    description: 'What is asked; left out, what you asked last',
    autocomplete: true,
    max_length: QUESTION_LENGTH,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'notebook',
    description: 'Pick one, or type the name of a new one; left out, the one that was used last',
    autocomplete: true,
    max_length: WORD_LIMITS.notebookName,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'note',
    description: 'What there is to say about it',
    max_length: WORD_LIMITS.note,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'tags',
    description: 'With commas between',
    max_length: TAGS_LENGTH,
  },
];

const above = (line: string, reply: Reply): Reply => ({
  ...reply,
  components: [textDisplay(line), ...reply.components],
});

/** What is said above a card that was not saved. */
const NOT_SAVED = {
  answered:
    'Nothing was saved yet, since this answers no question by itself. **Save** keeps it all the same.',
  unsure: 'Nothing was saved yet, since this is not sure. **Save** keeps it all the same.',
  not_found: 'Nothing was saved: nothing that answers was found.',
} as const;

const NO_ANSWER = 'Nothing was saved: there is no answer here.';

const whyNot = ({ outcome }: Reply): string =>
  outcome === 'unsure' || outcome === 'not_found' || outcome === 'answered' ? NOT_SAVED[outcome] : NO_ANSWER;

type Wanted = Pick<ToSave, 'note' | 'tags' | 'by' | 'at'> & {
  /** As it was typed or picked; empty for none. */
  readonly given: string;
};

/** Saves what a card answers surely, and says so above it. */
const saveFromCard = async (
  card: Reply,
  { given, ...wanted }: Wanted,
  desk: NotebookDesk,
  { library }: Pick<CommandContext, 'library'>,
): Promise<Reply> => {
  const { notebook, name } = await notebookOf(given, desk);
  const typed = { name: given === '' ? '' : name, note: wanted.note, tags: wanted.tags };
  const { found } = readSaveButton(buttonOn(card.components, SAVE_PREFIX) ?? '', library);
  const answer = answerOnCard(card.components);
  if (card.outcome !== 'answered' || found === undefined || answer === undefined || answer.answer === '')
    return withTypedWords(above(whyNot(card), card), typed);
  const outcome = await saveFinding(
    {
      ...wanted,
      note: wanted.note.trim() === '' ? (answer.doubt ?? '') : wanted.note,
      notebook,
      question: answer.question,
      answer: clip(answer.answer, WORD_LIMITS.answer),
      quote: keptQuote(found.article, found.quote),
      message: undefined,
    },
    desk,
  );
  if (outcome.kind === 'problem')
    return {
      ...withTypedWords(above(problemWords(outcome.problem), card), typed),
      outcome: 'problem',
    };
  const line = outcome.kind === 'saved' ? savedLine(outcome) : sameLine(outcome);
  return above(line, withShowButton(card, outcome.finding.id));
};

/** /notebook save: asks a question, and keeps the answer if it is sure; else shows it, for the asker to decide. */
export const saveFromCommand = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { options } = interaction;
  const [latest] = context.suggestions.earlier.of(placeOf(interaction));
  const asked = options.getString('question') ?? latest;
  if (asked === undefined) return respondWith(interaction, 'asker', noQuestionYetNotice());
  const read = readQuestion(asked);
  if ('problem' in read) return respondWith(interaction, 'asker', questionProblemNotice(read.problem));
  context.suggestions.earlier.remember(placeOf(interaction), read.question);
  const asking = {
    key: talkKeyIn(interaction, interaction.user.id, interaction.client.user.id),
    question: read.question,
    setting: settingOfInteraction(interaction, true, context),
  };
  const wanted = {
    given: options.getString('notebook')?.trim() ?? '',
    note: options.getString('note') ?? '',
    tags: options.getString('tags') ?? '',
    by: interaction.user.id,
    at: context.clock.now(),
  };
  const work = async () =>
    saveFromCard(await answerQuestion(asking, context), wanted, allowed.notebook, context);
  return respond(interaction, 'asker', work, context.clock);
};

/** What is offered while an option of `/notebook save` is typed. */
export const saveChoices = async (
  interaction: AutocompleteInteraction,
  { notebook, suggestions: { earlier, likely } }: CommandContext,
): Promise<void> => {
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'question') {
    const known = likely.known().map(({ text }) => text);
    await interaction.respond(questionChoices(value, earlier.of(placeOf(interaction)), known));
    return;
  }
  const choices = name === 'notebook' && notebook !== undefined ? await notebookChoices(value, notebook) : [];
  await interaction.respond(choices);
};
