import { LazyPattern } from '../../core/lazy-pattern.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { isGivenName } from '../given-names.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const NAME = '(?<name>\\p{Lu}[\\p{L}\\p{N}.&-]*(?: (?:(?:de|van|von) )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&-]*){0,4})';
const END = '$';

/** Without what a message begins and ends with in other languages. */
const bare = (text: string): string => text.replace(/^[¿¡\s]+/, '').replace(/[\s?.!]+$/, '');

/** "only those by Jonathan", "just Jonathan Ward's", "nur die von Jonathan". */
const BY_NAME: readonly RegExp[] = [
  new LazyPattern(
    `^(?:(?:and|und|et|y) )?(?:(?:show|list|give)(?: me)? )?(?:only|just|nur|seulement|uniquement|sólo|solo)(?: (?:those|the ones|that|die|diejenigen|ceux|celles|los|las))?(?: (?:made|done|given|created|granted))? (?:by|of|from|von|de|d['’]|par) ?${NAME}${END}`,
    'u',
  ),
  new LazyPattern(`^(?:(?:and|und|et|y) )?(?:only|just) ${NAME}['’]s?(?: ones)?${END}`, 'u'),
  new LazyPattern(
    `^(?:Only|Just|Nur|Seulement|Solo|Sólo) (?:those |die |ceux |celles |los |las )?(?:by|of|from|von|de|d['’]|par) ?${NAME}${END}`,
    'u',
  ),
];
/** "leave out Emergency Access 1", "without Docuvault". */
const WITHOUT_NAME = new LazyPattern(
  `^(?:(?:and|but|und|et|y|please|now) )*(?:leave out|leaving out|without|except(?: for)?|exclude|excluding|skip|ignore|ignoring|not counting|minus|drop|ohne|außer|lass|sans|sauf|hormis|sin|excepto|salvo) (?:the app |the rule |the account )?${NAME}(?: (?:out|aside|weg|please))*${END}`,
  'iu',
);
/** "which one isn't GitHub?", "the one without GitHub?", "welche davon nutzt nicht GitHub?". */
const NOT_OF_NAME = new LazyPattern(
  `^(?:(?:and|und|et|y) )?(?:(?:which|the) ?(?:ones?|of (?:them|those|these))?(?: (?:that|which))?|welche[rs]?(?: davon)?|lequel|laquelle|lesquel(?:le)?s|cu[áa]l(?:es)?) (?:(?:is|are|was|were|does|do)(?:n['’]t| not)(?: (?:use|from|of|by|with|trust))?|without|(?:nutzt|ist|sind|hat|nutzen) nicht|n['’](?:est|utilise) pas|no (?:es|son|usa|usan)(?: de)?) ?${NAME}${END}`,
  'u',
);

/** The query before, of those by somebody alone, or without something that is named. undefined: the message says no such thing. */
export function narrowByName(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || query.form === 'yes-no') return undefined;
  const asked = bare(text);
  const by = BY_NAME.map((pattern) => pattern.exec(asked)?.groups?.['name']).find((name) => name !== undefined);
  if (by !== undefined) return withName(query, { kind: kindOf(by), words: by });
  const without = WITHOUT_NAME.exec(asked)?.groups?.['name'] ?? NOT_OF_NAME.exec(asked)?.groups?.['name'];
  // In small letters it may be any word: "without MFA" is a condition.
  const isName = without !== undefined && /^\p{Lu}[\p{L}\p{N}.&-]*\p{Ll}/u.test(without);
  return isName ? withName(query, { kind: kindOf(without), words: without, not: true }) : undefined;
}

const kindOf = (name: string): NamedSubject['kind'] => (isGivenName(name.split(' ')[0] ?? '') ? 'user' : 'name');

function withName({ show: _show, ...query }: Query, name: NamedSubject): Query {
  const form = query.form === 'count' ? 'count' : 'list';
  return { ...query, named: [...query.named, name], form, ...(name.not === true ? { every: false } : {}) };
}

const OWNER =
  "(?:its|the|that|his|her|their|sein(?:e[rsnm]?)?|de[rs]|son|le|la|su|el)(?: app['’]s)? (?:owner|besitzers?|eigent[üu]mers?|propriétaire|propietari[oa])(?:['’]s)?";
