import type { MessageView, Person } from '../../src/local/message-view.ts';

export const ANN: Person = { id: '11', name: 'Ann', isBot: false };
export const BOT: Person = { id: '12', name: 'Bot', isBot: true };

/** A message with nothing in it but what is given. */
export const messageOf = (given: Partial<MessageView> & { readonly id: string }): MessageView => ({
  channel: '1',
  author: ANN,
  at: Date.UTC(2026, 0, 1, 12),
  isEdited: false,
  isLoading: false,
  isPrivate: false,
  pingsMe: false,
  reply: undefined,
  used: undefined,
  content: [],
  source: '',
  embeds: [],
  files: [],
  components: [],
  thread: undefined,
  ...given,
});
