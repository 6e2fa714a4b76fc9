import { dialogueOf } from '../support/dialogue-of.js';
import assert from 'node:assert/strict';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import { startBot, type Bot, type BotOptions } from '../../src/bot/start-bot.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { instant } from '../../src/core/instant.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { Intent } from '../../src/language/model/intent-id.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';

export const TENANT = '00000000-0000-4000-8000-0000000000ff';
export const ADMIN = '00000000-0000-4000-8000-000000000001';
export const EMPLOYEE = '00000000-0000-4000-8000-000000000004';
export const GUEST = '00000000-0000-4000-8000-000000000005';
const NOW = instant('2026-11-24T10:42:00Z');
/** Nothing takes so long that the bot says so, however busy the machine; a test about what takes long sets its own. */
const UNHURRIED = { slowAfterMs: 60_000, typingEveryMs: 60_000, invokeBudgetMs: 60_000, releaseAfterMs: 60_000 };

/** What is behind the bot's ports, in memory; tests look at it and change it. */
export class BotHarness {
  readonly questions: AnswerRequest[] = [];
  readonly asked: { readonly objectId: string; readonly tenantId: string }[] = [];
  readonly remembered = new Map<string, ConversationReference & { readonly removed: boolean }>();
  readonly logged: { readonly level: string; readonly fields: Record<string, unknown>; readonly message: string }[] =
    [];
  answerWith: (question: AnswerRequest) => Promise<Answer> = (question) => Promise.resolve(reportFor(question));
  /** Of the cards drawn in one. */
  readonly zones: string[] = [];
  storeFails = false;
  ready = true;

  private constructor(
    readonly bot: Bot,
    readonly connector: FakeBotConnector,
  ) {}

  static async open(more: Partial<BotOptions> = {}): Promise<BotHarness> {
    const connector = await FakeBotConnector.start();
    const holder: { house?: BotHarness } = {};
    const house = () => holder.house ?? assert.fail('The bot was asked before it was started');
    const bot = await startBot({
      mode: { kind: 'local' },
      port: 0,
      tenantId: TENANT,
      dialogue: dialogueOf(understand),
      answers: {
        answer: (question) => {
          house().questions.push(question);
          return house().answerWith(question);
        },
      },
      access: {
        mayAsk: (caller) => {
          house().asked.push(caller);
          if (caller.objectId === ADMIN) return Promise.resolve({ allowed: true });
          return Promise.resolve({ allowed: false, reason: caller.objectId === GUEST ? 'guest' : 'not-allowed' });
        },
      },
      conversations: {
        remember: async (reference) => {
          if (house().storeFails) throw new Error('the database is away');
          await Promise.resolve(house().remembered.set(reference.conversationId, { ...reference, removed: false }));
        },
        markRemoved: async (id) => {
          const known = house().remembered.get(id);
          if (known !== undefined) house().remembered.set(id, { ...known, removed: true });
          return Promise.resolve();
        },
        markTeam: async (teamId, change) => {
          for (const [id, known] of house().remembered) {
            if (known.teamId === teamId) house().remembered.set(id, { ...known, removed: change === 'removed' });
          }
          return Promise.resolve();
        },
        find: (id) => Promise.resolve(house().remembered.get(id)),
        personal: (objectId) =>
          Promise.resolve(
            [...house().remembered.values()].find((one) => one.userObjectId === objectId && !one.removed),
          ),
        newestAddress: () => Promise.resolve([...house().remembered.values()].at(-1)),
      },
      cards: {
        render: (answer, { page, explain, timeZone }) => {
          if (timeZone !== undefined) house().zones.push(timeZone);
          return {
            card: { type: 'AdaptiveCard', version: '1.5', shows: answer, page, explain },
            summary: `a card about ${answer.kind}`,
          };
        },
        renderDecision: (decision) => ({
          card: { type: 'AdaptiveCard', version: '1.5', shows: decision },
          summary: `a card about a decision that is ${decision.state.name}`,
        }),
        renderOwnerQuestion: (_decision, question) => ({
          card: { type: 'AdaptiveCard', version: '1.5', shows: question },
          summary: 'a question to an owner',
        }),
        renderOwnerThanks: () => ({ card: { type: 'AdaptiveCard', version: '1.5' }, summary: 'Thank you' }),
        renderWelcome: () => ({ card: { type: 'AdaptiveCard', version: '1.5', shows: 'welcome' }, summary: 'Welcome' }),
      },
      clock: { now: () => NOW },
      log: {
        debug: (fields, message) => house().logged.push({ level: 'debug', fields, message }),
        info: (fields, message) => holder.house?.logged.push({ level: 'info', fields, message }),
        warn: (fields, message) => house().logged.push({ level: 'warn', fields, message }),
        error: (fields, message) => house().logged.push({ level: 'error', fields, message }),
      },
      findUnreadiness: () =>
        house().ready ? undefined : { status: 'database', reason: 'It is away.', nextStep: 'Wait.' },
      ...more,
      internal: { timings: UNHURRIED, ...more.internal },
    }).catch(async (error: unknown) => {
      await connector.close();
      throw error;
    });
    holder.house = new BotHarness(bot, connector);
    return holder.house;
  }

