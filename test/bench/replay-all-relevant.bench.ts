import { createRelevantRecord } from './audit-record-samples.js';
import type { Bench } from './bench-figure.js';
import { measureReplayThroughput } from './replay-throughput.js';

/** Every event is one that a detection looks at. */
export const bench: Bench = () => measureReplayThroughput('replay-all-relevant', createRelevantRecord, 20_000);
