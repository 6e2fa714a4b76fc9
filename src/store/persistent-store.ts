import type { CheckReportStore } from '../answers/model/check-report-store-port.js';
import type { SweepStore } from '../answers/model/tenant-sweep-store-port.js';
import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { TakenActivities } from '../bot/model/taken-activities-port.js';
import type { ConversationReferenceStore } from '../bot/model/conversation-reference-store-port.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import type { Kysely } from 'kysely';
import type { Clock } from '../core/clock.js';
import type { DialogueMemory } from '../answers/model/dialogue-memory-port.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import type { ServiceHolds } from '../tenant/model/service-holds-port.js';
import type { CachedListStore } from '../tenant/model/cached-list-store-port.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { DatabaseProblem } from '../core/database-problem.js';
import type { LeaseStore } from '../core/lease.js';
import type { Log } from '../core/log.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { withTimeout } from '../core/with-timeout.js';
import { createAlertStore } from './alert-store.js';
import { createAuditStore } from './audit-store.js';
import { createConversationStore } from './conversation-reference-store.js';
import { type DatabaseClock, startDatabaseClock } from './database-clock.js';
import { createDialogueStore } from './dialogue-store.js';
import { createDecisionStore } from './decision-store.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/embedded-database.js';
import { runDatabaseWork } from './database-errors.js';
import { type ExternalPostgres, verifyExternalPostgres } from './external-postgres.js';
import { createCachedListStore } from './cached-list-store.js';
import { type DeletedRows, deleteExpiredRows } from './expired-row-deletion.js';
import { createStoredPeople, type StoredPeople } from './person-erasure/stored-people.js';
import { readOperatingFigures } from './operating-figures.js';
import { createIncidentStore } from './incident-store.js';
import { createLeaseStore } from './lease-store.js';
import { migrateDatabase } from './database-migrator.js';
import { claimStoreForTenant } from './tenant-ownership-guard.js';
import {
  type ConnectionSettings,
  openConnectionPool,
  type OpenDatabase,
  openMigrationConnection,
} from './connection-pool.js';
import type { Database } from './database-schema.js';
import { createSqlNow } from './database-time.js';
import { createHealthCheck } from './database-health.js';
import { createServiceHoldStore } from './service-hold-store.js';
import { createResultStore } from './check-result-store.js';
import { createTakenActivityStore } from './taken-activity-store.js';
import { createSweepStore } from './sweep-store.js';

const CLOSE_TIMEOUT_MS = 5_000;

/** Which database to open, and for which tenant. */
export interface StoreOptions {
  /** A PostgreSQL 15 or later. Absent: the embedded one. */
  readonly databaseUrl?: string;
  /** The watched tenant: a store of another tenant is refused. Absent: any tenant's store opens. */
  readonly tenantId?: string;
  /** Directory of the embedded database, created if missing. One process at a time. */
  readonly dataDir: string;
  /** Most connections of the pool; default: eight. At least two. */
  readonly poolSize?: number;
  readonly log: Log;
  /** For tests; absent: the database's own clock, which all processes share. */
  readonly clock?: Clock;
}

/** All persistent data. Methods reject with ExpectedError while the database is unavailable, and work again afterwards. */
export interface Store {
  readonly results: CheckReportStore;
  readonly conversations: ConversationReferenceStore;
  readonly sweeps: SweepStore;
  readonly decisions: DecisionStore;
  readonly dialogues: DialogueMemory;
  /** Which activities are answered, for all replicas. */
  readonly takenActivities: TakenActivities;
  readonly audit: AuditStore;
  /** Long lists stored by the tenant reader. */
  readonly factMemory: CachedListStore;
  readonly incidents: IncidentStore;
  /** Subscriptions and the alert outbox. */
  readonly alerts: AlertStore;
  /** Why the database cannot be used, within two seconds; undefined: it answers and has space. Never rejects. */
  findProblem(): Promise<DatabaseProblem | undefined>;
  /** Waits that services of the tenant asked for. */
  readonly serviceHolds: ServiceHolds;
  /** Who does what is done once for all processes on this database. */
  readonly leases: LeaseStore;
  /** The database's clock: what everything that is stored with a time is dated and compared by. */
  readonly clock: Clock;
  /** Deletes what is over and older than so many days; see {@link deleteExpiredRows}. */
  deleteExpired(keepDays: number): Promise<DeletedRows>;
  /** How the work of all processes stands; see {@link readOperatingFigures}. */
  operatingFigures(): ReturnType<typeof readOperatingFigures>;
  /** Use of the connection pool; see {@link OpenDatabase.usage}. */
  connections(): ReturnType<OpenDatabase['usage']>;
  /** What is stored about one person, and its removal. */
  readonly people: StoredPeople;
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
  const { databaseUrl, dataDir, tenantId, poolSize, log } = options;
  const database: ExternalPostgres & Partial<EmbeddedDatabase> =
    databaseUrl === undefined
      ? await runDatabaseWork(() => openEmbeddedDatabase(dataDir, log))
      : await verifyExternalPostgres(databaseUrl);
  try {
    await runDatabaseWork(() => bringUpToDate(database.settings, tenantId, log));
  } catch (error) {
    await database.close?.();
    throw error;
  }

  const pool = openConnectionPool(database.settings, log, omitUndefined({ size: poolSize }));
  const { db } = pool;
  const clock = await openClock(options, db).catch(async (error: unknown) => {
    await close(pool, database);
    throw error;
  });
  let closed: Promise<void> | undefined;
  return {
    results: createResultStore(db, log, clock),
    conversations: createConversationStore(db, log, clock),
    sweeps: createSweepStore(db, log, clock),
    decisions: createDecisionStore(db, log, clock),
    dialogues: createDialogueStore(db, tenantId ?? '', log, clock),
    takenActivities: createTakenActivityStore(db, tenantId ?? ''),
    audit: createAuditStore(db, tenantId ?? '', log, clock),
    factMemory: createCachedListStore(db),
    incidents: createIncidentStore(db, log),
    alerts: createAlertStore(db, log, { clock, now: createSqlNow(options.clock) }),
    leases: createLeaseStore(db, tenantId ?? ''),
    serviceHolds: createServiceHoldStore(db, tenantId ?? '', log),
    clock,
    findProblem: createHealthCheck(db),
    deleteExpired: (keepDays) => deleteExpiredRows(db, keepDays),
    operatingFigures: () => readOperatingFigures(db),
    connections: () => pool.usage(),
    people: createStoredPeople(db),
    close: () => {
      clock.close();
      return (closed ??= close(pool, database));
    },
    describe: () => database.describe(),
  };
}

async function openClock({ clock, log }: StoreOptions, db: Kysely<Database>): Promise<DatabaseClock> {
  return clock === undefined ? startDatabaseClock(db, log) : { now: () => clock.now(), close: () => undefined };
}

async function bringUpToDate(settings: ConnectionSettings, tenantId: string | undefined, log: Log): Promise<void> {
  const connection = openMigrationConnection(settings, log);
  try {
    await migrateDatabase(connection.db, log);
    if (tenantId !== undefined) await claimStoreForTenant(connection.db, tenantId);
  } finally {
    await connection.close();
  }
}

async function close(pool: OpenDatabase, database: Partial<EmbeddedDatabase>): Promise<void> {
  await withTimeout(pool.close(), CLOSE_TIMEOUT_MS);
  await database.close?.();
}
