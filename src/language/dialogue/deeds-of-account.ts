import { instant } from '../../core/instant.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { accentFree } from '../rewording/accent-free.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { declineReference } from './dialogue-understandings.js';
import { nameSubjects } from './named-subjects.js';
import { kindOfNoun } from './reference-words.js';
import { findReferents } from './referent-choice.js';
import { findToldTime, type ToldTime } from './told-time.js';

const NOUN_EN = 'account|user|person|admin|administrator|app|application|service principal';
const NOUN_DE = 'konto|person|benutzer|admin|app|anwendung';
const NOUN_FR = 'compte|personne|utilisateur|admin|administrateur|appli|application|app';
const NOUN_ES = 'cuenta|persona|usuario|admin|administrador|aplicación|app';
/** Whoever did what the last answer tells, by a noun. */
const ACCOUNT = new LazyPattern(
  accentFree(
    `(?<!\\p{L})(?:(?:that|this|the same) (?:${NOUN_EN})|(?:das|dieses|dasselbe|die|diese|der|dieser) (?:selbe |gleiche )?(?:${NOUN_DE})|(?:(?:ce|cet|cette|le même|la même) (?:${NOUN_FR})|le compte)|(?:esa|esta|la misma|ese|este|el mismo) (?:${NOUN_ES})|la cuenta)(?:[- ]là)?(?!\\p{L})`,
  ),
  'iu',
);

/** What says that it is of more than was told, in each language. */
const ELSE = new LazyPattern(
  accentFree(
    "(?<!\\p{L})(?:else|other|besides that|sonst(?: noch)?|weiteres|anderes|d['’]autres?|autre chose|(?:algo|qué|nada) más|otra cosa|además)(?!\\p{L})",
  ),
  'iu',
);

/** After the moment that was told, however long. */
const AFTER = new LazyPattern(
  accentFree(
    "(?<!\\p{L})(?:(?:in|on|over) the (?:days?|weeks?|hours?|time) (?:after(?:wards)?|following)(?: (?:that|this|it))?|(?:in|over) the following (?:days|weeks|hours)|after(?:wards| (?:that|this|then))?|later(?: on)?|in den (?:tagen|wochen|stunden) (?:danach|darauf|nachher)|in den (?:folgenden|nächsten) (?:tagen|wochen|stunden)|danach|hinterher|später|(?:dans |pendant )?les (?:jours|semaines|heures) (?:suivante?s|qui ont suivi|d[’']après)|après(?: (?:ça|cela))?|ensuite|par la suite|en l[oa]s (?:días|semanas|horas) (?:siguientes|posteriores)|después(?: de eso)?|posteriormente|luego)(?!\\p{L})",
  ),
  'iu',
);

/** Words that ask what was done, and nothing of what kind it was. */
const SAYS_ACTS = new LazyPattern(
  accentFree(
    `^[\\s¿]*(?:(?:and|so|but|what|which|did|has|have|had|it|anything|something|any|things?|change|changed|changes|do|done|also|more|still|up|to|been|other|else|besides|that|und|aber|was|hat|hatte|etwas|irgendwas|irgendetwas|anderes|weiteres|alles|auch|sonst|noch|denn|eigentlich|mal|gemacht|getan|geändert|verändert|angestellt|änderungen|vorgenommen|et|mais|qu['’]est-ce que|qu['’]|que|quoi|est-ce que|a|a-t-il|a-t-elle|avait|fait|changé|modifié|quelque|chose|choses|autre|autres|d['’]|encore|aussi|y|pero|qué|algo|más|otra|otras|cosa|cosas|nada|ha|había|hizo|cambió|modificó|hecho|cambiado|modificado|también|además)(?=[\\s¿?.!,]|$|(?<=['’]))[\\s¿?.!,]*)+$`,
  ),
  'iu',
);
/** A verb that says that something was done. */
const ACTED = new LazyPattern(
  accentFree(
    '(?<!\\p{L})(?:chang(?:e|ed)|do|done|up to|gemacht|getan|geändert|verändert|angestellt|vorgenommen|fait|changé|modifié|hizo|cambió|modificó|hecho|cambiado|modificado)(?!\\p{L})',
  ),
  'iu',
);
/** "what else made that account?", as Spanish puts it word by word. What somebody made is else asked by its own words. */
const MADE_FIRST = /^((?:and )?what(?: else| more)?) made(?!\p{L})/iu;
const ASKS_WHAT = new LazyPattern(
  accentFree("^[¿\\s]*(?:(?:and|so|but|und|aber|et|mais|y|pero) )?(?:what|which|was|qu['’]|que(?!lque)|qué)"),
  'iu',
);

