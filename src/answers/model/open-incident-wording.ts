import type { IncidentRecord } from '../../incidents/model/incident.js';
import { formatCount } from '../../core/plural-formatting.js';
import { compareSeverity, type Severity } from '../../core/severity.js';

/** Open incidents at the time of an answer, worst first, or that they could not be read. */
export type OpenIncidents = readonly IncidentRecord[] | 'unreadable';

/** An open incident as an answer names it. The headline contains names of the tenant (hostile). */
export interface NamedIncident {
  readonly id: string;
  readonly headline: string;
  readonly severity: Severity;
}

/** Open incidents that an answer names; the others are counted. */
const MOST_NAMED = 3;

/** What an answer about the whole tenant begins with; empty without an open incident. Headlines contain names of the tenant (hostile). */
export interface OpenIncidentsSummary {
  /** "2 open incidents" */
  readonly title: string;
  readonly named: readonly NamedIncident[];
  /** How many more are open. */
  readonly more: number;
}

/** Names open incidents, in their order. */
export function nameIncidents(open: readonly IncidentRecord[]): readonly NamedIncident[] {
  return open.map(({ id, incident: { headline, severity } }) => ({ id, headline, severity }));
}

/** Sums up the open incidents, worst first; undefined: none is open. */
export function summarizeOpenIncidents(open: readonly NamedIncident[]): OpenIncidentsSummary | undefined {
  if (open.length === 0) return undefined;
  const incidents = open.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const named = incidents.slice(0, MOST_NAMED);
  return { title: formatCount(open.length, 'open incident'), named, more: open.length - named.length };
}

/** Said where the incidents could not be read: silence would mean that none is open. */
export const INCIDENTS_UNREADABLE = 'I could not read whether an incident is open.';

/** The open incidents as lines of text. */
export function openIncidentsInWords(open: OpenIncidents | undefined): readonly string[] {
  if (open === undefined) return [];
  return open === 'unreadable' ? [INCIDENTS_UNREADABLE] : namedIncidentsInWords(nameIncidents(open));
}

/** What an answer about an app or a person begins with, as lines of text. */
export function namedIncidentsInWords(open: readonly NamedIncident[]): readonly string[] {
  const summary = summarizeOpenIncidents(open);
  if (summary === undefined) return [];
  const [first] = summary.named;
  if (open.length === 1 && first !== undefined) return [`${summary.title}: ${first.severity}: ${first.headline}`];
  return [
    `${summary.title}:`,
    ...summary.named.map(({ severity, headline }) => `- ${severity}: ${headline}`),
    ...(summary.more > 0 ? [`- and ${summary.more} more`] : []),
  ];
}
