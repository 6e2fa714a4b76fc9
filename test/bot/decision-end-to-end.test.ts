import assert from 'node:assert/strict';
import { DEMO_PEOPLE } from '../../src/demo/demo-tenant-contract.js';
import { iterateCardObjects, readCardText } from '../cards/card-assertions.js';
import { idOf } from '../decisions/decision-test-environment.js';
import { CHANNEL, DecisionChat, personal, type Response, type Shown, THREAD } from './decision-chat-harness.js';
import { cardIn } from './bot-harness.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const TOAST = 'application/vnd.microsoft.activity.message';
const REASON = { reason: 'Nobody here asked for it' };

function toast(response: Response): string {
  assert.equal(response.type, TOAST, JSON.stringify(response.value));
  return String(response.value);
}
function seen(response: Response): string {
  assert.equal(response.type, CARD, JSON.stringify(response.value));
  return readCardText(response.value);
}

describe('deciding on an app, from the click to the tenant', () => {
  let chat: DecisionChat;
  before(async () => {
    chat = await DecisionChat.open();
  });
  after(() => chat.close());

  const titles = ({ card }: Pick<Shown, 'card'>) =>
    [...iterateCardObjects(card)].filter(({ type }) => type === 'Action.Execute').map(({ title }) => title);
  const state = async (shown: Shown) => {
    const { data } = [...iterateCardObjects(shown.card)].find(({ verb }) => typeof verb === 'string') ?? assert.fail();
    const { decision } = data as { decision: string };
    return (await chat.behind.decision(decision)).state;
  };

  it('review, plan, confirm by two, revoked, undone by two: one card, edited in place', async () => {
    let card = await chat.review(chat.behind.app);
    assert.match(readCardText(card.card), /What should become of Office Sync Helper\?[^]*two different approvers/);
    assert.match(readCardText(card.card), /manage Exchange with PowerShell/);

    assert.match(seen(await chat.press(card, 'Show the plan', { scope: 'all' }, 'approver')), /Nothing is done yet/);
    card = await chat.reads(/The plan to revoke all of/, card.id);
    assert.match(readCardText(card.card), /1\. Switch Office Sync Helper off[^]*What cannot be undone/);

    assert.match(toast(await chat.press(card, 'Confirm: revoke', {}, 'approver')), /write in a sentence why/);
    assert.match(seen(await chat.press(card, 'Confirm: revoke', REASON, 'approver')), /1 of 2/);
    const late = card;
    card = await chat.reads(/One of two has confirmed/, card.id);
    assert.match(readCardText(card.card), /1 of 2: Nadja Keller\. Another approver must confirm/);

    assert.match(toast(await chat.press(card, 'Confirm: revoke', REASON, 'approver')), /first of the two/);
    assert.match(seen(await chat.press(late, 'Confirm: revoke', REASON, 'secondApprover')), /One of two has confirmed/);
    assert.equal((await state(card)).name, 'revoke-proposed', 'a late click did nothing');

    assert.match(seen(await chat.press(card, 'Confirm: revoke', REASON, 'secondApprover')), /is being revoked/);
    card = await chat.reads(/Office Sync Helper is revoked/, card.id);
    assert.match(readCardText(card.card), /Tokens already issued live on[^]*Steps: 6 of 6 done/);
    assert.deepEqual(titles(card), ['Undo', 'Record']);

    const why = { undoReason: 'The payroll needs it' };
    assert.match(seen(await chat.press(card, 'Undo', why, 'approver')), /1 of 2 to undo it/);
    card = await chat.reads(/1 of 2 to undo it/, card.id);
    assert.match(seen(await chat.press(card, 'Undo', why, 'secondApprover')), /gets back what can be restored/);
    card = await chat.reads(/was undone/, card.id);
    assert.deepEqual(titles(card), ['Record'], 'nothing is left to decide');
    const taken = await chat.behind.demo.tenant.snapshots.take(chat.behind.app, {
      inboundConnectors: [],
      transportRules: [],
    });
    assert.ok(taken.ok);
    assert.equal(taken.value?.accountEnabled, true);
  });

  it('who may not decide is told so alone; the record knows; no card changes', async () => {
    const edits = chat.house.connector.of('update').length;
    const posts = chat.house.cards().length;
    for (const [who, said] of [
      ['reader', /not among the approvers/],
      ['employee', /not among the approvers/],
      ['guest', /Guests may not/],
    ] as const) {
      assert.match(toast(await chat.click('decision.review', { app: chat.behind.app }, who)), said);
    }
    const abroad = {
      conversation: { id: 'a:abroad', conversationType: 'personal', tenantId: '77777777-7777-4777-8777-777777777777' },
      channelData: { tenant: { id: '77777777-7777-4777-8777-777777777777' } },
    };
    const response = await chat.click('decision.review', { app: chat.behind.app }, 'approver', abroad);
    assert.match(toast(response), /Only people of this organisation/);
    const refused = await chat.behind.store.decisions.record({ limit: 4 });
    assert.deepEqual(
      refused.map(({ what, details }) => [what, details['reason']]),
      [
        ['refused', 'other-tenant'],
        ['refused', 'guest'],
        ['refused', 'not-an-approver'],
        ['refused', 'not-an-approver'],
      ],
    );
    assert.equal(chat.house.connector.of('update').length, edits);
    assert.equal(chat.house.cards().length, posts);
  });

  it('a click from a chat on a card that is in a channel is made up, and refused', async () => {
    const card = await chat.review(chat.behind.app);
    const place = personal('secondApprover');
    const response = await chat.press(card, 'Show the plan', { scope: 'all' }, 'secondApprover', place);
    assert.match(toast(response), /never showed this decision here/);
    assert.equal((await state(card)).name, 'open');
    const [entry] = await chat.behind.store.decisions.record({ limit: 1 });
    assert.deepEqual([entry?.details['reason'], entry?.by?.objectId], ['not-shown-here', DEMO_PEOPLE.secondApprover]);
  });

  it('someone else’s id inside the value changes nothing: it is who the activity is from', async () => {
    const card = await chat.review(chat.behind.app);
    const inputs = {
      scope: 'all',
      aadObjectId: DEMO_PEOPLE.approver,
      from: { aadObjectId: DEMO_PEOPLE.approver },
      by: { objectId: DEMO_PEOPLE.approver },
    };
    assert.match(toast(await chat.press(card, 'Show the plan', inputs, 'employee')), /not among the approvers/);
    assert.equal((await state(card)).name, 'open');
  });

  it('an owner is asked alone, answers once, and the answer is on the card of the approvers', async () => {
    const owned = await chat.review(chat.behind.app);
    const opened = chat.house.connector.of('create').length;
    seen(await chat.press(owned, 'Ask its owner', {}, 'approver'));
    await chat.reads(/has not answered yet/, owned.id);
    // Not before anything changed: an edit closes what somebody has open on the card.
    const edits = chat.house.connector.of('update').filter(({ id }) => id === owned.id);
    assert.ok(edits.every(({ activity }) => /being asked|not answered yet/.test(JSON.stringify(activity))));
    assert.equal(chat.house.connector.of('create').length, opened + 1, 'in a chat of the owner’s own');
    const sent = chat.house.connector.of('send', 'message').at(-1) ?? assert.fail();
    const question = { id: 'q-1', card: cardIn(sent.activity.attachments?.[0] ?? assert.fail()) };
    assert.match(readCardText(question.card), /What does Office Sync Helper do, and why does it need this\?/);

    const text = { text: 'I never made it.' };
    const wrong = await chat.press(question, 'Send', text, 'employee', personal('employee'));
    assert.match(toast(wrong), /asked of somebody else/);
    const { verb, data } = [...iterateCardObjects(question.card)].find(({ title }) => title === 'Send') as {
      verb: string;
      data: { decision: string };
    };
    const [asked] = (await chat.behind.decision(data.decision)).questions;
    const from = { id: '29:owner', aadObjectId: asked?.owner.objectId };
    const asOwner = (place = personal('employee')) =>
      chat.click(verb, { ...data, ...text }, 'employee', place, { from, replyToId: 'q-1' });
    assert.match(toast(await asOwner(THREAD)), /never showed this decision here/);
    assert.match(seen(await asOwner()), /Thank you/);
    assert.match(toast(await asOwner()), /answered already/);
    const card = await chat.reads(/Owner says/, owned.id);
    assert.match(readCardText(card.card), /I never made it\./);
  });

  it('approving needs a reason and an end; what is approved has nothing left to press, and a late click shows it', async () => {
    const card = await chat.review(chat.behind.app);
    for (const [inputs, said] of [
      [{ days: '90' }, /sentence why/],
      [{ reason: '  ', days: '90' }, /sentence why/],
      [{ reason: 'x'.repeat(2_001), days: '90' }, /cannot be taken/],
      [{ reason: 'ours', days: '0' }, /cannot be taken/],
      [{ reason: 'ours', days: '367' }, /cannot be taken/],
      [{ reason: 'ours', days: '1e2' }, /cannot be taken/],
    ] as const) {
      assert.match(
        toast(await chat.press(card, 'Approve', inputs, 'approver')),
        said,
        JSON.stringify(inputs).slice(0, 80),
      );
    }
    assert.equal((await state(card)).name, 'open');
    // Undone and without its secrets it holds less than it did; what it was when it was decided on before still counts.
    const inputs = { reason: 'Ours since 2024', days: '30' };
    assert.match(seen(await chat.press(card, 'Approve', inputs, 'approver')), /1 of 2/);
    const proposed = await chat.reads(/One of two has said so/, card.id);
    assert.match(toast(await chat.press(proposed, 'Approve', inputs, 'approver')), /first of the two/);
    const response = await chat.press(proposed, 'Approve', inputs, 'secondApprover');
    assert.match(seen(response), /is approved$/m);
    const approved = await chat.reads(/is approved$/m, card.id);
    assert.deepEqual(titles(approved), []);
    const late = await chat.press(card, 'Show the plan', { scope: 'all' }, 'approver');
    assert.match(seen(late), /is approved$/m, 'a late click shows how it stands');
  });

  it('every edit of a card went to the channel that it is in', () => {
    for (const { conversationId } of chat.house.connector.of('update')) {
      assert.match(conversationId, new RegExp(`^${CHANNEL}|^a:employee`));
    }
  });

  it('a card that was posted while nobody learned its id is kept true once somebody clicks on it', async () => {
    const { connector } = chat.house;
    const place = personal('secondApprover');
    const isPosted = (call: (typeof connector.calls)[number]) =>
      call.kind === 'send' && call.conversationId === 'a:secondApprover';
    connector.mood = (call) => (isPosted(call) ? { status: 502, reset: true, taken: true } : undefined);
    const app = idOf(chat.behind.demo, 'ff8d92dc-3d82-41d6-bcbd-b9174d163620');
    await chat.click('decision.review', { app }, 'secondApprover', place);
    await connector.waitFor(isPosted);
    const { call, id } = connector.accepted.find((one) => isPosted(one.call)) ?? assert.fail();
    const stray = { id, card: cardIn(call.activity.attachments?.[0] ?? assert.fail()) };
    const answer = await chat.press(stray, 'Show the plan', { scope: 'all' }, 'secondApprover', place);
    assert.match(seen(answer), /The plan to revoke/);
    await chat.reads(/The plan to revoke/, id);
    connector.mood = () => undefined;
  });
});
