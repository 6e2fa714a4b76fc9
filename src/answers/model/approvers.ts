/** Reads from the tenant who may decide on apps now: their names, hostile text. undefined: not all could be read. */
export type ReadApprovers = () => Promise<readonly string[] | undefined>;
