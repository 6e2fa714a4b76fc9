import assert from 'node:assert/strict';
import {
  findPolicyWeakenings,
  wasDeletedPolicyEnforced,
} from '../../../src/detections/lib/conditional-access-weakening.js';
import { entraEvent } from '../../../src/detections/lib/event-samples.js';

interface Policy {
  readonly state?: string;
  readonly users?: object;
  readonly applications?: object;
  readonly grantControls?: object;
  readonly more?: object;
}

const written = ({ state = 'enabled', users, applications, grantControls, more }: Policy) =>
  JSON.stringify({
    state,
    conditions: {
      users: { includeUsers: ['All'], ...users },
      applications: { includeApplications: ['All'], ...applications },
      ...more,
    },
    grantControls: grantControls ?? { operator: 'OR', builtInControls: ['mfa'] },
  });
const changed = (old: string, now: string) =>
  entraEvent('Update conditional access policy', { changes: { ConditionalAccessPolicy: [old, now] } });
const told = (before: Policy | string, after: Policy | string) =>
  findPolicyWeakenings(
    changed(...([before, after].map((one) => (typeof one === 'string' ? one : written(one))) as [string, string])),
  ).map(({ words, severity, unsure }) => `${severity}: ${words}${unsure === true ? ' (unsure)' : ''}`);
const users = (include: object): Policy => ({ users: { includeUsers: [], ...include } });
const when = (more: object): Policy => ({ more });
const asks = (grantControls: object): Policy => ({ grantControls });

