import assert from 'node:assert/strict';
import { parseConsentEvents } from '../../src/facts/lib/consent-audit-parser.js';
import { directoryAuditEventSchema } from '../../src/tenant/audit/directory-audit-schema.js';

const quoted = (text: string) => JSON.stringify(text);
const property = (displayName: string, newValue: string | null, oldValue: string | null = null) => ({
  displayName,
  oldValue,
  newValue,
});
const record = (change: Record<string, unknown>) =>
  directoryAuditEventSchema.parse({
    id: 'event-1',
    correlationId: 'click-1',
    activityDateTime: '2026-11-22T10:00:00Z',
    activityDisplayName: 'Consent to application',
    result: 'success',
    initiatedBy: {
      app: null,
      user: { id: 'adele', userPrincipalName: 'adele@contoso.com', ipAddress: '192.0.2.1:443' },
    },
    ...change,
  });
const grant = (scope: string, more = '') =>
  `[Id: x, ClientId: app-1, PrincipalId: , ResourceId: graph, ConsentType: AllPrincipals, Scope: ${scope}, CreatedDateTime: 11/22/2026${more}]`;
const consent = (permissions: string) =>
  record({
    targetResources: [
      {
        id: 'app-1',
        displayName: 'Survey',
        modifiedProperties: [property('ConsentAction.Permissions', quoted(permissions))],
      },
    ],
  });

describe('An audit event of a grant', () => {
  it('of an app role has the service as its target and the app among its properties, at whatever place', () => {
    const properties = [
      property('AppRoleAssignment.CreatedDateTime', quoted('2026-11-22')),
      property('ServicePrincipal.DisplayName', quoted('Backup')),
      property('AppRole.Value', quoted('Exchange.ManageAsApp')),
      property('ServicePrincipal.ObjectID', quoted('app-1')),
    ];
    for (const modifiedProperties of [properties, properties.toReversed()]) {
      const [event] =
        parseConsentEvents(
          record({
            activityDisplayName: 'Add app role assignment to service principal.',
            targetResources: [{ id: 'exchange', displayName: 'Office 365 Exchange Online', modifiedProperties }],
          }),
        ) ?? [];
      assert.deepEqual(
        [event?.appObjectId, event?.appName, event?.resourceId, event?.values, event?.kind],
        ['app-1', 'Backup', 'exchange', ['Exchange.ManageAsApp'], 'application'],
      );
      assert.equal(event?.ip, '192.0.2.1');
    }
  });

  it('says what is new of a delegated grant: what was allowed before is left out; values may be plain', () => {
    const [event] =
      parseConsentEvents(
        record({
          activityDisplayName: 'Add delegated permission grant',
          targetResources: [
            {
              id: 'graph',
              displayName: 'Microsoft Graph',
              modifiedProperties: [
                property('DelegatedPermissionGrant.Scope', ' User.Read Mail.Read', quoted(' User.Read')),
                property('DelegatedPermissionGrant.ConsentType', quoted('Principal')),
                property('ServicePrincipal.ObjectID', quoted('app-1')),
                property('ServicePrincipal.DisplayName', null),
              ],
            },
          ],
        }),
      ) ?? [];
    assert.deepEqual([event?.values, event?.consentType, event?.appName], [['Mail.Read'], 'Principal', undefined]);
  });

  it('of a consent lists every grant, scopes with a blank before them, and what was there before', () => {
    const both = parseConsentEvents(consent(`[] => [${grant(' Mail.Read User.Read')}, ${grant('Files.Read')}]; `));
    assert.deepEqual(
      both?.map(({ values }) => values),
      [['Mail.Read', 'User.Read'], ['Files.Read']],
    );
    assert.equal(both[0]?.consentType, 'AllPrincipals');
    const more = parseConsentEvents(consent(`[${grant('User.Read')}] => [${grant('User.Read Mail.Send')}]; `));
    assert.deepEqual(
      more?.map(({ values }) => values),
      [['Mail.Send']],
    );
  });

  it('of a consent to app roles alone lists nothing: they have events of their own', () => {
    assert.deepEqual(parseConsentEvents(consent('[] => []; ')), []);
  });

  it('tells an app from a person by its id, never by a display name, and a failure from a success', () => {
    const targetResources = [
      {
        id: 'app-1',
        displayName: 'Survey',
        modifiedProperties: [property('ConsentAction.Permissions', quoted(`[] => [${grant('Mail.Read')}]; `))],
      },
    ];
    const by = (initiatedBy: unknown) =>
      (parseConsentEvents(record({ initiatedBy, result: 'failure', targetResources })) ?? [])[0];
    assert.equal(by({ user: null, app: { servicePrincipalId: 'sp', displayName: 'Backup' } })?.actor.kind, 'app');
    assert.equal(by({ user: { id: 'adele', displayName: 'Microsoft Teams Graph Service' } })?.actor.kind, 'person');
    assert.equal(by(null)?.actor.kind, 'unknown');
    assert.equal(by(null)?.succeeded, false);
  });

  it('is unreadable without a target, a moment or the app; other activities are none of it', () => {
    assert.equal(parseConsentEvents(record({ targetResources: [] })), undefined);
    assert.equal(
      directoryAuditEventSchema.safeParse({ id: 'x', activityDisplayName: 'y', activityDateTime: 'soon' }).success,
      false,
    );
    const grantOfNobody = { activityDisplayName: 'Add delegated permission grant', targetResources: [{ id: 'graph' }] };
    assert.equal(parseConsentEvents(record(grantOfNobody)), undefined);
    assert.deepEqual(parseConsentEvents(record({ activityDisplayName: 'Update user' })), []);
  });
});
