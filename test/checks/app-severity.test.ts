import assert from 'node:assert/strict';
import {
  rateAppSeverity,
  determineSignInState,
  type AppSignInState,
  type PermissionLevel,
  type RoleLevel,
} from '../../src/checks/lib/app-severity.js';
import type { Credential, ServicePrincipal } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';

/** The whole table, written out: application permission, role, door → severity. */
const TABLE: readonly (readonly [PermissionLevel, RoleLevel, AppSignInState, string | undefined])[] = [
  ['critical', 'none', 'open', 'critical'],
  ['critical', 'none', 'no-credential', 'high'],
  ['critical', 'none', 'shut', 'high'],
  ['critical', 'privileged', 'open', 'critical'],
  ['critical', 'privileged', 'no-credential', 'high'],
  ['critical', 'privileged', 'shut', 'high'],
  ['critical', 'critical', 'open', 'critical'],
  ['critical', 'critical', 'no-credential', 'high'],
  ['critical', 'critical', 'shut', 'high'],
  ['high', 'none', 'open', 'high'],
  ['high', 'none', 'no-credential', 'medium'],
  ['high', 'none', 'shut', 'medium'],
  ['high', 'privileged', 'open', 'high'],
  ['high', 'privileged', 'no-credential', 'medium'],
  ['high', 'privileged', 'shut', 'medium'],
  ['high', 'critical', 'open', 'critical'],
  ['high', 'critical', 'no-credential', 'high'],
  ['high', 'critical', 'shut', 'high'],
  ['none', 'none', 'open', undefined],
  ['none', 'privileged', 'open', undefined],
  ['none', 'critical', 'open', undefined],
];

describe('severity of an app', () => {
  for (const [application, role, door, severity] of TABLE) {
    it(`${application} permission, ${role} role, door ${door}: ${severity ?? 'no finding'}`, () => {
      assert.equal(rateAppSeverity({ application, delegated: 'none', role, door }), severity);
    });
  }

  it('of delegated permissions depends on no credential and no role, only on being switched off', () => {
    const delegated = (door: AppSignInState) =>
      rateAppSeverity({ application: 'none', delegated: 'critical', role: 'none', door });
    assert.deepEqual(
      [delegated('open'), delegated('no-credential'), delegated('shut')],
      ['critical', 'critical', 'high'],
    );
  });

  it('is the worse of both kinds of permission', () => {
    assert.equal(rateAppSeverity({ application: 'critical', delegated: 'high', role: 'none', door: 'shut' }), 'high');
    assert.equal(
      rateAppSeverity({ application: 'high', delegated: 'critical', role: 'none', door: 'no-credential' }),
      'critical',
    );
  });
});

describe('the door of an app registered here', () => {
  const now = instant('2026-11-24T09:00:00Z');
  const app: ServicePrincipal = {
    id: 'sp',
    appId: 'app',
    displayName: 'Office Sync Helper',
    type: 'Application',
    accountEnabled: true,
    disabledByMicrosoft: false,
    replyUrls: [],
    credentials: [],
  };
  const registration = { id: 'reg', appId: 'app', displayName: 'Office Sync Helper', credentials: [] };
  const withKey = (kind: Credential['kind'], endsAt: string) => {
    const key: Credential = { keyId: 'k', kind, displayName: '', endsAt: instant(endsAt) };
    return determineSignInState({ ...app, credentials: [key] }, registration, [], now);
  };

  it('is without a key where none is valid', () => {
    assert.equal(determineSignInState(app, registration, [], now), 'no-credential');
    assert.equal(withKey('secret', '2026-11-23T00:00:00Z'), 'no-credential');
  });

  it('is open with a valid key, one that is said to sign SAML answers alone included', () => {
    assert.equal(withKey('secret', '2027-01-01T00:00:00Z'), 'open');
    assert.equal(withKey('saml-signing', '2027-01-01T00:00:00Z'), 'open');
    assert.equal(withKey('saml-signing', '2026-11-23T00:00:00Z'), 'no-credential');
  });
});
