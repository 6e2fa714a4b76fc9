import { runReplicasUnderFaults } from '../support/replica-fault-run.js';

// node --import tsx test/journeys/replicas-under-faults.run.ts [MINUTES] [SEED]: three replicas on one PostgreSQL and one demo tenant,
// with attacks, reports, questions and decisions, and every few seconds a kill, a stop or a restart of the database.
const [minutes = '10', seed = '1'] = process.argv.slice(2);
const problems = await runReplicasUnderFaults({
  minutes: Number(minutes),
  seed: Number(seed),
  say: (line) => {
    console.log(line);
  },
  tabulate: (figures) => {
    console.table(figures);
  },
});
for (const line of problems) console.log(line.slice(0, 3_000));
if (problems.length > 0) process.exitCode = 1;