const HAS_MFA = new LazyPattern(
  `^(?:(?:and|und|et|y|but) )*(?:(?:does|do|has|is|hat|ist|tiene|est-ce que) )?(?:${OWNER}|owner)(?: account)? ?(?:have|has|got|registered|with|protected by|use|uses|set up|using|a-t-(?:il|elle)|tiene|a|hat)? ?(?:registered |an? |any |the |le |la |un |eine? )*(?:mfa|2fa|second factor|multi-?factor(?: authentication)?|second facteur|zweiten faktor|segundo factor)(?: (?:registered|set up|enabled|eingerichtet|registriert))?${END}`,
  'iu',
);
const OWNER_IS = new LazyPattern(
  `^(?:(?:and|und|et|y|but) )*(?:is|ist|est|está) (?:${OWNER}|owner)(?: account)? (?:still )?(?:an? )?(?<state>enabled|active|disabled|blocked|deactivated|gone)(?: account)?${END}`,
  'iu',
);
const SINCE_WHEN =
  /^(?:(?:and|und|et|y|ok|so) )*(?:since when|from when|when was (?:that|it|this) (?:assigned|granted|given)|seit wann|depuis quand|desde cu[áa]ndo)[\s?.!]*$/iu;
const IP_ALONE =
  /^(?:(?:and|und|et|y|ok|so) )*(?:(?:do we know|what was|what is|which was|and) )?(?:the |its )?(?:source |client |sender )?ip(?: address)?[\s?.!]*$/iu;
const THAT_HAPPENED = /^(?:(?:and|so|ok|okay)[, ]+)*when did (?:that|it|this) happen[\s?.!]*$/iu;

/** A short follow-up as a question of what was spoken of: "does its owner have MFA?", "since when?" of a role. Other texts stay. */
export function askInContext(text: string, before: DialogueState): string {
  const asked = bare(text);
  const app = onlyApp(before);
  const left = before.story === undefined ? undefined : STILL_THERE.exec(asked)?.groups?.['things'];
  if (app !== undefined && left !== undefined) return `which ${left} of "${app}" are still there?`;
  const { query } = before.understanding;
  if (app !== undefined && HAS_MFA.test(asked)) return `does the owner of "${app}" have MFA?`;
  const state = OWNER_IS.exec(asked)?.groups?.['state']?.toLowerCase();
  if (app !== undefined && state !== undefined)
    return `does "${app}" have ${/^(?:enabled|active)$/.test(state) ? 'no' : 'a'} disabled owner?`;
  const role = query?.named.find(({ kind, not }) => kind === 'role' && not !== true)?.words;
  if (app !== undefined && role !== undefined && query?.table === 'apps' && SINCE_WHEN.test(asked))
    return `since when does "${app}" hold ${role}?`;
  const [person, ...others] = lastPeople(before);
  if (person !== undefined && PASSWORD_CHANGED.test(asked))
    return others.length > 0
      ? 'when were the passwords of them last changed?'
      : `when was "${person.name}"'s password last changed?`;
  if (app !== undefined && SINCE_AND_SCOPES.test(asked)) return `which permissions does "${app}" have and since when?`;
  const one = WHAT_IS_WRONG.test(asked) ? onlyThing(before) : undefined;
  if (one !== undefined) return askWhyBad(one);
  if (IP_ALONE.test(asked)) return 'from which IP?';
  if (query !== undefined && before.story === undefined && THAT_HAPPENED.test(asked)) return 'when?';
  return text;
}

/** "which rules are still there?" while the talk is of an attack: those that its app made. */
const STILL_THERE =
  /^(?:(?:and|so|but|ok|okay),? )*(?:which|what)(?: of)?(?: the| these| those)? (?<things>(?:mail flow |transport |mail |inbound |outbound )?(?:rules|connectors|secrets|credentials|certificates)) (?:(?:are|is|do) )?(?:still |even now )+(?:there|left|active|enabled|on|in place|running|remain|exist|in effect)(?: (?:now|today|right now|at the moment))*$/iu;

