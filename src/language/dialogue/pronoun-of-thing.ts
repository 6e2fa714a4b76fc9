import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { namesOneOfKind } from './referent-choice.js';

/** French nouns of what is no person, by the pronoun that their gender takes. */
const NOUNS: Readonly<Record<string, readonly (readonly [SubjectKind, string])[]>> = {
  elle: [
    ['transport-rule', 'cette règle'],
    ['policy', 'cette stratégie'],
  ],
  il: [
    ['connector', 'ce connecteur'],
    ['credential', 'ce secret'],
  ],
};

/** What rules, connectors and policies do, and hardly a person. */
const DOES =
  'envoie|transf[èe]re|copie|redirige|existe|expire|contourne|bloque|concerne|exige|accepte|tourne|marche|fonctionne|sert|passe|vise|exclut|filtre|ajoute|retire|enl[èe]ve|vient';
const DOES_ITSELF = "s'applique|se d[ée]clenche|s'ex[ée]cute";

/** What may stand before the pronoun where the message names nothing itself. */
const LEAD =
  "^(?:et |mais )?(?:(?:à|depuis|vers|pour|de|d')? ?(?:quand|où|qui|quoi|comment|combien|pourquoi|qu'est-ce qu'|quelles? (?:adresses?|boîtes?|domaines?|ip)) ?)?(?:est-ce qu')?";

const PRONOUN = new LazyPattern(`(?<=${LEAD})(?<pronoun>elle|il) (?=(?:${DOES}|${DOES_ITSELF})(?!\\p{L}))`, 'iu');
const INVERTED = new LazyPattern(`(?<=${LEAD})(?<verb>${DOES})-t-(?<pronoun>elle|il)(?!\\p{L})`, 'iu');

