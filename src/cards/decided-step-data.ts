import type { DecidedStep, IncidentRecord } from '../core/incident.js';
import { button } from './actions.js';
import { namesOf } from './decision-words.js';
import { type IncidentCard, type IncidentView, note } from './incident-data.js';
import { type Badge, INCIDENT_TITLES } from './incident-words.js';
import { zoneShown } from './provenance.js';
import { escapeMarkdown, plain, plainText } from './text.js';
import { shown, stamp } from './timeline.js';

const BADGES: Readonly<Record<DecidedStep['what'], Badge>> = {
  approved: { icon: '✓', word: 'Approved', style: 'good' },
  'approval-void': { icon: '⚠', word: 'Back', style: 'warning' },
  contained: { icon: '✓', word: 'Contained', style: 'good' },
  revoked: { icon: '✓', word: 'Revoked', style: 'good' },
  'failed-in-part': { icon: '✕', word: 'Failed in part', style: 'attention' },
  undone: { icon: '↩', word: 'Undone', style: 'emphasis' },
};

/** The reply in the alert's thread that says how a decision ended: what, who, when. */
export function decidedStepData(record: IncidentRecord, step: DecidedStep, view: IncidentView): IncidentCard {
  const { incident, id } = record;
  const { timeZone } = view;
  const { oddity } = plainText(incident.subject.name, 80);
  const zone = timeZone === undefined ? {} : { timeZone };
  return {
    title: escapeMarkdown(`Decided: ${INCIDENT_TITLES[incident.kind]}`),
    badges: [step.partlyUnseen ? { ...BADGES[step.what], icon: '⚠', style: 'warning' } : BADGES[step.what]],
    headline: headlineOf(record, step, view),
    headlineSize: 'Default',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [note(whoAndWhen(step, view))],
    timelines: [],
    factBlocks: [],
    footer: `Times: ${zoneShown(timeZone)}`,
    actionRows: [
      {
        buttons: [button('Details', { verb: 'incident.details', data: { incident: id, ...zone, page: 1 } })],
        links: [],
      },
    ],
  };
}

function headlineOf({ incident }: IncidentRecord, { what, until }: DecidedStep, view: IncidentView): string {
  const name = shown(plain(incident.subject.name, Math.round(80 * view.scale)));
  switch (what) {
    case 'approved':
      return until === undefined ? `${name} is approved` : `${name} is approved until ${stamp(until, view.timeZone)}`;
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

function whoAndWhen({ what, by, at, why, partlyUnseen }: DecidedStep, { timeZone, scale }: IncidentView): string {
  const when = stamp(at, timeZone);
  switch (what) {
    case 'approved':
      return `By ${namesOf(by)}, ${when}.`;
    case 'approval-void':
      return `${shown(plain(why ?? '', Math.round(300 * scale)))} ${when}.`;
    case 'contained':
    case 'revoked':
    case 'undone':
      return `By ${namesOf(by)}, read back ${when}.${partlyUnseen ? ' Not all of it could be seen: see the card of the decision.' : ''}`;
    case 'failed-in-part':
      return `By ${namesOf(by)}, ended ${when}. What is left stands on the card of the decision.`;
  }
}
