import { type Kysely, sql } from 'kysely';
import type { AlertStore } from '../core/alert-outbox.js';
import type { IncidentStore } from '../core/incident-ports.js';
import type { FactMemory } from '../core/fact-memory.js';
import type { AuditStore } from '../core/audit-ports.js';
import type { DecisionStore } from '../core/decision-ports.js';
import type { Clock, ConversationStore, Log, ResultStore, SweepStore } from '../core/ports.js';
import { within } from '../core/within.js';
import { alertStore } from './alerts.js';
import { auditStore } from './audit.js';
import { conversationStore } from './conversations.js';
import { decisionStore } from './decisions.js';
import { type EmbeddedDatabase, openEmbedded } from './embedded/embedded.js';
import { guarded } from './errors.js';
import { factMemory } from './fact-memory.js';
import { type ExternalDatabase, openExternal } from './external.js';
import { incidentStore } from './incidents.js';
import { migrate } from './migrate.js';
import { type ConnectionSettings, type OpenDatabase, openMigrationConnection, openPool } from './pool.js';
import { claimStore } from './owner.js';
import { resultStore } from './results.js';
import type { Database } from './schema.js';
import { sweepStore } from './sweeps.js';

const READY_TIMEOUT_MS = 2_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** Which database to open, and for which tenant. */
export interface StoreOptions {
  /** A PostgreSQL 15 or later. Absent: the embedded one. */
  readonly databaseUrl?: string;
  /** The watched tenant: a store of another tenant is refused. Absent: any tenant's store opens. */
  readonly tenantId?: string;
  /** Directory of the embedded database, created if missing. One process at a time. */
  readonly dataDir: string;
  readonly log: Log;
  readonly clock: Clock;
}

/** All persistent data. Methods reject with ExpectedError while the database is unavailable, and work again afterwards. */
export interface Store {
  readonly results: ResultStore;
  readonly conversations: ConversationStore;
  readonly sweeps: SweepStore;
  readonly decisions: DecisionStore;
  readonly audit: AuditStore;
  /** Long lists stored by the tenant reader. */
  readonly factMemory: FactMemory;
  readonly incidents: IncidentStore;
  /** Subscriptions and the alert outbox. */
  readonly alerts: AlertStore;
  /** Whether the database answers, within two seconds. Never rejects. */
  isReady(): Promise<boolean>;
  /** Closes all connections and stops the embedded server. */
  close(): Promise<void>;
  /** For the console: the database and its address, without the password. */
  describe(): string;
}

/**
 * Opens the store and migrates its tables. Throws ExpectedError with a next step if no database is available; then nothing is left
 * running.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, tenantId, log, clock } = options;
  const database: ExternalDatabase & Partial<EmbeddedDatabase> =
    databaseUrl === undefined ? await guarded(() => openEmbedded(dataDir, log)) : await openExternal(databaseUrl);
  try {
    await guarded(() => bringUpToDate(database.settings, tenantId, log));
  } catch (error) {
    await database.close?.();
    throw error;
  }

  const pool = openPool(database.settings, log);
  const { db } = pool;
  let closed: Promise<void> | undefined;
  return {
    results: resultStore(db, log, clock),
    conversations: conversationStore(db, log, clock),
    sweeps: sweepStore(db, log, clock),
    decisions: decisionStore(db, log, clock),
    audit: auditStore(db, database.settings, log, clock),
    factMemory: factMemory(db),
    incidents: incidentStore(db, log),
    alerts: alertStore(db, log, clock),
    isReady: () => isReady(db),
    close: () => (closed ??= close(pool, database)),
    describe: () => database.describe(),
  };
}

async function bringUpToDate(settings: ConnectionSettings, tenantId: string | undefined, log: Log): Promise<void> {
  const connection = openMigrationConnection(settings, log);
  try {
    await migrate(connection.db, log);
    if (tenantId !== undefined) await claimStore(connection.db, tenantId);
  } finally {
    await connection.close();
  }
}

async function isReady(db: Kysely<Database>): Promise<boolean> {
  const answered = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return (await within(answered, READY_TIMEOUT_MS)) ?? false;
}

async function close(pool: OpenDatabase, database: Partial<EmbeddedDatabase>): Promise<void> {
  await within(pool.close(), CLOSE_TIMEOUT_MS);
  await database.close?.();
}