/** "elle date de quand ?": when it was made. */
const DATES_FROM =
  /^(?:et )?(?:(?:elle|il|[çc]a|cel(?:le|ui)-(?:l[àa]|ci)) (?:date de|existe depuis) quand|(?:de quand date|depuis quand existe) cel(?:le|ui)-(?:l[àa]|ci)|depuis quand (?:est-ce qu')?(?:elle|il) existe|depuis quand existe-t-(?:elle|il)|de quand date-t-(?:elle|il))(?:,? (?:au juste|exactement|celle-l[àa]|celui-l[àa]))?[\s?.!]*$/iu;

/** Kinds of what somebody makes, as French calls them before a name. */
const MADE: Readonly<Partial<Record<SubjectKind, string>>> = {
  'transport-rule': 'la règle',
  connector: 'le connecteur',
  credential: 'le secret',
  'service-principal': "l'application",
};

/** What accounts have and apps have not: the account that was just shown, whatever app was spoken of before. */
const ITS_OF_ACCOUNT =
  /(?<!\p{L})its (?=(?:last )?(?:passwords?|mfa|second factors?|sign-?in methods?|mfa methods?|user name|department|manager|mailbox|risk)(?!\p{L}))/iu;

/** "when did that account change its password?": whose it is stands before. */
const SAYS_ACCOUNT = /(?<!\p{L})(?:that|this|the) (?:account|user|admin|person) (?=[^,;]*(?<!\p{L})its )/iu;
const IT_BEFORE_ITS = /(?<!\p{L})it(?= [^,;]*(?<!\p{L})its )/iu;

/** What an app can be asked for, and the person who made it is not called "it". */
const IT = /((?:^|[\s,])(?:does|can|is|has|did|may|could|of|to|for|on|by) )it(?![\p{L}'’])/iu;
const OF_APP =
  /(?:^|[\s,])(?:does|can|has|did|may|could) it (?:still |also |actually |now |really )*(?:have|hold|do|read|send|access|use|need|own|got|been|manage|change|sign|belong|write|see|act|run)(?!\p{L})|(?:^|[\s,])(?:owners?|permissions?|secrets?|roles?|publisher|credentials?|rights) (?:of|to|for|on) it(?!\p{L})/iu;

const ASKS_MORE = / and (?:when|who|since when|how|from|where|what|which|until when)(?!\p{L})/iu;

/** "and how many users do not have it?": what the question before asked for. */
const HAVE_IT =
  /(?<=(?<!\p{L})(?:users?|people|accounts?|guests?|admins?|employees|staff|apps?)(?: (?:do not|don['’]t|does not|doesn['’]t|also|still|already))* (?:have|has|use|lack|need) )(?:it|one)(?=[\s?.!]*$)/iu;
const MOST_WORDS = 3;

/** The words of the only condition of the question before. */
function askedBefore({ understanding: { query } }: DialogueState): string | undefined {
  const [only, ...others] = query?.where ?? [];
  if (only === undefined || others.length > 0 || only.op === 'within' || only.op === 'not-within') return undefined;
  return only.words.split(' ').length <= MOST_WORDS ? only.words : undefined;
}

/** Apps are used; people sign in. */
const WHEN_USED =
  /^(?:(?:and|but|und|et|y) )?¿?(?:when (?:were|have) (?:they|these|those)(?: all)? (?:last |been )*used(?: last)?|wann (?:wurden|hat man) (?:die|sie|diese|jene)(?: (?:da|denn|alle))? (?:zuletzt|das letzte mal) (?:benutzt|genutzt|verwendet)|quand (?:ont-(?:elles|ils) été|(?:elles|ils) ont été) (?:utilis|employ)ée?s(?: pour)?(?: la)? dernière fois|cu[áa]ndo se (?:usaron|utilizaron|han usado|han utilizado) por última vez)[\s?.!]*$/iu;
const STILL_USED =
  /^(?:(?:and|but|und|et|y) )?¿?(?:are (?:they|these|those)(?: all)? (?:still )?(?:being |in )?(?:used?)(?: at all| now)?|werden (?:die|sie|diese)(?: (?:da|denn|alle))?(?: noch| überhaupt)* (?:benutzt|genutzt|verwendet)|(?:elles|ils) (?:sont|servent) (?:encore|toujours)(?: utilisée?s)?|(?:sont|servent)-(?:elles|ils) (?:encore|toujours)(?: utilisée?s)?|se siguen (?:usando|utilizando)|(?:todav[íi]a|a[úu]n) se (?:usan|utilizan))[\s?.!]*$/iu;

/** "when were they last used?" after "who consented to them?": the apps, of which the answer before that spoke. */
function askOfUsedApps(
  text: string,
  { understanding: { query }, shown, referents }: DialogueState,
): string | undefined {
  const apps = referents.find(([first]) => first?.kind === 'service-principal') ?? [];
  const isOfConsents = query?.about === 'permission' && shown[0]?.kind !== 'service-principal';
  if (!isOfConsents || apps.length === 0) return undefined;
  if (!WHEN_USED.test(text) && !STILL_USED.test(text)) return undefined;
  if (apps.length > 1) return 'when were those apps last used?';
  return STILL_USED.test(text) ? 'is that app still used?' : 'when was that app last used?';
}

/** The one app of "who created the app X?": the answer names whoever did, and "it" is the app. */
function appThatWasMade(text: string, { understanding, shown, doneTo = [] }: DialogueState): string | undefined {
  const { about, named = [] } = understanding.query ?? {};
  if (about !== 'event' || shown[0]?.kind === 'service-principal') return undefined;
  const [target, ...targets] = doneTo;
  // What it was done to is known by its id; a second "they" would be taken for what was done.
  if (target !== undefined)
    return target.kind === 'service-principal' && targets.length === 0 && ASKS_MORE.test(text)
      ? target.name
      : undefined;
  const [only, ...others] = named;
  return others.length === 0 && only?.kind === 'app' && only.not !== true ? only.words : undefined;
}

/** When what was shown last was made: the one of which something was told, or each of several. undefined: nothing of it is made. */
function askWhenMade(state: DialogueState): string | undefined {
  const { about } = state.understanding.query ?? {};
  const [target, ...targets] = state.doneTo ?? [];
  const noun = target && MADE[target.kind];
  if (about === 'event' && noun !== undefined && targets.length === 0)
    return `quand a été créé ${noun} "${target?.name}" ?`;
  if (about === undefined || MADE[about] === undefined) return undefined;
  if (namesOneOfKind(about, state)) return 'elle a été créée quand ?';
  return state.shown.length > 1 && state.shown.every(({ kind }) => kind === about)
    ? 'elles ont été créées quand ?'
    : undefined;
}

/**
 * "elle envoie les mails où ?" after "qui a créé la règle X ?": of the rule, and not of who made it, as people do not do such things. Any
 * other message stays as it is.
 */
export function sayThingForPronoun(text: string, state: DialogueState): string {
  if (state.unanswered !== undefined) return text;
  const had = HAVE_IT.test(text) ? askedBefore(state) : undefined;
  if (had !== undefined) return text.replace(HAVE_IT, had);
  const used = askOfUsedApps(text, state);
  if (used !== undefined) return used;
  if (state.shown[0]?.kind === 'user' && ITS_OF_ACCOUNT.test(text) && !SAYS_ACCOUNT.test(text))
    return IT_BEFORE_ITS.test(text)
      ? text.replace(IT_BEFORE_ITS, 'that account')
      : text.replace(ITS_OF_ACCOUNT, "that account's ");
  const app = OF_APP.test(text) ? appThatWasMade(text, state) : undefined;
  if (app !== undefined) return text.replace(IT, `$1${app}`);
  const about = state.understanding.query?.about;
  if (DATES_FROM.test(text)) return askWhenMade(state) ?? text;
  const found = PRONOUN.exec(text) ?? INVERTED.exec(text);
  const { pronoun = '', verb } = found?.groups ?? {};
  const [, noun] = NOUNS[pronoun.toLowerCase()]?.find(([kind]) => kind === about && namesOneOfKind(kind, state)) ?? [];
  if (found === null || noun === undefined) return text;
  return text.replace(found[0], verb === undefined ? `${noun} ` : `${noun} ${verb}`);
}
