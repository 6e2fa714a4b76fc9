import assert from 'node:assert/strict';
import { EMPLOYEE_ACTOR, entraEvent, HELPER_APP } from '../../../src/detections/lib/event-samples.js';
import {
  combineMatches,
  pickName,
  readRegisteredApp,
  truncateName,
} from '../../../src/detections/lib/event-subject-and-actor.js';
import type { DetectionMatch } from '../../../src/detections/model/detection.js';

describe('what a finding is about', () => {
  it('has a name that people can read, however long the record’s is', () => {
    assert.equal(truncateName(` ${'x'.repeat(256)} `), 'x'.repeat(256));
    assert.equal(truncateName('x'.repeat(257)), `${'x'.repeat(255)}…`);
    assert.equal(pickName('none', undefined, ' \t', ' second '), 'second');
    assert.equal(pickName('none', ''), 'none');
  });

  it('is, of several, the worst, then the one that weighs most, and the others are told along with it', () => {
    const match = (severity: DetectionMatch['severity'], weight?: number): DetectionMatch => ({
      subject: { ...EMPLOYEE_ACTOR, kind: 'user' },
      severity,
      confidence: 'high',
      title: `${severity} ${weight ?? 'light'}`,
      what: 'x',
      ...(weight === undefined ? {} : { weight }),
    });
    const told = (...matches: readonly DetectionMatch[]) => {
      const combined = combineMatches(matches);
      return combined === undefined ? [] : [combined, ...(combined.also ?? [])].map(({ title }) => title);
    };
    const expected = ['critical 3', 'critical 2', 'critical light', 'low 9'];
    const all = [match('low', 9), match('critical'), match('critical', 2), match('critical', 3)];
    assert.deepEqual(told(...all), expected);
    assert.deepEqual(told(...all.toReversed()), expected);
    assert.deepEqual(combineMatches([]), undefined);
    assert.ok(!('also' in (combineMatches([match('low')]) ?? {})));
  });

  it('is the app of the record, or the one that the record’s cmdlet registers', () => {
    const cmdlet = entraEvent('New-ServicePrincipal', { parameters: { AppId: 'a', DisplayName: 'n' } });
    assert.deepEqual(readRegisteredApp(cmdlet), { appId: 'a', name: 'n' });
    assert.deepEqual(readRegisteredApp({ ...cmdlet, parameters: { AppId: 'a' } }), { appId: 'a' });
    assert.equal(readRegisteredApp({ ...cmdlet, parameters: { DisplayName: 'n' } }), undefined);
    assert.deepEqual(readRegisteredApp({ ...cmdlet, app: HELPER_APP }), HELPER_APP);
  });
});
