import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { MAKING_IN_LOG, whereMadeAndRemoved } from '../model/making-in-log.js';
import type { NamedSubject, Query, QueryCondition } from '../model/query.js';

const LEAD = '^[¿¡\\s]*(?:(?:and|but|or|what about|how about|und|aber|was ist mit|et|mais|y|pero|qué hay de),? )+';
const NOUN = '(?:rules?|connectors?|secrets?|certificates?|credentials?|permissions?|apps?|roles?|policies)';
const THOSE = `(?:the ones?|the ${NOUN}|those|all|die(?:jenigen)?|denen|celles|ceux|las|los|aquell[oa]s),?`;
const WHO_DID =
  "(?:(?:that |which |who |die |den |que |qu['’])?(?<doer>it|he|she|they|er|sie|es|il|elle|ils|elles|(?:that|this|the|diese|cette|esa) (?:app|account|person|user|admin|appli|cuenta)) )";
const WAS =
  '(?:(?:that|which|who|die|qui|que|se|l[oa]s?|has|have|had|were|was|are|is|been|got|since|again|later|already|ont|a|été|sont|han?|fueron|sido|fue|sind|ist|wurden|worden|wieder|inzwischen|schon|meanwhile|have) )*';
const AFTER =
  '(?: (?:again|since|later|already|itself|himself|herself|meanwhile|then|hat|haben|wurden?|sind|worden|wieder|selbst|après|depuis|después))*[\\s?.!]*$';

const ACTS = {
  removed:
    'removed|deleted|dropped|taken (?:away|out)|withdrawn|revoked|purged|gelöscht(?:en?)?|entfernt(?:en?)?|supprimée?s?|retirée?s?|effacée?s?|borr(?:ó|aron|ad[oa]s?)|elimin(?:ó|aron|ad[oa]s?)|quit(?:ó|aron|ad[oa]s?)',
  modified:
    'changed|modified|edited|altered|geändert(?:en?)?|bearbeitet(?:en?)?|modifiée?s?|changée?s?|modific(?:ó|aron|ad[oa]s?)|cambi(?:ó|aron|ad[oa]s?)',
  disabled:
    'disabled|switched off|turned off|deactivated|deaktiviert|abgeschaltet|ausgeschaltet|désactivée?s?|desactiv(?:ó|aron)',
  enabled: 'enabled|switched on|turned on|activated|aktiviert|eingeschaltet|activée?s?|activ(?:ó|aron)',
} as const;
type Act = keyof typeof ACTS;

const anyAct = (acts: readonly Act[]): string => acts.map((act) => `(?<${act}>${ACTS[act]})`).join('|');

/** "and the ones it deleted?", "und die, die sie gelöscht hat?", "et celles qu'elle a supprimées ?": somebody did it. */
const THOSE_SOMEBODY_DID = new LazyPattern(
  `${LEAD}${THOSE} ?${WHO_DID}${WAS}(?:${anyAct(['removed', 'modified', 'disabled', 'enabled'])})${AFTER}`,
  'iu',
);
/** "and those that were removed?", "and the deleted ones?", "¿y las que borró?": those that are there were not. */
const THOSE_REMOVED: readonly RegExp[] = [
  new LazyPattern(`${LEAD}${THOSE} ${WAS}(?:${anyAct(['removed'])})${AFTER}`, 'iu'),
  new LazyPattern(`${LEAD}(?:the|all|die|les|las|los) (?:${anyAct(['removed'])})(?: ones?)?${AFTER}`, 'iu'),
];

const OF_THEM =
  "(?:of (?:those|them|these)|davon|von (?:denen|ihnen)|d['’]entre (?:elles|eux)|parmi (?:elles|eux)|de (?:ell[oa]s|es[oa]s|est[oa]s))";
const COUNTS = 'how many|wie ?viele|combien|cu[áa]nt[oa]s';
const ASKS_ANY =
  '(?:was|were|has|have|had|is|are)(?: there)? any(?:thing)?|wurden? (?:denn |schon |davon )*(?:welche|eine[rs]?|etwas)|(?:est-ce que )?certaine?s|algun[oa]s?|se (?:borr|elimin)(?:ó|aron) algun[oa]s?';
