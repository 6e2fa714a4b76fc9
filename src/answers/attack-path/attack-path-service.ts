import type { AnyCheck } from '../../checks/model/check.js';
import { concludeCheck } from '../../checks/model/conclude-check.js';
import type { FactName } from '../../facts/fact-types.js';
import { asksWhetherSafe } from '../../language/model/safety-question.js';
import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import type { TenantReader } from '../../tenant/model/tenant-reader-port.js';
import type { AlertSubscriptionReader } from '../model/alert-subscriptions-port.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { Answer } from '../model/answer.js';
import { RequestCoalescer, type CoalescedReadOptions } from '../request-coalescer.js';
import { judgeAttackPath } from './attack-path-judgement.js';
import { ATTACK_PATH_CHECKS, type AttackPathFacts, type KnownSubscriptions } from './attack-path-readings.js';

/** What {@link createAttackPathService} works with. */
export interface AttackPathOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly reader: TenantReader;
  /** Absent on the command line: who gets alerts is then not known. */
  readonly subscriptions?: AlertSubscriptionReader;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers whether the takeover by an app could happen in this tenant. */
export interface AttackPathService {
  answer(question: AnswerRequest): Promise<Extract<Answer, { readonly kind: 'attack-path' }>>;
}

/** Creates the service. It always reads the tenant; concurrent callers share one reading. */
export function createAttackPathService(options: AttackPathOptions): AttackPathService {
  const { reader, clock } = options;
  const readings = new RequestCoalescer<AttackPathFacts>();
  return {
    async answer(question) {
      const used = ATTACK_PATH_CHECKS.map((id) => findCheck(options.checks, id));
      const names = [...new Set(used.flatMap(({ needs, wants }): readonly FactName[] => [...needs, ...wants]))];
      const read = async (how: CoalescedReadOptions): Promise<AttackPathFacts> => reader.collect(names, how);
      const [tenant, alerts] = await Promise.all([
        readings.read('attack-path', question, read),
        readSubscriptions(options),
      ]);
      const input = { ...tenant, parameters: {} };
      const reports = new Map(used.map((check) => [check.id, concludeCheck(check, input)]));
      return {
        kind: 'attack-path',
        path: judgeAttackPath({ ...tenant, reports, checks: options.checks, alerts }),
        asked: asksWhetherSafe(question.understanding.question) ? 'are-safe' : 'could-happen',
        answeredAt: clock.now(),
      };
    },
  };
}

function findCheck(checks: AttackPathOptions['checks'], id: string): AnyCheck {
  const check = checks.get(id);
  if (check === undefined) throw new Error(`the attack path needs the check ${id}`);
  return check;
}

async function readSubscriptions({ subscriptions, log }: AttackPathOptions): Promise<KnownSubscriptions> {
  if (subscriptions === undefined) {
    const next = { text: 'Ask the bot in Teams: its database has it.' };
    return { read: false, why: { text: 'which conversations get alerts', next } };
  }
  try {
    return { read: true, subscriptions: await subscriptions.alertSubscriptions() };
  } catch (cause) {
    log.warn({ err: cause }, 'Could not read subscriptions');
    const next = { text: 'Ask again in a few minutes.' };
    return { read: false, why: { text: 'which conversations get alerts: the database does not answer', next } };
  }
}
