import { createRealisticRecord } from './audit-record-samples.js';
import type { Bench } from './bench-figure.js';
import { measureReplayThroughput } from './replay-throughput.js';

/** Sign-ins, file and mailbox events, one relevant event in ten thousand. */
export const bench: Bench = () => measureReplayThroughput('replay-realistic', createRealisticRecord, 50_000);
