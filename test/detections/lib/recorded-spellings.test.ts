import assert from 'node:assert/strict';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
} from '../../../src/detections/lib/event-samples.js';
import { findRecipientsOutside, readMailboxOwner } from '../../../src/detections/lib/mailbox-owner.js';
import {
  isByPim,
  PIM_APP_ID,
  readDirectoryRole,
  readExchangeRole,
  readExchangeRoleMembers,
} from '../../../src/detections/lib/role-event-reader.js';
import { detection as pim } from '../../../src/detections/pim-weakened.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import { contextOf } from '../support/detection-context.js';

const NOTHING = contextOf();

describe('A role, however a record spells it', () => {
  const named = (
    changes: Readonly<Record<string, string>>,
    target?: { readonly id: string; readonly name: string },
  ) => {
    const list = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, ['', value] as const]));
    const targets = target === undefined ? [] : [{ kind: 'role' as const, ...target }];
    const role = readDirectoryRole(entraEvent('Add member to role', { changes: list, targets }), NOTHING);
    return role === undefined ? undefined : [role.name, role.level, role.certain];
  };

  it('is known by its former names, in any letters, less surely than by its id', () => {
    for (const [old, now] of [
      ['TenantAdmins', 'Global Administrator'],
      [' Company Administrator ', 'Global Administrator'],
      ['Exchange Service Administrator', 'Exchange Administrator'],
      ['ExchangeServiceAdministrators', 'Exchange Administrator'],
      ['SharePoint Service Administrator', 'SharePoint Administrator'],
      ['Teams Service Administrator', 'Teams Administrator'],
      ['Intune Service Administrator', 'Intune Administrator'],
    ] as const) {
      for (const name of ['Role.DisplayName', 'Role.WellKnownObjectName']) {
        const [found, level, certain] = named({ [name]: old }) ?? [];
        assert.deepEqual([found, level !== 'other', certain], [now, true, false], old);
      }
    }
    assert.deepEqual(named({ 'Role.DisplayName': 'x' }, undefined), ['x', 'other', false]);
    assert.deepEqual(named({}, { id: 'e2', name: 'Global Administrator' }), [
      'Global Administrator',
      'critical',
      false,
    ]);
    assert.deepEqual(named({ 'Role.DisplayName': 'constructor' }), ['constructor', 'other', false]);
  });

  it('is known by its id in each of the places where a record has it', () => {
    const sure = ['Global Administrator', 'critical', true];
    for (const place of ['Role.TemplateId', 'TemplateId', 'RoleDefinitionOriginId']) {
      assert.deepEqual(
        named({ [place]: GLOBAL_ADMINISTRATOR.toUpperCase(), 'Role.DisplayName': 'Globaler Administrator' }),
        sure,
        place,
      );
    }
    assert.deepEqual(named({}, { id: GLOBAL_ADMINISTRATOR, name: 'Globaler Administrator' }), sure);
    assert.deepEqual(named({ 'Role.TemplateId': 'new-role' }), ['new-role', 'other', true]);
    assert.deepEqual(named({ 'Role.TemplateId': 'new-role', 'Role.DisplayName': 'Global Administrator' }), [
      'Global Administrator',
      'critical',
      false,
    ]);
    assert.equal(named({}), undefined);
  });

  it('is given by PIM if its app is the actor, by either id or its name', () => {
    const by = (actor: AuditEvent['actor'], apps: readonly object[] = []) =>
      isByPim(entraEvent('Add member to role', { actor }), contextOf({ apps: apps as never }));
    const app = (id: string, name = '') => ({ kind: 'app', id, name }) as const;
    assert.equal(by(app(PIM_APP_ID.toUpperCase())), true);
    assert.equal(by(app('sp-1', 'MS-PIM')), true);
    assert.equal(by(app('sp-1'), [{ servicePrincipalId: 'sp-1', appId: PIM_APP_ID, publisher: 'microsoft' }]), true);
    assert.equal(by(app('sp-1', 'MS-PIM 2')), false);
    assert.equal(by({ ...ADMIN_ACTOR, name: 'MS-PIM' }), false);
  });
});

describe('A role of Exchange, however a cmdlet names it', () => {
  const read = (cmdlet: string, parameters: Readonly<Record<string, string>>, target = '') => {
    const role = readExchangeRole(exchangeEvent(cmdlet, target, parameters));
    return role === undefined ? undefined : [role.name, role.level, role.certain];
  };

  it('is the more powerful of the typed and the resolved name', () => {
    const mighty = ['Organization Management (Exchange)', 'critical', true];
    assert.deepEqual(read('Add-RoleGroupMember', { Identity: 'Organization Management' }), mighty);
    assert.deepEqual(
      read('Add-RoleGroupMember', { Identity: 'some-id' }, 'contoso.onmicrosoft.com\\Organization Management'),
      mighty,
    );
    assert.deepEqual(read('Add-RoleGroupMember', { Identity: 'Our helpers' }), [
      'Our helpers (Exchange)',
      'privileged',
      false,
    ]);
    assert.equal(read('Add-RoleGroupMember', {}, ' '), undefined);
  });

  it('reaches every mailbox by an application role, unless the assignment limits it', () => {
    const assign = (more: Readonly<Record<string, string>> = {}) =>
      read('New-ManagementRoleAssignment', { Role: 'Application Mail.Read', ...more }, 'an assignment')?.[1];
    assert.equal(assign(), 'privileged');
    for (const scope of ['CustomResourceScope', 'RecipientAdministrativeUnitScope', 'RecipientGroupScope']) {
      assert.equal(assign({ [scope]: 'Sales' }), 'reading', scope);
    }
    assert.equal(assign({ Role: 'My Application Mail.Read' }), 'privileged');
  });

  it('is given to people, and to apps by their ids', () => {
    const members = (parameters: Readonly<Record<string, string>>) => {
      const { apps, people } = readExchangeRoleMembers(
        exchangeEvent('Add-RoleGroupMember', 'x', parameters),
        contextOf({ people: [{ id: EMPLOYEE_ACTOR.id, userPrincipalName: EMPLOYEE_ACTOR.name }] }),
      );
      return [apps.length, people.map(({ id }) => id)];
    };
    assert.deepEqual(members({ Member: 'adele' }), [0, ['adele']]);
    assert.deepEqual(members({ Members: `adele;${EMPLOYEE_ACTOR.id}` }), [0, ['adele', EMPLOYEE_ACTOR.id]]);
    assert.deepEqual(members({ Member: HELPER_APP.appId }), [1, []]);
    assert.deepEqual(members({ User: 'bob@contoso.com' }), [0, ['bob@contoso.com']]);
  });
});

