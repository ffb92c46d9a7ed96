import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  renderData,
  renderForgetting,
  renderForgotten,
  renderPrivacy,
} from '../../../src/discord/privacy/privacy-view.ts';
import type { PersonalData } from '../../../src/store/privacy-store.ts';
import { LIMITS } from '../../../src/loopback/limits.ts';
import { accepted } from '../accepted.ts';
import { hostileText } from '../hostile.ts';

const { array, assert, boolean, constantFrom, nat, property, record } = fc;

const where = constantFrom('server' as const, 'direct' as const);

const NOTHING: PersonalData = {
  person: '1',
  findings: [],
  votes: [],
  disputes: [],
  edits: [],
  notebooks: [],
  openQuestions: [],
  settled: [],
  feedback: [],
  articles: [],
};

/** More than Discord takes in one file. */
const LARGE: PersonalData = {
  ...NOTHING,
  settled: Array.from({ length: 2500 }, (_, at) => ({
    server: '1',
    question: `${at} ${'why '.repeat(2000)}`,
    status: 'solved' as const,
    at,
  })),
};

describe('what is said about privacy', () => {
  it('is a message that Discord takes', () => {
    assert(
      property(where, boolean(), (place, keeps) => {
        expect(accepted(renderPrivacy(place, keeps)).join('\n')).toContain('What is kept');
        expect(accepted(renderForgetting(place))).toHaveLength(1);
      }),
    );
  });

  it('is one however much was removed', () => {
    const forgotten = record({
      removed: record({ votes: nat(), feedback: nat(), watches: nat(), privateQuestions: nat() }),
      anonymous: record({
        findings: nat(),
        disputes: nat(),
        notebooks: nat(),
        openQuestions: nat(),
        articles: nat(),
      }),
    });
    assert(
      property(forgotten, where, (done, place) => {
        expect(accepted(renderForgotten(done, place)).join('\n')).toContain('You are forgotten');
      }),
    );
  });

  it('is one whatever is kept, and none of its words are in the message itself', () => {
    const settled = array(
      record({
        server: hostileText(5),
        question: hostileText(),
        status: constantFrom('solved' as const),
        at: nat(),
      }),
      { minLength: 1 },
    );
    assert(
      property(settled, where, (each, place) => {
        const reply = renderData({ ...NOTHING, settled: each }, 0, place);
        expect(accepted(reply).join('\n')).toMatch(
          /^\*\*What is kept of you [^\n]*\*\*: [\d,]+ questions? settled$/,
        );
        expect(JSON.parse(reply.files[0]?.text ?? '')).toMatchObject({ settled: each });
      }),
    );
  });

  it('comes in files that Discord takes, each with a way to the next, where there is much', () => {
    const first = renderData(LARGE, 0, 'server');
    expect(JSON.stringify(first.components)).toContain('privacy:data.1');
    expect(first.files.map(({ name }) => name)).toEqual(['my-data-1-of-3.json']);
    const last = renderData(LARGE, 2, 'server');
    expect(JSON.stringify(last.components)).not.toContain('privacy:data.3');
    for (const { files } of [first, last])
      expect(Buffer.byteLength(files[0]?.text ?? '')).toBeLessThan(LIMITS.upload.file);
    expect(accepted(renderData(LARGE, 3, 'server')).join('\n')).toContain('Press **My data** again');
  });
});
