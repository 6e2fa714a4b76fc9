import assert from 'node:assert/strict';
import type { Decider, DecisionReply } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { APPROVER, type DecisionTestEnvironment, SECOND } from './decision-test-environment.js';

/** What an accepted click shows. */
export function viewed(reply: DecisionReply): Decision {
  if (reply.kind !== 'view') assert.fail(`refused: ${reply.reason}`);
  return reply.decision;
}

/** Good clicks on the app of the attack, as people make them one after the other. */
export class Clicks {
  constructor(private readonly house: DecisionTestEnvironment) {}

  async review(by: Decider = APPROVER): Promise<Decision> {
    return viewed(await this.house.service.act({ verb: 'decision.review', app: this.house.app }, by));
  }

  async plan({ id, version }: Decision, scope: 'contain' | 'all' = 'all', by: Decider = APPROVER): Promise<Decision> {
    return viewed(await this.house.service.act({ verb: 'decision.plan', decision: id, version, scope }, by));
  }

  confirm({ id, version, state }: Decision, by: Decider, reason = 'not ours'): Promise<DecisionReply> {
    assert.ok('plan' in state);
    const { hash: planHash } = state.plan;
    return this.house.service.act({ verb: 'decision.confirm', decision: id, version, planHash, reason }, by);
  }

  /** Two approvers confirm. */
  async revoke(): Promise<Decision> {
    const proposed = viewed(await this.confirm(await this.plan(await this.review()), APPROVER));
    return viewed(await this.confirm(proposed, SECOND));
  }

  /** Two approvers approve; gives what the first has proposed, too. */
  async approve(decision: Decision, days = 90): Promise<Decision> {
    const act = ({ id, version }: Decision, by: Decider) =>
      this.house.service.act({ verb: 'decision.approve', decision: id, version, reason: 'our migration', days }, by);
    return viewed(await act(viewed(await act(decision, APPROVER)), SECOND));
  }
}
