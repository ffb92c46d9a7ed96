import { answerQuestion } from './ask.ts';
import { settingOfInteraction } from './card-setting.ts';
import type { ButtonHandler } from './command.ts';
import { placeOf } from './earlier-questions.ts';
import { questionProblemNotice } from './notices.ts';
import { readQuestion } from './question.ts';
import { respond, respondWith } from './respond.ts';
import { talkKeyIn } from './talk-keys.ts';

/** Asks the question that stands on a button, for whoever presses it. */
export const askExample: ButtonHandler = async (interaction, _number, context) => {
  const { component } = interaction;
  const read = readQuestion(('label' in component ? component.label : undefined) ?? '');
  if ('problem' in read) return respondWith(interaction, 'asker', questionProblemNotice(read.problem));
  context.suggestions.earlier.remember(placeOf(interaction), read.question);
  const asking = {
    key: talkKeyIn(interaction, interaction.user.id, interaction.client.user.id),
    question: read.question,
    setting: settingOfInteraction(interaction, true, context),
  };
  return respond(interaction, 'asker', () => answerQuestion(asking, context), context.clock);
};
