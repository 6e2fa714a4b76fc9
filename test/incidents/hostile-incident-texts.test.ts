import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { keyChangeEvent } from '../../src/detections/lib/credential-samples.js';
import { ADMIN_ACTOR, exchangeEvent, HELPER_APP_ACTOR, HELPER_APP } from '../../src/detections/lib/event-samples.js';
import type { TenantApp } from '../../src/incidents/known-tenant.js';
import { connector, grant, HOLDING, registered, role, secret } from './support/armed-app.js';
import { assess, on, formatIncidents } from './support/incident-text.js';

describe('What an attacker writes', () => {
  const long = 'x'.repeat(5_000);

  it('makes no line, name or key of an incident longer than a card can show', () => {
    const actor = { ...ADMIN_ACTOR, name: `${long}@contoso.com` };
    const app = { ...HELPER_APP, name: long };
    const events = [secret, grant('Exchange.ManageAsApp'), role].map((event) => on('11-10', { ...event, app, actor }));
    const acts = on('11-11', exchangeEvent('New-InboundConnector', long, { Name: long }, { actor: HELPER_APP_ACTOR }));
    const { incidents, findings } = assess([...events, acts]);
    const [told] = incidents;
    assert.ok(told);
    assert.ok(told.subject.name.length <= 200 && told.headline.length <= 300);
    for (const { key, what, actor: who } of told.timeline) {
      assert.ok(key.length <= 300 && what.length <= 510 && (who?.name.length ?? 0) <= 200, key.slice(0, 50));
    }
    for (const { name } of told.people) assert.ok(name.length <= 200);
    for (const { id, title, subject, notes } of findings) {
      assert.ok(id.length <= 300 && title.length <= 510 && subject.name.length <= 510, id.slice(0, 50));
      for (const note of notes) assert.ok(note.actor.name.length <= 200 && note.what.length <= 510);
    }
  });

  it('in other letters is the same permission, role group and credential: the tenant tells nothing twice', () => {
    const keyId = 'abcdefab-2222-4222-8222-abcdefabcdef';
    const key = `[KeyIdentifier=${keyId},KeyType=AsymmetricX509Cert,KeyUsage=Verify,DisplayName=key]`;
    const added = keyChangeEvent('Add service principal credentials', [], [key]);
    const group = exchangeEvent('Add-RoleGroupMember', 'ORGANIZATION MANAGEMENT', {
      Identity: 'ORGANIZATION MANAGEMENT',
      Member: HELPER_APP.servicePrincipalId,
    });
    const events = [
      on('11-10', added),
      on('11-10', grant('EXCHANGE.MANAGEASAPP')),
      on('11-10', group),
      on('11-11', connector()),
    ];
    const app: TenantApp = {
      ...HOLDING,
      roles: [{ name: 'Organization Management', ref: '/group' }],
      credentials: [{ name: keyId.toUpperCase(), ref: '/credential' }],
    };
    const lines = formatIncidents(events, { apps: [app] });
    assert.ok(lines.length > 4);
    assert.deepEqual(
      lines.filter((line) => /\] (?:holds|has) /.test(line)),
      [],
    );
  });
});

describe('What was tried in vain', () => {
  const severityOfSecret = (...before: readonly AuditEvent[]) =>
    assess([...before, on('11-20', secret)]).findings.find(({ detection }) => detection === 'app-credential-added')
      ?.severity;

  it('makes nothing of an app: a secret for it weighs more only once it was given power', () => {
    const grants = [grant('Exchange.ManageAsApp'), role];
    for (const event of grants) {
      assert.equal(severityOfSecret(on('11-19', event, { succeeded: false })), severityOfSecret(), event.operation);
      assert.notEqual(severityOfSecret(on('11-19', event)), severityOfSecret(), event.operation);
    }
  });

  it('registers nothing: only an app that was registered here is ours', () => {
    const known = (succeeded: boolean) =>
      assess([on('11-19', registered, { succeeded })]).index.app(HELPER_APP.appId)?.known;
    assert.deepEqual([known(true)?.publisher, known(true)?.createdAt], ['own', '2026-11-19T10:00:00Z']);
    assert.deepEqual([known(false)?.publisher, known(false)?.createdAt], ['unknown', undefined]);
  });
});
