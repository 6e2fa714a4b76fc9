import { loadDetections } from '../../src/load-detections.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import { findAlertKillProblems } from './alert-kill-assertions.js';
import { assessUndisturbed, ExpectedEventsReader } from './alert-kill-expected-events.js';
import { settled } from './alert-kill-run.js';
import { compareSentMessages } from './alert-kill-sent-messages.js';
import { createRandom } from './random-from-seed.js';
import { ReplicaFaultAttacks } from './replica-fault-attacks.js';
import { ReplicaFaultHouse } from './replica-fault-house.js';
import { ReplicaFaultInjector } from './replica-fault-injector.js';
import { ReplicaFaultPeople } from './replica-fault-people.js';
import { judgeDecisions, judgeQuestions, judgeReports, judgeTakenOn } from './replica-fault-verdict.js';
import { type CriticalSilence, measureSilences } from './replica-fault-silence.js';
import { listAppsWithPower } from './unsteady-demo-tenant.js';
import { waitUntil } from './wait-until.js';

/** How long, from which seed, and who hears of it. */
export interface ReplicaFaultRunOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly tabulate: (figures: object) => void;
}

/** Runs replicas under faults; gives what is lost, doubled or wrong at the end, in sentences. */
export async function runReplicasUnderFaults(options: ReplicaFaultRunOptions): Promise<readonly string[]> {
  const house = await ReplicaFaultHouse.open();
  try {
    return await runAndJudge(house, options);
  } finally {
    await house.close();
  }
}

