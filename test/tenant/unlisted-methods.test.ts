import assert from 'node:assert/strict';
import type { TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { determineAdminMfaState } from '../../src/checks/lib/admin-mfa-state.js';
import { connectDemoTenant, NOW } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const TOKEN_GROUP = plain.groups.at(0).id;

interface Setting {
  readonly state?: string;
  readonly includeTargets?: readonly object[];
  readonly excludeTargets?: readonly object[];
}
interface PolicyChange {
  readonly methods: Readonly<Record<string, Setting | undefined>>;
  readonly migration?: string;
}
const NOTHING_ENFORCES = {
  securityDefaults: undefined,
  conditionalAccessPolicies: undefined,
  adminPerUserMfa: undefined,
  adminPolicyGroups: undefined,
};
const ON = { state: 'enabled' };
const target = (id: string) => ({ targetType: 'group', id });

/** The demo's policy with some methods set otherwise, or left out. */
function policyWith({ methods, migration }: PolicyChange): WireObject {
  const policy = plain.authenticationMethodsPolicy;
  const configurations = policy['authenticationMethodConfigurations'] as readonly WireObject[];
  return {
    ...policy,
    ...(migration !== undefined && { policyMigrationState: migration }),
    authenticationMethodConfigurations: configurations.flatMap((one) =>
      one.id in methods ? (methods[one.id] === undefined ? [] : { ...one, ...methods[one.id] }) : one,
    ),
  };
}

function idOf(name: string): string {
  for (let i = 0; i < plain.users.size; i++) if (plain.users.at(i)['displayName'] === name) return plain.users.at(i).id;
  throw new RangeError(name);
}
/** Her list of methods holds a password and nothing else, and the report's filter on administrators leaves her out. */
const PRIYA = idOf('Priya Raman');

async function read(
  change: PolicyChange,
  { withheld = [], reported, groups = [] }: { withheld?: string[]; reported?: string[]; groups?: string[] } = {},
) {
  const [password] = plain.authenticationMethods(PRIYA);
  const world = Object.create(
    plain,
    Object.getOwnPropertyDescriptors({
      authenticationMethodsPolicy: policyWith(change),
      authenticationMethods: (id: string) => (id === PRIYA ? [password] : plain.authenticationMethods(id)),
      registrationDetails: (id: string) =>
        id === PRIYA
          ? { ...plain.registrationDetails(id), methodsRegistered: reported }
          : plain.registrationDetails(id),
      reportedAdminIds: plain.reportedAdminIds.filter((id) => id !== PRIYA),
      groupIdsOf: (id: string) => (id === PRIYA ? groups : plain.groupIdsOf(id)),
    }),
  ) as TenantData;
  const house = await connectDemoTenant({}, { world });
  try {
    for (const permission of withheld) house.demo.withhold(permission);
    const { value, gaps } = await house.read('adminAuthentication');
    const dossier = await house.tenant.people.read({ id: PRIYA, name: 'Priya Raman', upn: '' });
    const row = value.users.find(({ userId }) => userId === PRIYA);
    const [account] = (await house.read('adminAccounts')).value.filter(({ id }) => id === PRIYA);
    const state = determineAdminMfaState({ id: PRIYA, account, registration: row, holdings: [] }, NOTHING_ENFORCES, {
      now: NOW,
      parameters: {},
      partial: new Set(),
    });
    assert.ok(dossier.methods.ok);
    assert.deepEqual(dossier.methods.value.unlisted, row?.unlisted, 'the dossier says what the check says');
    assert.deepEqual(dossier.methods.value.methods, row?.methods);
    return { may: row?.unlisted, methods: row?.methods, says: `${state.state}: ${state.because}`, gaps };
  } finally {
    await house.close();
  }
}

describe('A hardware token or a certificate, which Graph v1.0 does not list', () => {
  const NO_REPORT = ['AuditLog.Read.All'];
  const unread = (...permissions: readonly string[]) => permissions.map((name) => `permission-missing: ${name}`);

  it('may be there where the policy allows it and the report cannot be read', async () => {
    assert.deepEqual(await read({ methods: { HardwareOath: ON, X509Certificate: ON } }, { withheld: NO_REPORT }), {
      may: ['hardware-oath', 'certificate'],
      methods: ['password'],
      says: 'not-readable: may use a hardware token or a certificate, which could not be read',
      gaps: unread('AuditLog.Read.All'),
    });
  });

  it('is not there where the policy allows neither', async () => {
    const { may, says, gaps } = await read({ methods: {} }, { withheld: NO_REPORT });
    assert.deepEqual([may, says, gaps], [undefined, 'none: no second factor registered', []]);
  });

  it('may be there where the policy cannot be read', async () => {
    const { may, gaps } = await read({ methods: {} }, { withheld: [...NO_REPORT, 'Policy.Read.All'] });
    assert.deepEqual(may, ['hardware-oath', 'certificate']);
    assert.deepEqual(gaps, unread('AuditLog.Read.All', 'Policy.Read.All'));
  });

  it('may be there where the tenant still heeds its earlier MFA settings, or no policy names it', async () => {
    const earlier = await read({ methods: {}, migration: 'migrationInProgress' }, { withheld: NO_REPORT });
    assert.deepEqual(earlier.may, ['hardware-oath']);
    const unnamed = await read({ methods: { HardwareOath: undefined } }, { withheld: NO_REPORT });
    assert.deepEqual(unnamed.may, ['hardware-oath']);
  });

  it('is allowed to the members of a group, and not to those of an excluded one', async () => {
    const toGroup = { HardwareOath: { ...ON, includeTargets: [target(TOKEN_GROUP)] } };
    const without = (groups: string[], methods: PolicyChange['methods'], more: string[] = []) =>
      read({ methods }, { withheld: [...NO_REPORT, ...more], groups }).then(({ may }) => may);
    assert.deepEqual(await without([TOKEN_GROUP], toGroup), ['hardware-oath']);
    assert.deepEqual(await without([], toGroup), undefined);
    const butGroup = { HardwareOath: { ...ON, excludeTargets: [target(TOKEN_GROUP)] } };
    assert.deepEqual(await without([TOKEN_GROUP], butGroup), undefined);
    assert.deepEqual(await without([], butGroup), ['hardware-oath']);
  });

  it('is read from the report where that can be read', async () => {
    const has = await read({ methods: { HardwareOath: ON } }, { reported: ['hardwareOneTimePasscode'] });
    assert.deepEqual([has.may, has.methods, has.gaps], [undefined, ['password', 'hardware-oath'], []]);
    const none = await read({ methods: { HardwareOath: ON } }, { reported: [] });
    assert.deepEqual([none.may, none.says, none.gaps], [undefined, 'none: no second factor registered', []]);
  });
});
