import { DecisionClickRaces } from '../support/decision-click-races.js';
import { listAppsWithPower } from '../support/unsteady-demo-tenant.js';
import { stopSharedServer } from '../support/postgres-test-server.js';

// node --import tsx test/journeys/concurrent-decision-clicks.run.ts [CLICKS]: the test of the same name with any number
// of clicks.
const [clicks = '1000'] = process.argv.slice(2);
const startedAtMs = performance.now();
try {
  const races = await DecisionClickRaces.open();
  try {
    const { wrong, ...figures } = await races.run(
      listAppsWithPower(races.tenant.bench.world),
      Number(clicks),
      (line) => {
        console.log(line);
      },
    );
    const lines = [...wrong, ...races.bugs().map((line) => `bug: ${line}`)];
    const minutes = Math.round((performance.now() - startedAtMs) / 6_000) / 10;
    console.table({ ...figures, wrong: lines.length, minutes });
    for (const line of lines) console.log(line.slice(0, 2_000));
    if (lines.length > 0) process.exitCode = 1;
  } finally {
    await races.close();
  }
} finally {
  await stopSharedServer();
}
