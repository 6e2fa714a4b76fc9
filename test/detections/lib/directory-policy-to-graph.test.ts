import assert from 'node:assert/strict';
import { toGraphPolicy } from '../../../src/detections/lib/directory-policy-to-graph.js';

const both = (name: string) => ({ Include: [{ [name]: [`in ${name}`] }], Exclude: [{ [name]: [`out ${name}`] }] });

describe('a Conditional Access policy as the directory writes it down', () => {
  it('is whole in Graph’s words: people, apps, and every condition', () => {
    const sides = ['Include', 'Exclude'].map((side) => [
      side,
      [
        { Users: [`${side} u`], Groups: [`${side} g`] },
        { Roles: [`${side} r`] },
        { GuestsOrExternalUsers: { of: side } },
      ],
    ]);
    const graph = toGraphPolicy({
      State: 'Enabled',
      Conditions: {
        Users: Object.fromEntries(sides) as unknown,
        Applications: {
          Include: [{ Applications: ['a'] }, { Acrs: ['urn:user:registersecurityinfo'] }],
          Exclude: [{ Applications: ['b'] }],
        },
        Locations: both('Locations'),
        DevicePlatforms: both('DevicePlatforms'),
        Devices: both('DeviceRule'),
        SignInRisks: both('SignInRisks'),
        UserRisks: both('UserRisks'),
        ClientTypes: both('ClientTypes'),
        AuthFlows: both('AuthFlows'),
      },
      Controls: [{ Control: ['Mfa', 7] }, { AuthStrengthIds: ['s-1'] }, 'no entry'],
    });
    assert.deepEqual(graph, {
      state: 'Enabled',
      conditions: {
        users: {
          includeUsers: ['Include u'],
          includeGroups: ['Include g'],
          includeRoles: ['Include r'],
          includeGuestsOrExternalUsers: { of: 'Include' },
          excludeUsers: ['Exclude u'],
          excludeGroups: ['Exclude g'],
          excludeRoles: ['Exclude r'],
          excludeGuestsOrExternalUsers: { of: 'Exclude' },
        },
        applications: {
          includeApplications: ['a'],
          includeUserActions: ['urn:user:registersecurityinfo'],
          excludeApplications: ['b'],
        },
        locations: { includeLocations: ['in Locations'], excludeLocations: ['out Locations'] },
        platforms: { includePlatforms: ['in DevicePlatforms'], excludePlatforms: ['out DevicePlatforms'] },
        devices: { deviceFilter: { rule: ['in DeviceRule', 'out DeviceRule'] } },
        signInRiskLevels: ['in SignInRisks'],
        userRiskLevels: ['in UserRisks'],
        clientAppTypes: ['in ClientTypes'],
        authenticationFlows: { transferMethods: ['in AuthFlows'] },
      },
      grantControls: { operator: 'AND', builtInControls: ['mfa', 7], authenticationStrength: { id: 's-1' } },
    });
  });

  it('asks for any one control where one entry has them all, and for nothing where it has none', () => {
    const controls = (Controls: unknown) =>
      toGraphPolicy({ Conditions: { Users: { Exclude: [] } }, Controls })['grantControls'];
    assert.deepEqual(controls([{ Control: ['Mfa', 'Block'] }]), { operator: 'OR', builtInControls: ['mfa', 'block'] });
    assert.deepEqual(controls(null), { operator: 'OR', builtInControls: [] });
  });

  it('is left as it is where it is Graph’s already, and known by its apps alone', () => {
    for (const policy of [
      { conditions: { users: {} } },
      { Conditions: { Users: { Include: 'All' } } },
      { Conditions: 3 },
    ])
      assert.equal(toGraphPolicy(policy), policy);
    const byApps = toGraphPolicy({ Conditions: { Applications: { Include: [{ Applications: 'All' }] } } });
    assert.deepEqual((byApps['conditions'] as { readonly applications: object }).applications, {
      includeApplications: ['All'],
      includeUserActions: [],
      excludeApplications: [],
    });
  });
});
