import { type Kysely, sql, type Transaction } from 'kysely';
import { lockOutbox } from '../alert-planning-transaction.js';
import { renameFindingInDeliveries } from '../alert-finding-rename.js';
import { toAuditIndexKey } from '../audit-index-key.js';
import { runDatabaseWork } from '../database-errors.js';
import type { Database } from '../database-schema.js';
import { toPostgresJson } from '../postgres-safe-text.js';
import { createPseudonym, learnNames, namesPerson, type PersonNames, replaceNames } from './person-names.js';
import { listPersonPlaces, type PersonPlace, type RewrittenPlace } from './person-places.js';

/** Rows of one kind. */
export interface PersonRows {
  /** What they are, for people; plural. */
  readonly what: string;
  readonly rows: number;
}

/** What is stored about a person. */
export interface PersonErasure {
  /** Object ids and user principal names that were looked for. */
  readonly ids: readonly string[];
  readonly displayNames: readonly string[];
  /** Deleted, or to be deleted. */
  readonly deleted: readonly PersonRows[];
  /** Written anew with a pseudonym, or to be. */
  readonly rewritten: readonly PersonRows[];
  readonly stays: readonly (PersonRows & { readonly why: string })[];
}

/** What is stored about people. */
export interface StoredPeople {
  /** Finds what names a person (by object id or user principal name), and changes nothing. */
  find(person: string): Promise<PersonErasure>;
  /** Removes it, in one transaction, and says what was removed and what stays. Removing again finds nothing more. */
  erase(person: string): Promise<PersonErasure>;
}

type Trx = Transaction<Database>;

interface FoundRow {
  readonly key: string;
  readonly text: string;
}

/** Enough to learn a person's names from. */
const EVENTS_READ_FOR_NAMES = 200;

/** Finds and removes what the tables say about one person. */
export function createStoredPeople(db: Kysely<Database>): StoredPeople {
  const run = (person: string, how: 'find' | 'erase') =>
    runDatabaseWork(() =>
      db.transaction().execute(async (trx) => {
        if (how === 'erase') {
          // Nothing is planned, claimed or assessed meanwhile: no row changes between finding and removing it.
          await lockOutbox(trx);
          await sql`update assessment_state set generation = generation + 1`.execute(trx);
        }
        return eraseIn(trx, person, how);
      }),
    );
  return { find: (person) => run(person, 'find'), erase: (person) => run(person, 'erase') };
}

async function eraseIn(trx: Trx, person: string, how: 'find' | 'erase'): Promise<PersonErasure> {
  const names = await namesOf(trx, person);
  const places = listPersonPlaces(names, await personalChatsOf(trx, names));
  const pseudonym = createPseudonym();
  // Counted first: what is removed later no longer says why something else stays.
  const stays: (PersonRows & { readonly why: string })[] = [];
  for (const place of places.staying) {
    const { length } = await rowsOf(trx, place, names);
    if (length > 0) stays.push({ what: place.what, rows: length, why: place.why });
  }
  const rewritten: PersonRows[] = [];
  for (const place of places.rewritten) {
    const rows = await rowsOf(trx, place, names);
    if (how === 'erase') for (const row of rows) await rewrite(trx, place, row, names, pseudonym);
    if (rows.length > 0) rewritten.push({ what: place.what, rows: rows.length });
  }
  const deleted: PersonRows[] = [];
  for (const place of places.deleted) {
    const rows = await rowsOf(trx, place, names);
    const keys = rows.map(({ key }) => key);
    if (how === 'erase') await sql`delete from ${sql.table(place.table)} where ctid = any(${keys}::tid[])`.execute(trx);
    if (rows.length > 0) deleted.push({ what: place.what, rows: rows.length });
  }
  return { ...names, deleted, rewritten, stays };
}

/** All names of the person that stored events, incidents, decisions and subscriptions give. */
async function namesOf(trx: Trx, person: string): Promise<PersonNames> {
  let names: PersonNames = { ids: [person], displayNames: [] };
  // Twice: an event may give the id of a user principal name, and an incident the display name of that id.
  for (let round = 0; round < 2; round++) {
    const keys = names.ids.map((id) => toAuditIndexKey(`user:${id}`));
    const { rows } = await sql<{ value: unknown }>`
      (select event as value from audit_events where handles && ${keys}::text[] order by at desc limit ${EVENTS_READ_FOR_NAMES})
      union all select record from incidents where ${mentions(sql`record`, names)}
      union all select decision from decisions where ${mentions(sql`decision`, names)}
      union all select entry from decision_record where ${mentions(sql`entry`, names)}
      union all select subscription from subscriptions where ${mentions(sql`subscription`, names)}`.execute(trx);
    names = learnNames(
      names,
      rows.map(({ value }) => value),
    );
  }
  return names;
}

async function personalChatsOf(trx: Trx, { ids }: PersonNames): Promise<readonly string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    select conversation_id from conversation_references
    where conversation_type = 'personal' and lower(user_object_id) = any(${ids}::text[])`.execute(trx);
  return rows.map(({ conversation_id }) => conversation_id);
}

/** SQL that leaves out most rows that do not name the person; {@link namesPerson} decides on the others. */
function mentions(text: NonNullable<PersonPlace['text']>, { ids }: PersonNames) {
  return sql`exists (select 1 from unnest(${ids}::text[]) as name where position(name in lower((${text})::text)) > 0)`;
}

async function rowsOf(trx: Trx, { table, text, where }: PersonPlace, names: PersonNames): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select ctid::text as key, coalesce((${text ?? sql`''`})::text, '') as text from ${sql.table(table)}
    where (${where}) and ${text === undefined ? sql`true` : mentions(text, names)}`.execute(trx);
  return text === undefined ? rows : rows.filter((row) => namesPerson(names, row.text));
}

async function rewrite(
  trx: Trx,
  { table, column }: RewrittenPlace,
  { key }: FoundRow,
  names: PersonNames,
  pseudonym: string,
): Promise<void> {
  const { rows } = await sql<{ value: unknown; id: string; handles: unknown }>`
    select ${sql.ref(column)} as value, id::text as id, to_jsonb(one)->'handles' as handles
    from ${sql.table(table)} as one where ctid = ${key}::tid`.execute(trx);
  const [row] = rows;
  if (row === undefined) return;
  const value = toPostgresJson(replaceNames(names, row.value, pseudonym));
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}::jsonb where id::text = ${row.id}`.execute(
    trx,
  );
  if (Array.isArray(row.handles)) {
    const handles = row.handles.map(String).filter((handle) => !namesPerson(names, handle));
    await sql`update incidents set handles = ${handles}::text[] where id::text = ${row.id}`.execute(trx);
  }
  if (table !== 'detection_findings' || !namesPerson(names, row.id)) return;
  // The id of a finding holds that of its subject.
  const id = String(replaceNames(names, row.id, pseudonym));
  await sql`update detection_findings set id = ${id} where id = ${row.id}`.execute(trx);
  await renameFindingInDeliveries(trx, row.id, id);
}
