import { createMixedRecord } from './audit-record-samples.js';
import type { Bench } from './bench-figure.js';
import { measureReplayThroughput } from './replay-throughput.js';

/** Six events in a hundred are ones that a detection looks at, as in exports of real tenants. */
export const bench: Bench = () => measureReplayThroughput('replay-mixed', createMixedRecord, 50_000);
