import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { DETECTION_METADATA } from '../detections/model/detection-metadata.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { createAskButton, createReviewButtons } from './card-buttons.js';
import type { IncidentCard, IncidentView } from './incident-card-data.js';
import { createNote } from './incident-card-data.js';
import { createSeverityBadge, describeEvidence, describeIncidentActor } from './incident-card-words.js';
import { resolveShownZone } from './report-provenance.js';
import { escapeMarkdown, sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';
import { type TimelineLineData, createStamps, formatStamp, orTimelinePlaceholder } from './incident-timeline-lines.js';

const EVENTS_SHOWN = 6;
const LONGEST_URL = 400;

/**
 * Template data of `incident.json` for a finding without an incident; the same card updates its count on repetition.
 */
export function buildFindingData(finding: DetectionFinding, words: IntentWordings, view: IncidentView): IncidentCard {
  const { scale, timeZone } = view;
  const headline = formatFindingTitle(finding, scale);
  const { oddity } = sanitizeText(finding.subject.name, 80);
  const left = finding.count - Math.min(finding.notes.length, EVENTS_SHOWN);
  const url = buildPortalUrl(finding.subject);
  return {
    title: escapeMarkdown(DETECTION_METADATA[finding.detection].title),
    badges: [createSeverityBadge(finding.own ? 'info' : finding.severity)],
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    oddities: oddity === undefined ? [] : [{ text: oddity }],
    notes: [
      ...(finding.own ? [createNote('Done by Tenant Warden itself, carrying out a decision.')] : []),
      ...(finding.count > 1 ? [createNote(`Seen ${finding.count.toLocaleString('en-US')}×`)] : []),
      ...(finding.confidence === 'high' ? [] : [createNote(`Confidence: ${finding.confidence}.`, true)]),
    ],
    timelines: [
      {
        lines: finding.notes.slice(0, EVENTS_SHOWN).map((event): TimelineLineData => {
          const parts = [
            describeIncidentActor(event.actor, finding.subject),
            ...(event.ip === undefined ? [] : [`from ${sanitizeToString(event.ip, 45)}`]),
          ];
          return {
            ...createStamps(event.at, timeZone),
            marks: [],
            what: orTimelinePlaceholder(sanitizeToString(event.what, Math.round(140 * scale))),
            quiet: false,
            details: [
              { text: parts.join(' · ') },
              { text: describeEvidence({ evidence: [event.eventId], source: event.source }, Math.round(90 * scale)) },
            ],
          };
        }),
        more: left > 0 ? [{ text: `and ${formatCount(left, 'more event')}` }] : [],
      },
    ],
    factBlocks: [],
    footer: `${formatStamp(finding.firstAt, timeZone)}${finding.count > 1 ? ` to ${formatStamp(finding.lastAt, timeZone)}` : ''} · Times: ${resolveShownZone(timeZone)}`,
    actionRows: [
      ...(finding.own ? [] : createReviewButtons(finding.subject)).map((one) => ({ buttons: [one], links: [] })),
      { buttons: [createAskButton('incidents', words)], links: [] },
      { buttons: [], links: [{ title: 'Open in portal', url: url.length > LONGEST_URL ? PORTAL_PAGES.audit : url }] },
    ],
  };
}

/** For notification and screen reader. */
export function formatFindingSummary(finding: DetectionFinding, view: Pick<IncidentView, 'timeZone'>): string {
  const times = finding.count > 1 ? `seen ${finding.count.toLocaleString('en-US')}×, last ` : '';
  return [
    `${createSeverityBadge(finding.own ? 'info' : finding.severity).word}: ${DETECTION_METADATA[finding.detection].title}`,
    formatFindingTitle(finding, 1),
    `${times}${formatStamp(finding.lastAt, view.timeZone)}`,
  ].join('\n');
}

/** A finding's title, shortened to fit. */
export function formatFindingTitle({ title }: DetectionFinding, scale: number): string {
  return orTimelinePlaceholder(sanitizeToString(title, Math.round(240 * scale)));
}