/** "how many of those were deleted again?", "wie viele davon sind wieder weg?": of what was made, not of what is left of it. */
const OF_THOSE_REMOVED = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|but|und|aber|et|mais|y|pero),? )?(?:(?<count>${COUNTS})|(?<any>${ASKS_ANY})|which(?: ones)?|welche|lesquel(?:le)?s|cu[áa]les)(?: ${OF_THEM})? ${WAS}(?:${ACTS.removed}|gone|no longer there|no longer exist|weg|nicht mehr (?:da|vorhanden)|(?:gibt es|existieren) (?:jetzt |inzwischen )?nicht mehr|disparues?)${AFTER}`,
  'iu',
);

/** What the log calls each kind of thing. Kinds that are not listed have no changes of their own in the log. */
const THINGS: Readonly<Partial<Record<SubjectKind, string>>> = {
  'transport-rule': 'rule',
  connector: 'connector',
  credential: 'credential',
  permission: 'permission',
  policy: 'policy',
  role: 'role',
};

const is = (attribute: string, value: string, words: string): QueryCondition => ({ attribute, op: 'is', value, words });

/**
 * "and the ones it deleted?" after the rules that somebody made asks the log for things of the same kind. undefined: the message says no such
 * thing, or it is about something that the log does not know.
 */
export function askThoseDone(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  const groups = [THOSE_SOMEBODY_DID, ...THOSE_REMOVED].map((one) => one.exec(text)?.groups).find((one) => one);
  const act = (Object.keys(ACTS) as Act[]).find((one) => groups?.[one] !== undefined);
  if (query === undefined || act === undefined) return undefined;
  const things = thingsOf(query);
  if (things.length === 0) return undefined;
  const people = query.named.filter(({ kind, not }) => isDoer(kind) && not !== true);
  const [doer, ...others] = people;
  // Nobody of whom "it" could be said, or more than one.
  if (groups?.['doer'] !== undefined && (doer === undefined || others.length > 0)) return undefined;
  const { times, unread } = keptOf(query);
  return {
    about: 'event',
    table: 'events',
    where: [...things, is('act', act, groups?.[act] ?? act), ...times],
    named: people.map((one): NamedSubject => ({ ...one, attributes: ['actor'] })),
    ...(query.period === undefined || times.length === 0 ? {} : { period: query.period }),
    form: query.form === 'count' ? 'count' : 'list',
    unread,
  };
}

/**
 * "how many of those were deleted again?" after what was made in some time: of those that are there none was, so that the log is asked for all that
 * were made then. undefined: the message says no such thing, or what was asked before is not of what was made.
 */
export function askThoseUndone(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  const found = OF_THOSE_REMOVED.exec(text);
  if (found === null || query === undefined) return undefined;
  const making = MAKING_IN_LOG[query.about];
  const made = query.where.find(({ attribute, op }) => attribute === making?.made && op === 'within');
  const people = query.named.filter(({ kind, not }) => isDoer(kind) && not !== true);
  const isByMaker = people.some(({ attributes = [] }) => attributes.includes(making?.maker ?? 'actor'));
  const isOfTime = made?.period !== undefined;
  if (making === undefined || !(isOfTime || isByMaker) || people.length < query.named.length) return undefined;
  const { unread } = keptOf(query);
  const { count, any } = found.groups ?? {};
  return {
    about: 'event',
    table: 'events',
    where: [...whereMadeAndRemoved(making), ...(isOfTime ? [{ ...made, attribute: 'at', words: 'period' }] : [])],
    named: people.map((one): NamedSubject => ({ ...one, attributes: ['actor'] })),
    ...(isOfTime ? { period: made.period } : {}),
    form: count !== undefined ? 'count' : any !== undefined ? 'yes-no' : 'list',
    unread,
  };
}

const isDoer = (kind: NamedSubject['kind']): boolean => kind === 'user' || kind === 'app' || kind === 'name';

function thingsOf({ about, where }: Query): readonly QueryCondition[] {
  if (about === 'event') return where.filter(({ attribute }) => attribute === 'thing');
  const kinds = about === 'credential' ? where.filter(isKindOfCredential) : [];
  if (kinds.length > 0) return kinds.map(({ value, words }) => is('thing', String(value), words));
  const thing = THINGS[about];
  return thing === undefined ? [] : [is('thing', thing, thing)];
}

const isKindOfCredential = ({ attribute, op, value }: QueryCondition): boolean =>
  attribute === 'kind' && op === 'is' && (value === 'secret' || value === 'certificate');

/** Conditions on what exists now: they do not apply to what is gone. */
const OF_BEING_THERE: ReadonlySet<string> = new Set(['exists', 'gone', 'act', 'thing']);

/** When it was done is asked of the log as well; any other condition is told as not used. */
function keptOf({ where }: Query): { readonly times: readonly QueryCondition[]; readonly unread: readonly string[] } {
  const times = where.filter(({ op }) => op === 'within').map((one) => ({ ...one, attribute: 'at', words: 'period' }));
  const unread = where.filter(
    (one) => one.op !== 'within' && !OF_BEING_THERE.has(one.attribute) && !isKindOfCredential(one),
  );
  return { times, unread: unread.map(({ words }) => words) };
}
