import { realistic } from './audit-mix.js';
import type { Bench } from './figure.js';
import { throughput } from './replay-throughput.js';

/** Sign-ins, file and mailbox events, one relevant event in ten thousand. */
export const bench: Bench = () => throughput('replay-realistic', realistic, 50_000);
