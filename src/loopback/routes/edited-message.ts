import type { Before } from '../forms/message.ts';
import type { Message } from '../message-store.ts';

/** A message as the form of its edit is checked against it. */
export const before = (message: Message): Before => ({ ...message, attachments: message.files });
