import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAdmitted, type NotAdmitted, type Visitor } from '../../../src/discord/settings/admission.ts';
import { notAdmittedNotice } from '../../../src/discord/settings/admission-notices.ts';
import { LISTS } from '../../../src/discord/settings/setting-ids.ts';
import { renderSettings, type ShownSettings } from '../../../src/discord/settings/settings-view.ts';
import type { ServerSettings } from '../../../src/store/server-settings.ts';
import { accepted } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';

const { array, assert, bigInt, boolean, constantFrom, nat, oneof, property, record } = fc;

/** Ids as long as Discord's can be; a few of them, so that lists have some in common. */
const id = oneof(
  bigInt({ min: 10n ** 19n, max: 18n * 10n ** 18n }).map(String),
  constantFrom('18000000000000000001', '18000000000000000002'),
);

const settings: fc.Arbitrary<ServerSettings> = record({
  shippedArticles: boolean(),
  channels: array(id, { maxLength: 60 }),
  whoMayAsk: array(id, { maxLength: 60 }),
  whoMayAdd: array(id, { maxLength: 60 }),
  whoMaySave: array(id, { maxLength: 60 }),
  privateByDefault: boolean(),
});

const shown: fc.Arbitrary<ShownSettings> = record({
  settings,
  present: constantFrom(
    { channel: () => true, role: () => true },
    { channel: () => false, role: () => false },
    { channel: (one: string) => one.endsWith('1'), role: (one: string) => one.endsWith('2') },
  ),
  usage: record({ articles: nat(), bytes: nat() }),
  limits: record({ articles: nat(), bytes: nat() }),
  changed: constantFrom(...LISTS, 'privateByDefault', 'shippedArticles', 'tidy', undefined),
});

describe('the settings as a message', () => {
  it('are one that Discord takes, however much is set', () => {
    assert(
      property(shown, (each) => {
        expect(accepted(renderSettings(each)).join('\n')).toContain('Settings of this server');
      }),
    );
  });
});

const refused: fc.Arbitrary<NotAdmitted> = oneof(
  record({ kind: constantFrom('channel' as const), channels: array(id, { maxLength: 60 }) }),
  record({ kind: constantFrom('role' as const), roles: array(id, { maxLength: 60 }) }),
);

describe('why somebody is not answered', () => {
  it('is a message that Discord takes, and no name in it is read as anything but a name', () => {
    assert(
      property(
        refused,
        hostileText(),
        hostileText(),
        constantFrom('there', 'direct'),
        (why, name, role, told) => {
          const ids = why.kind === 'role' ? why.roles : why.channels;
          const guild = {
            name,
            channels: { cache: new Map(ids.map((each) => [each, {}])) },
            roles: { cache: new Map(ids.map((each) => [each, { name: role }])) },
          };
          const [text = ''] = accepted(notAdmittedNotice(why, { guild, channelId: '1', told }));
          const marks = judge(text).marks.filter((mark) => !['channel', 'role'].includes(mark));
          expect(marks).toEqual([]);
        },
      ),
    );
  });
});

const visitor: fc.Arbitrary<Visitor> = record({
  channels: array(id, { maxLength: 2 }),
  roles: array(id, { maxLength: 3 }),
  isManager: boolean(),
});

describe('who is admitted', () => {
  it('is everybody where nothing is set', () => {
    const nothing = { channels: [], whoMayAsk: [], whoMayAdd: [] };
    assert(
      property(visitor, constantFrom('askers', 'caretakers', 'everybody'), (who, admits) => {
        expect(notAdmitted(who, nothing, admits)).toBeUndefined();
      }),
    );
  });

  it('may do what asks for less as well', () => {
    assert(
      property(visitor, settings, (who, set) => {
        const [asking, caring, anything] = (['askers', 'caretakers', 'everybody'] as const).map(
          (admits) => notAdmitted(who, set, admits) === undefined,
        );
        expect([anything, caring || !asking]).toEqual([true, true]);
      }),
    );
  });

  it('asks in a channel that is named, and with a role that is named or as who manages the server', () => {
    assert(
      property(visitor, settings, (who, set) => {
        const inChannel =
          set.channels.length === 0 || who.channels.some((each) => set.channels.includes(each));
        const hasRole = set.whoMayAsk.length === 0 || who.roles.some((each) => set.whoMayAsk.includes(each));
        const why = notAdmitted(who, set, 'askers');
        expect(why === undefined).toBe(inChannel && (hasRole || who.isManager));
      }),
    );
  });
});
