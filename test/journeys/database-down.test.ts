import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openSeverableConnection, type SeverableConnection } from '../store/severable-connection.js';
import { APPROVER, createChatPlace } from './attacks/activity-senders.js';
import { AttackedProduct } from './attacks/attacked-product.js';

const AWAY = /My database is away\..*Ask again in a minute\./;
/** What is said where something was read and is not there. */
const NONE =
  /nothing to compare|first look|no earlier|no open incident|nothing is open|nothing was decided|nothing is sent|no subscription/i;

/** Answered from the database alone. */
const FROM_MEMORY = [
  'what changed since Monday?',
  'show incidents',
  'what was decided?',
  'what do you send here?',
  'alert this channel about critical findings',
];
const CLICKS: readonly (readonly [verb: string, data: object])[] = [
  ['decision.review', { app: randomUUID() }],
  ['decision.status', { decision: randomUUID() }],
  ['decision.plan', { decision: randomUUID(), version: 1, scope: 'contain' }],
  ['incident.acknowledge', { incident: randomUUID() }],
  ['incident.details', { incident: randomUUID(), page: 1 }],
  ['ask', { question: 'what changed since Monday?' }],
];

describe('people while the database is down', () => {
  let wire: SeverableConnection;
  let product: AttackedProduct;
  const chat = createChatPlace('approver');

  before(async () => {
    const wayToDatabase = async (url: string) => (wire = await openSeverableConnection(url)).url;
    product = await AttackedProduct.open({ idle: true, wayToDatabase });
  });
  after(async () => {
    await product.close();
    await wire.close();
  });

  /** The text of the card that a message is answered with. */
  async function ask(text: string): Promise<string> {
    const sent = product.connector.of('send', 'message').length;
    const { status } = await product.post(product.activity(APPROVER, chat, { type: 'message', text }));
    assert.equal(status, 200);
    const calls = await product.connector.waitFor(
      ({ kind, activity }) => kind === 'send' && activity.type === 'message',
      sent + 1,
    );
    return JSON.stringify(calls.at(-1)?.activity);
  }

  it('are told so by every answer that needs it, never "none"; and answered again when it is back', async () => {
    assert.doesNotMatch(await ask('show incidents'), AWAY);
    await wire.cut();
    for (const question of FROM_MEMORY) {
      const answer = await ask(question);
      assert.match(answer, AWAY, question);
      assert.doesNotMatch(answer, NONE, question);
    }
    await wire.mend();
    for (const question of FROM_MEMORY) assert.doesNotMatch(await ask(question), AWAY, question);
  });

  it('are told what is missing in answers that the tenant can give', async () => {
    await wire.cut();
    const posture = await ask('how secure are we?');
    assert.match(posture, /The trend could not be read\. My database is away\./);
    assert.doesNotMatch(posture, NONE);
    assert.match(await ask('which admins lack MFA?'), /MFA/);
    assert.match(await ask('which apps look wrong?'), /approved could not be read/);
    await wire.mend();
  });

  it('are not answered as if they had asked nothing before', async () => {
    await ask('which admins lack MFA?');
    await wire.cut();
    assert.match(await ask('the second one'), AWAY);
    await wire.mend();
  });

  it('are told so by every click, and nothing is done', async () => {
    await wire.cut();
    for (const [verb, data] of CLICKS) {
      const { sent, answer } = await press(verb, data);
      assert.match(`${JSON.stringify(answer)} ${sent}`, /My database is away\./, verb);
    }
    await wire.mend();
    assert.equal(product.writers, 0);
    assert.equal((await product.store.decisions.record({ limit: 10 })).length, 0);
  });

  async function press(verb: string, data: object) {
    const before = product.connector.of('send', 'message').length;
    const answer = await product.press(APPROVER, verb, data, chat);
    const sent = product.connector.of('send', 'message').slice(before);
    return { answer, sent: JSON.stringify(sent.map(({ activity }) => activity)) };
  }
});
