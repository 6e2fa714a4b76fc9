import { ALERT_KILL_PHASES } from '../support/alert-kill-setup.js';
import { killAndSettle } from '../support/alert-kill-run.js';
import { findAlertKillProblems } from '../support/alert-kill-assertions.js';
import { stopSharedServer } from '../support/postgres-test-server.js';

// node --import tsx test/journeys/alerts-survive-kills.run.ts [KILLS] [SEED]: the test of the same name with any number
// of kills.
const [kills = '100', seed = '1'] = process.argv.slice(2);
const startedAtMs = performance.now();
try {
  const outcome = await killAndSettle(Number(kills), {
    seed: Number(seed),
    lookBack: true,
    onKill: (done) => process.stderr.write(`\r${done} of ${kills} kills`),
  });
  process.stderr.write('\n');
  const { house, telling, kept, incidents, findings } = outcome;
  const verdict = findAlertKillProblems(outcome);
  await house.close();
  console.table(Object.fromEntries(ALERT_KILL_PHASES.map((phase) => [phase, { kills: house.kills.get(phase) }])));
  console.table({
    'events kept': kept.length,
    findings: findings.length,
    'open incidents': incidents.length,
    attacks: house.events.attackers.length,
    'requests to the connector': house.connector.calls.length,
    'cards taken': telling.cards,
    'replies taken': telling.replies,
    'digests taken': telling.digests,
    lost: verdict.lost.length,
    doubled: verdict.doubled.length,
    different: verdict.different.length,
    unsettled: verdict.unsettled.length,
    'fate unknown': telling.unknown,
    'of these told as "may not have arrived"': telling.recovered,
    minutes: Math.round((performance.now() - startedAtMs) / 6_000) / 10,
  });
  for (const name of ['lost', 'doubled', 'different', 'unsettled'] as const) {
    const wrong = verdict[name];
    for (const line of wrong) console.log(`${name}: ${line.slice(0, 3_000)}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
} finally {
  await stopSharedServer();
}
