/**
 * The right to do a piece of work alone, until the database's clock says that it has expired. The fencing token grows with every holder:
 * what an earlier holder still writes is refused, however long it was stopped.
 */
export interface Lease {
  /** What it is for: the same name in all processes. */
  readonly name: string;
  /** Fencing token. */
  readonly token: number;
}

/** Gives leases. One clock counts, the database's: how wrong a process's own clock is does not matter. */
export interface LeaseStore {
  /** Takes the lease for `leaseMs` milliseconds; undefined while another process holds it. Rejects while the database is away. */
  take(name: string, leaseMs: number): Promise<Lease | undefined>;
  /** Extends it to `leaseMs` milliseconds from now; false: another process has taken it. */
  renew(lease: Lease, leaseMs: number): Promise<boolean>;
  /** Lets another process take it at once. No effect when another process already holds it. */
  release(lease: Lease): Promise<void>;
}

/** Another process holds the lease now: nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor({ name, token }: Lease) {
    super(`lease ${name} with token ${token} was taken over: nothing is written under it`);
  }
}