  get url(): string {
    return `http://127.0.0.1:${this.bot.port}/api/messages`;
  }

  /** Posts an activity as the Bot Connector (or the local client's server) does. */
  async post(
    activity: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: unknown }> {
    return this.postRaw(JSON.stringify(activity), headers);
  }

  async postRaw(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: unknown; text: string }> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown), text };
  }

  /** The cards sent as new messages, in order. */
  cards(): readonly Record<string, unknown>[] {
    return this.connector.of('send', 'message').flatMap((call) => (call.activity.attachments ?? []).map(cardIn));
  }

  /** The bot still answers: asked after every attack. */
  async stillAnswers(headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const before = this.cards().length;
    const { status } = await this.post(this.message('which admins lack MFA?'), headers);
    assert.equal(status, 200);
    assert.equal(this.cards().length, before + 1, 'the next message is answered');
  }

  async close(): Promise<void> {
    await this.bot.close();
    await this.connector.close();
    assert.deepEqual(this.connector.unexpected, []);
  }

  #lastId = 0;

  /** Any activity from the admin in personal chat; `more` replaces what a story is about. */
  activity(more: object): object {
    this.#lastId += 1;
    return {
      id: `in-${this.#lastId}`,
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      from: { id: '29:admin', name: 'Adele Vance', aadObjectId: ADMIN },
      recipient: { id: '28:warden', name: 'Tenant Warden' },
      conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...more,
    };
  }

  message(text: string, more: object = {}): object {
    return this.activity({ type: 'message', text, ...more });
  }

  /** A click on a button of a card that the bot sent as `card-1`. */
  click(verb: unknown, data: unknown, more: object = {}): object {
    return this.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'card-1',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      ...more,
    });
  }
}

export function cardIn(attachment: { readonly content: unknown }): Record<string, unknown> {
  return attachment.content as Record<string, unknown>;
}

/** The language room in three rules. */
function understand(text: string): Understanding {
  const found: Intent = text.includes('MFA') ? 'admins-without-mfa' : text === 'help' ? 'help' : 'none';
  return { question: text, intent: found, parameters: {}, confidence: 1, alternatives: [] };
}

export function reportFor(question: AnswerRequest): Answer {
  const { intent, parameters } = question.understanding;
  if (intent === 'help') return { kind: 'help' };
  if (intent === 'none' || intent === 'clarify') return { kind: 'declined', question: question.understanding.question };
  const report: CheckReport = {
    result: {
      check: 'admins-without-mfa',
      asOf: NOW,
      examined: 14,
      cost: { requests: 3, ms: 12 },
      status: 'pass',
      findings: [],
      gaps: [],
    },
    question: 'Which admins lack MFA?',
    parameters,
    headline: 'All 14 admins have MFA.',
    examinedNoun: 'admins',
    notes: [],
    listing: { columns: [], rows: [] },
    why: 'why',
    nextSteps: [],
    blindSpots: [],
    portalUrl: 'https://entra.microsoft.com',
  };
  return { kind: 'report', intent, parameters, report, stored: question.refresh !== true, answeredAt: NOW };
}
