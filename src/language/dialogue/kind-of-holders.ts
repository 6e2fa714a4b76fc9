import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Query, QueryCondition, QueryForm } from '../model/query.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { accentFree } from '../rewording/accent-free.js';

const KINDS: readonly (readonly [of: Kind, said: string])[] = [
  [
    { attribute: 'holderKind', value: 'person' },
    "people|persons?|humans?|human beings|users?|user accounts?|personen|leute|menschen|benutzer(?:konten)?|nutzer|personnes?|gens|humains?|(?:comptes? (?:d['’])?)?utilisateurs?|personas?|gente|humanos?|(?:cuentas? de )?usuarios?",
  ],
  [
    { attribute: 'holderKind', value: 'app' },
    'apps?|applications?|service[ -]principals?|sps?|spns?|anwendung(?:en)?|dienstprinzipale?|applis?|principaux de service|aplicación|aplicaciones|entidades de servicio|principales de servicio',
  ],
  // The members of a group are the holders that are read.
  [{ attribute: 'throughGroup', value: true }, 'groups?|gruppen?|groupes?|grupos?'],
  [
    { attribute: 'guest', value: true },
    'guests?|guest (?:users?|accounts?)|gäste|gastkonten|(?:comptes? )?invités?|(?:cuentas? de )?invitad[oa]s?',
  ],
];
const KIND = `(?<kind>${KINDS.map(([, said]) => said).join('|')})`;

const OF_THEM = new LazyPattern(
  `^(?:(?:and|so|but),? )?(?<ask>which|who|how many|(?:are|is) (?:any|some|all)|are any|any)(?: ones?)?(?: of (?:them|these|those|the (?:holders|assignments)))?(?: (?:are|is))?(?<not>n['’]t| not)? (?:(?:actual|real|actually|really|human|just|only|still|any) )*(?:an? )?${KIND}[\\s?.!]*$`,
  'iu',
);
/** The same in other languages: "wie viele davon sind Apps?", "combien sont des applis ?". */
const OF_THEM_ELSEWHERE = new LazyPattern(
  accentFree(
    `^[\\s¿]*(?:(?:und|aber|et|mais|y|pero|e),? )?(?:(?<de>welche|wer|wie ?viele)(?: (?:davon|von (?:ihnen|denen|diesen)))? sind(?: davon)?(?: (?:wirklich|eigentlich|nur|echte))*(?<deNot> (?:keine|nicht))?|(?<fr>lesquel(?:le)?s|qui|combien)(?: (?:d['’]entre (?:eux|elles)|parmi (?:eux|elles)|de ceux-(?:l[àa]|ci)))?,?(?: en)?(?<frNot> ne)? sont(?: pas)?(?: (?:en fait|vraiment|juste))*(?: (?:des|de|d['’]))?|(?<es>cuáles|quiénes|cuánt[oa]s)(?: de (?:ell[oa]s|es[oa]s|est[oa]s))?(?<esNot> no)? son(?: (?:realmente|en realidad|solo))*)(?: |(?<=['’]))${KIND}(?: davon)?[\\s?.!]*$`,
  ),
  'iu',
);
/** "which group?" asks through which one. */
const SAYS_OF_THEM = /(?<!\p{L})(?:of|are|is)(?!\p{L})/iu;

const ONLY = 'only|just|nur|bloß|lediglich|seulement|juste|uniquement|(?:rien )?que|sólo|solamente|únicamente';
const AND = 'and|but|ok|okay|now|then|und|aber|jetzt|et|mais|y|pero|e';
const THE = 'the|those that are|die|den|der|les|des|los|las';
const POLITE = "please|pls|though|then|bitte|s'il (?:te|vous) plaît|stp|svp|por favor|porfa";
/** "nur die Personen, ohne Apps": of the other kinds there is none among them. */
const NO_OTHERS = `(?:,? (?:(?:and|und|et|y) )?(?:no|not|without|ohne|keine|nicht|sans|pas|sin|no) (?:(?:the|any|die|les|des|los|las|d['’]|de) ?)?(?:${KINDS.map(([, said]) => said).join('|')}))?`;
const SHORT = new LazyPattern(
  accentFree(
    `^[\\s¿]*(?<lead>(?:(?:${AND}),? )*)(?<only>(?:show |list )?(?:${ONLY}) )?(?:(?:${THE}) )?${KIND}(?<end>(?: (?:${ONLY}))?)${NO_OTHERS}(?:,? (?:${POLITE}))?[\\s?.!]*$`,
  ),
  'iu',
);

