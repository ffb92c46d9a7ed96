import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editForm } from '../../../src/discord/notebook/edit-form.ts';
import {
  findingChoices,
  notebookChoices,
  tagChoices,
} from '../../../src/discord/notebook/finding-choices.ts';
import { findFinding } from '../../../src/discord/notebook/find-finding.ts';
import { modalForm } from '../../../src/loopback/forms/modal.ts';
import { createNotebookDesk, type NotebookDesk } from '../../../src/notebook/notebook-desk.ts';
import type { Notebook } from '../../../src/store/notebook-store.ts';
import { memoryStore } from '../../articles/bot-with-articles.ts';
import { accepted } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { ADA, madeUpFinding, MANY, notebookIn, THEN } from '../../store/made-up-notebook.ts';
import { anyFinding } from './made-up-views.ts';

const SERVER = '100000000000000001';

const deskWith = async (questions: readonly string[]): Promise<NotebookDesk> => {
  const store = await memoryStore();
  const notebook = await notebookIn(store, SERVER);
  for (const question of questions)
    await store.findings.save(SERVER, madeUpFinding(notebook, question, { tags: ['wharf'] }), MANY);
  return createNotebookDesk(store, SERVER);
};

describe('what is offered while somebody types', () => {
  it('is what Discord takes, whatever the questions are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText(), { maxLength: 30 }),
        hostileText(5),
        async (questions, wanted) => {
          const desk = await deskWith(questions);
          const offered = [
            ...(await findingChoices('', desk)),
            ...(await findingChoices(wanted, desk)),
            ...(await notebookChoices(wanted, desk)),
            ...(await tagChoices(wanted, desk)),
          ];
          for (const { name, value } of offered) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(name.trim()).not.toBe('');
            expect(value.length).toBeLessThanOrEqual(100);
          }
          expect(await findingChoices('', desk)).toHaveLength(
            Math.min(25, (await desk.findings.list({}, { offset: 0, limit: 1, order: 'newest' })).total),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('names the finding again when its label is typed', async () => {
    const desk = await deskWith(['How long is the quay?', 'How long is the wharf, and who has built it?']);
    for (const { name, value } of await findingChoices('', desk)) {
      expect(await findFinding(name, desk)).toMatchObject({ finding: { id: value } });
    }
  });

  it('finds by whatever was typed, or says in words what is missing', async () => {
    const desk = await deskWith(['How long is the quay?', 'How long is the wharf?']);
    await fc.assert(
      fc.asyncProperty(hostileText(), async (wanted) => {
        const found = await findFinding(wanted, desk);
        expect('finding' in found || accepted(found.problem).length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const notebooks = (count: number, name: string): readonly Notebook[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`.padStart(16, '0'),
    server: SERVER,
    name: `${name.slice(0, 55)}${index}`,
    createdBy: ADA,
    createdAt: THEN,
    findings: index,
  }));

describe('the form for a finding', () => {
  it.each([0, 1, 25, 26, 100])('is one that Discord takes, with %i notebooks', (count) => {
    fc.assert(
      fc.property(anyFinding, hostileText(), (finding, name) => {
        const form = modalForm.safeParse(editForm(finding, notebooks(count, name)));
        expect(form.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
