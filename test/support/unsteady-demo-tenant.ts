import type { Decision } from '../../src/decisions/model/decision.js';
import {
  DEMO_PEOPLE,
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
  DEMO_TENANT_ID,
  type TenantData,
  type WireObject,
} from '../../src/demo/demo-tenant-contract.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import type { PlanStep } from '../../src/remediations/model/revoke-plan.js';
import {
  type DemoServerBench,
  type DemoServerClient,
  EXCHANGE,
  openDemoServerBench,
} from '../demo/server/demo-server-bench.js';

/** A demo tenant with random faults, read by an independent client, not the product's. */
export class UnsteadyTenant {
  #weather: NodeJS.Timeout | undefined;
  readonly #openedAt = new Date(Date.now() - 60_000).toISOString();

  private constructor(
    readonly bench: DemoServerBench,
    readonly consistencyDelayMs: number,
  ) {}

  static async open(consistencyDelayMs: number): Promise<UnsteadyTenant> {
    const options = { clock: () => new Date(), consistencyDelayMs, latencyMs: 2 };
    return new UnsteadyTenant(
      await openDemoServerBench(options, defaultTenantDataOptions(new Date())),
      consistencyDelayMs,
    );
  }

  /** From now on about every fifth write fails, each in a different way, and sometimes a read. */
  badWeather(random: () => number): void {
    const { faults } = this.bench.tenant;
    const kinds = [429, 503, 500, 'reset', 'reset-after', 'reset-after', 'cut-body', 'time-out'] as const;
    this.#weather ??= setInterval(() => {
      faults.clear();
      const kind = kinds[Math.floor(random() * kinds.length)] ?? 503;
      const luck = random();
      if (luck < 0.3) {
        const method = (['PATCH', 'DELETE', 'POST'] as const)[Math.floor(random() * 3)] ?? 'DELETE';
        faults.add({ path: WRITTEN, method, kind, times: 1, ...(random() < 0.3 && { retryAfterSeconds: 1 }) });
      } else if (luck < 0.33) faults.add({ path: /InvokeCommand|servicePrincipals/, kind, times: 1 });
    }, 25);
    this.#weather.unref();
  }

  goodWeather(): void {
    clearInterval(this.#weather);
    this.#weather = undefined;
    this.bench.tenant.faults.clear();
  }

  /** What the directory's own log says that our responder changed: each an effect, a repetition without one is not in it. */
  effects(): Promise<readonly Effect[]> {
    return listEffects(this.bench, this.#openedAt);
  }

  /** See {@link isStepTrue}. */
  holds(step: PlanStep, direction: 'done' | 'undone'): Promise<boolean> {
    return isStepTrue(this.bench, step, direction);
  }

  async close(): Promise<void> {
    this.goodWeather();
    await this.bench.close();
  }
}

/** Objects the responder's writes target. */
const WRITTEN = /^\/v1\.0\/(servicePrincipals|applications|groups|oauth2PermissionGrants|roleManagement)\//;

/** One change the responder made in the tenant. */
export interface Effect {
  readonly id: string;
  readonly activity: string;
  readonly what: string;
}

/** What the directory's own log says that our responder changed since an ISO instant. */
export async function listEffects(client: DemoServerClient, since: string): Promise<readonly Effect[]> {
  const { body } = await client.ask(`/v1.0/servicePrincipals?$filter=appId eq '${DEMO_RESPONDER_APP_ID}'`);
  const responder = String(body.value?.[0]?.['id']);
  const audits = await client.all(`/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge ${since}&$top=500`);
  return audits
    .filter((audit) => appOf(audit) === responder)
    .map((audit) => {
      const { id, activityDisplayName, targetResources } = audit;
      return { id: String(id), activity: String(activityDisplayName), what: JSON.stringify(targetResources) };
    });
}

/** Whether a step is true in the tenant now: done, for a revoke; taken back, for an undo. */
export async function isStepTrue(
  client: DemoServerClient,
  step: PlanStep,
  direction: 'done' | 'undone',
): Promise<boolean> {
  const verifications =
    direction === 'done' ? [step.verify] : step.undo.possible ? step.undo.steps.map(({ verify }) => verify) : [];
  for (const { read, expect } of verifications) {
    const answer =
      read.service === 'graph'
        ? await client.ask(read.path)
        : await client.ask(`/adminapi/beta/${DEMO_TENANT_ID}/InvokeCommand`, {
            scope: EXCHANGE,
            body: { CmdletInput: { CmdletName: read.cmdlet, Parameters: read.parameters } },
          });
    if (!says(answer, expect)) return false;
  }
  return true;
}

function appOf(audit: Readonly<Record<string, unknown>>): unknown {
  const { initiatedBy } = audit as { initiatedBy?: { app?: { servicePrincipalId?: string } | null } };
  return initiatedBy?.app?.servicePrincipalId;
}

type Expect = PlanStep['verify']['expect'];

function says(
  { status, body }: { readonly status: number; readonly body: Readonly<Record<string, unknown>> },
  expect: Expect,
): boolean {
  if ('where' in expect || 'each' in expect) {
    const list = body[expect.list ?? 'value'];
    const items = Array.isArray(list) ? (list as readonly Record<string, unknown>[]) : [];
    const has = (where: Readonly<Record<string, string>>) =>
      items.some((item) =>
        Object.entries(where).every(([name, value]) =>
          name === '*'
            ? Object.values(item).some((any) => String(any).toLowerCase() === value.toLowerCase())
            : String(item[name]).toLowerCase() === value.toLowerCase(),
        ),
      );
    return 'each' in expect ? expect.each.every(has) : has(expect.where) === (expect.kind === 'present');
  }
  if (expect.kind === 'not-found')
    return status === 404 || (Array.isArray(body['value']) && body['value'].length === 0);
  const rows = body['value'];
  const item = Array.isArray(rows) ? (rows as readonly Record<string, unknown>[])[0] : body;
  const value = item?.[expect.property];
  return expect.kind === 'equals'
    ? String(value).toLowerCase() === String(expect.value).toLowerCase()
    : value !== undefined;
}

/** The steps the decision reports as done. */
export function listClaimedSteps(
  decision: Decision,
): readonly { readonly step: PlanStep; readonly direction: 'done' | 'undone' }[] {
  const { state } = decision;
  if (state.name !== 'revoked' && state.name !== 'failed-in-part' && state.name !== 'undone') return [];
  const [direction, progress] =
    state.name === 'undone' ? (['undone', state.undoSteps] as const) : (['done', state.steps] as const);
  const gone = new Set(progress.filter((step) => step.state === 'gone').map(({ stepId }) => stepId));
  return state.plan.steps.filter(({ id }) => gone.has(id)).map((step) => ({ step, direction }));
}

/**
 * Object ids of powerful apps: the attacker's first, then those with application permissions whose owners are not
 * known.
 */
export function listAppsWithPower({
  servicePrincipals,
  appRoleAssignments,
  owners,
  applications,
}: TenantData): readonly string[] {
  const holders = new Set(rows(appRoleAssignments).map((row) => String(row['principalId'])));
  const registrationOf = new Map(rows(applications).map((row) => [row['appId'], row.id]));
  const approvers: readonly string[] = [DEMO_PEOPLE.approver, DEMO_PEOPLE.secondApprover];
  const apps = rows(servicePrincipals).filter((app) => {
    const ownersOf = [app.id, registrationOf.get(app['appId']) ?? ''].flatMap((id) => owners?.get(id) ?? []);
    const isOurs = app['appId'] === DEMO_READER_APP_ID || app['appId'] === DEMO_RESPONDER_APP_ID;
    return holders.has(app.id) && !isOurs && ownersOf.every(({ id }) => !approvers.includes(id));
  });
  return apps
    .toSorted((a, b) => Number(b['appId'] === PAST_ATTACK.appId) - Number(a['appId'] === PAST_ATTACK.appId))
    .map(({ id }) => id);
}

function rows(table: TenantData['servicePrincipals']): readonly WireObject[] {
  return Array.from({ length: table.size }, (_, i) => table.at(i));
}
