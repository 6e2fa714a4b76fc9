import { relevant } from './audit-mix.js';
import type { Bench } from './figure.js';
import { throughput } from './replay-throughput.js';

/** Every event is one that a detection looks at. */
export const bench: Bench = () => throughput('replay-all-relevant', relevant, 20_000);