async function runAndJudge(house: ReplicaFaultHouse, { minutes, seed, say, tabulate }: ReplicaFaultRunOptions) {
  // One for each, so that what one draws does not depend on how quick another is.
  const [faults, happenings, clicks] = [createRandom(seed), createRandom(seed + 1), createRandom(seed + 2)];
  const detections = await loadDetections();
  const injector = new ReplicaFaultInjector(house, faults);
  const people = new ReplicaFaultPeople(house, clicks);
  const attacks = new ReplicaFaultAttacks(house, happenings);
  const reader = new ExpectedEventsReader(house, detections, { lookBack: false });
  const since = new Date(Date.now() - 60_000).toISOString();
  const apps = listAppsWithPower(house.demo.world).slice(1);
  const reports = await people.subscribeToReports();
  await settled(house, reader);
  say('it is at rest; the faults begin');
  const startedAtMs = performance.now();
  const untilMs = startedAtMs + minutes * 60_000;
  await Promise.all([
    injector.run(untilMs),
    attacks.run(untilMs),
    people.ask(untilMs),
    people.takeOn(untilMs),
    people.decide(apps, untilMs),
  ]);
  say(`${Math.round((performance.now() - startedAtMs) / 1_000)} s: the faults are over; it comes to rest`);
  for (const { id } of reports) await house.store.alerts.removeSubscription(id);
  // What decisions still write is read too.
  await waitUntil('decisions and their cards are at rest', async () => {
    const working = await house.store.decisions.inStates(['revoking', 'undoing']);
    return working.length === 0 && (await house.store.decisions.staleCopies(10)).length === 0;
  });
  const rules = await attacks.events.everyday(3);
  // A source shows what was told only after a while: before, all that it shows is read, and what is told is missing from the truth.
  await waitUntil('what was told last is read', async () => {
    const rows = await house.query<{ event: string }>('select event::text as event from audit_events');
    return rules.every((name) => rows.some(({ event }) => event.includes(`"${name}"`)));
  });
  await settled(house, reader);
  const truth = await reader.now();
  await house.endReplicas();

  const kept = (await house.query<{ id: string }>('select id from audit_events')).map(({ id }) => id);
  const events = [...truth.may.values()].filter(({ id }) => kept.includes(id));
  const expected = await assessUndisturbed(house, events, detections);
  const incidents = await house.store.incidents.open();
  const ids = await house.query<{ id: string }>('select id from detection_findings');
  const findings = await house.store.incidents.findings(ids.map(({ id }) => id));
  const { subscriptions } = house;
  const query: ReplicaFaultHouse['query'] = (text) => house.query(text);
  const telling = await compareSentMessages({ connector: house.connector, subscriptions, query }, incidents, findings);
  const names = new Set(findings.map(({ finding }) => finding.subject.name));
  const lastRound = { rules: rules.length, kept: rules.filter((name) => names.has(name)).length };
  const { connector, bugs } = house;
  const around = { events: attacks.events, connector, bugs, left: () => house.left() };
  // How bad a finding about an app is depends on what the app could do when it was assessed; a revoke takes that away.
  const isSteady = ({ subject }: DetectionFinding) => !people.clicks.has(subject.id);
  const alerts = findAlertKillProblems({
    house: around,
    truth,
    kept,
    expected: { ...expected, findings: expected.findings.filter(isSteady) },
    incidents,
    findings: findings.filter(({ finding }) => isSteady(finding)),
    telling,
    lastRound,
  });
  const asked = judgeQuestions(house, people);
  const reported = await judgeReports(house, reports);
  const decided = await judgeDecisions(house, people, since);
  const silences = await measureSilences(house, attacks.attacks, incidents);
  const silent = silences.filter(({ told }) => told === undefined);

  const lost = [
    ...alerts.lost,
    ...asked.lost,
    ...reported.lost,
    ...decided.lost,
    ...(await judgeTakenOn(house, people)),
  ];
  const doubled = [...alerts.doubled, ...asked.doubled, ...reported.doubled, ...decided.doubled];
  const wrong = [...alerts.different, ...alerts.unsettled, ...asked.wrong, ...reported.wrong, ...decided.wrong];
  lost.push(...silent.map(({ servicePrincipalId }) => `no critical card of the attack by ${servicePrincipalId}`));
  const byLength = silences.toSorted((a, b) => (b.told ?? 0) - (a.told ?? 0));
  const [longest] = byLength;
  const median = byLength[Math.floor(byLength.length / 2)];
  tabulate(Object.fromEntries([...injector.counts].map(([fault, count]) => [fault, { count }])));
  tabulate({
    seed,
    minutes,
    faults: injector.log.length,
    'events kept': kept.length,
    attacks: attacks.attacks.length,
    'open incidents': incidents.length,
    'cards, replies, digests': `${telling.cards}, ${telling.replies}, ${telling.digests}`,
    'fate unknown, told so': `${telling.unknown}, ${telling.recovered}`,
    'questions answered': people.questions.length,
    'long questions given up with their process': asked.givenUp,
    'incidents taken on': people.takenOn.length,
    'reports sent': reported.sent,
    'decisions carried out': decided.decided,
    'clicks on decisions': [...people.clicks.values()].flat().length,
    'cards of decisions asked for again': people.openedAgain,
    'effects in the tenant': decided.effects,
    'deliveries repeated by Teams': people.teams.repeated,
    lost: lost.length,
    doubled: doubled.length,
    wrong: wrong.length,
    'longest silence of a critical card, s': inWords(longest),
    'median, s': inWords(median),
  });
  const around60 = injector.log.filter(
    ({ atMs }) => longest?.toldAtMs !== undefined && atMs < longest.toldAtMs && atMs > longest.toldAtMs - 90_000,
  );
  for (const { atMs, fault, replica } of around60) {
    say(`${Math.round((atMs - (longest?.toldAtMs ?? 0)) / 100) / 10} s before that card: ${fault} ${replica ?? ''}`);
  }
  return [
    ...lost.map((line) => `lost: ${line}`),
    ...doubled.map((line) => `doubled: ${line}`),
    ...wrong.map((line) => `wrong: ${line}`),
  ];
}

function inWords(silence: CriticalSilence | undefined): string {
  const { told = NaN, stored = NaN, planned = NaN } = silence ?? {};
  return `${told} (stored after ${stored}, planned after ${planned})`;
}
