import { instant, type Instant } from '../../src/core/instant.js';
import { armingSteps } from '../../src/demo/attack/arming.js';
import { awakeningSteps } from '../../src/demo/attack/awakening.js';
import { DemoClient } from '../../src/demo/attack/demo-client.js';
import type { Spoils } from '../../src/demo/attack/play.js';
import type { RunningDemo } from '../../src/demo/running.js';
import type { World } from '../../src/demo/world.js';
import type { AuditRecord } from '../../src/demo/world/audit/audit-record.js';
import { directoryAudit } from '../../src/demo/world/audit/directory-audit.js';
import { type AppFacts, applicationAdded, servicePrincipalAdded } from '../../src/demo/world/audit/entra-changes.js';
import { entraRecord } from '../../src/demo/world/audit/entra-record.js';
import { exchangeRecord } from '../../src/demo/world/audit/exchange-record.js';
import { OFFICE_APP_ID, signInRecord } from '../../src/demo/world/audit/sign-in-record.js';
import { personOf } from '../../src/demo/world/benign/events.js';
import { userActor } from '../../src/demo/world/audit/actors.js';
import { type WorldContext, worldContext } from '../../src/demo/world/context.js';

const OFFICE_IP = '192.0.2.140';
const NOISE = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Events in the tenant while the product is killed: attacks, step by step, and routine administration. */
export class EventsOfRound {
  readonly #client: DemoClient;
  readonly #context: WorldContext;
  readonly #told: AuditRecord[] = [];
  #number = 0;
  #attack: { readonly spoils: Spoils; readonly steps: ((spoils: Spoils) => Promise<void>)[] } | undefined;
  #stepsDue = 0;
  /** When the last event was written. */
  lastToldAt: Instant = instant(0);
  /** Ids of written events that a detection uses. */
  readonly relevant = new Set<string>();
  /** Object ids of the service principals of the attacks. */
  readonly attackers: string[] = [];

  constructor(
    world: World,
    control: RunningDemo,
    readonly random: () => number,
  ) {
    this.#client = new DemoClient(control);
    this.#context = worldContext({ ...world.options, anchor: instant(world.options.anchor) });
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
    const admin = personOf(this.#context, 'approver');
    const at = (withinMs: number) => instant(Math.floor((Date.now() - this.random() * withinMs) / 1_000) * 1_000);
    const names = Array.from({ length: rules }, () => `Rule ${(this.#number += 1)}`);
    const records = names.map((name) =>
      exchangeRecord(this.#context, {
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
    const events = [applicationAdded(app), servicePrincipalAdded(app)].map((change) => ({
      ...change,
      // The directory's log is looked through a quarter of an hour back, and only once an hour a day back.
      at: at(HOUR_MS / 20),
      actor: userActor(this.#context, 'approver'),
      correlation: `round ${this.#number}`,
    }));
    const audits = events.map((event) => directoryAudit(this.#context, event));
    records.push(...events.map((event) => entraRecord(this.#context, event)));
    for (const { Id } of records) this.relevant.add(Id);
    for (const { id } of audits) this.relevant.add(id);
    this.#told.push(...records);
    const again = this.#told.filter(() => this.random() < 0.05);
    const noise = Array.from({ length: NOISE }, (_, index) =>
      signInRecord(this.#context, {
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
    const spoils: Spoils = {
      appId: '',
      applicationId: '',
      servicePrincipalId: '',
      secret: '',
      connectorName: '',
      ruleNames: [],
    };
    // Each on another day: acts of the same second have the same id.
    const now = new Date(Date.now() - this.attackers.length * DAY_MS);
    const steps = [...armingSteps(now), ...awakeningSteps()].map(
      ({ play }) =>
        (of: Spoils) =>
          play(client, of),
    );
    return { spoils, steps };
  }
}
