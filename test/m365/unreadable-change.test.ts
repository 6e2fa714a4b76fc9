import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { KEY_A, keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import { consentEvent } from '../../src/detections/lib/consent-samples.js';
import { entraEvent, exchangeEvent, HELPER_APP, MICROSOFT_ACTOR } from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import { GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { findUnreadableChange, listUnreadableChanges } from '../../src/m365/unreadable-change.js';

const CREDENTIAL = 'Add service principal credentials';
const keys = (old: string, now: string, given: Partial<AuditEvent> = {}) =>
  entraEvent(CREDENTIAL, { app: HELPER_APP, ...given, changes: { KeyDescription: [old, now] } });

const UNREADABLE: readonly (readonly [name: string, event: AuditEvent, noun: string])[] = [
  ['no keys are in the record', entraEvent(CREDENTIAL, { app: HELPER_APP }), 'credential change'],
  ['keys in another form', keys('[]', '{"keys":[{"id":"1"}]}'), 'credential change'],
  ['the list of keys is cut', keys('[]', `["${KEY_A}", "\u2026 (cut)`), 'credential change'],
  ['both sides are missing', keys('', ''), 'credential change'],
  [
    'no permission',
    entraEvent('Add app role assignment to service principal', { app: HELPER_APP }),
    'permission grant',
  ],
  ['no scope', entraEvent('Add delegated permission grant', { app: HELPER_APP }), 'permission grant'],
  ['no permissions of a consent', entraEvent('Consent to application', { app: HELPER_APP }), 'consent'],
  ['no role', entraEvent('Add member to role', { app: HELPER_APP }), 'role change'],
  ['no parameters of a rule', exchangeEvent('New-InboxRule', 'rule'), 'inbox rule'],
  ['no parameters of a mailbox', exchangeEvent('Set-Mailbox', 'adele'), 'change of a mailbox'],
];

const READABLE: readonly (readonly [name: string, event: AuditEvent])[] = [
  ['a new key', keyChangeEvent(CREDENTIAL, [], [KEY_A])],
  ['no key, by an empty list', keys('[]', '[]')],
  ['the last key goes', keyChangeEvent('Remove service principal credentials', [KEY_A], [])],
  ['a permission', grantSamples.appRole('Mail.Read', EXCHANGE_ONLINE)],
  ['a delegated permission', grantSamples.delegated('', 'Mail.Read', 'Principal')],
  ['a consent', consentEvent('Mail.Read')],
  ['a consent to permissions of the app itself', consentEvent('')],
  ['a role', roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, {})],
  ['a rule', exchangeEvent('New-InboxRule', 'rule', { Name: 'rule' })],
  ['an operation that is judged by its name', entraEvent('Add application', { app: HELPER_APP })],
  ['an act that failed', entraEvent(CREDENTIAL, { succeeded: false })],
  ['Microsoft’s own renewal', entraEvent(CREDENTIAL, { actor: MICROSOFT_ACTOR })],
];

describe('a change that the record does not show', () => {
  for (const [name, event, noun] of UNREADABLE) {
    it(`is told: ${name}`, () => {
      assert.equal(findUnreadableChange(event), noun);
    });
  }
  for (const [name, event] of READABLE) {
    it(`is none: ${name}`, () => {
      assert.equal(findUnreadableChange(event), undefined);
    });
  }

  it('counts once for a click, and not where the other log shows it', () => {
    const first = { ...keys('', ''), id: 'a', correlationId: 'click 1' };
    const again = { ...first, id: 'b' };
    const shown = { ...keyChangeEvent(CREDENTIAL, [], [KEY_A]), id: 'c', correlationId: 'click 2' };
    const hidden = { ...keys('', ''), id: 'd', correlationId: 'CLICK 2' };
    assert.deepEqual(listUnreadableChanges([first, again, shown, hidden]), [
      { noun: 'credential change', eventIds: ['a'] },
    ]);
  });
});
