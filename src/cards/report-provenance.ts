import { describeGap, suggestGapRemedy } from '../core/gap-wording.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import { nounForCount } from '../core/plural-formatting.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** When and in which time zone a card is read. */
export interface ViewingContext {
  readonly now: Instant;
  /** IANA name; UTC when absent or unknown. */
  readonly timeZone?: string;
}

/** A text, optionally followed by a link. `links` is empty or holds one. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const HOW_TO_GRANT = {
  title: 'How to grant it',
  url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent',
};

/** The last line of every answer: how fresh it is, how much was examined, how much could not be read. */
export function formatProvenance(
  report: CheckReport,
  stored: boolean,
  viewing: ViewingContext,
  max: number,
): LinkedText {
  const { asOf, gaps, status } = report.result;
  const [first, ...rest] = gaps;
  // The headline of an unknown answer names the first gap already, a list of several stands above this line.
  const named = first !== undefined && rest.length === 0 && status !== 'unknown' ? `: ${gap(first, max)}` : '';
  const parts = [
    formatReadAt(asOf, stored, viewing),
    formatExamined(report),
    ...(gaps.length === 0 ? [] : [`${gaps.length} not readable${named}`]),
  ];
  const links = first !== undefined && rest.length === 0 ? findRemedyLink(first) : [];
  return { text: parts.join(' · '), links };
}

/** "As of 10:42 UTC, read just now". */
export function formatReadAt(asOf: Instant, stored: boolean, viewing: ViewingContext): string {
  return `As of ${formatMoment(asOf, viewing)}, read ${stored ? age(asOf, viewing.now) : 'just now'}`;
}

/** "14 admins examined", "1 admin examined". */
export function formatExamined({ result: { examined }, examinedNoun }: CheckReport): string {
  return `${examined.toLocaleString('en-US')} ${nounForCount(examined, sanitizeToString(examinedNoun, 40))} examined`;
}

/** Each gap in words a person can act on; beyond `most` they are counted, never silently dropped. */
export function formatGapLines(gaps: readonly Gap[], most: number, max: number): readonly LinkedText[] {
  const lines = gaps
    .slice(0, most)
    .map((one) => ({ text: `• ${gap(one, max)}${remedy(one)}`, links: findRemedyLink(one) }));
  const more = gaps.length - lines.length;
  return more > 0 ? [...lines, { text: `• and ${more.toLocaleString('en-US')} more`, links: [] }] : lines;
}

function gap(one: Gap, max: number): string {
  return sanitizeToString(describeGap(one), max);
}

/** Where a link leads to the remedy, it is the remedy. */
function remedy(one: Gap): string {
  const words = findRemedyLink(one).length > 0 ? undefined : suggestGapRemedy(one);
  return words === undefined ? '' : `. ${words}`;
}

/** The page that says how to grant a missing permission; empty for other gaps. */
export function findRemedyLink(one: Gap): LinkedText['links'] {
  return one.reason === 'permission-missing' ? [HOW_TO_GRANT] : [];
}

/** "10:42 UTC" today, "23 Nov 2026, 10:42 UTC" on another day. */
export function formatMoment(at: Instant, viewing: ViewingContext): string {
  const { day, time, offset } = formatDayAndTime(at, viewing.timeZone);
  const clock = `${time} ${offset}`;
  return day === formatDayAndTime(viewing.now, viewing.timeZone).day ? clock : `${day}, ${clock}`;
}

/** "23 Nov 2026", "10:42" and "UTC" or "UTC+1". */
export function formatDayAndTime(
  at: Instant,
  timeZone: string | undefined,
): { readonly day: string; readonly time: string; readonly offset: string } {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${get('day')} ${get('month')} ${get('year')}`,
    time: `${get('hour')}:${get('minute')}`,
    offset: get('timeZoneName').replace('GMT', 'UTC').replace(/\+0$/, ''),
  };
}

/** The zone times are actually shown in. */
export function resolveShownZone(timeZone: string | undefined): string {
  return formatter(timeZone).resolvedOptions().timeZone;
}

/** Made once for each time zone: making one costs more than everything else in a card's last line. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** There are some 600 names of zones, and a client may make up more. */
const MOST_FORMATTERS = 1_000;

function formatter(timeZone = 'UTC'): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormatter(timeZone);
  if (formatters.size < MOST_FORMATTERS) formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    // An offset, since short names of zones differ between versions of the time zone data.
    timeZoneName: 'shortOffset',
  } satisfies Intl.DateTimeFormatOptions;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    // A zone comes from the person's client; one that this machine does not know is no reason to give no answer.
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}

function age(from: Instant, to: Instant): string {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / 1440)} days ago`;
}
