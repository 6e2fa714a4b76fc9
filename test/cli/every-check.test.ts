import assert from 'node:assert/strict';
import type { CheckId } from '../../src/checks/model/check-id.js';
import { REFERENCED_CHECKS } from '../support/reference-findings-by-check.js';
import { checkResult, listing } from './json-output-shapes.js';
import { warden } from './run-warden.js';

/** Processes beside each other: each has a demo tenant of its own in it. */
const AT_ONCE = 4;
/** Every third: what a check comes to is tested without a process, and all go the same way through one. */
const ASKED = REFERENCED_CHECKS.filter((_, at) => at % 3 === 0);

describe('warden check <id> --json, for checks of the catalogue', () => {
  const runs = new Map<CheckId, Awaited<ReturnType<typeof warden>>>();
  before(async () => {
    const waiting = [...ASKED];
    const worker = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        runs.set(id, await warden(['check', id, '--json']));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  });

  for (const id of ASKED) {
    it(`${id}: one CheckResult on one line, and the exit code that goes with it`, () => {
      const run = runs.get(id);
      assert.ok(run);
      assert.equal(run.stderr, '');
      assert.equal(run.stdout.trimEnd().split('\n').length, 1);
      const json: unknown = JSON.parse(run.stdout);
      const result = checkResult.parse(json);
      assert.equal(result.check, id);
      // The demo tenant is licensed and readable: whatever the check, it comes to a verdict.
      assert.equal(result.status, id === 'security-defaults' ? 'pass' : 'fail');
      assert.equal(run.code, result.status === 'fail' ? 1 : 0);
      assert.ok(result.examined > 0 && result.cost.requests > 0);
      assert.equal(new Set(result.findings.map((one) => one.id)).size, result.findings.length);
      listing.parse(Reflect.get(json as object, 'listing'));
    });
  }
});
