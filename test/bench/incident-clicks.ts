import { DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { APPROVER, createChatPlace } from '../journeys/attacks/activity-senders.js';

/** Clicks that wait for their answer at the same time. */
const AT_ONCE = 4;
const CARD = 'application/vnd.microsoft.card.adaptive';

/** Clicks on "I'm on it", each delivered to two replicas at once. */
export class IncidentClicks {
  /** From sending a click to the card in its answer. */
  readonly tookMs: number[] = [];
  /** Clicks that more than one replica has carried out. */
  doneTwice = 0;
  readonly #origins: readonly string[];
  readonly #serviceUrl: string;

  constructor(origins: readonly string[], serviceUrl: string) {
    this.#origins = origins;
    this.#serviceUrl = serviceUrl;
  }

  /** Clicks once on each incident; throws if a click was carried out by nobody. */
  async makeAll(incidentIds: readonly string[]): Promise<void> {
    const left = incidentIds.map((id, number) => ({ id, number }));
    const next = async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await this.#click(one.id, one.number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  async #click(incident: string, number: number): Promise<void> {
    const several = this.#origins.length;
    const at = new Set([number % several, (number + 1) % several]);
    const startedAtMs = performance.now();
    const done = await Promise.all([...at].map((index) => this.#deliver(index, incident, number, startedAtMs)));
    const times = done.filter(Boolean).length;
    if (times === 0) throw new Error(`click ${number} was carried out by nobody`);
    if (times > 1) this.doneTwice += 1;
  }

  /** Whether this replica has carried it out: then a card is in its answer. */
  async #deliver(index: number, incident: string, number: number, startedAtMs: number): Promise<boolean> {
    const response = await fetch(`${this.#origins[index] ?? ''}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `click-${number}`,
        channelId: 'msteams',
        serviceUrl: this.#serviceUrl,
        from: APPROVER,
        recipient: { id: '28:warden', name: 'Tenant Warden' },
        ...createChatPlace('approver'),
        channelData: { tenant: { id: DEMO_TENANT_ID } },
        replyToId: 'card',
        value: {
          action: { type: 'Action.Execute', verb: 'incident.acknowledge', data: { incident } },
          trigger: 'manual',
        },
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`click ${number}: ${response.status} ${text}`);
    if ((JSON.parse(text) as { readonly type?: string }).type !== CARD) return false;
    this.tookMs.push(performance.now() - startedAtMs);
    return true;
  }
}
