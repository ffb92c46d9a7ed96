import type { ModalSubmitInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Finding } from '../../store/finding-store.ts';
import { StoreError } from '../../store/store-error.ts';
import type { CommandContext, FormHandler } from '../command.ts';
import { escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith, showForm } from '../respond.ts';
import { allowedNotebook } from './allowed-notebook.ts';
import { DISPUTE_PREFIX, RESOLVE_PREFIX } from './finding-ids.ts';
import { findingGoneNotice } from './finding-notices.ts';
import { findingReply } from './finding-reply.ts';
import { disputeLines } from './finding-parts.ts';
import { onFinding, type FindingInteraction } from './on-finding.ts';
import { personInWords } from './people-in-words.ts';
import { readReason, reasonForm } from './reason-form.ts';
import { tellDiscussion } from './tell-discussion.ts';

/** Doubting a finding, or ending that: both take a reason. */
type Side = 'dispute' | 'resolve';

const FORMS = {
  dispute: {
    prefix: DISPUTE_PREFIX,
    title: 'Dispute the finding',
    description: 'What is wrong with it, or missing; everybody who sees the finding sees this',
  },
  resolve: {
    prefix: RESOLVE_PREFIX,
    title: 'Resolve the dispute',
    description: 'How it was cleared up; everybody who sees the finding sees this',
  },
} as const;

const DONE = { dispute: 'Disputed.', resolve: 'Resolved.' } as const;

const DID = { dispute: 'disputes this finding', resolve: 'resolved the dispute' } as const;

/** Says in a refusal what the reason was, so that it isn't lost. */
const given = (reason: string): string => `\n-# Your reason was not kept: ${escapeLine(reason)}`;

const alreadyNotice = ({ disputes }: Finding, reason: string): Reply => {
  const last = disputes.at(-1);
  const why = last === undefined ? '' : `\n${disputeLines(last)}`;
  return notice(
    `This finding is disputed already. Discuss it with /notebook discuss; when that is cleared up, /notebook resolve.${why}${given(reason)}`,
  );
};

const notDisputedNotice = (reason: string): Reply =>
  notice(`Nobody disputes this finding now, so there is nothing to resolve.${given(reason)}`);

const noReasonNotice = (): Reply => notice('Give a reason in words; others have to understand it.');

type Settled = { readonly finding: Finding } | { readonly problem: Reply };

const settle = async (
  side: Side,
  id: string,
  why: { readonly by: string; readonly at: number; readonly reason: string },
  { findings }: NotebookDesk,
): Promise<Settled> => {
  if (why.reason === '') return { problem: noReasonNotice() };
  const outcome = await findings[side](id, why);
  switch (outcome.kind) {
    case 'disputed':
    case 'resolved':
      return { finding: outcome.finding };
    case 'already':
      return { problem: alreadyNotice(outcome.finding, why.reason) };
    case 'not_disputed':
      return { problem: notDisputedNotice(why.reason) };
    case 'unknown':
      return { problem: findingGoneNotice() };
    default:
      return outcome satisfies never;
  }
};

/** As `settle`; a fault of the store comes as a notice, with the reason. */
const settleSafely = async (...wanted: Parameters<typeof settle>): Promise<Settled> => {
  try {
    return await settle(...wanted);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const [, , { reason }] = wanted;
    return { problem: notice(`${error.toAsker}${given(reason)}`) };
  }
};

/** Disputes or resolves, shows the finding as it is then, and tells those who discuss it. */
const carryOut = async (
  side: Side,
  interaction: FindingInteraction | ModalSubmitInteraction,
  id: string,
  reason: string,
  notebook: NotebookDesk,
  context: CommandContext,
): Promise<Outcome> => {
  const by = interaction.user.id;
  const settled = await settleSafely(side, id, { by, at: context.clock.now(), reason }, notebook);
  if ('problem' in settled) return respondWith(interaction, 'asker', settled.problem);
  const { finding } = settled;
  const isOnMessage = interaction.isModalSubmit() && interaction.isFromMessage();
  const outcome = isOnMessage
    ? await replaceMessage(interaction, await findingReply(finding, notebook, context))
    : await respondWith(interaction, 'asker', await findingReply(finding, notebook, context, DONE[side]));
  const line = notice(`${personInWords(by)} ${DID[side]}: ${escapeLine(reason)}`, 'shown');
  await tellDiscussion(interaction.client, finding, line, context.logger);
  return outcome;
};

/** /notebook dispute and /notebook resolve, with the reason as an option; and the buttons, which open a form for it. */
const settling = (side: Side) =>
  onFinding('write', (interaction, { finding, notebook }, context) => {
    if (interaction.isChatInputCommand()) {
      const reason = interaction.options.getString('reason', true).trim();
      return carryOut(side, interaction, finding.id, reason, notebook, context);
    }
    const { prefix, title, description } = FORMS[side];
    return showForm(interaction, reasonForm(`${prefix}:${finding.id}`, title, description));
  });

const settlingForm =
  (side: Side): FormHandler =>
  async (interaction, id, context) => {
    const allowed = await allowedNotebook(interaction, context);
    return 'refusal' in allowed
      ? respondWith(interaction, 'asker', allowed.refusal)
      : carryOut(side, interaction, id, readReason(interaction), allowed.notebook, context);
  };

export const disputeFinding = { ...settling('dispute'), form: settlingForm('dispute') };
export const resolveFinding = { ...settling('resolve'), form: settlingForm('resolve') };
