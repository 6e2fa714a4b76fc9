import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import { createDemoServerClient } from '../demo/server/demo-server-bench.js';
import { APPROVER_PLACES } from './decision-clicks.js';
import {
  expectedCard,
  findDoubledEffects,
  findLostClicks,
  findUntrueSteps,
  listSeenCards,
} from './decision-kill-assertions.js';
import type { ReplicaFaultHouse } from './replica-fault-house.js';
import type { ReplicaFaultPeople } from './replica-fault-people.js';
import { type Effect, isStepTrue, listEffects } from './unsteady-demo-tenant.js';

/** What went wrong, in sentences; all empty is good. */
export interface ReplicaFaultProblems {
  readonly lost: string[];
  readonly doubled: string[];
  readonly wrong: string[];
}

/** Each acknowledged question has one answer in its conversation. */
export function judgeQuestions(
  { connector }: ReplicaFaultHouse,
  { questions }: ReplicaFaultPeople,
): ReplicaFaultProblems & { readonly givenUp: number } {
  const problems = { lost: [] as string[], doubled: [] as string[], wrong: [] as string[], givenUp: 0 };
  for (const { conversationId, text, wasReleased } of questions) {
    const answers = connector.accepted.filter(
      ({ call }) =>
        call.kind === 'send' &&
        call.conversationId === conversationId &&
        // That the database is away is an answer too, in text.
        (call.activity.attachments !== undefined || call.activity.text?.includes('My database ')),
    );
    const name = `"${text}" in ${conversationId}`;
    if (answers.length === 0 && wasReleased) problems.givenUp += 1;
    else if (answers.length === 0) problems.lost.push(`no answer to ${name}`);
    // One that its process was interrupted at is given again, and says so.
    const unsaid = answers.filter(({ call }) => !call.activity.text?.includes('You may see the answer twice'));
    if (unsaid.length > 1) problems.doubled.push(`${unsaid.length} answers to ${name}`);
  }
  return problems;
}

/** Each slot of a report is sent once, or said to be of unknown fate; none is left. */
export async function judgeReports(
  house: ReplicaFaultHouse,
  reports: readonly ReportSubscription[],
): Promise<ReplicaFaultProblems & { readonly sent: number }> {
  const problems = { lost: [] as string[], doubled: [] as string[], wrong: [] as string[], sent: 0 };
  for (const { id, conversationId } of reports) {
    const rows = await house.query<{
      key: string;
      state: string;
      activity_id: string | null;
      recovered_by: string | null;
    }>(
      `select key, state, activity_id, recovered_by from deliveries where kind = 'report' and subscription_id = '${id}' order by due`,
    );
    const posts = house.connector.accepted.filter(
      ({ call }) => (call.kind === 'create' || call.kind === 'send') && call.conversationId === conversationId,
    );
    const isNotice = (text = '') => /may not have arrived|may be late/i.test(text);
    const accepted = posts.filter(({ call }) => !isNotice((call.activity.activity ?? call.activity).summary));
    const known = new Set(rows.map(({ activity_id }) => activity_id));
    const orphans = accepted.filter(({ id: posted }) => !known.has(posted));
    const unknown = rows.filter(({ state }) => state === 'unknown');
    if (orphans.length > unknown.length)
      problems.doubled.push(`${orphans.length} reports of no row in ${conversationId}`);
    const ids = new Set(accepted.map(({ id: posted }) => posted));
    for (const { key, state, activity_id, recovered_by } of rows) {
      // Nobody wants it any more: its subscription was removed.
      const isLast = key === rows.at(-1)?.key;
      if (state === 'sent' && !ids.has(activity_id ?? '')) problems.lost.push(`sent, but not there: ${key}`);
      if (state === 'unknown' && recovered_by === null) problems.lost.push(`nobody was told of ${key}`);
      if (state !== 'sent' && state !== 'unknown' && !(state === 'dropped' && isLast))
        problems.lost.push(`${state}: ${key}`);
    }
    problems.sent += accepted.length;
  }
  return problems;
}