/** "what's the problem with it?", "c'est quoi le problème avec ?", in each language. */
const WHAT_IS_WRONG = new LazyPattern(
  `^(?:${[
    "(?:(?:and|so|but|ok|okay),? )*what(?:['’]s| is| was| would be) (?:(?:so|actually|even) )?(?:wrong|bad|dangerous|suspicious|off|the (?:problem|issue|matter|risk|danger)) (?:with|about|in|of) (?:it|this|that)(?: (?:one|rule|connector|app))?",
    '(?:(?:und|aber|ok),? )*(?:was|wo) (?:ist|wäre|war) (?:(?:denn|jetzt|daran|damit|dabei) )*(?:(?:so )?(?:schlimm|falsch|schlecht|gefährlich|verdächtig)|das (?:problem|risiko)|die gefahr)(?: (?:daran|damit|dabei|(?:mit|an|bei) (?:ihr|ihm|der|dem|dieser|diesem)(?: (?:regel|connector|konnektor|app))?))?',
    '(?:(?:und|aber|ok),? )*was stimmt (?:(?:denn|daran|damit) )*(?:(?:mit|an) (?:ihr|ihm|der|dem) )?nicht(?: (?:daran|damit))?',
    "(?:(?:et|mais|ok),? )*(?:c['’]est quoi|quel(?:le)? est|quel(?:le)? était|où est) (?:le (?:problème|souci|risque|danger)|la menace)(?: (?:avec|dedans|là-dedans|que [çc]a pose)(?: (?:elle|lui|ça|celle-là|celui-là|cette (?:règle|appli)|ce connecteur))?)?",
    "(?:(?:et|mais|ok),? )*(?:qu['’]est-ce qui (?:ne )?(?:va pas|cloche)|qu['’]a-t-(?:elle|il) de (?:mal|dangereux|suspect))(?: (?:avec|dedans|là-dedans)(?: (?:elle|lui|ça|celle-là|celui-là))?)?",
    '(?:(?:y|pero|ok),? )*(?:cu[áa]l es|d[óo]nde est[áa]) el (?:problema|riesgo|peligro)(?: (?:con|de|en) (?:ella|él|el|ello|eso|esa|ese)(?: (?:regla|app|conector))?)?',
    '(?:(?:y|pero|ok),? )*qu[ée] (?:tiene|hay) de (?:malo|peligroso|sospechoso)(?: en (?:ella|él|ello|eso))?',
  ].join('|')})$`,
  'iu',
);

/** What a check may find something wrong with, as it is asked of by name. */
const ASKED_WHY: Readonly<Partial<Record<Subject['kind'], string>>> = {
  'transport-rule': 'rule',
  connector: 'connector',
  'service-principal': 'app',
};

/** The only rule, connector or app that the last question named, or else that its answer tells. */
function onlyThing({ referents, spoken, understanding: { query } }: DialogueState): Subject | undefined {
  const things = referents.flat().filter(({ kind, name }) => ASKED_WHY[kind] !== undefined && !name.includes('"'));
  const ids = new Set((query?.named ?? []).flatMap(({ not, ids: own = [] }) => (not === true ? [] : own)));
  const named = distinctSubjects(things.filter(({ id }) => ids.has(id)));
  const told = distinctSubjects(referents.slice(0, spoken?.told ?? 0).flat());
  const [one, ...others] = named.length > 0 ? named : told.filter((thing) => things.includes(thing));
  return others.length > 0 ? undefined : one;
}

const askWhyBad = ({ kind, name }: Subject): string =>
  kind === 'service-principal'
    ? `why is "${name}" a problem?`
    : `why does the ${ASKED_WHY[kind] ?? 'one'} "${name}" need a look?`;

const PASSWORD_CHANGED =
  /^(?:and |so )?when (?:was|has) the password (?:been )?(?:last |most recently )?(?:changed|reset|set)(?: last| most recently)?$/iu;
const SINCE_AND_SCOPES = /^(?:and |so )?since when,? (?:and )?with (?:which|what) (?:scopes?|permissions?|rights)$/iu;

/** The people mentioned last. */
const lastPeople = ({ referents }: DialogueState): readonly Subject[] =>
  referents.find(([one]) => one?.kind === 'user') ?? [];

/** The app that is spoken of, where it is one. */
function onlyApp({ referents }: DialogueState): string | undefined {
  const [first] = referents.filter(([one]) => one?.kind === 'service-principal');
  return first?.length === 1 ? first[0]?.name : undefined;
}

const BAD =
  '(?:an? |ein |un |une )?(?:bad|problem|risk|issue|concern|wrong|dangerous|ok|okay|fine|schlimm|schlecht|problem|risiko|gefährlich|problème|risque|grave|mal|problema|riesgo|malo|peligroso)';
const IS_BAD = new LazyPattern(
  `^(?:(?:and|so|but|und|et|y) )*(?:is (?:that|this|it) ${BAD}|should i (?:worry|be worried|care)(?: about (?:that|it|this))?|do i (?:have to|need to) (?:worry|care)(?: about (?:that|it))?|ist (?:das|es) ${BAD}|(?:est-ce|c['’]est|est ce) ${BAD}|es (?:eso )?${BAD}|ok or not(?: ok)?|good or bad)${END}`,
  'iu',
);

/** "is that a problem?" of a setting, which is nobody's: what its check says of it. undefined: something else is asked, or no check led there. */
export function explainWhetherBad(question: string, text: string, state: DialogueState): Understanding | undefined {
  const { query, intent } = state.understanding;
  const check = CHECK_IDS.find((id) => id === intent);
  if (query?.table !== 'settings' || check === undefined) return undefined;
  if (!IS_BAD.test(bare(text))) return undefined;
  return { question, ...buildExplainMeaning({ form: 'why', terms: [check] }), followsUp: true };
}
