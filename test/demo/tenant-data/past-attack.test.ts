import assert from 'node:assert/strict';
import { daysBefore, daysBetween, tryInstant } from '../../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import { DEMO_TENANT_ID } from '../../../src/demo/demo-tenant-contract.js';
import { buildEntraHistory } from '../../../src/demo/tenant-data/audit/audit-log-generator.js';
import { toDirectoryAudit } from '../../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { listRows, readText } from './tenant-data-queries.js';

interface Named {
  readonly Name: string;
  readonly Value: string;
}

const world = generateTenantData();
const attacker = listRows(world.servicePrincipals).find(({ appId }) => appId === PAST_ATTACK.appId)!;
const application = listRows(world.applications).find(({ appId }) => appId === PAST_ATTACK.appId)!;
const admin = listRows(world.users).find((user) => user['userPrincipalName'] === PAST_ATTACK.adminUserPrincipalName)!;
const resource = listRows(world.servicePrincipals).find((one) => one['displayName'] === 'Office 365 Exchange Online')!;

const ARMING = [
  'Add application',
  'Add service principal',
  'Update application \u2013 Certificates and secrets management ',
  'Add app role assignment to service principal',
  'Add member to role',
  'Add member to role',
  'Add service principal credentials',
];

describe('the attack, as the unified audit log tells it', () => {
  const ofAdmin = world.auditRecords.filter((record) => record['UserId'] === PAST_ATTACK.adminUserPrincipalName);
  const arming = ofAdmin.filter((record) => record['RecordType'] === 8);
  const byApp = world.auditRecords.filter((record) => record['AppId'] === PAST_ATTACK.appId);

  it('the admin without a second factor signs in from a strange address, then arms an app within half an hour', () => {
    assert.equal(ofAdmin[0]?.['Operation'], 'UserLoggedIn');
    assert.equal(ofAdmin[0]['ActorIpAddress'], PAST_ATTACK.ip);
    assert.deepEqual(
      arming.map((record) => record['Operation']),
      ARMING.map((name) => (name.endsWith(' ') ? name : `${name}.`)),
    );
    assert.ok(ofAdmin[0].CreationTime < arming[0]!.CreationTime);
    const [from, to] = [arming[0]!, arming.at(-1)!].map((record) => Date.parse(`${record.CreationTime}Z`));
    assert.ok(to! - from! < 30 * 60_000);
    assert.equal(
      arming[0]!.CreationTime.slice(0, 10),
      daysBefore(world.options.anchor, PAST_ATTACK.armedDaysAgo).slice(0, 10),
    );
  });

  it('the permission’s record is about Exchange, and names the app among its properties', () => {
    const grant = arming.find((record) => readText(record, 'Operation').startsWith('Add app role assignment'))!;
    assert.equal(grant['ObjectId'], resource['appId']);
    const properties = new Map(
      (grant['ModifiedProperties'] as { Name: string; NewValue: string }[]).map(({ Name, NewValue }) => [
        Name,
        NewValue,
      ]),
    );
    assert.equal(properties.get('AppRole.Value'), 'Exchange.ManageAsApp');
    assert.equal(properties.get('ServicePrincipal.ObjectID'), attacker.id);
    assert.equal(properties.get('ServicePrincipal.AppId'), PAST_ATTACK.appId);
  });

  it('it gets Global and then Exchange Administrator', () => {
    const templates = arming
      .filter((record) => record['Operation'] === 'Add member to role.')
      .map((record) => record['ModifiedProperties'] as { Name: string; NewValue: string }[])
      .map((properties) => properties.find(({ Name }) => Name === 'Role.TemplateId')?.NewValue);
    assert.deepEqual(templates, [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR]);
  });

  it('sleeps sixty days, then makes a connector and twelve rules, each for one header', () => {
    const before = tryInstant(arming.at(-1)!.CreationTime)!;
    assert.ok(daysBetween(before, tryInstant(byApp[0]!.CreationTime)!) > 60);
    const [connector, ...rest] = byApp;
    assert.equal(connector?.['Operation'], 'New-InboundConnector');
    const made = rest.slice(0, 12);
    assert.ok(made.every((record) => record['Operation'] === 'New-TransportRule'));
    const headers = made.map(
      (record) => (record['Parameters'] as Named[]).find(({ Name }) => Name === 'RemoveHeader')?.Value,
    );
    assert.deepEqual(headers, PAST_ATTACK.strippedHeaders);
  });

  it('takes it all away three days later, and comes back', () => {
    const operations = byApp.slice(13).map((record) => record['Operation']);
    assert.deepEqual(operations, [
      ...PAST_ATTACK.strippedHeaders.map(() => 'Remove-TransportRule'),
      'Remove-InboundConnector',
      'New-InboundConnector',
      'New-TransportRule',
      'New-TransportRule',
    ]);
    const [made, removed] = [byApp[0]!, byApp[25]!].map((record) => tryInstant(record.CreationTime)!);
    assert.equal(byApp[25]!['ObjectId'], byApp[0]!['ObjectId']);
    assert.equal(Math.round(daysBetween(made!, removed!)), 3);
  });

  it('hides behind the system account: only four fields know that it was the app', () => {
    for (const record of byApp) {
      assert.equal(record['UserId'], 'NT AUTHORITY\\SYSTEM (w3wp)');
      assert.equal(record['UserType'], 3);
      assert.equal(record['ClientAppId'], PAST_ATTACK.appId);
      assert.equal(record['TokenObjectId'], attacker.id);
      assert.equal((record['AppAccessContext'] as Record<string, unknown>)['ClientAppId'], PAST_ATTACK.appId);
    }
  });

  it('and today it still has its permission, its roles and both credentials', () => {
    const held = listRows(world.appRoleAssignments).filter((row) => row['principalId'] === attacker.id);
    assert.deepEqual(
      held.map((row) => [row['resourceId'], row['appRoleId']]),
      [[resource.id, 'dc50a0fb-09a3-484d-be87-e023b12c6440']],
    );
    const roles = world.roleAssignments.filter((row) => row['principalId'] === attacker.id);
    assert.equal(roles.length, 2);
    assert.equal((attacker['passwordCredentials'] as unknown[]).length, 1);
    assert.equal((application['passwordCredentials'] as unknown[]).length, 1);
    assert.equal(attacker['appOwnerOrganizationId'], DEMO_TENANT_ID);
  });
});

