import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import type {
  Decider,
  DecisionAction,
  DecisionRefusal,
  DecisionReply,
  DecisionService,
} from '../../src/decisions/model/decision-service-port.js';
import { decision } from '../decisions/decision-samples.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { ADMIN, BotHarness, cardIn, EMPLOYEE, TENANT } from './bot-harness.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const TOAST = 'application/vnd.microsoft.activity.message';
const ID = '11111111-1111-4111-8111-111111111111';
const ABOUT = { decision: ID, version: 1 };
const HASH = 'a'.repeat(64);

/** A service that keeps what it is asked, and answers what the story says. */
class RecordingDecisionService implements DecisionService {
  readonly acted: { readonly action: DecisionAction; readonly by: Decider }[] = [];
  readonly refusals: { readonly reason: DecisionRefusal; readonly action: DecisionAction }[] = [];
  readonly cards: { readonly id: string; readonly where: ConversationReference; readonly activityId: string }[] = [];
  reply: () => Promise<DecisionReply> = () => Promise.resolve({ kind: 'view', decision: decision() });
  shownHere = true;

  act(action: DecisionAction, by: Decider) {
    this.acted.push({ action, by });
    return this.reply();
  }
  refuse(reason: DecisionRefusal, action: DecisionAction): Promise<DecisionReply> {
    this.refusals.push({ reason, action });
    return Promise.resolve({ kind: 'refused', reason });
  }
  willShow() {
    return Promise.resolve();
  }
  shown(id: string, where: ConversationReference, activityId: string) {
    this.cards.push({ id, where, activityId });
    return Promise.resolve();
  }
  isShownIn() {
    return Promise.resolve(this.shownHere);
  }
}

interface Response {
  readonly statusCode: number;
  readonly type: string;
  readonly value: { readonly shows?: { readonly id: string }; readonly code?: string };
}

