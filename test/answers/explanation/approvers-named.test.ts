import assert from 'node:assert/strict';
import { explainTerms } from '../../../src/answers/explanation/explain-terms.js';
import { asksForApprovers, nameApprovers } from '../../../src/answers/explanation/explain-approvers.js';
import { listApprovers } from '../../../src/decisions/approver-policy.js';
import type { CallerDirectory, CallerLookup, CallerRecord } from '../../../src/tenant/model/caller-directory-port.js';
import { silentLog } from '../../support/test-logs.js';

const GROUP = 'a1';
const POLICY = { tenantId: 't', groupId: GROUP, roleTemplateIds: ['role'] };

const caller = (more: Partial<CallerRecord> = {}): CallerLookup => ({
  found: true,
  caller: {
    accountEnabled: true,
    userType: 'Member',
    displayName: 'Nadja Keller',
    groupIds: [GROUP],
    roleTemplateIds: [],
    ...more,
  },
});

/** Who is named where the directory lists these people. */
const namesOf = (
  people: Readonly<Record<string, CallerLookup | Error>>,
  listed: readonly string[] = Object.keys(people),
) => {
  const callers: CallerDirectory = {
    lookUp: (id) => {
      const found = people[id] ?? { found: false };
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
    },
  };
  return listApprovers(POLICY, { directory: callers, peopleWith: () => Promise.resolve(listed), log: silentLog });
};

describe('Who may decide here', () => {
  it('is whom the group or a role lists, and the directory does not refuse', async () => {
    const people = {
      one: caller(),
      two: caller({ displayName: 'Tomás Rivera', groupIds: [], roleTemplateIds: ['role'] }),
      off: caller({ displayName: 'Off', accountEnabled: false }),
      guest: caller({ displayName: 'Guest', userType: 'Guest' }),
      left: caller({ displayName: 'Left', groupIds: [] }),
      gone: { found: false } as const,
    };
    assert.deepEqual(await namesOf(people), [
      { kind: 'user', id: 'one', name: 'Nadja Keller' },
      { kind: 'user', id: 'two', name: 'Tomás Rivera' },
    ]);
  });

  it('is not known where one of them, or the list, cannot be read, or they are too many', async () => {
    assert.equal(await namesOf({ one: caller(), two: new Error('down') }), undefined);
    const unread = { found: false, gap: { reason: 'unreachable', detail: 'x' } } as const;
    assert.equal(await namesOf({ one: caller(), two: unread }), undefined);
    const many = Array.from({ length: 51 }, (_, at) => `id-${at}`);
    assert.equal(await namesOf({}, many), undefined);
    const fails = () => Promise.reject(new Error('down'));
    const callers: CallerDirectory = { lookUp: fails };
    assert.equal(await listApprovers(POLICY, { directory: callers, peopleWith: fails, log: silentLog }), undefined);
    const nobody = () => Promise.resolve(undefined);
    assert.equal(await listApprovers(POLICY, { directory: callers, peopleWith: nobody, log: silentLog }), undefined);
  });

  it('is told before what an approver is; that it could not be read is told, too', () => {
    const request = { form: 'what-is', terms: ['approver'] } as const;
    assert.ok(asksForApprovers(request));
    assert.ok(!asksForApprovers({ form: 'what-is', terms: ['revoke-app'] }));
    assert.ok(!asksForApprovers({ form: 'why', terms: ['approver'] }));
    const explained = explainTerms(request);
    const named = nameApprovers(explained, [
      { kind: 'user', id: 'one', name: 'Nadja Keller' },
      { kind: 'user', id: 'two', name: 'Tomás Rivera' },
    ]);
    assert.equal(named.headline, 'Nadja Keller and Tomás Rivera can approve and revoke apps here.');
    assert.deepEqual(named.paragraphs, [explained.headline, ...explained.paragraphs]);
    assert.equal(nameApprovers(explained, []).headline, 'Nobody can approve or revoke apps here at the moment.');
    const unread = nameApprovers(explained, undefined);
    assert.equal(unread.headline, explained.headline);
    assert.equal(unread.paragraphs.at(-1), 'I could not read who they are.');
  });
});
