import { aimsAt, phasesOf } from '../support/decision-kill-phases.js';
import { DecisionKills } from '../support/decision-kills.js';
import { appsWithPower } from '../support/decision-tenant.js';
import { stopSharedServer } from '../support/postgres.js';
import { randomFrom } from '../support/random.js';

// node --import tsx test/journeys/decisions-survive-kills.run.ts [KILLS] [SEED]: the test of the same name with any
// number of kills.
const [kills = '200', seed = '1'] = process.argv.slice(2);
const startedAtMs = performance.now();
const seconds = () => Math.round((performance.now() - startedAtMs) / 1_000);
const random = randomFrom(Number(seed));
try {
  const house = await DecisionKills.open(Number(seed));
  const { table } = house;
  try {
    const apps = appsWithPower(house.tenant.bench.world);
    for (let round = 0; house.kills < Number(kills); round++) {
      const some = (half: 'revoke' | 'undo') =>
        aimsAt(
          phasesOf(half).filter(() => random() < 0.5),
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