/** Clicks, what was done in the tenant, what the record says, and the cards. */
export async function judgeDecisions(
  house: ReplicaFaultHouse,
  people: ReplicaFaultPeople,
  since: string,
): Promise<ReplicaFaultProblems & { readonly decided: number; readonly effects: number }> {
  const { store, control, connector } = house;
  const problems = { lost: [] as string[], doubled: [] as string[], wrong: [] as string[], decided: 0, effects: 0 };
  const client = createDemoServerClient(control);
  const holds = {
    holds: (...[step, direction]: DropFirst<Parameters<typeof isStepTrue>>) => isStepTrue(client, step, direction),
  };
  const effects = await listEffects(client, since);
  for (const [app, clicks] of people.clicks) {
    const decision = await store.decisions.ofApp(app);
    if (decision === undefined) {
      if (clicks.length > 0) problems.lost.push(`the decision about ${app} is gone`);
      continue;
    }
    const record = await store.decisions.record({ decisionId: decision.id, limit: 10_000 });
    const mine = effects.filter(({ what }) => isAbout(house, what, app));
    problems.lost.push(...findLostClicks(clicks, record));
    problems.doubled.push(...findDoubledEffects(mine, decision));
    problems.wrong.push(...(await findUntrueSteps(decision, holds)));
    // The card of one that goes on depends on the time.
    if (['revoked', 'failed-in-part'].includes(decision.state.name))
      problems.wrong.push(...(await findWrongCards(house, decision)));
    const ended = ['revoked', 'failed-in-part'].includes(decision.state.name);
    if (ended) problems.decided += 1;
    if (!ended && decision.state.name !== 'revoking' && mine.length > 0)
      problems.wrong.push(`${decision.id}: changed, and not decided`);
    problems.effects += mine.length;
  }
  const verified = await store.decisions.verifyRecord();
  if (!verified.sound) problems.wrong.push(`the record is broken at ${verified.brokenAt}`);
  problems.wrong.push(...connector.unexpected.map((line) => `unexpected request: ${line}`));
  await client.agent.destroy();
  return problems;
}

type DropFirst<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/** Each approver has a card of the decision that shows its state; a card whose id nobody learned may be behind. */
async function findWrongCards(
  { store, connector }: ReplicaFaultHouse,
  decision: Parameters<typeof expectedCard>[0],
): Promise<readonly string[]> {
  const expected = expectedCard(decision);
  const seen = listSeenCards(decision, connector.accepted);
  const wrong = seen
    .filter(({ card, isEdited }) => isEdited && card !== expected)
    .map(
      ({ id, card }) =>
        `${id} of ${decision.id} (${decision.state.name}) differs: ${describeDifference(card, expected)}`,
    );
  for (const { conversation } of Object.values(APPROVER_PLACES)) {
    const place = conversation.id.replace(/;.*/, '');
    if (!(await store.decisions.hasCopyIn(decision.id, place))) wrong.push(`no card of ${decision.id} in ${place}`);
  }
  return wrong;
}

/** Where two texts part, with what each goes on with. */
function describeDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const excerpt = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return `${excerpt(one)} | ${excerpt(other)}`;
}

/** Acknowledged "I'm on it" clicks that the incident does not show. */
export async function judgeTakenOn({ store }: ReplicaFaultHouse, { takenOn }: ReplicaFaultPeople): Promise<string[]> {
  const lost: string[] = [];
  for (const { incidentId } of takenOn) {
    const record = await store.incidents.find(incidentId);
    if (record?.acknowledged === undefined) lost.push(`nobody is on the incident ${incidentId}`);
  }
  return lost;
}

/** An effect on the app or on its registration. */
function isAbout({ demo }: ReplicaFaultHouse, what: Effect['what'], id: string): boolean {
  const { servicePrincipals, applications } = demo.world;
  const appId = servicePrincipals.byId(id)?.['appId'];
  const registration = Array.from({ length: applications.size }, (_, i) => applications.at(i)).find(
    (application) => application['appId'] === appId,
  );
  return what.includes(id) || (registration !== undefined && what.includes(registration.id));
}
