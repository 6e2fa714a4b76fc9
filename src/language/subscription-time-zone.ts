import { LazyPattern } from '../core/lazy-pattern.js';

/** What people write for a zone, in small letters. Summer and winter names mean the zone, whose clocks know the season. */
const SPOKEN: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  zulu: 'UTC',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  'central european time': 'Europe/Berlin',
  'swiss time': 'Europe/Zurich',
  'german time': 'Europe/Berlin',
  wet: 'Europe/Lisbon',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  bst: 'Europe/London',
  'uk time': 'Europe/London',
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  'eastern time': 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  'central time': 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  'mountain time': 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  ist: 'Asia/Kolkata',
  jst: 'Asia/Tokyo',
  sgt: 'Asia/Singapore',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  zürich: 'Europe/Zurich',
  munich: 'Europe/Berlin',
  münchen: 'Europe/Berlin',
  bern: 'Europe/Zurich',
  basel: 'Europe/Zurich',
  geneva: 'Europe/Zurich',
  wien: 'Europe/Vienna',
  frankfurt: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  boston: 'America/New_York',
  seattle: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
};

const SPOKEN_WORDS = Object.entries(SPOKEN).map(([words, zone]) => ({
  zone,
  pattern: new LazyPattern(`(?<!\\p{L})${words}(?!\\p{L})`, 'u'),
}));

const IANA = /\b(?:[a-z]{2,}(?:_[a-z]+)*\/){1,2}[a-z]{2,}(?:[_-][a-z]+)*\b/;
const OFFSET = /\b(?:utc|gmt) ?([+-]) ?(\d{1,2})(?![\d:])/;
/** Words that are also cities say a zone only where a zone is said: after a time, after "in", or before "time". */
const BEFORE_PLACE = /^(?:\d[\d:.h]*|\d*[ap]m|o'clock|noon|midnight|morning|evening|in)$/;

/** Cities of the runtime's list of zones, in small letters: "new york", "zurich". */
let cities: ReadonlyMap<string, string> | undefined;

function cityZones(): ReadonlyMap<string, string> {
  return (cities ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone): readonly (readonly [string, string])[] => {
      const city = zone.split('/').at(-1);
      return city === undefined || !zone.includes('/') ? [] : [[city.replaceAll('_', ' ').toLowerCase(), zone]];
    }),
  ));
}

/** The zone that a lower-case text names, as an IANA name that this runtime knows. */
export function findTimeZone(text: string): string | undefined {
  const named = canonical(IANA.exec(text)?.[0]);
  if (named !== undefined) return named;
  const offset = OFFSET.exec(text);
  // In IANA's own names the sign is the other way round: https://data.iana.org/time-zones/tzdb/etcetera
  if (offset !== null) return canonical(`Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`);
  return SPOKEN_WORDS.find(({ pattern }) => pattern.test(text))?.zone ?? cityIn(text);
}

function cityIn(text: string): string | undefined {
  const words = text.slice(0, 400).match(/[\p{L}\d:.']+/gu) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 3; length > 0; length -= 1) {
      const zone = cityZones().get(words.slice(at, at + length).join(' '));
      if (zone === undefined) continue;
      if (BEFORE_PLACE.test(words[at - 1] ?? '') || words[at + length] === 'time') return zone;
    }
  }
  return undefined;
}

function canonical(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    const known = new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone;
    // The runtime may know a place by its older name; what the person wrote is what he wants to read again.
    return known.toLowerCase() === zone.toLowerCase() ? known : capitals(zone);
  } catch {
    return undefined;
  }
}

function capitals(zone: string): string {
  return zone.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
