import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { participleOf } from './done-by.js';

/** Somebody by name: in quotes, as an address, or in one to four words. */
const NAME = `(?<name>"[^"]{1,80}"|[\\p{L}\\p{N}][\\p{L}\\p{N}.@_'-]*(?: (?:\\p{Lu}[\\p{L}'.-]*|de|van|von|der|di|da|el|al)){0,3})`;
const LATELY = '(?: (?:really|ever|already|just|also|actually|recently|yet|once|personally|by any chance))*';
const VERB = '(?<verb>\\p{L}{2,12}?)(?: (?=\\p{L}))';
const DID = new LazyPattern(`^(?:[Dd]id|[Hh]as|[Hh]ave) ${NAME}${LATELY} ${VERB}(?<what>[^?!]{2,120})`, 'u');
const WHICH_DID = new LazyPattern(
  `^(?<asked>[Ww]hich|[Ww]hat|[Hh]ow many) (?<what>[\\p{L} -]{3,40}?) (?:did|has|have) ${NAME}${LATELY} (?<verb>\\p{L}{2,12})(?<rest>(?: [^?!]{2,80})?)\\s*[?!]*$`,
  'u',
);
/** "has anything been deleted by Chloé?" */
const WAS_DONE_BY = new LazyPattern(
  `^(?:[Hh]as|[Hh]ave|[Ww]as|[Ww]ere) (?:any|some)thing(?: (?:ever|already|really))? (?:been )?(?<verb>\\p{L}{2,12}) by ${NAME}(?<rest>(?: [^?!]{2,60})?)\\s*[?!]*$`,
  'u',
);
/** What was spoken of before, and whose it is: there is no object to look for. Who made "any accounts" is not read, and is said so of the whole. */
const BACK =
  /^(?:(?:it|this|that|them|these|those|one|his|her|their|him)(?!\p{L}| \p{L}+ing)|(?:any|some)(?= of (?:it|this|that|them|these|those|his|her|their)(?!\p{L})| (?:new |user )*(?:accounts?|users?)(?!\p{L})| *$))/iu;
/** "any apps" are apps. */
const ANY = /^any /iu;
/** Rules, connectors and permissions tell themselves who made or granted them, also before the log begins. */
const KNOWS_MAKER = /(?<!\p{L})(?:rules?|connectors?|permissions?|rights?)(?!\p{L})/iu;
/** "a new secret": whatever is added is new. */
const NEW = /^((?:an?|any|some|the|another|two|three|further) )?(?:new|additional|further|other|extra) /iu;

/** A first name, an address, or more than one word of which each has a capital: none of it is a word of the question. */
function isSomebody(name: string): boolean {
  if (name.startsWith('"') || /[.@]\p{L}/u.test(name)) return true;
  const [first = '', ...more] = name.split(' ');
  const isName = more.length > 0 && /^\p{Lu}/u.test(first) && !COMMON.test(first) && !ABBREVIATIONS.test(name);
  return isName || isGivenName(first.toLowerCase());
}
/** Abbreviations such as "SMTP AUTH" name no person. */
const ABBREVIATIONS = /^[^\p{Ll}]+$/u;
const COMMON = /^(?:any|some|no|every|the|our|global|exchange|security|helpdesk|which|who|what|anybody|anyone)/iu;

/**
 * "did Bram add a new secret last week?" asks the log for what somebody did, whatever they own or may do: "are there changes by "Bram" that
 * added a secret last week?". Other texts stay.
 */
export function askLogForDeeds(text: string): string {
  const did = DID.exec(text)?.groups;
  const participle = logged(did?.['verb'], did?.['what']);
  if (did !== undefined && participle !== undefined && isSomebody(did['name'] ?? '') && !BACK.test(did['what'] ?? ''))
    return `are there changes by ${quote(did['name'] ?? '')} that ${participle} ${(did['what'] ?? '').replace(NEW, '$1').replace(ANY, '')}?`;
  const anybody = DID_ANYBODY.exec(text)?.groups;
  const doneByAny = logged(anybody?.['verb'], anybody?.['what']);
  // The verb alone would be read of whatever was so changed: apps have words of their own there.
  if (/^(?:registered|deleted|removed)$/u.test(doneByAny ?? '') && APPS.test(anybody?.['what'] ?? ''))
    return `are there changes that ${doneByAny ?? ''} ${anybody?.['what'] ?? ''}?`;
  const was = WAS_DONE_BY.exec(text)?.groups;
  if (was !== undefined && participleOf(was['verb']) !== undefined && isSomebody(was['name'] ?? ''))
    return `are there changes by ${quote(was['name'] ?? '')} that ${was['verb'] ?? ''} something${was['rest'] ?? ''}?`;
  const which = WHICH_DID.exec(text)?.groups;
  const isCounted = /^how many$/iu.test(which?.['asked'] ?? '');
  const isConsent = /^consent/iu.test(which?.['verb'] ?? '');
  if (which !== undefined && isConsent && isCounted && isSomebody(which['name'] ?? ''))
    return `how many ${which['what'] ?? ''} has ${which['name'] ?? ''} consented${which['rest'] ?? ''}?`;
  // Permissions tell who consented, also before the log begins.
  const done = isConsent ? undefined : logged(which?.['verb'], which?.['what']);
  if (
    which === undefined ||
    KNOWS_MAKER.test(which['what'] ?? '') ||
    done === undefined ||
    !isSomebody(which['name'] ?? '')
  )
    return text;
  if (/^(?:changes|else|exactly|all|things?)$/iu.test(which['what'] ?? '')) return text;
  return `${isCounted ? 'how many' : 'which'} changes by ${quote(which['name'] ?? '')} ${done} ${which['what'] ?? ''}${which['rest'] ?? ''}?`;
}

/** How the log calls what was done: a role that is assigned is granted, and an app that is created is registered, whenever it was. */
function logged(verb: string | undefined, what = ''): string | undefined {
  const participle = participleOf(verb);
  if ((participle === 'created' || participle === 'made') && APPS.test(what)) return 'registered';
  if (participle === 'made' && MAIL_FLOW.test(what)) return 'created';
  return participle === 'assigned' ? 'granted' : participle;
}

const APPS = /^(?:an? |any |some |our |new )*(?:apps?|applications?)(?: |$)/iu;
/** Whoever made these created them: "made" alone is said of any change. */
const MAIL_FLOW =
  /^(?:an? |any |some |new )*(?:(?:mail ?flow|transport|inbound|outbound) )?(?:rules?|connectors?)(?: |$)/iu;
/** "did anyone delete an app?" */
const DID_ANYBODY = new LazyPattern(
  `^(?:[Dd]id|[Hh]as|[Hh]ave) (?:any|some)(?:body|one)(?: here)?${LATELY} ${VERB}(?<what>[^?!]{2,120})`,
  'u',
);

const quote = (name: string): string => (name.startsWith('"') ? name : `"${name}"`);
