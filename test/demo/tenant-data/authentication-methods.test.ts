import assert from 'node:assert/strict';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { listRows, readText } from './tenant-data-queries.js';

/** What the report calls each kind of method; written down here a second time on purpose. */
const IN_REPORT: Readonly<Record<string, readonly string[]>> = {
  '#microsoft.graph.passwordAuthenticationMethod': [],
  '#microsoft.graph.fido2AuthenticationMethod': ['passKeyDeviceBound'],
  '#microsoft.graph.windowsHelloForBusinessAuthenticationMethod': ['windowsHelloForBusiness'],
  '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod': [
    'microsoftAuthenticatorPush',
    'softwareOneTimePasscode',
  ],
  '#microsoft.graph.softwareOathAuthenticationMethod': ['softwareOneTimePasscode'],
  '#microsoft.graph.phoneAuthenticationMethod': ['mobilePhone'],
  '#microsoft.graph.emailAuthenticationMethod': ['email'],
};

describe('authentication methods and the registration report', () => {
  const world = generateTenantData();

  it('say the same of everybody', () => {
    for (const user of listRows(world.users)) {
      const methods = world.authenticationMethods(user.id).map((method) => readText(method, '@odata.type'));
      const expected = new Set(methods.flatMap((method) => IN_REPORT[method] ?? [`unknown ${method}`]));
      const report = world.registrationDetails(user.id)!;
      assert.deepEqual(new Set(report['methodsRegistered'] as string[]), expected, readText(user, 'userPrincipalName'));
      assert.equal(
        report['isMfaRegistered'],
        [...expected].some((name) => name !== 'email'),
      );
      assert.equal(report['userPrincipalName'], user['userPrincipalName']);
      assert.equal(report['userType'], user['userType'] === 'Guest' ? 'guest' : 'member');
      assert.equal(report['isAdmin'], world.reportedAdminIds.includes(user.id));
    }
  });

  it('a member has a password at least, a stranger nothing', () => {
    for (const user of listRows(world.users).filter((one) => one['userType'] === 'Member')) {
      const [first] = world.authenticationMethods(user.id);
      assert.equal(first?.['@odata.type'], '#microsoft.graph.passwordAuthenticationMethod');
    }
    assert.deepEqual(world.authenticationMethods('00000000-0000-4000-8000-00000000dead'), []);
    assert.equal(world.registrationDetails('00000000-0000-4000-8000-00000000dead'), undefined);
    assert.equal(world.registrationDetails(generateTenantData({ users: 400 }).users.at(399).id), undefined);
  });
});
