import { planKillAims, listPhases } from '../support/decision-kill-phases.js';
import { DecisionKillRun } from '../support/decision-kill-run.js';
import { listAppsWithPower } from '../support/unsteady-demo-tenant.js';
import { stopSharedServer } from '../support/postgres-test-server.js';
import { createRandom } from '../support/random-from-seed.js';

// node --import tsx test/journeys/decisions-survive-kills.run.ts [KILLS] [SEED]: the test of the same name with any
// number of kills.
const [kills = '200', seed = '1'] = process.argv.slice(2);
const startedAtMs = performance.now();
const seconds = () => Math.round((performance.now() - startedAtMs) / 1_000);
const random = createRandom(Number(seed));
try {
  const house = await DecisionKillRun.open(Number(seed));
  const { table } = house;
  try {
    const apps = listAppsWithPower(house.tenant.bench.world);
    for (let round = 0; house.kills < Number(kills); round++) {
      const some = (half: 'revoke' | 'undo') =>
        planKillAims(
          listPhases(half).filter(() => random() < 0.5),
          random,
        );
      await house.round(apps[round % apps.length] ?? '', { revoke: some('revoke'), undo: some('undo') });
      console.log(`${seconds()} s: ${house.kills} of ${kills} kills, ${table.complaints.length} complaints`);
    }
    console.table(Object.fromEntries(table.rows));
    const bugs = await house.bugs();
    console.table({ seed, kills: house.kills, ...table.figures, bugs: bugs.length, seconds: seconds() });
    const lines = [...table.complaints, ...bugs.map((line) => `bug: ${line}`)];
    for (const line of lines) console.log(line.slice(0, 2_000));
    if (lines.length > 0) process.exitCode = 1;
  } finally {
    await house.close();
  }
} finally {
  await stopSharedServer();
}
