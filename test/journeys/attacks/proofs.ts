import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Decision } from '../../../src/core/decision.js';
import { DEMO_APPROVERS_GROUP_ID } from '../../../src/demo/world.js';

export function hashOf({ state }: Decision): string {
  assert.ok('plan' in state, state.name);
  return state.plan.hash;
}

/** No word of an error, of our code, of a secret or of who may what gets out. */
export function leaksNothing(text: string): void {
  assert.doesNotMatch(
    text,
    /\bat (?:file:|\/|async )|node_modules|\.[jt]s:\d|Error:|select |insert into|ZodError|JsonWebToken/,
  );
  assert.equal(text.includes('the-bots-own-token'), false);
  assert.equal(text.includes(DEMO_APPROVERS_GROUP_ID), false);
}

/** Waits for a condition; fails with its name after a minute and a half. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 90_000;
  while (!(await holds())) {
    if (performance.now() > deadline) assert.fail(`waited in vain until ${what}`);
    await delay(20);
  }
}
