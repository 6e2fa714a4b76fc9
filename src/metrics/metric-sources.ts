/** What the database says about the work of all processes. */
export interface StoredFigures {
  /** Seconds since each audit source was last read with success. */
  readonly auditSources: readonly { readonly source: string; readonly ageSeconds: number }[];
  /** How long the message that waits longest is overdue, in seconds; 0: none is due. */
  readonly oldestDueDeliverySeconds: number;
  readonly decisions: readonly { readonly state: string; readonly count: number }[];
}

/** What is measured when somebody looks. */
export interface MetricSources {
  /** Rejects while the database is away. */
  readStored(): Promise<StoredFigures>;
  databaseConnections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Whether this process reads the audit sources. */
  isAuditReader(): boolean;
}
