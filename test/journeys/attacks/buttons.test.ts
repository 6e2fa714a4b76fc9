import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { idOf } from '../../decisions/decision-test-environment.js';
import { AttackedProduct, type ClickAnswer } from './attacked-product.js';
import { findPlanHash } from './attack-assertions.js';
import { APPROVER, createChatPlace, createSender, READER, SECOND } from './activity-senders.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const ERROR = 'application/vnd.microsoft.error';
type Data = Readonly<Record<string, unknown>>;

/** Two decisions stand in the channel, planned: on the attacker's app, which takes two people, and on one that takes one. */
describe('Attacks on the buttons', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let main: Decision;
  let other: Decision;
  let incident: string;
  let third: string;
  before(async () => {
    house = await AttackedProduct.open();
    incident = (await house.incident(PAST_ATTACK.appId)).id;
    main = await house.plan((await house.review(idOf(house.demo, PAST_ATTACK.appId), APPROVER, incident)).id);
    const { servicePrincipals } = house.demo.world;
    const ids = Array.from({ length: servicePrincipals.size }, (_, at) => servicePrincipals.at(at).id);
    const found: string[] = [];
    for (const id of ids.filter((one) => one !== main.app.id)) {
      const answer = await house.demo.about(id);
      if (answer.kind === 'dossier' && answer.dossier.severity === 'high') found.push(id);
      if (found.length === 2) break;
    }
    const [app = '', last = ''] = found;
    third = last;
    other = await house.plan((await house.review(app, SECOND)).id, SECOND);
    assert.equal(other.version, main.version, 'only its id and its plan tell one from the other');
  });
  after(() => house.close());

  const about = (more: Data = {}): Data => ({ decision: main.id, version: main.version, ...more });
  const confirming = (more: Data = {}): Data => about({ planHash: findPlanHash(main), reason: 'not ours', ...more });
  const approving = (more: Data = {}): Data => about({ reason: 'ours', days: 90, ...more });

  function isError({ statusCode, type, value }: ClickAnswer): void {
    assert.deepEqual([statusCode, type], [400, ERROR], JSON.stringify(value));
    assert.match(JSON.stringify(value), /Nothing was done|not one of mine/);
  }

  /** Refused to whoever clicked alone, with these words; the record says why. */
  async function isRefused(why: string, words: RegExp, click: Parameters<AttackedProduct['press']>): Promise<void> {
    const { answer, refused } = await house.nothingComesOf(() => house.press(...click));
    assert.deepEqual([answer.statusCode, answer.type], [200, 'application/vnd.microsoft.activity.message']);
    assert.match(String(answer.value), words);
    const people = refused.map(({ by, details }) => [by?.objectId, details['reason']]);
    assert.deepEqual(people, [[click[0].aadObjectId, why]]);
  }

  /** The clicker sees how it stands; the record says why nothing was done. */
  async function isShownAsItIs(why: string, click: Parameters<AttackedProduct['press']>): Promise<void> {
    const { answer, refused } = await house.nothingComesOf(() => house.press(...click));
    assert.deepEqual([answer.statusCode, answer.type], [200, CARD], JSON.stringify(answer.value));
    assert.deepEqual(
      refused.map(({ details }) => details['reason']),
      [why],
    );
  }

  const forged: readonly (readonly [story: string, verb: unknown, data: () => unknown])[] = [
    ['a verb that no card has', 'decision.execute', confirming],
    ['a verb in capitals', 'DECISION.CONFIRM', confirming],
    ['a verb that is a list', ['decision.confirm'], confirming],
    ['a verb of the prototype', '__proto__', confirming],
    ['a step of the work as a verb', 'decision.carried-out', about],
    ['the event behind a click as a verb', 'confirm', confirming],
    ['a click without data', 'decision.confirm', () => undefined],
    ['a click whose data is a text', 'decision.confirm', () => JSON.stringify(confirming())],
    ['an id that is SQL', 'decision.confirm', () => confirming({ decision: "x' or '1'='1" })],
    ['an id that is a path', 'decision.confirm', () => confirming({ decision: '../../users' })],
    ['an id that is an object', 'decision.confirm', () => confirming({ decision: { $ne: null } })],
    ['an app that is a path', 'decision.review', () => ({ app: '../users/x' })],
    ['a version below zero', 'decision.confirm', () => confirming({ version: -1 })],
    ['a version that is no number', 'decision.confirm', () => confirming({ version: Number.NaN })],
    ['a version that is a text', 'decision.confirm', () => confirming({ version: '2' })],
    ['a version and a half', 'decision.confirm', () => confirming({ version: 2.5 })],
    ['a version beyond all', 'decision.confirm', () => confirming({ version: 1e308 })],
    ['no version', 'decision.confirm', () => confirming({ version: undefined })],
    ['no plan', 'decision.confirm', () => confirming({ planHash: undefined })],
    ['a plan that is a pattern', 'decision.confirm', () => confirming({ planHash: '.*' })],
  ];
  for (const [story, verb, data] of forged) {
    it(`${story} is an error in the documented shape`, async () => {
      const { answer, refused } = await house.nothingComesOf(() => house.press(SECOND, verb, data()));
      isError(answer);
      assert.deepEqual(refused, [], 'nobody knows what was wanted');
    });
  }

  it('the verb "confirm" on another decision’s card, with this plan: the plan is not that one’s', async () => {
    await isShownAsItIs('plan-changed', [SECOND, 'decision.confirm', confirming({ decision: other.id })]);
  });

  it('another plan’s hash on this card: nobody confirmed this plan', async () => {
    await isShownAsItIs('plan-changed', [SECOND, 'decision.confirm', confirming({ planHash: findPlanHash(other) })]);
  });

  it('the id of a decision that nobody opened leads nowhere', async () => {
    const unknown = confirming({ decision: randomUUID() });
    await isRefused('not-shown-here', /never showed this decision here/, [SECOND, 'decision.confirm', unknown]);
  });

  it('an incident of another app opens no decision with that incident’s evidence', async () => {
    const data = { app: third, incident };
    await isRefused('input-invalid', /cannot be taken/, [APPROVER, 'decision.review', data]);
  });

  it('an incident that never was opens no decision', async () => {
    const data = { app: third, incident: randomUUID() };
    await isRefused('input-invalid', /cannot be taken/, [APPROVER, 'decision.review', data]);
  });

  it('a version of the past (an old card) decides nothing and shows how it stands', async () => {
    const old = { decision: main.id, version: main.version - 1 };
    await isShownAsItIs('stale', [SECOND, 'decision.approve', { ...old, reason: 'ours', days: 90 }]);
  });

  it('a version of the future decides nothing', async () => {
    await isShownAsItIs('stale', [SECOND, 'decision.confirm', confirming({ version: main.version + 1 })]);
  });

  const inputs: readonly (readonly [story: string, why: string, verb: string, data: () => Data])[] = [
    ['no reason', 'reason-missing', 'decision.confirm', () => confirming({ reason: undefined })],
    ['a reason of blanks', 'reason-missing', 'decision.confirm', () => confirming({ reason: ' \n\t ' })],
    [
      'a reason of 100,000 characters',
      'input-invalid',
      'decision.confirm',
      () => confirming({ reason: 'x'.repeat(1e5) }),
    ],
    ['a reason that is an object', 'input-invalid', 'decision.confirm', () => confirming({ reason: { text: 'x' } })],
    ['an approval for no days', 'input-invalid', 'decision.approve', () => approving({ days: 0 })],
    ['an approval for a day less than none', 'input-invalid', 'decision.approve', () => approving({ days: -1 })],
    ['an approval for 9,999 days', 'input-invalid', 'decision.approve', () => approving({ days: 9_999 })],
    [
      'an approval for "90; drop table"',
      'input-invalid',
      'decision.approve',
      () => approving({ days: '90; drop table' }),
    ],
    ['an approval without an end', 'reason-missing', 'decision.approve', () => approving({ days: undefined })],
    ['a scope that is more than all', 'input-invalid', 'decision.plan', () => about({ scope: 'tenant' })],
  ];
  for (const [story, why, verb, data] of inputs) {
    it(`${story} is refused in words, to whoever typed it, and is on record`, async () => {
      await isRefused(why, /Nothing was done/i, [SECOND, verb, data()]);
    });
  }

  it('a reason of a megabyte does not get past the door', async () => {
    const click = house.click(SECOND, 'decision.confirm', confirming({ reason: 'x'.repeat(1_000_000) }));
    const { answer } = await house.nothingComesOf(() => house.post(click));
    assert.equal(answer.status, 413);
  });

  it('who clicks is not what the card says: an approver’s id in its data makes nobody an approver', async () => {
    const { aadObjectId } = APPROVER;
    const claims = { by: APPROVER, aadObjectId, objectId: aadObjectId, from: APPROVER, user: { id: aadObjectId } };
    await isRefused('not-an-approver', /not among the approvers/, [
      READER,
      'decision.confirm',
      confirming({ ...claims, tenantId: house.demo.demo.credentials.tenantId, verb: 'decision.status' }),
    ]);
  });

  it('how a decision stands is told to nobody who may not even ask', async () => {
    const { answer } = await house.nothingComesOf(() =>
      house.press(READER, 'decision.status', { decision: main.id }, createChatPlace('reader')),
    );
    assert.match(String(answer.value), /not among the approvers/);
    assert.deepEqual(
      house.connector.of('send').filter(({ conversationId }) => conversationId === 'a:reader'),
      [],
    );
  });

  it('keys of the prototype in a card’s data change nothing here', async () => {
    const poison = '{"by":{"objectId":"x"},"allowed":true,"polluted":"yes"}';
    const click = JSON.stringify(house.click(READER, 'decision.confirm', confirming({ placeholder: 0 }))).replace(
      '"placeholder":0',
      `"__proto__":${poison},"constructor":{"prototype":${poison}},"toString":${poison}`,
    );
    const { answer } = await house.nothingComesOf(() => house.post(click));
    assert.match(answer.text, /not among the approvers/);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('a click from a personal chat on a card of the channel is made up, whoever makes it', async () => {
    const click = [SECOND, 'decision.confirm', confirming(), createChatPlace('second')] as const;
    await isRefused('not-shown-here', /never showed this decision here/, [...click]);
  });

  it('the same by a client of old (Action.Submit, a message) is held to the same', async () => {
    const value = { verb: 'decision.confirm', ...confirming() };
    const where = createChatPlace('reader');
    const { answer, refused } = await house.nothingComesOf(async () => {
      const sent = await house.post(house.activity(READER, where, { type: 'message', value, replyToId: 'card' }));
      const { id } = where.conversation;
      await house.connector.waitFor(
        (call) => call.conversationId === id && /never showed/.test(call.activity.text ?? ''),
      );
      return sent;
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(
      refused.map(({ details }) => details['reason']),
      ['not-shown-here'],
    );
  });

  it('undoing what was never done is not possible', async () => {
    await isShownAsItIs('wrong-state', [SECOND, 'decision.undo', about({ undoReason: 'put it back' })]);
  });

  it('the owners’ question is answered by the owner alone: not by an approver, and not in the channel', async () => {
    await house.takes(APPROVER, 'decision.ask-owners', main.id);
    main = await house.asked(main.id);
    const [question] = main.questions;
    assert.ok(question !== undefined);
    const data = { decision: main.id, question: question.id, text: 'It is ours, let it be.' };
    await isRefused('not-an-approver', /asked of somebody else/, [
      SECOND,
      'decision.owner-answer',
      data,
      createChatPlace('second'),
    ]);
    const owner = createSender('owner', question.owner.objectId);
    house.joinsChannel(owner);
    await isRefused('not-shown-here', /never showed/, [owner, 'decision.owner-answer', data]);
    const elsewhere = { ...data, decision: other.id };
    await isRefused('no-such-decision', /know no such decision/, [
      owner,
      'decision.owner-answer',
      elsewhere,
      createChatPlace('owner'),
    ]);
  });

  it('one click that arrives ten times at once counts once', async () => {
    const click = house.click(APPROVER, 'decision.back', about());
    const answers = await Promise.all(Array.from({ length: 10 }, () => house.post(click)));
    assert.deepEqual([...new Set(answers.map(({ text }) => text))].length, 1);
    assert.equal((await house.decision(main.id)).version, main.version + 1);
    main = await house.plan(main.id);
  });

  it('one person’s ten clicks at once are one of the two who are needed', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => house.press(APPROVER, 'decision.confirm', confirming())),
    );
    assert.ok(answers.every(({ statusCode }) => statusCode === 200));
    const { state, version } = await house.decision(main.id);
    assert.deepEqual([state.name, version], ['revoke-proposed', main.version + 1]);
    assert.equal(house.writers, 0);
    main = await house.takes(APPROVER, 'decision.back', main.id);
    main = await house.plan(main.id);
  });

  it('two people at once on the same card: one of them was first, and the other has confirmed nothing', async () => {
    const [last] = await house.store.decisions.record({ limit: 1 });
    await Promise.all([APPROVER, SECOND].map((who) => house.press(who, 'decision.confirm', confirming())));
    const { state, version } = await house.decision(main.id);
    assert.deepEqual([state.name, version], ['revoke-proposed', main.version + 1]);
    assert.equal(house.writers, 0);
    const record = await house.store.decisions.record({ decisionId: main.id, limit: 10 });
    const since = record.filter(({ sequence }) => sequence > (last?.sequence ?? 0));
    // Whoever was late before this hour has no line of their own again.
    const late = since.filter(({ what }) => what !== 'confirm');
    assert.equal(since.length - late.length, 1);
    assert.ok(late.every(({ what, details }) => what === 'refused' && details['reason'] === 'stale'));
    main = await house.takes(SECOND, 'decision.back', main.id);
  });

  it('a confirmation without a plan is not possible', async () => {
    await isShownAsItIs('wrong-state', [
      SECOND,
      'decision.confirm',
      about({ planHash: findPlanHash(other), reason: 'x' }),
    ]);
  });

  describe('after it was decided', () => {
    let before: Decision;
    it('an honest click is carried out, once', async () => {
      before = other;
      const revoking = await house.confirm(other.id, SECOND);
      assert.equal(revoking.state.name, 'revoking');
      other = await house.state(other.id, 'revoked');
      assert.equal(house.writers, 1);
    });

    it('the old card’s buttons do nothing and show who decided', async () => {
      const { id, version } = before;
      const data = { decision: id, version, planHash: findPlanHash(before), reason: 'once more' };
      await isShownAsItIs('stale', [SECOND, 'decision.confirm', data]);
      await isShownAsItIs('stale', [SECOND, 'decision.approve', { decision: id, version, reason: 'ours', days: 9 }]);
    });

    it('the confirmation made anew for the new version is not possible', async () => {
      const data = { decision: other.id, version: other.version, planHash: findPlanHash(other), reason: 'once more' };
      await isShownAsItIs('wrong-state', [SECOND, 'decision.confirm', data]);
    });

    it('it is not approved afterwards either', async () => {
      const data = { decision: other.id, version: other.version, reason: 'ours', days: 90 };
      await isShownAsItIs('wrong-state', [SECOND, 'decision.approve', data]);
    });

    it('it is not undone by somebody who is no approver', async () => {
      const data = { decision: other.id, version: other.version, undoReason: 'put it back' };
      await isRefused('not-an-approver', /not among the approvers/, [READER, 'decision.undo', data]);
    });
  });
});
