import { DecisionKills, KILL_PHASES } from '../support/decision-kills.js';
import { appsWithPower } from '../support/decision-tenant.js';
import { randomFrom } from '../support/kill-alerts.js';
import { stopSharedServer } from '../support/postgres.js';

// node --import tsx test/journeys/kill-decisions.run.ts [KILLS] [SEED]: the test of the same name, as often and as long as wanted.
const [kills = '200', seed = '1'] = process.argv.slice(2);
const startedAtMs = performance.now();
try {
  const house = await DecisionKills.open(randomFrom(Number(seed)), {
    kills: Number(kills),
    onKill: (done) => process.stderr.write(`\r${done} of ${kills} kills`),
  });
  try {
    const report = await house.run(appsWithPower(house.tenant.bench.world));
    process.stderr.write('\n');
    console.table(Object.fromEntries(KILL_PHASES.map((phase) => [phase, { kills: report.kills.get(phase) }])));
    const { lost, doubled, untrue, cards, bugs } = report;
    const wrong = { lost, doubled, untrue, cards, bugs };
    console.table({
      ...report.figures,
      ...Object.fromEntries(Object.entries(wrong).map(([name, lines]) => [name, lines.length])),
      minutes: Math.round((performance.now() - startedAtMs) / 6_000) / 10,
    });
    for (const [name, lines] of Object.entries(wrong)) {
      for (const line of lines) console.log(`${name}: ${line.slice(0, 2_000)}`);
      if (lines.length > 0) process.exitCode = 1;
    }
  } finally {
    await house.close();
  }
} finally {
  await stopSharedServer();
}
