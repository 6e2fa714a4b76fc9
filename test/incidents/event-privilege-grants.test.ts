import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { entraEvent, exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { APP_SUPPORT } from '../../src/detections/lib/role-samples.js';
import { indexCustomRoles } from '../../src/incidents/custom-role-index.js';
import {
  isMailOrAdminPermission,
  readEventField,
  readGrantedRole,
} from '../../src/incidents/event-privilege-grants.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';

describe('A permission that is a step towards mail', () => {
  it('opens mail, manages Exchange or makes administrators', () => {
    for (const value of [
      'Exchange.ManageAsApp',
      'full_access_as_app',
      'Mail.Read',
      'Mail.ReadWrite',
      'Mail.Send',
      'MAIL.SEND',
      'MailboxSettings.ReadWrite',
      'RoleManagement.ReadWrite.Directory',
      'AppRoleAssignment.ReadWrite.All',
      'Application.ReadWrite.All',
      'Directory.ReadWrite.All',
    ]) {
      assert.ok(isMailOrAdminPermission(value), value);
    }
  });

  it('is none that reads files, chats or calendars, the audit log, or what we do not know', () => {
    for (const value of [
      'Files.ReadWrite.All',
      'Sites.FullControl.All',
      'Chat.Read.All',
      'Tenant.Read.All',
      'ActivityFeed.Read',
      'User.Read',
      'openid',
      'My.Mail.Read',
      '',
    ]) {
      assert.ok(!isMailOrAdminPermission(value), value);
    }
  });
});

describe('A role that a record says was given', () => {
  const roles = indexCustomRoles([APP_SUPPORT]);
  const read = (event: AuditEvent) => readGrantedRole(event, roles);
  const changed = (changes: Readonly<Record<string, readonly [string, string]>>) =>
    read(entraEvent('Add member to role', { changes }));

  it('is Microsoft’s by its template, in the record’s letters or PIM’s', () => {
    const expected = {
      name: 'Exchange Administrator',
      templateId: EXCHANGE_ADMINISTRATOR,
      privileged: true,
      tier: 'critical',
    };
    assert.deepEqual(changed({ 'Role.TemplateId': ['', EXCHANGE_ADMINISTRATOR.toUpperCase()] }), expected);
    assert.deepEqual(changed({ TemplateId: ['', EXCHANGE_ADMINISTRATOR] }), expected);
    assert.deepEqual(changed({ RoleDefinitionOriginId: ['', EXCHANGE_ADMINISTRATOR] }), expected);
  });

  it('is the tenant’s own by either of its ids, and told with what it allows', () => {
    const expected = {
      name: 'App support (custom role, may change credentials of apps)',
      templateId: APP_SUPPORT.id,
      privileged: true,
      tier: 'critical',
      custom: true,
    };
    assert.deepEqual(changed({ 'Role.TemplateId': ['', APP_SUPPORT.templateId] }), expected);
    assert.deepEqual(changed({ 'Role.ObjectID': ['', APP_SUPPORT.id.toUpperCase()] }), expected);
    // An attacker may give a role of the tenant's own the template of Microsoft's.
    assert.equal(
      changed({ 'Role.ObjectID': ['', APP_SUPPORT.id], 'Role.TemplateId': ['', EXCHANGE_ADMINISTRATOR] })?.name,
      'Exchange Administrator',
    );
  });

  it('is nothing that matters where nobody knows it, under the name that the record has', () => {
    const unknown = '11111111-1111-4111-8111-111111111111';
    assert.deepEqual(changed({ 'Role.TemplateId': ['', unknown], 'Role.DisplayName': ['', 'Reader'] }), {
      name: 'Reader',
      templateId: unknown,
      privileged: false,
    });
    assert.equal(changed({ 'Role.TemplateId': ['', unknown] })?.name, unknown);
    assert.equal(changed({ TemplateId: ['', unknown] }), undefined);
    assert.equal(changed({}), undefined);
    assert.equal(changed({ Identity: ['', 'Organization Management'] }), undefined);
  });

  it('is a role group of Exchange, or one of its roles', () => {
    const exchange = (parameters: Readonly<Record<string, string>>) =>
      read(exchangeEvent('Add-RoleGroupMember', '', parameters));
    assert.deepEqual(exchange({ Identity: 'Organization Management' }), {
      name: 'Organization Management',
      privileged: true,
    });
    assert.deepEqual(exchange({ Role: 'Mailbox Search' }), { name: 'Mailbox Search', privileged: true });
    assert.deepEqual(exchange({ Identity: 'View-Only Organization Management' }), {
      name: 'View-Only Organization Management',
      privileged: false,
    });
    assert.deepEqual(exchange({ Identity: 'Mail tips' }), { name: 'Mail tips', privileged: false });
    assert.equal(exchange({}), undefined);
  });

  it('is read from what changed before what was typed, and empty text is none', () => {
    const both = { ...entraEvent('x', { changes: { Name: ['', 'changed'] } }), parameters: { name: 'typed' } };
    assert.equal(readEventField(both, 'NAME'), 'changed');
    assert.equal(readEventField({ ...both, changes: [{ name: 'Name', old: 'old', new: '' }] }, 'Name'), 'typed');
    assert.equal(readEventField({ ...both, changes: [], parameters: { name: '' } }, 'Name'), undefined);
    assert.equal(readEventField(both, 'Other'), undefined);
  });
});
