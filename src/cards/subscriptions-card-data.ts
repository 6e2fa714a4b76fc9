import type { SubscriptionReply } from '../alerts/model/subscription-service-port.js';
import type { AlertTopic, Subscription } from '../alerts/model/subscription.js';
import { formatCount } from '../core/plural-formatting.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { createButton, type Button } from './card-buttons.js';
import { createNote, type CardNote } from './incident-card-data.js';
import { resolveShownZone, type ViewingContext } from './report-provenance.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { formatStamp, orTimelinePlaceholder } from './incident-timeline-lines.js';

/** Template data of `subscriptions.json`: what a conversation gets. */
export interface SubscriptionsCard {
  readonly title: string;
  readonly headline: string;
  readonly headlineSize: 'Large' | 'Medium';
  readonly notes: readonly CardNote[];
  readonly groups: readonly {
    readonly titles: readonly { readonly text: string }[];
    readonly items: readonly {
      readonly marks: readonly never[];
      readonly text: string;
      readonly details: readonly { readonly text: string }[];
      readonly buttonRows: readonly { readonly buttons: readonly Button[] }[];
    }[];
  }[];
  readonly footer: string;
  /** Empty or one. */
  readonly suggestionBlocks: readonly {
    readonly title: string;
    readonly rows: readonly { readonly buttons: readonly Button[] }[];
  }[];
}

/** With pause and stop, as many buttons as a card may have. */
const MOST_STOP_BUTTONS = 4;
const MOST_SUBSCRIPTIONS = 12;

const TOPIC_WORDS: Readonly<Record<AlertTopic, string>> = {
  everything: 'everything',
  incidents: 'incidents',
  'mail-flow': 'mail flow',
  apps: 'apps',
  admins: 'admins',
  policies: 'policies',
  audit: 'the audit log',
};

/** What can be asked for: short enough for a phone, and as one would type it. */
const SUGGESTIONS = [
  ['Alert me to critical findings', 'alert this channel about critical findings'],
  ['Alert me to mail flow changes', 'alert this channel about mail flow'],
  ['Admins without MFA, weekly', 'send a weekly report of admins without MFA here every Monday at 9'],
] as const;

/** What came of the wish, and all that comes here now. */
export function buildSubscriptionsData(
  change: SubscriptionReply,
  words: IntentWordings,
  view: ViewingContext & { readonly scale: number },
): SubscriptionsCard {
  const { current } = change;
  const shownOnes = current.slice(0, MOST_SUBSCRIPTIONS);
  const more = current.length - shownOnes.length;
  const paused = current.some((one) => isPaused(one, view));
  const headline = orTimelinePlaceholder(sanitizeToString(change.words, Math.round(240 * view.scale)));
  return {
    title: 'What I send here',
    headline,
    headlineSize: headline.length > 60 ? 'Medium' : 'Large',
    notes: [
      ...(current.length === 0 && change.outcome !== 'listed' ? [createNote('Nothing is sent here at present.')] : []),
      ...(more > 0 ? [createNote(`and ${more} more, which “stop all” ends too.`)] : []),
    ],
    groups: [
      {
        titles: [],
        items: shownOnes.map((one, at) => ({
          marks: [],
          text: what(one, words),
          details: detailsOf(one, view).map((text) => ({ text })),
          buttonRows: at < MOST_STOP_BUTTONS ? [{ buttons: [ask('Stop', stopWords(one, words))] }] : [],
        })),
      },
    ],
    footer: `Whoever may ask me may add to this; less of it takes an approver, or who set it up. Times: ${resolveShownZone(view.timeZone)}`,
    suggestionBlocks: [
      current.length === 0
        ? { title: 'For example', rows: SUGGESTIONS.map(([title, typed]) => ({ buttons: [ask(title, typed)] })) }
        : {
            title: 'All of it',
            rows: [
              {
                buttons: [
                  paused ? ask('Resume', 'resume') : ask('Pause for 2 hours', 'pause for 2 hours'),
                  ask('Stop all', 'stop all'),
                ],
              },
            ],
          },
    ],
  };
}

/** For notification and screen reader. */
export function formatSubscriptionsSummary({ words, current }: SubscriptionReply): string {
  return [
    'What I send here',
    orTimelinePlaceholder(sanitizeToString(words, 240)),
    formatCount(current.length, 'thing is sent', 'things are sent'),
  ].join('\n');
}

function ask(title: string, question: string): Button {
  return createButton(title, { verb: 'ask', data: { question } });
}

function what(one: Subscription, words: IntentWordings): string {
  if (one.kind === 'report')
    return `Report: ${sanitizeToString(words[one.report].title, 80)}, ${sanitizeToString(one.schedule.words, 120)}`;
  const severities =
    one.atLeast === 'critical'
      ? 'critical only'
      : one.atLeast === 'info'
        ? 'of any severity'
        : `${one.atLeast} or worse`;
  return `Alerts about ${TOPIC_WORDS[one.topic]}, ${severities}`;
}

function detailsOf(one: Subscription, view: ViewingContext): readonly string[] {
  const since = `since ${formatStamp(one.createdAt, view.timeZone)}, asked for by ${orTimelinePlaceholder(sanitizeToString(one.createdBy.name, 60))}`;
  const paused =
    one.pausedUntil !== undefined && isPaused(one, view)
      ? [`Paused until ${formatStamp(one.pausedUntil, view.timeZone)}`]
      : [];
  if (one.kind === 'report') return [...paused, since];
  const { quietHours, escalation, timeZone } = one;
  return [
    ...paused,
    ...(quietHours === undefined
      ? []
      : [
          `Quiet from ${sanitizeToString(quietHours.from, 8)} to ${sanitizeToString(quietHours.to, 8)} (${sanitizeToString(timeZone, 40)}): only critical ones come`,
        ]),
    ...(escalation === undefined
      ? []
      : [
          `Nobody on it after ${formatCount(escalation.afterMinutes, 'minute')}: I tell ${escalationTarget(escalation.to)}`,
        ]),
    since,
  ];
}

type Escalation = NonNullable<Extract<Subscription, { kind: 'alerts' }>['escalation']>;

function escalationTarget(to: Escalation['to']): string {
  return 'person' in to ? orTimelinePlaceholder(sanitizeToString(to.person.name, 60)) : 'another conversation';
}

function isPaused({ pausedUntil }: Subscription, { now }: ViewingContext): boolean {
  return pausedUntil !== undefined && pausedUntil > now;
}

/** As a person would write it. */
function stopWords(one: Subscription, words: IntentWordings): string {
  if (one.kind === 'report') return `stop the report ${sanitizeToString(words[one.report].title, 80)}`;
  return `stop the alerts about ${TOPIC_WORDS[one.topic]}`;
}
