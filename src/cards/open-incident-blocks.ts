import {
  INCIDENTS_UNREADABLE,
  nameIncidents,
  type NamedIncident,
  summarizeOpenIncidents,
  type OpenIncidents,
} from '../answers/model/open-incident-wording.js';
import { createButton } from './card-buttons.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Template data of what a card about the whole tenant begins with: empty, or one block of open incidents. */
export function buildOpenIncidentBlocks(open: OpenIncidents | undefined, scale: number) {
  if (open === undefined) return [];
  if (open === 'unreadable') return [{ title: INCIDENTS_UNREADABLE, incidents: [], rest: [] }];
  return buildNamedIncidentBlocks(nameIncidents(open), scale);
}

/** The same of a card about one app or person. */
export function buildNamedIncidentBlocks(open: readonly NamedIncident[], scale: number) {
  const summary = summarizeOpenIncidents(open);
  if (summary === undefined) return [];
  return [
    {
      title: summary.title,
      incidents: summary.named.map(({ severity, headline }) => ({
        mark: SEVERITY_MARKS[severity],
        text: sanitizeToString(headline, Math.round(240 * scale)),
      })),
      rest: summary.more > 0 ? [{ text: `and ${summary.more} more` }] : [],
    },
  ];
}

/** Whether a card has to lead to the open incidents. */
export const hasOpenIncidents = (open: OpenIncidents | undefined): boolean => open !== undefined && open.length > 0;

/** The button that opens the worst incident of an app or a person: a card has six at most. The others are in the overview of incidents. */
export function buildOpenIncidentRows(open: readonly NamedIncident[]) {
  const [worst] = open;
  if (worst === undefined) return [];
  const title = open.length === 1 ? 'Open the incident' : 'Open the worst incident';
  const data = { incident: worst.id, page: 1 };
  return [{ buttons: [createButton(title, { verb: 'incident.details', data })], links: [] }];
}

/** The line of a notification; empty or one. */
export function formatOpenIncidentsSummary(open: OpenIncidents | undefined): readonly string[] {
  return summarizeBlocks(buildOpenIncidentBlocks(open, 1));
}

/** The same of a card about one app or person. */
export function formatNamedIncidentsSummary(open: readonly NamedIncident[]): readonly string[] {
  return summarizeBlocks(buildNamedIncidentBlocks(open, 1));
}

function summarizeBlocks([block]: ReturnType<typeof buildNamedIncidentBlocks>): readonly string[] {
  if (block === undefined) return [];
  const [worst] = block.incidents;
  return [worst === undefined ? block.title : `${block.title}: ${worst.text}`];
}