describe('clicks on decisions', () => {
  let house: BotHarness;
  let service: RecordingDecisionService;
  beforeEach(async () => {
    service = new RecordingDecisionService();
    house = await BotHarness.open({ decisions: service });
  });
  afterEach(() => house.close());

  /** From here on the service takes longer than a click may; it replies once it is let go. */
  async function takesLong(reply: RecordingDecisionService['reply']): Promise<() => void> {
    await house.close();
    house = await BotHarness.open({ decisions: service, internal: { timings: { invokeBudgetMs: 20 } } });
    const { gone, letGo } = createGate();
    service.reply = async () => {
      await gone;
      return reply();
    };
    return letGo;
  }

  async function press(verb: unknown, data: unknown, more: object = {}): Promise<Response> {
    const { status, body } = await house.post(house.click(verb, data, more));
    assert.equal(status, 200);
    return body as Response;
  }

  it('the card comes back in place; nobody else’s copy is edited from here: that is one job’s alone', async () => {
    const response = await press('decision.back', ABOUT);
    assert.equal(response.type, CARD);
    assert.equal(response.value.shows?.id, ID);
    assert.equal('refresh' in response.value, false);
    await delay(50);
    assert.deepEqual(house.connector.of('update'), []);
    assert.deepEqual(service.acted[0]?.by, { objectId: ADMIN, tenantId: TENANT, name: 'Adele Vance' });
  });

  it('a review is a new message, remembered as a copy where it was posted', async () => {
    const channel = '19:alerts@thread.tacv2';
    const place = {
      conversation: { id: `${channel};messageid=17`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: channel } },
    };
    const response = await press('decision.review', { app: ID, incident: 'i-1' }, place);
    assert.equal(response.type, TOAST);
    const [sent] = await house.connector.waitFor((call) => call.kind === 'send' && call.activity.type === 'message');
    assert.equal(sent?.conversationId, `${channel};messageid=17`);
    await waitUntil('the copy is remembered', () => service.cards.length === 1);
    const [copy] = service.cards;
    assert.deepEqual([copy?.id, copy?.where.conversationId, copy?.activityId], [ID, channel, 'sent-1']);
  });

  it('what takes long is answered in time, and refused later to that person alone', async () => {
    const letGo = await takesLong(() => Promise.resolve({ kind: 'refused', reason: 'not-an-approver' }));
    const place = {
      conversation: {
        id: '19:c@thread.tacv2;messageid=17',
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: '19:c@thread.tacv2' } },
    };
    const response = await press('decision.plan', { ...ABOUT, scope: 'all' }, place);
    assert.deepEqual([response.type, response.value], [TOAST, 'Working on it; the card changes when it is done.']);
    letGo();
    const [told] = await house.connector.waitFor((call) => /approvers/.test(call.activity.text ?? ''));
    assert.match(told?.conversationId ?? '', /^a:/, 'one to one');
    assert.deepEqual(house.cards(), []);
  });

  it('what breaks late is told with a number and nothing else', async () => {
    const letGo = await takesLong(() => Promise.reject(new Error('secret-in-an-error')));
    await press('decision.back', ABOUT);
    letGo();
    await house.connector.waitFor((call) => /Something broke on our side/.test(call.activity.text ?? ''));
    assert.equal(JSON.stringify(house.connector.calls).includes('secret-in-an-error'), false);
  });

  it('what breaks at once is told likewise', async () => {
    service.reply = () => Promise.reject(new Error('secret-in-an-error'));
    const response = await press('decision.back', ABOUT);
    assert.equal(response.statusCode, 500);
    assert.equal(JSON.stringify(response).includes('secret-in-an-error'), false);
  });

  it('a click delivered four times acts once', async () => {
    const click = house.click('decision.confirm', { ...ABOUT, planHash: HASH, reason: 'why' });
    const responses = await Promise.all([1, 2, 3, 4].map(() => house.post(click)));
    assert.equal(service.acted.length, 1);
    assert.deepEqual(new Set(responses.map(({ body }) => JSON.stringify(body))).size, 1);
  });

  it('an older client’s click acts the same; what comes of it is told in the chat', async () => {
    service.reply = () => Promise.resolve({ kind: 'refused', reason: 'stale', decision: decision() });
    const value = { verb: 'decision.approve', ...ABOUT, reason: ' why ', days: '30' };
    await house.post(house.activity({ type: 'message', value, replyToId: 'card-1' }));
    await house.connector.waitFor((call) => /Somebody was faster/.test(call.activity.text ?? ''));
    assert.deepEqual(service.acted[0]?.action, { verb: 'decision.approve', ...ABOUT, reason: 'why', days: 30 });
  });

  it('a late click shows the card as it is', async () => {
    service.reply = () => Promise.resolve({ kind: 'refused', reason: 'stale', decision: decision({ version: 9 }) });
    const response = await press('decision.back', ABOUT);
    assert.equal(response.type, CARD);
    assert.deepEqual(house.connector.of('update'), []);
  });

  it('every refusal is a sentence for that person; none shows a card of a person who may not see it', async () => {
    const reasons: readonly DecisionRefusal[] = [
      'not-an-approver',
      'guest',
      'other-tenant',
      'disabled',
      'unknown-person',
      'cannot-verify',
      'in-the-evidence',
      'same-person',
      'reason-missing',
      'input-invalid',
      'no-such-decision',
      'no-responder',
      'plan-of-another',
    ];
    for (const reason of reasons) {
      service.reply = () => Promise.resolve({ kind: 'refused', reason, decision: decision() });
      const response = await press('decision.back', ABOUT);
      assert.equal(response.type, TOAST, reason);
      assert.match(JSON.stringify(response.value), /^"[A-Z].{20,200}\."$/, reason);
    }
    service.reply = () => Promise.resolve({ kind: 'refused', reason: 'stale', decision: decision() });
    const text = { decision: ID, question: ID, text: 'It moves mail.' };
    const owner = await press('decision.owner-answer', text, { from: { id: '29:e', aadObjectId: EMPLOYEE } });
    assert.equal(owner.type, TOAST, 'an owner does not get to see the card of the approvers');
  });

  const forged: readonly (readonly [string, unknown, unknown])[] = [
    ['a verb of ours that is none', 'decision.delete', ABOUT],
    ['a verb in other letters', 'decision.Confirm', { ...ABOUT, planHash: HASH, reason: 'x' }],
    ['no data', 'decision.back', undefined],
    ['data that are a text', 'decision.back', 'x'],
    ['data that are a list', 'decision.back', [ABOUT]],
    ['an id that is none', 'decision.back', { ...ABOUT, decision: "1' or '1'='1" }],
    ['an id of a prototype', 'decision.back', { decision: '__proto__', version: 1 }],
    ['a version as text', 'decision.back', { ...ABOUT, version: '1' }],
    ['a version below one', 'decision.back', { ...ABOUT, version: 0 }],
    ['a version and a half', 'decision.back', { ...ABOUT, version: 1.5 }],
    ['a version larger than any', 'decision.back', { ...ABOUT, version: 1e300 }],
    ['no version', 'decision.back', { decision: ID }],
    ['a hash too short', 'decision.confirm', { ...ABOUT, planHash: 'abc', reason: 'x' }],
    ['a hash that is no text', 'decision.confirm', { ...ABOUT, planHash: [HASH], reason: 'x' }],
    ['no hash', 'decision.confirm', { ...ABOUT, reason: 'x' }],
    ['an app that is a path', 'decision.review', { app: '../users' }],
    ['an incident of a thousand characters', 'decision.review', { app: ID, incident: 'x'.repeat(1_000) }],
    ['a question that is none', 'decision.owner-answer', { decision: ID, question: 'x', text: 'x' }],
  ];
  for (const [name, verb, data] of forged) {
    it(`made up: ${name}: nothing is done, and it is said`, async () => {
      const response = await press(verb, data);
      assert.equal(response.statusCode, 400, JSON.stringify(response));
      assert.deepEqual([service.acted, service.refusals], [[], []]);
      await house.stillAnswers();
    });
  }

  const typed: readonly (readonly [string, string, object, DecisionRefusal])[] = [
    ['no reason', 'decision.confirm', { ...ABOUT, planHash: HASH }, 'reason-missing'],
    ['an empty reason', 'decision.undo', { ...ABOUT, undoReason: ' \n ' }, 'reason-missing'],
    ['a reason too long', 'decision.undo', { ...ABOUT, undoReason: 'x'.repeat(2_001) }, 'input-invalid'],
    ['a reason that is a list', 'decision.confirm', { ...ABOUT, planHash: HASH, reason: ['x'] }, 'input-invalid'],
    ['a scope that is none', 'decision.plan', { ...ABOUT, scope: 'everything' }, 'input-invalid'],
    ['days that are no number', 'decision.approve', { ...ABOUT, reason: 'x', days: 'forever' }, 'input-invalid'],
    ['days without end', 'decision.approve', { ...ABOUT, reason: 'x', days: 1e9 }, 'input-invalid'],
    ['no answer', 'decision.owner-answer', { decision: ID, question: ID }, 'reason-missing'],
  ];
  for (const [name, verb, data, reason] of typed) {
    it(`typed: ${name}: refused to that person, and the record knows`, async () => {
      const response = await press(verb, data);
      assert.equal(response.type, TOAST);
      assert.deepEqual(
        service.refusals.map((one) => [one.reason, one.action.verb]),
        [[reason, verb]],
      );
      assert.deepEqual(service.acted, []);
    });
  }

  it('an input of a megabyte gets no further than the door', async () => {
    const { status } = await house.post(
      house.click('decision.confirm', { ...ABOUT, planHash: HASH, reason: 'x'.repeat(1_000_000) }),
    );
    assert.equal(status, 413);
    assert.deepEqual(service.acted, []);
    await house.stillAnswers();
  });

  it('what stands beside in the data goes nowhere', async () => {
    const extra = { by: 'x', aadObjectId: EMPLOYEE, __proto__: { polluted: true }, constructor: 'x' };
    await press('decision.back', { ...ABOUT, ...extra });
    assert.deepEqual(service.acted[0]?.action, { verb: 'decision.back', ...ABOUT });
    assert.equal(service.acted[0].by.objectId, ADMIN);
  });

  it('from where no card of it is nobody decides', async () => {
    service.shownHere = false;
    for (const [verb, more] of [
      ['decision.back', {}],
      ['decision.approve', { reason: 'x', days: 3 }],
      ['decision.plan', { scope: 'all' }],
      ['decision.confirm', { planHash: HASH, reason: 'x' }],
      ['decision.undo', { undoReason: 'x' }],
      ['decision.done-by-hand', {}],
      ['decision.ask-owners', {}],
    ] as const) {
      const response = await press(verb, { ...ABOUT, ...more });
      assert.match(JSON.stringify(response.value), /never showed this decision here/, verb);
    }
    assert.deepEqual(service.acted, []);
    assert.ok(service.refusals.every(({ reason }) => reason === 'not-shown-here'));
  });

  it('whoever may not ask does not get to see a decision by its id', async () => {
    const from = { id: '29:e', aadObjectId: EMPLOYEE };
    const response = await press('decision.status', { decision: ID }, { from });
    assert.equal(response.type, TOAST);
    assert.deepEqual(service.acted, []);
  });

  it('an activity from nobody is from nobody', async () => {
    const response = await press('decision.back', ABOUT, { from: { id: '29:x', name: 'Megan Bowen' } });
    assert.match(JSON.stringify(response.value), /could not find you/);
    assert.deepEqual(service.acted, []);
  });

  it('an owner’s answer is thanked for, in place of the question', async () => {
    const response = await press('decision.owner-answer', { decision: ID, question: ID, text: 'It moves mail.' });
    assert.equal(response.type, CARD);
    const [update] = await house.connector.waitFor((call) => call.kind === 'update');
    assert.deepEqual([update?.id, update?.activity.attachments?.map(cardIn)], ['card-1', [response.value]]);
  });
});

describe('clicks on decisions without a service for them', () => {
  it('are told that nothing can be decided here', async () => {
    const house = await BotHarness.open();
    const { body } = await house.post(house.click('decision.back', ABOUT));
    assert.match(JSON.stringify(body), /not set up here/);
    await house.close();
  });
});
