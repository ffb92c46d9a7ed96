import { ComponentType, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord.js';
import type { Reply } from '../../reply.ts';
import { showFindingButton } from '../finding-ids.ts';
import { SAVE_PREFIX } from './save-ids.ts';
import { SHOW_LABEL } from './saving-notices.ts';

const inContainer = (part: APIComponentInContainer, id: string): APIComponentInContainer =>
  part.type === ComponentType.ActionRow
    ? {
        ...part,
        components: part.components.map((item) =>
          'custom_id' in item && item.custom_id.startsWith(`${SAVE_PREFIX}:`)
            ? showFindingButton(SHOW_LABEL, id)
            : item,
        ),
      }
    : part;

/** A card that has been saved: a button that shows the finding stands where **Save** was. */
export const withShowButton = (card: Reply, id: string): Reply => ({
  ...card,
  components: card.components.map((component): APIMessageTopLevelComponent =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map((part) => inContainer(part, id)) }
      : component,
  ),
});
