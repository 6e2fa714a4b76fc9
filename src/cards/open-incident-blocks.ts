import {
  INCIDENTS_UNREADABLE,
  summarizeOpenIncidents,
  type OpenIncidents,
} from '../answers/model/open-incident-wording.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Template data of what a card about the whole tenant begins with: empty, or one block of open incidents. */
export function buildOpenIncidentBlocks(open: OpenIncidents | undefined, scale: number) {
  if (open === undefined) return [];
  if (open === 'unreadable') return [{ title: INCIDENTS_UNREADABLE, incidents: [], rest: [] }];
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

/** The line of a notification; empty or one. */
export function formatOpenIncidentsSummary(open: OpenIncidents | undefined): readonly string[] {
  const [block] = buildOpenIncidentBlocks(open, 1);
  if (block === undefined) return [];
  const [worst] = block.incidents;
  return [worst === undefined ? block.title : `${block.title}: ${worst.text}`];
}
