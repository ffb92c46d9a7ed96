import { parseSquad } from '../../src/evaluation/squad-file.ts';

/** Eight documents on made-up towns, three questions each. */
export const towns = parseSquad(
  {
    data: ['Arlen', 'Borrow', 'Corley', 'Dunmere', 'Elstow', 'Farley', 'Garston', 'Hexley'].map(
      (town, place) => {
        const context = `${town} is a town on the coast. It was founded in ${1200 + place} by monks. The mayor of ${town} is Ann Hill, a former nurse. Its ${place + 3} mills make paper.`;
        const ask = (question: string, text: string, id: string) => ({
          id: `${town}-${id}`,
          question,
          answers: [{ text, answer_start: context.indexOf(text) }],
        });
        return {
          title: town,
          paragraphs: [
            {
              context,
              qas: [
                ask(`When was ${town} founded?`, String(1200 + place), 'when'),
                ask(`Who is the mayor of ${town}?`, 'Ann Hill', 'who'),
                ask(`How many mills does ${town} have?`, String(place + 3), 'many'),
              ],
            },
          ],
        };
      },
    ),
  },
  'towns',
);
