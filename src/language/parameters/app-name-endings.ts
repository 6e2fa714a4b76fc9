import { CHANGE_VERBS } from '../change-verbs.js';
import { isKnownWord } from '../typo-correction.js';
import { isUnknownNameWord, isNameLike } from '../unknown-name-words.js';
import { isDomainTerm } from './name-or-domain-term.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What names of apps end in, where they say what the app does. None is a subject of ours: "mail connector" is no app. */
const LAST_WORDS = set(
  `sync syncer helper bot robot portal backup bridge integration exporter importer scanner archiver migrator migration agent tool toolkit
  reporter automation automator hub plugin addin sender browser mailer assistant dashboard suite tracker planner parser runner worker api
  uploader downloader scheduler processor crawler indexer notifier loader converter forwarder collector crm erp wizard companion recorder
  transcriber signer scraper poller engine pipeline provisioner deployer webhook updater cleaner viewer explorer analyzer analyser copilot`,
);

/** What stands in sentences and not in names written small. */
const IN_SENTENCES = set(
  `about after again all also am an and another any anybody anyone are as at be before best biggest but by can could did do does doing done each else
  every everyone everything few first for from get give got had has have help hello hey hi how if in into is just last latest less like list many may
  me more most much must my need needs new next no nobody none not now of off old on only or other our out over own please previous right same second
  should show since so some somebody someone such tell thanks than that the their them then there these they third this those to today too top tell
  us use used using very want was we were what when where which while who whole whose why will with without worst would wrong yesterday you your
  find open look check risky suspicious dangerous powerful unused dormant sleeping critical weak stale unverified compromised malicious rogue
  strange weird foreign several external fourth fifth ordinary write build make one book buy order call run start print send play`,
);

/**
 * Whether words in small letters end as the names of apps do and begin like no sentence: "invoice robot", "office sync helper". So
 * called, it is an app, though each word is an ordinary one.
 */
export function endsLikeApp(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  const ends = LAST_WORDS.has(last) || (last === 'service' && words.length > 2); // "customer service" is no app
  if (words.length < 2 || !ends || isDomainTerm(name)) return false;
  if (words.some((word) => IN_SENTENCES.has(word)) || CHANGE_VERBS.has(words[0] ?? '')) return false;
  return words.some(isNameLike);
}

/** Whether a name stands before "app" as the names of apps do, "the calendly app": no word of ours, of sentences, or mistyped. */
export function standsBeforeApp(name: string, definite: boolean): boolean {
  return name.split(' ').every((word) => {
    if (!isNameLike(word) || IN_SENTENCES.has(word.toLowerCase())) return false;
    return definite || isKnownWord(word.toLowerCase()) || isUnknownNameWord(word);
  });
}
