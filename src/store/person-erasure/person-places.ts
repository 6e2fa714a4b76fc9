import { type RawBuilder, sql } from 'kysely';
import { IS_DECISION_OVER, IS_INCIDENT_OVER } from '../over-and-in-force.js';
import type { PersonNames } from './person-names.js';

/** Rows of one table that may name a person. */
export interface PersonPlace {
  /** What the rows are, for people; plural. */
  readonly what: string;
  readonly table: string;
  /** SQL text in which the names are looked for; absent: `where` alone decides. */
  readonly text?: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
}

/** Rows that stay although they name the person, and why. */
export interface StayingPlace extends PersonPlace {
  readonly why: string;
}

/** Rows whose text is written anew without the person. */
export interface RewrittenPlace extends PersonPlace {
  /** The column with the JSON. */
  readonly column: string;
}

/** Where stored data may name a person. `chats` are the ids of the person's personal chats. */
export interface PersonPlaces {
  readonly deleted: readonly PersonPlace[];
  readonly rewritten: readonly RewrittenPlace[];
  readonly staying: readonly StayingPlace[];
}

const IS_FINDING_OVER = sql`exists (
  select 1 from incidents where incidents.id = detection_findings.incident_id and ${IS_INCIDENT_OVER})`;
const ESCALATION = sql`subscription->'escalation'->'to'->'person'->>'objectId'`;

/** Lists the places. What still applies, or is evidence, stays; see docs/production.md. */
export function listPersonPlaces({ ids }: PersonNames, chats: readonly string[]): PersonPlaces {
  const inChats = sql`conversation_id = any(${chats}::text[])`;
  const ours = sql`any(${ids}::text[])`;
  const keys = ids.map((id) => `user:${id}`);
  return {
    deleted: [
      { what: 'last questions, for follow-ups', table: 'dialogues', where: sql`person_id = ${ours} or ${inChats}` },
      { what: 'alerts and reports set up in their personal chat', table: 'subscriptions', where: inChats },
      // A claimed row belongs to the process that is sending it.
      {
        what: 'messages sent to their personal chat',
        table: 'deliveries',
        where: sql`${inChats} and state <> 'claimed'`,
      },
      {
        what: 'places of decision cards in their personal chat',
        table: 'decision_cards',
        where: sql`${inChats} or lower(conversation->>'userObjectId') = ${ours}`,
      },
      {
        what: 'addresses of their personal chat',
        table: 'conversation_references',
        where: sql`conversation_type = 'personal' and lower(user_object_id) = ${ours}`,
      },
      { what: 'stored reports', table: 'check_results', text: sql`report`, where: sql`true` },
      {
        what: 'findings of earlier sweeps',
        table: 'sweep_findings',
        text: sql`finding`,
        where: sql`gone_at is not null`,
      },
      { what: 'audit records that cannot be read', table: 'audit_malformed', text: sql`text`, where: sql`true` },
      {
        what: 'places of cards of decisions that no longer apply',
        table: 'decision_cards',
        text: sql`(select decision::text from decisions where decisions.id = decision_id)`,
        where: sql`exists (select 1 from decisions where decisions.id = decision_id and ${IS_DECISION_OVER})`,
      },
      {
        what: 'decisions that no longer apply',
        table: 'decisions',
        text: sql`decision`,
        where: IS_DECISION_OVER,
      },
    ],
    rewritten: [
      {
        what: 'findings of closed incidents',
        table: 'detection_findings',
        column: 'finding',
        text: sql`finding`,
        where: IS_FINDING_OVER,
      },
      {
        what: 'closed incidents',
        table: 'incidents',
        column: 'record',
        text: sql`record`,
        where: IS_INCIDENT_OVER,
      },
      {
        what: 'alerts and reports of channels that they set up',
        table: 'subscriptions',
        column: 'subscription',
        text: sql`subscription->'createdBy'`,
        where: sql`not ${inChats} and (${ESCALATION} is null or lower(${ESCALATION}) <> all(${ids}::text[]))`,
      },
    ],
    staying: [
      {
        what: 'entries of the record of decisions',
        table: 'decision_record',
        text: sql`entry`,
        where: sql`true`,
        why: 'the record proves who decided what; each entry is chained to the one before, so none can be changed',
      },
      {
        what: 'decisions that apply',
        table: 'decisions',
        text: sql`decision`,
        where: sql`not ${IS_DECISION_OVER}`,
        why: 'who may confirm or undo them depends on who is named; they go when they no longer apply',
      },
      {
        what: 'incidents that are open, or evidence of a decision that applies',
        table: 'incidents',
        text: sql`record`,
        where: sql`not ${IS_INCIDENT_OVER}`,
        why: 'they are being looked into; decide on the app to close them, then forget again',
      },
      {
        what: 'findings that are of no closed incident',
        table: 'detection_findings',
        text: sql`finding`,
        where: sql`not ${IS_FINDING_OVER}`,
        why: 'they are evidence; they go after KEEP_DAYS',
      },
      {
        what: 'audit events',
        table: 'audit_events',
        where: sql`handles && ${keys}::text[]`,
        why: 'an attack may sleep for a year, and nobody may erase their own traces; they go after AUDIT_KEEP_DAYS',
      },
      {
        what: 'findings about the tenant as it is',
        table: 'sweep_findings',
        text: sql`finding`,
        where: sql`gone_at is null`,
        why: 'the tenant says so at every sweep; delete the account or mend the finding there',
      },
      {
        what: 'alerts that escalate to them',
        table: 'subscriptions',
        where: sql`not ${inChats} and lower(${ESCALATION}) = ${ours}`,
        why: 'without them the alert would reach nobody; name somebody else in that channel, then forget again',
      },
      {
        what: 'messages sent to them by escalation',
        table: 'deliveries',
        where: sql`lower(person_id) = ${ours}`,
        why: 'they keep a message from being sent twice; they go with their incident',
      },
    ],
  };
}
