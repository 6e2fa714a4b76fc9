import { CHECKS } from '../../src/answers/check-registry.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { systemClock } from '../../src/system-clock.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { CheckId } from '../../src/checks/model/check-id.js';
import type { Clock } from '../../src/core/clock.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { demoConnection } from '../../src/demo-connection.js';
import { type DemoTenant, startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { type TenantData, type TenantDataOptions } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import type { RequestLimits } from '../../src/tenant/http/request-limits.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { silentLog } from './test-logs.js';

/** The product without its bot: a demo tenant over HTTPS, the tenant reader, the checks. */
export interface DemoProduct {
  readonly world: TenantData;
  readonly demo: DemoTenant;
  readonly tenant: TenantClient;
  check(id: CheckId, parameters?: QuestionParameters): Promise<CheckReport>;
  /** The dossier of an app, or a choice of apps. */
  about(app: string, more?: Pick<AnswerRequest, 'refresh' | 'anyAge'>): Promise<Answer>;
  /** The dossier of a person, or a choice of people. */
  aboutPerson(
    user: string,
    more?: Pick<AnswerRequest, 'refresh' | 'anyAge'> & { readonly parameters?: QuestionParameters },
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function openDemoProduct(
  options: {
    readonly world?: Partial<TenantDataOptions>;
    /** Changes the generated tenant data. */
    readonly change?: (world: TenantData) => TenantData;
    readonly limits?: Partial<RequestLimits>;
    /** Directory for the demo's `running.json`. */
    readonly controlDir?: string;
    /** Clock of the tenant and the product, and the data's "today"; the machine's when absent. */
    readonly clock?: Clock;
    /** Delay until writes become readable. */
    readonly consistencyDelayMs?: number;
  } = {},
): Promise<DemoProduct> {
  const clock = options.clock ?? systemClock;
  const now = () => new Date(clock.now());
  const made = generateTenantData({ ...defaultTenantDataOptions(now()), ...options.world });
  const world = options.change?.(made) ?? made;
  const demo = await startDemoTenant({
    world,
    clock: now,
    ...(options.controlDir && { controlDir: options.controlDir }),
    ...(options.consistencyDelayMs && { consistencyDelayMs: options.consistencyDelayMs }),
  });
  const tenant = createTenantClient({
    ...demoConnection(demo),
    clock,
    log: silentLog,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const answers = createAnswerService({
    checks: CHECKS,
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
