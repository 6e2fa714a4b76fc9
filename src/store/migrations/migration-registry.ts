import type { Migration } from 'kysely';
import * as recordRepeats from './0008-record-repeats.js';
import * as resultsAndConversations from './0001-results-and-conversations.js';
import * as sweeps from './0002-sweeps.js';
import * as audit from './0003-audit.js';
import * as incidents from './0004-incidents.js';
import * as alerts from './0005-alerts.js';
import * as decisions from './0006-decisions.js';
import * as factMemory from './0007-fact-memory.js';
import * as storeOwner from './0009-store-owner.js';
import * as dialogues from './0011-dialogues.js';
import * as leases from './0012-leases.js';
import * as delivery from './0013-delivery.js';
import * as findingsToldAgain from './0010-findings-told-again.js';
import * as compatibility from './0014-compatibility.js';
import * as outboxIndexes from './0015-outbox-indexes.js';
import * as cardEdits from './0016-card-edits.js';
import * as begunAnswers from './0017-begun-answers.js';
import * as findingsOfIncidents from './0018-findings-of-incidents.js';

/**
 * A migration, and the number of the lowest one that a release has to know to live with it. Absent: any release can, as it only adds what
 * is optional.
 */
export interface StoreMigration extends Migration {
  readonly needs?: number;
}

/**
 * All migrations, in order of their names. Never edit a released migration: add a new file, and a line here.
 *
 * A release may only add to the schema what the release before it can live with: that one keeps running beside it while replicas are
 * replaced one by one, and starts again after a rollback. So a table, a column that is optional or has a default, an index. What is no
 * longer used is dropped by the release after the first that does without it, with `needs`: the number of the last migration of that first
 * one. Releases that know less then refuse to start, and say so. A test sees to it.
 *
 * Each table that a migration after 0010 creates has a column `tenant_id` (text, not null, part of its key): one database is to hold
 * several tenants one day, and adding it to the tables of then is the smaller work. A test sees to it.
 */
export const MIGRATIONS: Readonly<Record<string, StoreMigration>> = {
  '0001-results-and-conversations': resultsAndConversations,
  '0002-sweeps': sweeps,
  '0003-audit': audit,
  '0004-incidents': incidents,
  '0005-alerts': alerts,
  '0006-decisions': decisions,
  '0007-fact-memory': factMemory,
  '0008-record-repeats': recordRepeats,
  '0009-store-owner': storeOwner,
  '0010-findings-told-again': findingsToldAgain,
  '0011-dialogues': dialogues,
  '0012-leases': leases,
  '0013-delivery': delivery,
  '0014-compatibility': compatibility,
  '0015-outbox-indexes': outboxIndexes,
  '0016-card-edits': cardEdits,
  '0017-begun-answers': begunAnswers,
  '0018-findings-of-incidents': findingsOfIncidents,
};
