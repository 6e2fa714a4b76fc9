import { instant, type Instant } from '../../src/core/instant.js';
import { buildArmingSteps } from '../../src/demo/attack/app-arming-steps.js';
import type { AttackArtifacts } from '../../src/demo/attack/attack-step.js';
import { buildMailAbuseSteps } from '../../src/demo/attack/app-mail-abuse-steps.js';
import { DemoTenantClient } from '../../src/demo/attack/demo-tenant-client.js';
import type { RunningDemo } from '../../src/demo/running-demo-file.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { toUserActor } from '../../src/demo/tenant-data/audit/audit-user-actor.js';
import type { AuditRecord } from '../../src/demo/tenant-data/audit/unified-audit-record.js';
import { toDirectoryAudit } from '../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import {
  type AppFacts,
  toApplicationAdded,
  toServicePrincipalAdded,
} from '../../src/demo/tenant-data/audit/entra-object-changes.js';
import { toEntraRecord } from '../../src/demo/tenant-data/audit/entra-record-formatter.js';
import { toExchangeRecord } from '../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { OFFICE_APP_ID, toSignInRecord } from '../../src/demo/tenant-data/audit/sign-in-record-formatter.js';
import { toPersonIdentity } from '../../src/demo/tenant-data/benign/benign-event-builders.js';
import { createGeneratorContext, type GeneratorContext } from '../../src/demo/tenant-data/generator-context.js';

const OFFICE_IP = '192.0.2.140';
const NOISE = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Events in the tenant while the product is killed: attacks, step by step, and routine administration. */
export class EventsOfRound {
  readonly #client: DemoTenantClient;
  readonly #context: GeneratorContext;
  readonly #told: AuditRecord[] = [];
  #number = 0;
  #attack:
    | { readonly spoils: AttackArtifacts; readonly steps: ((spoils: AttackArtifacts) => Promise<void>)[] }
    | undefined;
  #stepsDue = 0;
  /** When the last event was written. */
  lastToldAt: Instant = instant(0);
  /** Ids of written events that a detection uses. */
  readonly relevant = new Set<string>();
  /** Object ids of the service principals of the attacks. */
  readonly attackers: string[] = [];

  constructor(
    world: TenantData,
    control: RunningDemo,
    readonly random: () => number,
  ) {
    this.#client = new DemoTenantClient(control);
    this.#context = createGeneratorContext({ ...world.options, anchor: instant(world.options.anchor) });
  }

  /** Attack steps per round. */
  stepsARound = 1;

  /** Some of everything. */
  async happen(): Promise<void> {
    await this.everyday(1 + Math.floor(this.random() * 3));
    for (this.#stepsDue += this.stepsARound; this.#stepsDue >= 1; this.#stepsDue -= 1) await this.#attackStep();
    this.lastToldAt = instant(new Date());
  }

  /** Starts an attack up to its first connector; `finish` does the rest. */
  async arm(): Promise<void> {
    await this.finish();
    do await this.#attackStep();
    while (this.#attack?.spoils.connectorName === '');
    this.lastToldAt = instant(new Date());
  }

  /** Finishes the attack under way; there is at least one. */
  async finish(): Promise<void> {
    while (this.#attack !== undefined || this.attackers.length === 0) await this.#attackStep();
    this.lastToldAt = instant(new Date());
  }

  /** Rules, connectors and apps of admins, among sign-ins; some of what was told before comes again. Gives the names of the rules. */
  async everyday(rules: number): Promise<readonly string[]> {
    const admin = toPersonIdentity(this.#context, 'approver');
    const at = (withinMs: number) => instant(Math.floor((Date.now() - this.random() * withinMs) / 1_000) * 1_000);
    const names = Array.from({ length: rules }, () => `Rule ${(this.#number += 1)}`);
    const records = names.map((name) =>
      toExchangeRecord(this.#context, {
        at: at(6 * HOUR_MS),
        operation: this.random() < 0.7 ? 'New-TransportRule' : 'New-InboundConnector',
        objectId: name,
        parameters: { Name: name, Enabled: 'True', RemoveHeader: 'X-Scanned', ConnectorType: 'Partner' },
        actor: { kind: 'user', ...admin, ip: OFFICE_IP },
        key: name,
      }),
    );
    const app: AppFacts = {
      id: this.#context.named(`app of round ${this.#number}`),
      appId: this.#context.named(`app id of round ${this.#number}`),
      displayName: `Trial app ${this.#number}`,
    };
    const events = [toApplicationAdded(app), toServicePrincipalAdded(app)].map((change) => ({
      ...change,
      // The directory's log is looked through a quarter of an hour back, and only once an hour a day back.
      at: at(HOUR_MS / 20),
      actor: toUserActor(this.#context, 'approver'),
      correlation: `round ${this.#number}`,
    }));
    const audits = events.map((event) => toDirectoryAudit(this.#context, event));
    records.push(...events.map((event) => toEntraRecord(this.#context, event)));
    for (const { Id } of records) this.relevant.add(Id);
    for (const { id } of audits) this.relevant.add(id);
    this.#told.push(...records);
    const again = this.#told.filter(() => this.random() < 0.05);
    const noise = Array.from({ length: NOISE }, (_, index) =>
      toSignInRecord(this.#context, {
        at: instant(Date.parse(at(HOUR_MS)) - index * 1_000),
        user: admin,
        ip: OFFICE_IP,
        applicationId: OFFICE_APP_ID,
      }),
    );
    await this.#client.tell([...noise.slice(0, NOISE / 2), ...records, ...again, ...noise.slice(NOISE / 2)], audits);
    return names;
  }

  async #attackStep(): Promise<void> {
    this.#attack ??= this.#begin();
    const { spoils, steps } = this.#attack;
    await steps.shift()?.(spoils);
    if (steps.length > 0) return;
    this.attackers.push(spoils.servicePrincipalId);
    this.#attack = undefined;
  }

  #begin() {
    const client = this.#client;
    const spoils: AttackArtifacts = {
      appId: '',
      applicationId: '',
      servicePrincipalId: '',
      secret: '',
      connectorName: '',
      ruleNames: [],
    };
    // Each on another day: acts of the same second have the same id.
    const now = new Date(Date.now() - this.attackers.length * DAY_MS);
    const steps = [...buildArmingSteps(now), ...buildMailAbuseSteps()].map(
      ({ play }) =>
        (of: AttackArtifacts) =>
          play(client, of),
    );
    return { spoils, steps };
  }
}
