import { sql } from 'kysely';

/** Decisions of these states no longer apply: an app's next decision took their place, the time ran out, or all of it was undone. */
export const IS_DECISION_OVER = sql<boolean>`decisions.state in ('superseded', 'expired', 'undone')`;

/** Incidents that nobody works on: closed or merged, all of it planned for telling, and evidence of no decision that still applies. */
export const IS_INCIDENT_OVER = sql<boolean>`(
  incidents.status in ('closed', 'merged') and incidents.version <= incidents.alerted_version
  and not exists (
    select 1 from decisions where not ${IS_DECISION_OVER} and decisions.decision->>'incidentId' = incidents.id::text
  ))`;
