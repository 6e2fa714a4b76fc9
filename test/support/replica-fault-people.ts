import { setTimeout as delay } from 'node:timers/promises';
import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import { instant } from '../../src/core/instant.js';
import type { DecisionAction } from '../../src/decisions/model/decision-service-port.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { APPROVER, createChatPlace, READER } from '../journeys/attacks/activity-senders.js';
import {
  type Approver,
  APPROVER_PLACES,
  chooseNextClick,
  createApproverClick,
  isCardAnswer,
  readClickAnswer,
} from './decision-clicks.js';
import { type AcknowledgedClick, listSeenCards } from './decision-kill-assertions.js';
import type { ReplicaFaultHouse } from './replica-fault-house.js';
import { DeliveringTeams } from './replica-fault-teams.js';

const QUESTIONS = [
  'which admins lack MFA?',
  'which apps can read all mail?',
  'show incidents',
  'who made connectors this week?',
  'what do you send here?',
  'explain consent phishing',
] as const;
/** `DEFAULT_BOT_TIMINGS.releaseAfterMs`, a little less. */
const RELEASED_AFTER_MS = 7_900;
const APPROVERS: readonly Approver[] = ['approver', 'secondApprover'];
const REPORT_CHANNELS = ['19:reports@thread.tacv2', '19:board@thread.tacv2'] as const;

/** A question that was acknowledged, in a conversation of its own. */
export interface AskedQuestion {
  readonly conversationId: string;
  readonly text: string;
  /** Acknowledged before it was answered, as it took long: nobody delivers it again when its process dies now. */
  readonly wasReleased: boolean;
}

/** A click on the card of an incident that was acknowledged. */
export interface TakenOn {
  readonly incidentId: string;
}

/** People who go on while replicas come and go: they ask, take incidents on, and decide about one app after the other. */
export class ReplicaFaultPeople {
  readonly questions: AskedQuestion[] = [];
  readonly takenOn: TakenOn[] = [];
  /** Acknowledged clicks by app. */
  readonly clicks = new Map<string, AcknowledgedClick[]>();
  /** Cards of decisions that did not come, so that their button was clicked again. */
  openedAgain = 0;
  readonly teams: DeliveringTeams;

  constructor(
    readonly house: ReplicaFaultHouse,
    readonly random: () => number,
  ) {
    const { connector, slots } = house;
    const origins = () => slots.map(({ process }) => process.origin);
    this.teams = new DeliveringTeams(connector, origins, random);
    for (const { id, aadObjectId } of [APPROVER, READER]) {
      connector.members.set(id, { id, aadObjectId, tenantId: DEMO_TENANT_ID, userRole: 'user' });
    }
  }

  /** A report every minute in two channels. */
  async subscribeToReports(): Promise<readonly ReportSubscription[]> {
    const { store, connector } = this.house;
    const made = REPORT_CHANNELS.map((conversationId, index): ReportSubscription => ({
      id: `report:${conversationId}`,
      conversationId,
      createdBy: { objectId: DEMO_PEOPLE.approver, name: 'Approver' },
      createdAt: instant(new Date()),
      kind: 'report',
      report: index === 0 ? 'posture' : 'admins-without-mfa',
      parameters: {},
      schedule: { cron: '* * * * *', timeZone: 'UTC', words: 'every minute' },
    }));
    for (const one of made) {
      await store.conversations.remember({
        conversationId: one.conversationId,
        conversationType: 'channel',
        tenantId: DEMO_TENANT_ID,
        serviceUrl: connector.serviceUrl,
        channelId: 'msteams',
        botId: '28:bot',
      });
      await store.alerts.saveSubscription(one);
    }
    return made;
  }

