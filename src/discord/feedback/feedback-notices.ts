import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';

/** What is said to whoever judged a card. Whoever runs the bot can make questions for measuring of it; nobody is shown who said what. */

export const helpfulNotice = (): Reply =>
  notice('Thank you: noted as helpful. Press **Helpful** again to take it back.', 'shown');

export const notHelpfulNotice = (): Reply =>
  notice(
    'Thank you: noted as not helpful, with the reason. Press **Not helpful** again to change it or to take it back.',
    'shown',
  );

export const takenBackNotice = (): Reply => notice('Taken back: you have not judged this card.', 'shown');
