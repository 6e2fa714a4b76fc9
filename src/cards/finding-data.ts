import type { DetectionFinding } from '../core/detection.js';
import { count } from '../core/plural.js';
import { PORTAL, portalUrlOf } from '../core/portal.js';
import { askButton, reviewButtons } from './actions.js';
import type { IntentWords } from '../core/question.js';
import type { IncidentCard, IncidentView } from './incident-data.js';
import { note } from './incident-data.js';
import { actorInWords, DETECTION_TITLES, evidenceInWords, severityBadge } from './incident-words.js';
import { zoneShown } from './provenance.js';
import { escapeMarkdown, plain, plainText } from './text.js';
import { type LineData, shown, stamp, stamps } from './timeline.js';

const EVENTS_SHOWN = 6;
const LONGEST_URL = 400;

/**
 * Template data of `incident.json` for a finding without an incident; the same card updates its count on repetition.
 */
export function findingData(finding: DetectionFinding, words: IntentWords, view: IncidentView): IncidentCard {
  const { scale, timeZone } = view;
  const headline = titleOf(finding, scale);
  const { oddity } = plainText(finding.subject.name, 80);
  const left = finding.count - Math.min(finding.notes.length, EVENTS_SHOWN);
  const url = portalUrlOf(finding.subject);
  return {
    title: escapeMarkdown(DETECTION_TITLES[finding.detection]),
    badges: [severityBadge(finding.own ? 'info' : finding.severity)],
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [
      ...(finding.own ? [note('Done by Tenant Warden itself, carrying out a decision.')] : []),
      ...(finding.count > 1 ? [note(`Seen ${finding.count.toLocaleString('en-US')}×`)] : []),
      ...(finding.confidence === 'high' ? [] : [note(`Confidence: ${finding.confidence}.`, true)]),
    ],
    timelines: [
      {
        lines: finding.notes.slice(0, EVENTS_SHOWN).map((event): LineData => {
          const parts = [
            actorInWords(event.actor, finding.subject),
            ...(event.ip === undefined ? [] : [`from ${plain(event.ip, 45)}`]),
          ];
          return {
            ...stamps(event.at, timeZone),
            marks: [],
            what: shown(plain(event.what, Math.round(140 * scale))),
            quiet: false,
            details: [
              { text: parts.join(' · ') },
              { text: evidenceInWords({ evidence: [event.eventId], source: event.source }, Math.round(90 * scale)) },
            ],
          };
        }),
        more: left > 0 ? [{ text: `and ${count(left, 'more event')}` }] : [],
      },
    ],
    factBlocks: [],
    footer: `${stamp(finding.firstAt, timeZone)}${finding.count > 1 ? ` to ${stamp(finding.lastAt, timeZone)}` : ''} · Times: ${zoneShown(timeZone)}`,
    actionRows: [
      ...(finding.own ? [] : reviewButtons(finding.subject)).map((one) => ({ buttons: [one], links: [] })),
      { buttons: [askButton('incidents', words)], links: [] },
      { buttons: [], links: [{ title: 'Open in portal', url: url.length > LONGEST_URL ? PORTAL.audit : url }] },
    ],
  };
}

/** For notification and screen reader. */
export function findingSummary(finding: DetectionFinding, view: Pick<IncidentView, 'timeZone'>): string {
  const times = finding.count > 1 ? `seen ${finding.count.toLocaleString('en-US')}×, last ` : '';
  return [
    `${severityBadge(finding.own ? 'info' : finding.severity).word}: ${DETECTION_TITLES[finding.detection]}`,
    titleOf(finding, 1),
    `${times}${stamp(finding.lastAt, view.timeZone)}`,
  ].join('\n');
}

/** A finding's title, shortened to fit. */
export function titleOf({ title }: DetectionFinding, scale: number): string {
  return shown(plain(title, Math.round(240 * scale)));
}
