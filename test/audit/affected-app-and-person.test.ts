import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRecord } from '../../src/audit/records/audit-record-parser.js';
import { parseBlob, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import {
  APP,
  eventOf,
  graph,
  management,
  parse,
  PERSON,
  type Property,
  RECORD,
  REGISTRATION,
  RESOURCE,
  SP,
  type Target,
} from './support/raw-records.js';

const resource: Target = { type: 'ServicePrincipal', id: RESOURCE, name: 'Office 365 Exchange Online' };
const servicePrincipal: Target = { type: 'ServicePrincipal', id: SP, name: 'Sync', appId: APP };
const user: Target = { type: 'User', id: PERSON, name: 'bob@contoso.com' };
const holder: readonly Property[] = [
  ['AppRoleAssignment.CreatedDateTime', '2026-11-20'],
  ['ServicePrincipal.ObjectID', SP],
  ['ServicePrincipal.DisplayName', 'Sync'],
  ['ServicePrincipal.AppId', APP],
];
const removed = holder.map(([name, value]): Property => [name, '', value]);
const person = { id: PERSON, name: 'bob@contoso.com' };

describe('What an Entra record is about, in both shapes', () => {
  const cases: readonly (readonly [string, string, Target, readonly Property[], Partial<AuditEvent>])[] = [
    [
      'the app that got a permission, not the service whose permission it is',
      'Add app role assignment to service principal.',
      resource,
      [['AppRole.Value', 'Exchange.ManageAsApp'], ...holder],
      { app: { appId: APP, servicePrincipalId: SP, name: 'Sync' }, target: 'Office 365 Exchange Online' },
    ],
    [
      'the app that lost one: its names stand in the old values',
      'Remove app role assignment from service principal.',
      resource,
      removed,
      { app: { appId: APP, servicePrincipalId: SP, name: 'Sync' } },
    ],
    [
      'the app of a delegated grant, though only its object id is there',
      'Add delegated permission grant.',
      resource,
      [
        ['ServicePrincipal.DisplayName', ''],
        ['DelegatedPermissionGrant.Scope', ' Mail.Read'],
        ['ServicePrincipal.ObjectID', SP],
      ],
      { app: { servicePrincipalId: SP } },
    ],
    [
      'the owned app and its new owner',
      'Add owner to application.',
      user,
      [
        ['Application.ObjectID', REGISTRATION],
        ['Application.AppId', APP],
        ['Application.DisplayName', 'Sync'],
      ],
      { app: { appId: APP, applicationId: REGISTRATION, name: 'Sync' }, person },
    ],
    [
      'the person who got a role',
      'Add member to role.',
      user,
      [['Role.TemplateId', '62e90394-69f5-4237-9190-012177145e10']],
      { person, targets: [{ kind: 'user', id: PERSON, name: 'bob@contoso.com' }] },
    ],
    [
      'neither app nor person when a group got a role: the group is the target',
      'Add member to role.',
      { type: 'Group', id: RESOURCE, name: 'Admins' },
      [['Role.TemplateId', '62e90394-69f5-4237-9190-012177145e10']],
      { targets: [{ kind: 'group', id: RESOURCE, name: 'Admins' }] },
    ],
    [
      'the registration with its app id',
      'Add application.',
      { type: 'Application', id: REGISTRATION, name: 'Sync' },
      [['AppId', `["${APP}"]`, '[]']],
      { app: { appId: APP, applicationId: REGISTRATION, name: 'Sync' } },
    ],
    [
      'the registration that got a credential',
      'Update application \u2013 Certificates and secrets management ',
      { type: 'Application', id: REGISTRATION, name: 'Sync' },
      [['KeyDescription', '[\r\n  "[KeyIdentifier=a,KeyType=Password]"\r\n]', '[]']],
      {
        app: { applicationId: REGISTRATION, name: 'Sync' },
        operation: 'Update application - Certificates and secrets management',
        changes: [{ name: 'KeyDescription', old: '[]', new: '["[KeyIdentifier=a,KeyType=Password]"]' }],
      },
    ],
  ];
  for (const [what, operation, target, properties, expected] of cases) {
    it(`is ${what}`, () => {
      for (const order of [properties, properties.toReversed()]) {
        for (const raw of [management(operation, target, order), graph(operation, target, order)]) {
          const event = eventOf(raw);
          assert.ok(event !== undefined);
          const { app, person: about } = event;
          assert.deepEqual([app, about], [expected.app, expected.person]);
          assert.deepEqual({ ...event, ...expected }, event);
          assert.deepEqual(
            [event.workload, event.correlationId, event.at, event.actor],
            ['entra', 'click-1', '2026-11-20T10:11:12Z', { kind: 'person', id: PERSON, name: 'ada@contoso.com' }],
          );
        }
      }
    });
  }

  it('is the service principal that got a role, and its app id where the record has it', () => {
    const properties: readonly Property[] = [['Role.TemplateId', '29232cdf-9323-42fd-ade2-1d097af3e4de']];
    const own = eventOf(management('Add member to role.', servicePrincipal, properties));
    assert.deepEqual(own?.app, { appId: APP, servicePrincipalId: SP, name: 'Sync' });
    assert.deepEqual(eventOf(graph('Add member to role.', servicePrincipal, properties))?.app, {
      servicePrincipalId: SP,
      name: 'Sync',
    });
  });

  it('is found in ObjectId where there is no Target', () => {
    const raw = { ...management('Delete application.', servicePrincipal, []), Target: undefined };
    assert.deepEqual(eventOf({ ...raw, ObjectId: `Application_${REGISTRATION}` })?.app, {
      applicationId: REGISTRATION,
    });
    assert.deepEqual(
      eventOf({ ...raw, Operation: 'Update user.', ObjectId: 'bob@contoso.com' })?.person?.name,
      'bob@contoso.com',
    );
  });

  it('was done by an app, with its app id where the record has it', () => {
    const Actor = [
      { ID: 'Sync', Type: 1 },
      { ID: APP, Type: 2 },
      { ID: `ServicePrincipal_${SP}`, Type: 2 },
      { ID: SP, Type: 2 },
      { ID: 'ServicePrincipal', Type: 2 },
    ];
    const by = { Actor, UserType: 4, UserId: `ServicePrincipal_${SP}`, UserKey: 'Not Available' };
    const byApp = eventOf(management('Add application.', resource, [], by));
    assert.deepEqual(byApp?.actor, { kind: 'app', id: APP, name: 'Sync' });
    const initiatedBy = { user: null, app: { appId: null, servicePrincipalId: SP, displayName: 'Sync' } };
    assert.deepEqual(eventOf(graph('Add application', resource, [], { initiatedBy }))?.actor, {
      kind: 'app',
      id: SP,
      name: 'Sync',
    });
  });

  it('was done by the one who is named, where the id is none', () => {
    const EMPTY = '00000000-0000-0000-0000-000000000000';
    const Actor = [
      { ID: 'service@support.example', Type: 5 },
      { ID: `User_${EMPTY}`, Type: 2 },
      { ID: EMPTY, Type: 2 },
      { ID: 'User', Type: 2 },
    ];
    const record = management('Reset user password.', user, [], { Actor, UserId: 'service@support.example' });
    const named = { kind: 'person', id: 'service@support.example', name: 'service@support.example' };
    assert.deepEqual(eventOf(record)?.actor, named);
    const by = { id: EMPTY, userPrincipalName: 'service@support.example' };
    assert.deepEqual(eventOf(graph('Reset user password', user, [], { initiatedBy: { user: by } }))?.actor, named);
  });

  it('was done by an app whose own id stands among the changes only', () => {
    const initiatedBy = { user: null, app: { appId: null, servicePrincipalId: SP, displayName: 'Sync' } };
    const actor = (names: string, more: object = { initiatedBy }) =>
      eventOf(graph('Add application', resource, [['ActorId.ServicePrincipalNames', names]], more))?.actor;
    assert.deepEqual(actor(`${APP};https://sync.example/`), { kind: 'app', id: APP, name: 'Sync' });
    assert.equal(actor('https://sync.example/')?.id, SP);
    assert.equal(actor(`${APP};${RESOURCE}`)?.id, SP, 'one of two, nobody knows which');
    assert.equal(actor(APP, {})?.kind, 'person', 'somebody acts through the app');
    const known = { user: null, app: { ...initiatedBy.app, appId: RESOURCE } };
    assert.equal(actor(APP, { initiatedBy: known })?.id, RESOURCE);
  });

  it('is told by the same parser inside a record of the audit search, and the source follows', () => {
    const inner = management('Add application.', servicePrincipal, []);
    assert.equal(eventOf({ id: 'q', operation: 'x', auditData: inner })?.source, 'audit-query');
    assert.equal(eventOf({ Operations: 'x', AuditData: JSON.stringify(inner) })?.id, 'm1');
    assert.equal(eventOf(inner)?.source, 'activity');
    assert.equal(eventOf(graph('Add application', servicePrincipal, []))?.source, 'graph');
  });
});

describe('What a cmdlet is about', () => {
  const about = (Operation: string, given: Record<string, string>) => {
    const Parameters = Object.entries(given).map(([Name, Value]) => ({ Name, Value }));
    const event = parse({ Operation, Parameters });
    return { app: event?.app, person: event?.person?.name };
  };

  it('is the app that Exchange comes to know, or the member of a role group: an app by its id, a person by the address', () => {
    assert.deepEqual(about('New-ServicePrincipal', { AppId: APP, ObjectId: SP, DisplayName: 'Sync' }), {
      app: { appId: APP, servicePrincipalId: SP, name: 'Sync' },
      person: undefined,
    });
    assert.deepEqual(about('Add-RoleGroupMember', { Identity: 'Organization Management', Member: SP }).app, {
      servicePrincipalId: SP,
    });
    assert.equal(about('Add-RoleGroupMember', { Member: 'bob@contoso.com' }).person, 'bob@contoso.com');
    assert.deepEqual(about('New-ManagementRoleAssignment', { App: SP, Role: 'Application Mail.Read' }).app, {
      servicePrincipalId: SP,
    });
    assert.deepEqual(about('Add-RoleGroupMember', { Member: 'bob' }), { app: undefined, person: undefined });
  });
});

describe('A hostile record', () => {
  it('is cut to what can be kept, and holds nothing that the database refuses', () => {
    const huge = 'x'.repeat(5_000_000);
    const event = eventOf(
      management('Add application.', { ...servicePrincipal, name: huge }, [['DisplayName', `["${huge}"]`]]),
    );
    assert.ok(event !== undefined && JSON.stringify(event).length < 200_000);
    assert.ok(event.target.endsWith('(cut)'));
    assert.equal(parse({ ObjectId: 'a\u0000b\ud800c' })?.target, 'a\ufffdb\ufffdc');
  });

  it('holds nothing that the database refuses wherever that hides: in a text, in JSON inside of a text, behind escapes', () => {
    const refused = fc.constantFrom('\u0000', '\ud800', '\udfff', '\\u0000', '\\uD800', 'x', '\ud83d\ude00', '"', '\\');
    const text = fc.array(refused, { maxLength: 6 }).map((parts) => parts.join(''));
    const hidden = fc.oneof(
      text,
      text.map((inner) => JSON.stringify(inner)),
      text.map((inner) => JSON.stringify([inner])),
      text.map((inner) => JSON.stringify(JSON.stringify({ inner }))),
    );
    const wanted = createWantedOperations(['Add application', 'New-InboundConnector']);
    fc.assert(
      fc.property(hidden, hidden, hidden, (name, value, id) => {
        const app = { ...servicePrincipal, name };
        const parameters = [{ Name: name, Value: value }];
        const records = [
          management('Add application.', app, [[name, value, id]], { Id: id, ObjectId: value, UserId: name }),
          graph('Add application', app, [[name, value, id]], { id }),
          { ...RECORD, Id: id, ObjectId: value, Parameters: parameters },
          { ...RECORD, Id: id, UserId: name, Parameters: JSON.stringify(parameters) },
        ];
        const wrapped = { AuditData: JSON.stringify(records[0]) };
        const raw = Buffer.from(JSON.stringify([...records, wrapped]));
        const { events } = parseBlob(raw, wanted);
        assert.equal(events.length, 5);
        assert.deepEqual(
          events,
          [...records, wrapped].flatMap((one) => eventOf(one) ?? []),
        );
        const texts = JSON.stringify(events, (_, part: unknown) =>
          typeof part === 'string' && /[\0\p{Surrogate}]/u.test(part) ? '!refused!' : part,
        );
        assert.ok(!texts.includes('!refused!'), texts);
      }),
    );
  });

  it('with wrong types in fields that an event can do without is an event all the same', () => {
    const odd = { toString: null, valueOf: 7 };
    for (const wrong of [7, null, [], {}, odd, [odd], 'text', true]) {
      const change = Object.fromEntries(
        [
          'ClientIP',
          'UserType',
          'UserId',
          'AppAccessContext',
          'Actor',
          'Target',
          'ExtendedProperties',
          'ObjectId',
          'Workload',
        ].map((name) => [name, wrong]),
      );
      assert.equal(parse(change)?.id, 'e1', JSON.stringify(wrong));
      const { id } =
        eventOf(graph('Add application', servicePrincipal, [], { initiatedBy: wrong, result: wrong })) ?? {};
      assert.equal(id, 'g1');
    }
  });

  it('is malformed by its changes, where they are no list: without them the event means nothing', () => {
    const raw = management('Add application.', servicePrincipal, []);
    assert.deepEqual(parseRecord({ ...raw, ModifiedProperties: 7 }), {
      kind: 'malformed',
      recordId: 'm1',
      reason: 'unreadable: ModifiedProperties',
    });
    assert.equal(parseRecord({ hello: 'world' }).kind, 'malformed');
    assert.equal(parseRecord('text').kind, 'malformed');
  });

  it('of the future keeps its moment', () => {
    assert.equal(parse({ CreationTime: '2099-01-01T00:00:00' })?.at, '2099-01-01T00:00:00Z');
  });

  it('nested as deeply as JSON allows is malformed at worst', () => {
    const depth = 200_000;
    const deep: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    assert.doesNotThrow(() => parse({ Parameters: [{ Name: 'x', Value: deep }] }));
  });
});
