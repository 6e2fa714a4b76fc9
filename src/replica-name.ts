import { hostname } from 'node:os';

/** Names this process among its replicas, in logs and metrics. In a container the process id is always the same, and the host is not. */
export const REPLICA_NAME = `${hostname()}-${process.pid}`;
