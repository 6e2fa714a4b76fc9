import { openStore } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { systemClock } from '../support/postgres-test-server.js';
import { sampleReport } from './report-samples.js';

// Run as a process of its own: opens the store on the directory it is given, saves one report, says "open", and stays until
// killed, or closes at Ctrl-C.
try {
  const store = await openStore({ dataDir: process.argv[2] ?? '', log: silentLog, clock: systemClock });
  await store.results.save(sampleReport({ headline: 'saved by the other process' }));
  process.once('SIGINT', () => void store.close());
  console.log('open');
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : 'no error');
}
