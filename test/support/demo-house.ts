import { loadChecks } from '../../src/answers/load-checks.js';
import { createAnswerService } from '../../src/answers/service.js';
import { systemClock } from '../../src/clock.js';
import type { Answer } from '../../src/core/answer.js';
import type { CheckId } from '../../src/core/check-id.js';
import type { Clock, Question } from '../../src/core/ports.js';
import type { QuestionParameters } from '../../src/core/question.js';
import type { Report } from '../../src/core/report.js';
import { demoConnection } from '../../src/demo-connection.js';
import { type DemoTenant, startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { type World, type WorldOptions } from '../../src/demo/world.js';
import { createWorld } from '../../src/demo/world/create-world.js';
import { defaultWorldOptions } from '../../src/demo/world/options.js';
import type { Limits } from '../../src/tenant/limits.js';
import { createTenant, type Tenant } from '../../src/tenant/tenant.js';
import { silentLog } from './log.js';

/** The product without its bot: a demo tenant over HTTPS, the tenant reader, the checks. */
export interface DemoHouse {
  readonly world: World;
  readonly demo: DemoTenant;
  readonly tenant: Tenant;
  check(id: CheckId, parameters?: QuestionParameters): Promise<Report>;
  /** The dossier of an app, or a choice of apps. */
  about(app: string, more?: Pick<Question, 'refresh' | 'anyAge'>): Promise<Answer>;
  /** The dossier of a person, or a choice of people. */
  aboutPerson(
    user: string,
    more?: Pick<Question, 'refresh' | 'anyAge'> & { readonly parameters?: QuestionParameters },
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function openDemoHouse(
  options: {
    readonly world?: Partial<WorldOptions>;
    /** Changes the generated tenant data. */
    readonly change?: (world: World) => World;
    readonly limits?: Partial<Limits>;
    /** Directory for the demo's `running.json`. */
    readonly controlDir?: string;
    /** Clock of the tenant and the product, and the data's "today"; the machine's when absent. */
    readonly clock?: Clock;
    /** Delay until writes become readable. */
    readonly consistencyDelayMs?: number;
  } = {},
): Promise<DemoHouse> {
  const clock = options.clock ?? systemClock;
  const now = () => new Date(clock.now());
  const made = createWorld({ ...defaultWorldOptions(now()), ...options.world });
  const world = options.change?.(made) ?? made;
  const demo = await startDemoTenant({
    world,
    clock: now,
    ...(options.controlDir && { controlDir: options.controlDir }),
    ...(options.consistencyDelayMs && { consistencyDelayMs: options.consistencyDelayMs }),
  });
  const tenant = createTenant({
    ...demoConnection(demo),
    clock,
    log: silentLog,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const answers = createAnswerService({
    checks: await loadChecks(),
    reader: tenant.reader,
    apps: tenant.apps,
    people: tenant.people,
    clock,
    log: silentLog,
  });
  return {
    world,
    demo,
    tenant,
    async check(intent, parameters = {}) {
      const understanding = { question: intent, intent, parameters, confidence: 1, alternatives: [] };
      const answer = await answers.answer({ understanding });
      if (answer.kind !== 'report') throw new Error(`${intent} gave ${answer.kind}`);
      return answer.report;
    },
    about(app, more = {}) {
      const intent = 'app-details';
      const understanding = { question: app, intent, parameters: { app }, confidence: 1, alternatives: [] } as const;
      return answers.answer({ understanding, ...more });
    },
    aboutPerson(user, { parameters = {}, ...more } = {}) {
      const intent = 'person-details';
      const asked = {
        question: user,
        intent,
        parameters: { ...parameters, user },
        confidence: 1,
        alternatives: [],
      } as const;
      return answers.answer({ understanding: asked, ...more });
    },
    async close() {
      await tenant.close();
      await demo.close();
    },
  };
}
