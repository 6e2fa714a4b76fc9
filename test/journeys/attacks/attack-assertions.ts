import assert from 'node:assert/strict';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { DEMO_APPROVERS_GROUP_ID } from '../../../src/demo/demo-tenant-contract.js';

export function findPlanHash({ state }: Decision): string {
  assert.ok('plan' in state, state.name);
  return state.plan.hash;
}

/** No word of an error, of our code, of a secret or of who may what gets out. */
export function assertLeaksNothing(text: string): void {
  assert.doesNotMatch(
    text,
    /\bat (?:file:|\/|async )|node_modules|\.[jt]s:\d|Error:|select |insert into|ZodError|JsonWebToken/,
  );
  assert.equal(text.includes('the-bots-own-token'), false);
  assert.equal(text.includes(DEMO_APPROVERS_GROUP_ID), false);
}