describe('the attack, as the directory’s own log tells it', () => {
  const context = createGeneratorContext(world.options);
  const audits = buildEntraHistory(context).map((event) => toDirectoryAudit(context, event));
  const arming = audits.filter(
    (audit) =>
      (audit['initiatedBy'] as { user: { userPrincipalName: string } | null }).user?.userPrincipalName ===
      PAST_ATTACK.adminUserPrincipalName,
  );

  it('the same steps under their other names, with the address', () => {
    assert.deepEqual(
      arming.map((audit) => audit['activityDisplayName']),
      ARMING,
    );
    for (const audit of arming) {
      const { user } = audit['initiatedBy'] as { user: { ipAddress: string; id: string } };
      assert.deepEqual([user.ipAddress, user.id], [PAST_ATTACK.ip, admin.id]);
    }
  });

  it('values are JSON within a string', () => {
    const grant = arming.find((audit) => readText(audit, 'activityDisplayName').startsWith('Add app role'))!;
    const [target] = grant['targetResources'] as {
      id: string;
      modifiedProperties: { displayName: string; newValue: string }[];
    }[];
    assert.equal(target?.id, resource.id);
    const value = target.modifiedProperties.find(({ displayName }) => displayName === 'AppRole.Value');
    assert.equal(value?.newValue, '"Exchange.ManageAsApp"');
  });

  it('is forgotten there after 30 days, or 7 without a licence; the unified log keeps 180', () => {
    const oldest = (audits: typeof world.directoryAudits) => readText(audits.at(-1)!, 'activityDateTime');
    const free = generateTenantData({ licence: 'none' });
    assert.ok(oldest(world.directoryAudits) >= daysBefore(world.options.anchor, 30));
    assert.ok(oldest(world.directoryAudits) < daysBefore(world.options.anchor, 14));
    assert.ok(oldest(free.directoryAudits) >= daysBefore(world.options.anchor, 7));
    assert.equal(free.auditRecords.length, world.auditRecords.length);
    const first = tryInstant(world.auditRecords[0]!.CreationTime)!;
    assert.ok(first >= daysBefore(world.options.anchor, 180));
    assert.ok(first < daysBefore(world.options.anchor, 140));
  });
});
