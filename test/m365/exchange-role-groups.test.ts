import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHarmlessExchangeRole, rateExchangeRoleGroup } from '../../src/m365/exchange-role-groups.js';

/** As the Exchange admin center writes them. */
const BUILT_IN = {
  critical: ['Organization Management'],
  privileged: [
    'Compliance Management',
    'Discovery Management',
    'Hygiene Management',
    'Recipient Management',
    'Records Management',
    'Security Administrator',
    'Help Desk',
    'Security Operator',
  ],
  reading: ['Security Reader', 'View-Only Organization Management'],
} as const;

/** What each gives to a group that the tenant made itself, in an attacker's words. */
const ROLES = {
  critical: ['Role Management', 'ApplicationImpersonation'],
  privileged: [
    'Audit Logs',
    'Journaling',
    'Mail Recipients',
    'Mailbox Import Export',
    'Mailbox Search',
    'Organization Configuration',
    'Organization Transport Settings',
    'Remote and Accepted Domains',
    'Security Admin',
    'Transport Hygiene',
    'Transport Rules',
  ],
} as const;

const HARMLESS = [
  'Address Lists',
  'Distribution Groups',
  'Mail Tips',
  'MailEnabled Public Folders',
  'Message Tracking',
  'MyBaseOptions',
  'MyContactInformation',
  'MyDistributionGroupMembership',
  'MyDistributionGroups',
  'MyMailSubscriptions',
  'MyProfileInformation',
  'MyRetentionPolicies',
  'MyTextMessaging',
  'MyVoiceMail',
  'Public Folders',
  'Retention Management',
  'Team Mailboxes',
  'User Options',
  'View-Only Audit Logs',
  'View-Only Configuration',
  'View-Only Recipients',
];

/** However the log writes it. */
const written = (name: string) =>
  fc.constantFrom(name, name.toUpperCase(), name.toLowerCase(), ` ${name}`, `${name}\t`);
const everyWriting = (names: readonly string[]) => fc.constantFrom(...names).chain(written);

describe('What membership of a role group of Exchange is worth', () => {
  for (const level of ['critical', 'privileged', 'reading'] as const) {
    for (const name of BUILT_IN[level]) {
      it(`${name}, a group of Microsoft’s: ${level}`, () => {
        fc.assert(
          fc.property(written(name), fc.subarray(HARMLESS), (group, roles) => {
            assert.equal(rateExchangeRoleGroup({ name: group, roles }), level);
          }),
        );
      });
    }
  }

  for (const level of ['critical', 'privileged'] as const) {
    for (const role of ROLES[level]) {
      it(`a group of any name with the role ${role}: ${level}`, () => {
        fc.assert(
          fc.property(written(role), fc.subarray(HARMLESS), (given, others) => {
            assert.equal(rateExchangeRoleGroup({ name: 'Service desk', roles: [...others, given] }), level);
          }),
        );
        assert.ok(!isHarmlessExchangeRole(role), role);
      });
    }
  }

  it('a group of the tenant’s own with small roles only: nothing, and each of them is known to be small', () => {
    fc.assert(
      fc.property(fc.array(everyWriting(HARMLESS)), (roles) => {
        assert.equal(rateExchangeRoleGroup({ name: 'Service desk', roles }), undefined);
        assert.ok(roles.every(isHarmlessExchangeRole));
      }),
    );
    for (const role of HARMLESS) assert.ok(isHarmlessExchangeRole(role), role);
  });

  it('a role that begins or ends like a small one is not known to be small', () => {
    fc.assert(
      fc.property(everyWriting(HARMLESS), fc.constantFrom('s', ' 2', '-Custom'), (role, more) => {
        assert.ok(!isHarmlessExchangeRole(`${role.trim()}${more}`));
        assert.ok(!isHarmlessExchangeRole(`${more}${role.trim()}`));
      }),
    );
  });

  it('names that every object has are no groups of Microsoft’s', () => {
    for (const name of ['constructor', 'toString', '__proto__', '']) {
      assert.equal(rateExchangeRoleGroup({ name, roles: [] }), undefined);
    }
  });
});
