import type { DecisionAction } from '../../src/decisions/model/decision-service-port.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { clickAs, isCardAnswer } from '../support/decision-clicks.js';
import { runBesideEcho } from './run-beside-echo-bot.js';
import { type Bench, computeQuantile, createRatioFigure, median, roundFigure } from './bench-figure.js';

const ROUNDS = 9;
const CLICKS = 20;
const WARM_UP = 10;

/**
 * A click on a decision (plan, back, plan …: asked of the tenant each time who may, and for a plan how the app is) from sending to
 * the card in its answer, beside an echo by a bare botbuilder bot over the same HTTP.
 */
export const bench: Bench = () =>
  runBesideEcho(async (ours, echo) => {
    const connector = await FakeBotConnector.start();
    try {
      const press = clicker(connector, ours, await posted(connector, ours));
      const echoed = () => echoMs(connector, echo);
      await times(WARM_UP, press);
      await times(WARM_UP, echoed);
      const rounds: { ours: number; floor: number }[] = [];
      const all: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const clicks = await times(CLICKS, press);
        all.push(...clicks);
        rounds.push({ ours: median(clicks), floor: median(await times(CLICKS, echoed)) });
      }
      const figure = createRatioFigure(
        'click-latency',
        'a bare botbuilder bot that sends typing and echoes (p50 of a round)',
        rounds,
      );
      const p99 = `p99 of ${String(all.length)} clicks ${String(roundFigure(computeQuantile(all, 0.99)))} ms`;
      return { ...figure, detail: `${figure.detail ?? ''}, ${p99}` };
    } finally {
      await connector.close();
    }
  });

/** Id of the decision on the attacker's app, once its card is there. */
async function posted(connector: FakeBotConnector, origin: string): Promise<string> {
  const { servicePrincipals } = generateTenantData();
  const app = Array.from({ length: servicePrincipals.size }, (_, i) => servicePrincipals.at(i)).find(
    ({ appId }) => appId === PAST_ATTACK.appId,
  );
  if (app === undefined) throw new Error('the attack is not in the world');
  await clickAs(origin, connector.serviceUrl, 'approver', { verb: 'decision.review', app: app.id });
  const [call] = await connector.waitFor(
    ({ kind, activity }) => kind === 'send' && (activity.attachments ?? []).length > 0,
    1,
    60_000,
  );
  const found = /"decision":"([0-9a-f-]{36})"/.exec(JSON.stringify(call?.activity.attachments))?.[1];
  if (found === undefined) throw new Error('no card of a decision came');
  return found;
}

/** Plans and goes back by turns, each for the version that the click before has led to; gives the milliseconds of one. */
function clicker(connector: FakeBotConnector, origin: string, decision: string): () => Promise<number> {
  let version = 1;
  return async () => {
    const about = { decision, version } as const;
    const action: DecisionAction =
      version % 2 === 1 ? { verb: 'decision.plan', ...about, scope: 'all' } : { verb: 'decision.back', ...about };
    const startedAt = performance.now();
    const answer = await clickAs(origin, connector.serviceUrl, 'approver', action);
    const ms = performance.now() - startedAt;
    version += 1;
    // A click that came too late is answered with a card as well: of the version before.
    const counted = isCardAnswer(answer) && JSON.stringify(answer?.value).includes(`"version":${String(version)}`);
    if (!counted) throw new Error(`the click was answered ${JSON.stringify(answer)}`);
    return ms;
  };
}

let sent = 0;

/** From sending a message to the echo's arrival. */
async function echoMs(connector: FakeBotConnector, origin: string): Promise<number> {
  const before = connector.of('send', 'message').length;
  sent += 1;
  const startedAt = performance.now();
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `echo-${String(sent)}`,
      text: 'hello',
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: '29:me' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:bench', conversationType: 'personal' },
    }),
  });
  await response.arrayBuffer();
  await connector.waitFor(({ kind, activity }) => kind === 'send' && activity.type === 'message', before + 1);
  return performance.now() - startedAt;
}

async function times(n: number, once: () => Promise<number>): Promise<readonly number[]> {
  const ms: number[] = [];
  for (let i = 0; i < n; i++) ms.push(await once());
  return ms;
}