/**
 * "what else did that account do that night", "Hat das Konto in den Tagen danach sonst noch was geändert?": the acts of whoever the last answer
 * tells, from the moment that it tells, without what was told. Of several it is asked back whose. undefined: it asks something of its own.
 */
export function understandDeedsOfAccount(
  question: string,
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const account = ACCOUNT.exec(text)?.[0];
  if (account === undefined || state.unanswered !== undefined) return undefined;
  const without = text.replace(account, ' ');
  const told = state.moment === undefined ? undefined : findToldTime(without, state.moment);
  const after = told === undefined ? AFTER.exec(without)?.[0] : undefined;
  const rest = without
    .replace(told?.words ?? after ?? ' ', ' ')
    .replace(MADE_FIRST, '$1 done')
    .trim();
  if (!ACTED.test(rest) || !SAYS_ACTS.test(rest)) return undefined;
  // A time by a moment that was not told is left to be asked back.
  if (after !== undefined && state.moment === undefined)
    return declineReference(question, { kind: 'not-understood', words: [after] });
  const found = findAccount(account, state);
  if ('problem' in found) return declineReference(question, found.problem);
  const [[who] = []] = found.groups;
  if (who === undefined) return undefined;
  const name = who.name.replace(/["“”]/gu, '');
  const time = sayTime(told, after, state);
  const asked = ASKS_WHAT.test(text) ? `what did "${name}" do${time}?` : `did "${name}" change anything${time}?`;
  const meant = understandMessage(asked, context);
  const { query } = meant;
  if (query?.about !== 'event') return undefined;
  const named: readonly NamedSubject[] = query.named.map((one) =>
    one.words === name
      ? {
          ...one,
          kind: who.kind === 'user' ? 'user' : 'app',
          ids: [who.id === '' ? who.name : who.id],
          attributes: ['actor'],
        }
      : one,
  );
  return {
    ...meant,
    parameters: {},
    question,
    followsUp: true,
    query: { ...query, named: [...named, ...(ELSE.test(text) ? leaveOutTold(state) : [])] },
  };
}

/** "das Konto" is a person's or an app's: the latest of either. */
function findAccount(words: string, state: DialogueState): ReturnType<typeof findReferents> {
  const kind: SubjectKind = kindOfNoun(words.replace(/[- ]là$/iu, '')) ?? 'user';
  const found = findReferents({ to: 'one', kind, words }, state);
  if (kind !== 'user' || !('problem' in found) || found.problem.kind !== 'none-of-kind') return found;
  return findReferents({ to: 'one', kind: 'service-principal', words }, state);
}

const MINUTE_MS = 60_000;

function sayTime(told: ToldTime | undefined, after: string | undefined, { moment }: DialogueState): string {
  if (told !== undefined) return ` ${told.inEnglish}`;
  if (after === undefined || moment === undefined) return '';
  return ` after ${instant(Date.parse(moment) + MINUTE_MS)
    .slice(0, 16)
    .replace('T', ' ')}`;
}

const IS_TOLD: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['event', 'transport-rule', 'connector', 'policy']);

/** What the last answer told that was done or made. */
function leaveOutTold({ referents, spoken }: DialogueState): readonly NamedSubject[] {
  const last = referents
    .slice(0, spoken?.named ?? 0)
    .filter(([first]) => first !== undefined && IS_TOLD.has(first.kind));
  const [events] = last.filter(([first]) => first?.kind === 'event');
  return (events === undefined ? last.slice(0, 1) : [events]).flatMap((group: readonly Subject[]) =>
    nameSubjects(group, 'events').map((one) => ({
      ...one,
      not: true,
      ...(group[0]?.kind === 'event' ? {} : { attributes: ['object'] }),
    })),
  );
}