const UNSEEN = 'medium: was changed in ways that the record does not show (unsure)';
const CASES: readonly (readonly [
  story: string,
  before: Policy | string,
  after: Policy | string,
  ...told: readonly string[],
])[] = [
  ['nothing changes', {}, {}],
  ['it is switched off', {}, { state: 'disabled' }, 'high: was switched off'],
  ['it only reports', {}, { state: 'enabledForReportingButNotEnforced' }, 'high: only reports now'],
  ['it only reported before', { state: 'enabledForReportingButNotEnforced' }, { state: 'disabled' }],
  ['it was off', { state: 'disabled' }, { users: { excludeUsers: ['u'] } }],
  ['a state of another kind', { state: 'not enabled' }, { state: 'disabled' }],
  ['people are left out', {}, { users: { excludeUsers: ['u'] } }, 'high: excludes more people'],
  ['the same people are left out', { users: { excludeUsers: ['u'] } }, { users: { excludeUsers: ['u'] } }],
  ['fewer people are left out', { users: { excludeUsers: ['u', 'v'] } }, { users: { excludeUsers: ['u'] } }],
  [
    'groups, roles and guests are left out',
    {},
    { users: { excludeGroups: ['g'], excludeRoles: ['r'], excludeGuestsOrExternalUsers: { types: 'b2b' } } },
    'high: excludes more groups, roles, guests',
  ],
  ['apps are left out', {}, { applications: { excludeApplications: ['a'] } }, 'high: excludes more apps'],
  [
    'places and platforms are left out',
    {},
    when({ locations: { excludeLocations: ['AllTrusted'] }, platforms: { excludePlatforms: ['linux'] } }),
    'high: excludes more locations, platforms',
  ],
  ['it is for some people', {}, users({ includeUsers: ['u'] }), 'high: is no longer for everyone'],
  ['it is for some apps', {}, { applications: { includeApplications: ['a'] } }, 'high: is no longer for every app'],
  [
    'for neither all people nor all apps',
    {},
    { users: { includeUsers: ['u'] }, applications: { includeApplications: ['a'] } },
    'high: is no longer for everyone',
    'high: is no longer for every app',
  ],
  [
    'somebody drops out',
    users({ includeUsers: ['u', 'v'] }),
    users({ includeUsers: ['u'] }),
    'high: is no longer for some people',
  ],
  ['somebody joins', users({ includeUsers: ['u'] }), users({ includeUsers: ['u', 'v'] })],
  ['some become all', users({ includeUsers: ['u'], includeGroups: ['g'] }), {}],
  [
    'groups and roles drop out',
    users({ includeGroups: ['g'], includeRoles: ['r'] }),
    users({ includeUsers: ['u'] }),
    'high: is no longer for some groups, some roles',
  ],
  [
    'kinds of guests drop out, of one list in a text',
    users({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest, b2bDirectConnectUser' } }),
    users({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'B2BDirectConnectUser' } }),
    'high: is no longer for some guests',
  ],
  [
    'guests of one company remain',
    users({ includeGuestsOrExternalUsers: { externalTenants: { membershipKind: 'all' } } }),
    users({ includeGuestsOrExternalUsers: { externalTenants: { membershipKind: 'enumerated' } } }),
    'high: is no longer for guests of some companies',
  ],
  [
    'a group drops out, and guests of every company stay',
    users({
      includeGroups: ['g', 'h'],
      includeGuestsOrExternalUsers: { externalTenants: { membershipKind: 'all' } },
    }),
    users({ includeGroups: ['h'], includeGuestsOrExternalUsers: { externalTenants: { membershipKind: 'all' } } }),
    'high: is no longer for some groups',
  ],
  [
    'an action drops out',
    { applications: { includeApplications: [], includeUserActions: ['urn:user:registerdevice'] } },
    { applications: { includeApplications: [], includeUserActions: [] } },
    'high: is no longer for some actions',
  ],
  [
    'one of two apps drops out',
    { applications: { includeApplications: ['a', 'b'] } },
    { applications: { includeApplications: ['b'] } },
    'high: is no longer for some apps',
  ],
  ['nobody was in it', users({ includeUsers: ['None'] }), users({ includeUsers: [] })],
  ['for risky sign-ins', {}, when({ signInRiskLevels: ['high'] }), 'high: acts for sign-ins at risk only'],
  ['for risky people', {}, when({ userRiskLevels: ['high'] }), 'high: acts for people at risk only'],
  ['for insiders', {}, when({ insiderRiskLevels: 'elevated' }), 'high: acts for insiders at risk only'],
  [
    'for browsers, from every program',
    when({ clientAppTypes: ['all'] }),
    when({ clientAppTypes: ['browser'] }),
    'high: acts for some kinds of programs only',
  ],
  ['for more programs', when({ clientAppTypes: ['browser'] }), when({ clientAppTypes: ['browser', 'other'] })],
  [
    'for fewer programs',
    when({ clientAppTypes: ['browser', 'other'] }),
    when({ clientAppTypes: ['browser'] }),
    'high: acts for some kinds of programs only',
  ],
  [
    'for other programs',
    when({ clientAppTypes: ['browser'] }),
    when({ clientAppTypes: ['other'] }),
    'high: acts for some kinds of programs only',
  ],
  ['for all programs', when({ clientAppTypes: ['browser'] }), when({ clientAppTypes: ['all'] })],
  [
    'for platforms and places',
    {},
    when({ platforms: { includePlatforms: ['linux'] }, locations: { includeLocations: ['l'] } }),
    'high: acts for some platforms, some locations only',
  ],
  [
    'for devices and flows',
    {},
    when({ devices: { deviceFilter: { rule: 'x' } }, authenticationFlows: { transferMethods: 'deviceCodeFlow' } }),
    'high: acts for some devices, some ways of signing in only',
  ],
  ['for no risk at all', {}, when({ signInRiskLevels: ['none'], userRiskLevels: [' '] })],
  [
    'MFA and blocking go',
    asks({ builtInControls: ['mfa', 'block', 'compliantDevice'] }),
    asks({ builtInControls: ['compliantDevice'] }),
    'high: no longer asks for mfa, block',
  ],
  [
    'a compliant device is not asked for',
    asks({ builtInControls: ['compliantDevice'] }),
    asks({ builtInControls: [] }),
  ],
  ['strong methods instead of MFA', {}, asks({ authenticationStrength: { id: 's' } })],
  [
    'strong methods go, MFA stays',
    asks({ builtInControls: ['mfa'], authenticationStrength: { id: 's' } }),
    {},
    'medium: no longer asks for strong methods',
  ],
  [
    'other strong methods',
    asks({ authenticationStrength: { id: 's' } }),
    asks({ authenticationStrength: { id: 't' } }),
  ],
  [
    'any one of two is enough',
    asks({ operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] }),
    asks({ operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] }),
    'high: is content with any one of its controls',
  ],
  [
    'any one was enough',
    asks({ operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] }),
    asks({ operator: 'OR', builtInControls: ['mfa', 'compliantDevice', 'x'] }),
  ],
  [
    'there is one control',
    asks({ operator: 'AND', builtInControls: ['mfa'] }),
    asks({ operator: 'OR', builtInControls: ['mfa'] }),
  ],
  ['the record ends before the end', {}, written({}).slice(0, 60), UNSEEN],
  ['neither side is whole', written({}).slice(0, 60), written({}).slice(0, 60), UNSEEN],
  ['what was before is not whole', written({}).slice(0, 60), {}, UNSEEN],
  ['what was off before is not shown', { state: 'disabled' }, ''],
  ['a policy of another kind', '{"state":"enabled"}', '{"state":"disabled"}'],
  ['conditions without a state', '{"conditions":{}}', '{"conditions":{}}', UNSEEN],
  ['a list', '[]', '[]'],
];

describe('a Conditional Access policy that changes', () => {
  for (const [story, before, after, ...expected] of CASES) {
    it(`${story}: ${expected.join('; ') || 'no weaker'}`, () => {
      assert.deepEqual(told(before, after), expected);
    });
  }

  it('is read from whichever property has it, by names in any letters', () => {
    const event = entraEvent('Update policy', {
      changes: {
        DisplayName: ['a', 'b'],
        PolicyDetail: [
          written({}).replace('"state"', '"State"').replace('"conditions"', '"Conditions"'),
          written({ state: 'disabled' }),
        ],
      },
    });
    assert.equal(findPolicyWeakenings(event)[0]?.words, 'was switched off');
  });

  it('that is deleted enforced something, or not, or nobody knows', () => {
    const deleted = (old: string) => wasDeletedPolicyEnforced(changed(old, ''));
    assert.deepEqual(
      [deleted(written({})), deleted(written({ state: 'disabled' })), deleted('')],
      [true, false, undefined],
    );
  });
});
