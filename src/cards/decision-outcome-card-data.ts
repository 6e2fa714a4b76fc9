import type { DecisionOutcome, IncidentRecord } from '../incidents/model/incident.js';
import { createButton } from './card-buttons.js';
import { formatNames } from './decision-card-words.js';
import { type IncidentCard, type IncidentView, createNote } from './incident-card-data.js';
import { type Badge, INCIDENT_TITLES } from './incident-card-words.js';
import { resolveShownZone } from './report-provenance.js';
import { escapeMarkdown, sanitizeToString, sanitizeText } from './tenant-text-sanitizer.js';
import { orTimelinePlaceholder, formatStamp } from './incident-timeline-lines.js';
import { omitUndefined } from '../core/omit-undefined.js';

const BADGES: Readonly<Record<DecisionOutcome['what'], Badge>> = {
  approved: { icon: '✓', word: 'Approved', style: 'good' },
  'approval-void': { icon: '⚠', word: 'Back', style: 'warning' },
  contained: { icon: '✓', word: 'Contained', style: 'good' },
  revoked: { icon: '✓', word: 'Revoked', style: 'good' },
  'failed-in-part': { icon: '✕', word: 'Failed in part', style: 'attention' },
  undone: { icon: '↩', word: 'Undone', style: 'emphasis' },
};

/** The reply in the alert's thread that says how a decision ended: what, who, when. */
export function buildDecisionOutcomeData(
  record: IncidentRecord,
  step: DecisionOutcome,
  view: IncidentView,
): IncidentCard {
  const { incident, id } = record;
  const { timeZone } = view;
  const { oddity } = sanitizeText(incident.subject.name, 80);
  const zone = omitUndefined({ timeZone });
  return {
    title: escapeMarkdown(`Decided: ${INCIDENT_TITLES[incident.kind]}`),
    badges: [step.partlyUnseen ? { ...BADGES[step.what], icon: '⚠', style: 'warning' } : BADGES[step.what]],
    headline: headlineOf(record, step, view),
    headlineSize: 'Default',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [createNote(whoAndWhen(step, view))],
    timelines: [],
    factBlocks: [],
    footer: `Times: ${resolveShownZone(timeZone)}`,
    actionRows: [
      {
        buttons: [createButton('Details', { verb: 'incident.details', data: { incident: id, ...zone, page: 1 } })],
        links: [],
      },
    ],
  };
}

function headlineOf({ incident }: IncidentRecord, { what, until }: DecisionOutcome, view: IncidentView): string {
  const name = orTimelinePlaceholder(sanitizeToString(incident.subject.name, Math.round(80 * view.scale)));
  switch (what) {
    case 'approved':
      return until === undefined
        ? `${name} is approved`
        : `${name} is approved until ${formatStamp(until, view.timeZone)}`;
    case 'approval-void':
      return `The approval of ${name} holds no more`;
    case 'contained':
      return `${name} is contained`;
    case 'revoked':
      return `${name} is revoked`;
    case 'failed-in-part':
      return `${name} is revoked in part only`;
    case 'undone':
      return `The revoke of ${name} was undone`;
  }
}

function whoAndWhen({ what, by, at, why, partlyUnseen }: DecisionOutcome, { timeZone, scale }: IncidentView): string {
  const when = formatStamp(at, timeZone);
  switch (what) {
    case 'approved':
      return `By ${formatNames(by)}, ${when}.`;
    case 'approval-void':
      return `${orTimelinePlaceholder(sanitizeToString(why ?? '', Math.round(300 * scale)))} ${when}.`;
    case 'contained':
    case 'revoked':
    case 'undone':
      return `By ${formatNames(by)}, read back ${when}.${partlyUnseen ? ' Not all of it could be seen: see the card of the decision.' : ''}`;
    case 'failed-in-part':
      return `By ${formatNames(by)}, ended ${when}. What is left stands on the card of the decision.`;
  }
}