/**
 * "which of them are people?", "just the SPs", "et les groupes ?" after the holders of a role: those of the answer before that are. undefined:
 * it was about something else, or the message says no such thing.
 */
export function askKindOfHolders(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !isOfHolders(query)) return undefined;
  const said = readKind(text, query);
  if (said === undefined) return undefined;
  const { named, check, checkNot, related, period } = query;
  const where = query.where.filter((one) => !isReplaced(one, said.of));
  return {
    ...omitUndefined({ check, checkNot, related, period }),
    about: 'role',
    table: 'role-assignments',
    named,
    where: [...where, { ...said.of, op: said.isNot ? 'is-not' : 'is', words: said.words }],
    form: said.form,
    unread: [],
  };
}

/** "only people, and only those whose account is enabled": of a kind, and something more. */
const AND_MORE =
  /^(?<lead>(?:(?:and|but|ok|okay|so),? )*(?:only|just) )(?:the )?(?:people|persons|humans|users)(?:,? and(?: also)?(?: only| just)?|,(?: only| just)?)? (?:those |the ones |ones )?(?<more>(?:whose|with|without|who|that) [^?!;]{3,80})$/iu;

/**
 * "only people whose account is enabled" after the holders of a role as "only those held by people and whose account is enabled": those of the
 * answer before are asked for, and not all people. Other texts stay.
 */
export function sayHeldByPeople(text: string, { understanding: { query } }: DialogueState): string {
  if (query === undefined || !isOfHolders(query)) return text;
  return text.replace(AND_MORE, '$<lead>the ones held by people and $<more>');
}

type Kind = Pick<QueryCondition, 'attribute' | 'value'>;

/** Nobody is of two kinds; guests are people, and whoever holds a role through a group is of any kind. */
function isReplaced({ attribute, value }: QueryCondition, by: Kind): boolean {
  if (attribute === by.attribute || attribute === 'throughGroup') return true;
  if (by.attribute === 'throughGroup') return attribute === 'holderKind' || attribute === 'guest';
  return by.attribute === 'guest'
    ? attribute === 'holderKind' && value !== 'person'
    : attribute === 'guest' && by.value !== 'person';
}

interface SaidKind {
  readonly of: Kind;
  /** "which of them are not people?" */
  readonly isNot: boolean;
  readonly words: string;
  readonly form: QueryForm;
}

function readKind(text: string, before: Query): SaidKind | undefined {
  const asked = SAYS_OF_THEM.test(text) ? OF_THEM.exec(text)?.groups : undefined;
  if (asked !== undefined) return kindOf(asked['kind'], formOf(asked['ask'] ?? ''), asked['not'] !== undefined);
  const elsewhere = OF_THEM_ELSEWHERE.exec(text)?.groups;
  if (elsewhere !== undefined) {
    const not = elsewhere['deNot'] ?? elsewhere['frNot'] ?? elsewhere['esNot'];
    const ask = elsewhere['de'] ?? elsewhere['fr'] ?? elsewhere['es'] ?? '';
    return kindOf(elsewhere['kind'], formOf(ask), not !== undefined);
  }
  const { lead = '', only = '', end = '', kind } = SHORT.exec(text)?.groups ?? {};
  // One who was named is of one kind.
  const isOfOne = before.named.some((one) => one.kind === 'user' || one.kind === 'app' || one.kind === 'name');
  if (isOfOne || lead + only + end === '') return undefined;
  return kindOf(kind, before.form === 'count' ? 'count' : 'list');
}

function kindOf(said: string | undefined, form: QueryForm, isNot = false): SaidKind | undefined {
  const of = KINDS.find(([, words]) => new LazyPattern(`^(?:${accentFree(words)})$`, 'iu').test(said ?? ''))?.[0];
  return said === undefined || of === undefined ? undefined : { of, isNot, words: said.toLowerCase(), form };
}

/** Holders of roles, or people as those who hold one: apps may hold it, too. */
export const isOfHolders = ({ table, named, where }: Query): boolean =>
  table === 'role-assignments' ||
  (table === 'admins' && where.length === 0 && named.some(({ kind }) => kind === 'role'));

function formOf(ask: string): QueryForm {
  if (/^(?:how many|wie ?viele|combien|cu[áa]nt[oa]s)$/iu.test(ask)) return 'count';
  return /^(?:are|is|any)/iu.test(ask) ? 'yes-no' : 'list';
}
