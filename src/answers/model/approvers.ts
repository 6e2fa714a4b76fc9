import type { Subject } from '../../core/subject.js';

/** Reads from the tenant who may decide on apps now; names are hostile text. undefined: not all could be read. */
export type ReadApprovers = () => Promise<readonly Subject[] | undefined>;