  async ask(untilMs: number): Promise<void> {
    for (let number = 0; performance.now() < untilMs; number += 1) {
      const place = createChatPlace(`question-${number}`);
      const text = QUESTIONS[number % QUESTIONS.length] ?? '';
      let afterMs = 0;
      const activity = this.teams.createActivity(READER, place, { type: 'message', text });
      await this.teams.deliver(activity, (ms) => (afterMs = ms));
      this.questions.push({ conversationId: place.conversation.id, text, wasReleased: afterMs >= RELEASED_AFTER_MS });
      await delay(1_000 + this.random() * 3_000);
    }
  }

  /** "I'm on it", on cards of incidents in the channel that gets everything. */
  async takeOn(untilMs: number): Promise<void> {
    const { connector, subscriptions } = this.house;
    const channel = subscriptions[0]?.conversationId ?? '';
    const done = new Set<string>();
    while (performance.now() < untilMs) {
      await delay(1_000);
      const seen = connector.accepted.filter(({ call }) => call.conversationId.startsWith(channel));
      const ids = seen.flatMap(
        ({ call }) => /"incident":"([0-9a-f-]{36})"/.exec(JSON.stringify(call.activity))?.[1] ?? [],
      );
      const id = ids.find((one) => !done.has(one));
      if (id === undefined) continue;
      done.add(id);
      const place = {
        conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: DEMO_TENANT_ID },
        channelData: { tenant: { id: DEMO_TENANT_ID }, team: { id: '19:team' } },
      };
      const action = { type: 'Action.Execute', verb: 'incident.acknowledge', data: { incident: id } };
      const click = {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'card',
        value: { action, trigger: 'manual' },
      };
      const answer = readClickAnswer(200, await this.teams.deliver(this.teams.createActivity(APPROVER, place, click)));
      if (isCardAnswer(answer)) this.takenOn.push({ incidentId: id });
    }
  }

  /** Both approvers open, plan and confirm the revoke of each app. */
  async decide(apps: readonly string[], untilMs: number): Promise<void> {
    for (const app of apps) {
      if (performance.now() > untilMs) return;
      this.clicks.set(app, []);
      await this.#open(app, untilMs);
      while (performance.now() < untilMs) {
        await delay(300 + this.random() * 700);
        const decision = await this.house.store.decisions.ofApp(app).catch(() => undefined);
        if (decision === undefined) continue;
        const { name } = decision.state;
        if (name === 'revoked' || name === 'failed-in-part') break;
        const next = chooseNextClick(decision, 'revoke');
        if (next !== undefined) await this.#click(app, next.who, next.action, decision.version);
      }
    }
  }

  /** The card comes after the click was answered; or not, for the replica may have died. Then people click again. */
  async #open(app: string, untilMs: number): Promise<void> {
    const { decisions } = this.house.store;
    for (const who of APPROVERS) {
      const place = APPROVER_PLACES[who].conversation.id.replace(/;.*/, '');
      for (let tries = 0; performance.now() < untilMs; tries += 1) {
        if (tries > 0) this.openedAgain += 1;
        await this.#click(app, who, { verb: 'decision.review', app });
        const waitMs = performance.now() + 15_000;
        const isThere = async () => {
          const decision = await decisions.ofApp(app);
          return decision !== undefined && (await decisions.hasCopyIn(decision.id, place));
        };
        let there = false;
        while (!there && performance.now() < waitMs) {
          there = await isThere().catch(() => false);
          await delay(200);
        }
        if (there) break;
      }
    }
  }

  async #click(app: string, who: Approver, action: DecisionAction, version?: number): Promise<void> {
    const { connector, store } = this.house;
    const decision = await store.decisions.ofApp(app).catch(() => undefined);
    const seen = decision === undefined ? [] : listSeenCards(decision, connector.accepted);
    const mine = seen.findLast(({ conversationId }) => conversationId === APPROVER_PLACES[who].conversation.id);
    const activity = createApproverClick(connector.serviceUrl, who, action, mine?.id);
    const answer = readClickAnswer(200, await this.teams.deliver(activity));
    if (version === undefined || !isCardAnswer(answer)) return;
    this.clicks.get(app)?.push({ verb: action.verb, who, version });
  }
}