describe('A mailbox and those who get its mail', () => {
  const owner = (operation: string, parameters: Readonly<Record<string, string>>, target = '') =>
    readMailboxOwner(exchangeEvent(operation, target, parameters, { actor: EMPLOYEE_ACTOR }), NOTHING).id;

  it('is named by a path, an address or a folder; a rule without one is in the actor’s own', () => {
    assert.equal(owner('Set-Mailbox', { Identity: 'bob@contoso.com' }), 'bob@contoso.com');
    assert.equal(owner('Add-MailboxFolderPermission', { Identity: 'bob@contoso.com:\\Inbox' }), 'bob@contoso.com');
    assert.equal(owner('Set-Mailbox', {}, 'EURPR01A\\contoso.onmicrosoft.com\\ bob '), 'bob');
    assert.equal(owner('Set-Mailbox', {}), EMPLOYEE_ACTOR.id);
    assert.equal(owner('New-InboxRule', { Name: 'r' }, 'bob\\r'), EMPLOYEE_ACTOR.id);
    assert.equal(owner('New-InboxRule', { Mailbox: 'bob' }, 'r'), 'bob');
    assert.equal(owner('UpdateInboxRules', { MailboxOwnerUPN: 'bob@contoso.com' }), 'bob@contoso.com');
  });

  it('are outside if no domain of the tenant, or of those who act, has them', () => {
    const event = exchangeEvent('Set-Mailbox', '', {}, { actor: EMPLOYEE_ACTOR });
    const of = (recipients: readonly string[], ownDomains?: readonly string[]) => {
      const subject = { kind: 'user', id: 'x', name: 'bob@fabrikam.com' } as const;
      return findRecipientsOutside(
        recipients,
        event,
        subject,
        contextOf(ownDomains === undefined ? {} : { ownDomains }),
      );
    };
    const written = [
      '"Eve" [SMTP:eve@evil.example]',
      'smtp:eve@evil.example',
      '<eve@evil.example>',
      ' eve@evil.example ',
      '[eve@evil.example]',
    ];
    assert.deepEqual(of(written, ['contoso.com']), {
      outside: written.map(() => 'eve@evil.example'),
      unresolved: [],
      confidence: 'high',
    });
    assert.deepEqual(of(['a@contoso.com', 'b@fabrikam.com', 'Sales', 'c@contoso.onmicrosoft.com']), {
      outside: [],
      unresolved: ['Sales'],
      confidence: 'medium',
    });
    assert.deepEqual(of(['c@contoso.onmicrosoft.com', 'b@fabrikam.com'], ['contoso.com']).outside, [
      'c@contoso.onmicrosoft.com',
      'b@fabrikam.com',
    ]);
    assert.deepEqual(of(['c@other.onmicrosoft.com']).outside, ['c@other.onmicrosoft.com']);
  });
});

describe('What asks for less before a role is activated', () => {
  const severity = (given: Parameters<typeof entraEvent>[1]) =>
    pim.match(entraEvent('Update role setting in PIM', given), NOTHING)?.severity;

  it('is known by the words of the reason', () => {
    for (const what of [
      'MFA',
      'Multifactor authentication',
      'multi-factor authentication',
      'Approval',
      'Justification',
      'Ticket information',
      'Authentication context',
      'AuthenticationContext',
      'Expiration',
    ]) {
      for (const how of ['disabled', 'removed', 'not required', 'no longer asked for', 'permanent']) {
        assert.equal(severity({ reason: `${what} ${how}` }), 'high', `${what} ${how}`);
      }
      for (const how of ['enabled', 'required', 'added'])
        assert.equal(severity({ reason: `${what} ${how}` }), undefined, `${what} ${how}`);
      assert.equal(severity({ reason: what }), 'medium');
    }
    assert.equal(severity({ reason: 'Notification disabled' }), 'medium');
  });

  it('or by a value, however it is written', () => {
    for (const [yes, no] of [
      ['True', 'False'],
      ['"True"', '"False"'],
      ['["true"]', '["false"]'],
      ['[true]', '[false]'],
    ] as const) {
      assert.equal(severity({ changes: { MfaRequired: [yes, no] } }), 'high', yes);
      assert.equal(severity({ changes: { MfaRequired: [no, yes] } }), undefined, no);
      assert.equal(severity({ changes: { MfaRequired: [yes, yes] } }), 'medium');
      assert.equal(severity({ changes: { NotifyOwner: [yes, no] } }), 'medium');
    }
  });
});
