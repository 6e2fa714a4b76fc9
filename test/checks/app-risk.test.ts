import assert from 'node:assert/strict';
import { appSeverity, type Door, type PermissionLevel, type RoleLevel } from '../../src/checks/lib/app-risk.js';

/** The whole table, written out: application permission, role, door → severity. */
const TABLE: readonly (readonly [PermissionLevel, RoleLevel, Door, string | undefined])[] = [
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
      assert.equal(appSeverity({ application, delegated: 'none', role, door }), severity);
    });
  }

  it('of delegated permissions depends on no credential and no role, only on being switched off', () => {
    const delegated = (door: Door) => appSeverity({ application: 'none', delegated: 'critical', role: 'none', door });
    assert.deepEqual(
      [delegated('open'), delegated('no-credential'), delegated('shut')],
      ['critical', 'critical', 'high'],
    );
  });

  it('is the worse of both kinds of permission', () => {
    assert.equal(appSeverity({ application: 'critical', delegated: 'high', role: 'none', door: 'shut' }), 'high');
    assert.equal(
      appSeverity({ application: 'high', delegated: 'critical', role: 'none', door: 'no-credential' }),
      'critical',
    );
  });
});
