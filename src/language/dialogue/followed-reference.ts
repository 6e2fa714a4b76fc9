import { omitUndefined } from '../../core/omit-undefined.js';
import { asksInFull } from './asking-words.js';
import type { Subject } from '../../core/subject.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { expires } from './expiring-things.js';
import { askAnotherAct } from './act-after-before.js';
import { askInFull } from './ask-in-full.js';
import { askOfSubjects, isDoer } from './ask-of-subjects.js';
import { declineReference, understandAsDetails, understandAsQuery } from './dialogue-understandings.js';
import { askWhatExists } from './existence-of-before.js';
import { type FollowUp, intentOf, notUnderstood, tableOf } from './follow-up-message.js';
import { tellForWhom } from './lost-rows.js';
import { backToList } from './list-before.js';
import { nameSubjects } from './named-subjects.js';
import { narrow } from './narrowed-before.js';
import { WITH_OWN_ACCOUNT } from './moment-of-before.js';
import { leaveOutBefore } from './other-than-before.js';
import { pointsAtPermission, takeNamedReference, type FoundReference, type Reference } from './reference-words.js';
import { readWithEveryTable } from './follow-up-reading.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askOfItsPeople } from './people-of-question.js';
import { asksOfDoer, sayDoer } from './doer-of-acts.js';
import { askWhetherRole } from './role-of-before.js';
import { findReferents } from './referent-choice.js';
import { askSameOfSubject, isOfOtherKind } from './same-for-subject.js';
import { showRoles } from './roles-of-before.js';
import { askTimeOfBefore } from './time-of-before.js';

/** "when was the last one?" of the log, which tells the newest first, is of that one. */
function byTime(reference: Reference, { opening, state }: FollowUp): Reference {
  const { query } = state.understanding;
  const isOfLog = query?.table === 'events' && query.order === undefined;
  if (reference.to !== 'nth' || !isOfLog || !ASKS_WHEN.test(opening.rest)) return reference;
  if (reference.nth === -1) return { ...reference, nth: 1 };
  return reference.nth === 1 ? { ...reference, nth: -1 } : reference;
}

const ASKS_WHEN = /^(?:when|wann|quand|cu[áa]ndo)(?!\p{L})/iu;

/** What a message means that points at what was shown or spoken of. */
export function followReference(said: FollowUp, found: FoundReference): Understanding | undefined {
  const reference = byTime(found.reference, said);
  // "and the second?" after "who approved the first?" is of the same list.
  const { pickedFrom } = said.state;
  const isNext = reference.to === 'nth' && said.opening.move === 'replace' && pickedFrom !== undefined;
  const listed = isNext ? { ...said, state: { ...said.state, shown: pickedFrom } } : said;
  const message = reference.to === 'several' && !isWhose(said) ? { ...said, state: backToList(said.state) } : listed;
  const { question, opening, state } = message;
  const another = reference.to === 'several' ? askAnotherAct(message, found.rest) : undefined;
  if (another !== undefined) return another;
  if (reference.to === 'several' && (IS_SOMEBODY.test(found.rest) || ARE_THEY.test(found.rest))) {
    const asked = askOfPeople(said, found.rest.replace(EITHER, '$1'), reference);
    if (asked !== undefined) return asked;
    // What somebody has is not what was done to them.
    if (said.state.understanding.query?.about === 'event' && HAVE_THEY.test(found.rest)) return notUnderstood(said);
  }
  const { query, intent } = state.understanding;
  const pointed = findReferents(reference, state, opening.rest);
  const held = 'problem' in pointed ? undefined : askWhetherRole(found.rest, pointed.groups);
  if (held !== undefined) return understandAsQuery(question, held, tableOf(held), intent);
  const doer = reference.to === 'several' ? askWhoDid(found.rest, said.state, message.context) : undefined;
  if (doer !== undefined) return understandAsQuery(question, doer, tableOf(doer), intent);
  // "which of these apps …" after a list of secrets is about the apps that they belong to.
  const isOfRows = reference.to === 'several' && (reference.kind === undefined || reference.kind === query?.about);
  const isSome = BEGINS_WITH_OF_THEM.test(opening.rest) && !asksInFull(found.rest);
  if (isOfRows && (opening.move === 'narrow' || isSome || asksWhich(opening.rest) || asksWhich(found.rest))) {
    const existing = query && askWhatExists(found.rest, query);
    if (existing !== undefined) return understandAsQuery(question, existing, tableOf(existing), intent);
    const ofKind = reference.kind !== undefined && !('problem' in pointed);
    const narrowed = tellWhoGave(
      narrow(message, found.rest, ofKind ? pointed.groups[0] : undefined),
      { reference, text: `${opening.rest} ${found.rest}` },
      state,
    );
    // Of the rows themselves others are among them; another table's are told apart from whom the answer named.
    const isOther = narrowed?.query?.table !== query?.table;
    if (narrowed !== undefined)
      return isOther ? tellForWhom(leaveOutBefore(narrowed, opening.rest, state), opening.rest) : narrowed;
  }
  const since = askSinceHeld(message, 'problem' in pointed ? undefined : pointed.groups[0]);
  if (since !== undefined) return since;
  if ('problem' in pointed)
    return (
      askOfItsPeople(question, opening.rest, said.state, message.context) ?? declineReference(question, pointed.problem)
    );
  // Only an app or a person does anything: "did it remove anything?" is not of the connector.
  const groups = orderGroups(pointed.groups, reference, opening.rest, said.state);
  // "since when does it have that permission?" is of the one that the question before named.
  const isOfNamed = pointsAtPermission(found.rest) && namedBefore(state).some(({ kind }) => kind === 'permission');
  const asked =
    (isOfNamed ? undefined : askOfOne(message, reference, groups)) ?? askOf(message, found.rest, groups, reference);
  return asked && showRoles(leaveOutBefore(sayDoer(asked, opening.rest), opening.rest, state), opening.rest);
}

type Groups = readonly (readonly Subject[])[];

/** Whom or what the verb is said of comes first. */
function orderGroups(groups: Groups, reference: Reference, text: string, state: DialogueState): Groups {
  // "does it have an owner?" after who consented: a permission has nothing of its own.
  const isOfHolder = state.understanding.query?.about === 'permission' && HAS_SOMETHING.test(text);
  if (asksOfDoer(text) || isOfHolder) return doersFirst(groups);
  if (reference.to !== 'one' || reference.kind !== undefined) return groups;
  // "elle s'est connectée quand ?": an app is used, and a rule does not sign in.
  if (OF_GENDER.test(reference.words) && WITH_OWN_ACCOUNT.test(text))
    return firstOf(groups, ({ kind }) => kind === 'user');
  // "ist der noch aktiv?" after who made the connector: the connector.
  return DER.test(reference.words) ? firstOf(groups, (one) => !isDoer(one, state)) : groups;
}

const HAS_SOMETHING =
  /(?<!\p{L})(?:(?:have|has|got)|(?:hat|besitzt)(?: sie| er| es| die| der)?|(?:elle|il) a|a-t-(?:elle|il)|tiene)(?: (?:still|also|even|noch|auch|encore|aussi|todavía|aún))?(?: got)? (?:an?|any|eine?n?|irgendeine?n?|une?|una?|alg[uú]na?)(?!\p{L})/iu;
const DER = /^(?:der|die|das)$/iu;

const firstOf = (groups: Groups, isFirst: (subject: Subject) => boolean): Groups => [
  ...groups.filter(([one]) => one !== undefined && isFirst(one)),
  ...groups.filter(([one]) => one === undefined || !isFirst(one)),
];

function doersFirst(groups: Groups): Groups {
  const doers = groups.filter(([first]) => first?.kind === 'service-principal' || first?.kind === 'user');
  return doers.length > 0 ? doers : groups;
}

/** "it" is no person; "elle" is who or what was spoken of last. */
const isOfThing = (reference: Reference): boolean =>
  reference.to === 'one' && reference.kind === undefined && !OF_GENDER.test(reference.words);
const OF_GENDER = /^(?:il|elle|él|ella)$/iu;

const asksOfThing = (reference: Reference, text: string): boolean =>
  reference.to === 'one' && ((isOfThing(reference) && /^its?$/iu.test(reference.words)) || expires(text));

const isOfPerson = (reference: Reference): boolean => reference.to === 'one';

/** "how long has she been holding it?": the role or permission that the question before named. */
const HOLDS_IT =
  /(?<!\p{L})(?:has|have|had|having|hold|holds|held|holding|got|get|given|keep|keeps|kept|granted|lose|loses) (?:it|that|this)(?!\p{L}| (?:been|ever))|(?<!\p{L})(?:hat|hatte|hält|bekam|besitzt) (?:sie|er|es|die|der) (?:sie|die|ihn|den|es|das)(?!\p{L}| \p{Lu})|(?<!\p{L})l[ea]? ?['’]?(?:a|avait|détient|possède)(?:-t)?(?:-(?:il|elle))(?!\p{L})|(?<!\p{L})(?:il|elle) (?:l['’](?:a|avait)|l[ea] (?:détient|possède))(?!\p{L})|(?<!\p{L})l[oa] (?:tiene|tenía|tuvo|recibió)(?!\p{L})/iu;

const SINCE_WHEN =
  /^(?:and |und |et |y )?(?:since when|from when|(?:for )?how long|seit wann|wie lange|depuis (?:quand|combien de temps)|desde (?:cu[áa]ndo|hace cu[áa]nto))(?!\p{L})/iu;
const BY_MANY = /(?<!\p{L})(?:they|haben sie|ils|elles|tienen)(?!\p{L})/iu;

/** "since when does she have it?" where the question before names no role: since when what that question said is so of those who are meant. */
function askSinceHeld(
  { question, opening, state, context }: FollowUp,
  pointed: readonly Subject[] = [],
): Understanding | undefined {
  const { rest } = opening;
  if (!SINCE_WHEN.test(rest) || !HOLDS_IT.test(rest)) return undefined;
  const isOfMany = BY_MANY.test(rest);
  if (!isOfMany && namedBefore(state).length > 0) return undefined;
  const meant = isOfMany ? state.shown : pointed;
  const time =
    meant.length === 0
      ? undefined
      : askTimeOfBefore('since when', { ...state, shown: meant, referents: [meant] }, context);
  return time && understandAsQuery(question, time.query, time.reading.table, state.understanding.intent);
}

/** "their owners": of what the last answer tells, be it one. */
const isWhose = ({ opening }: FollowUp): boolean => /(?<!\p{L})their(?!\p{L})/iu.test(opening.rest);

/** "which of those two is an administrator?": of the people, not of what was done to them. */
const IS_SOMEBODY =
  /^(?:which|who|how many|any|welche[rs]?|wer|wie viele|lesquel(?:le)?s|qui|combien|cu[áa]les|qui[ée]n(?:es)?|cu[áa]nt[oa]s) (?:of )?(?:is|are|was|were|ist|sind|est|sont|es|son) (?:also |still |auch |aussi |también )?(?:an? |ein\w* |une? |un[ao]? )?(?=\p{L})/iu;

/** "are they admins?", "has either of them got MFA?": what somebody is or has is no matter of what was done. */
const ARE_THEY =
  /^(?:(?:is|are|do|does|has|have|can|may|sind|ist|haben|hat|können|dürfen|sont|est|ont|peuvent|son|est[áa]n?|tienen?|pueden?)(?!\p{L}))(?! (?:still )?(?:there|gone|exist|da|weg|noch da|là))/iu;
const HAVE_THEY = /^(?:has|have|do|does|hat|haben|ont|tienen?)(?!\p{L})/iu;
const EITHER =
  /^((?:is|are|do|does|has|have|can|may|hat|haben|ist|sind)) (?:either|any|both|all|each|one|eine[rs]?|beide|alle)(?: of)?(?!\p{L})/iu;

/** "which of the two also let it send mail?" after who let an app in: of those people, and not of what they gave. */
function tellWhoGave(
  narrowed: Understanding | undefined,
  { reference, text }: { readonly reference: Reference; readonly text: string },
  { shown, understanding: { query: before } }: DialogueState,
): Understanding | undefined {
  const query = narrowed?.query;
  if (narrowed === undefined || query === undefined || before?.form !== 'who') return narrowed;
  const isOfGrants = before.table === 'permission-grants' && query.table === before.table;
  if (!isOfGrants || shown.length < 2 || shown.some(({ kind }) => kind !== 'user')) return narrowed;
  if (reference.to === 'several' && reference.kind !== undefined && reference.kind !== 'user') return narrowed;
  const count = reference.to === 'several' ? reference.count : undefined;
  if ((count !== shown.length && !GAVE.test(text)) || OF_GRANTS.test(text)) return narrowed;
  return { ...narrowed, query: { ...query, form: 'who', ...omitUndefined({ show: before.show }) } };
}

const OF_GRANTS =
  /(?<!\p{L})(?:permissions?|rights|scopes?|consents|grants|berechtigung(?:en)?|rechte|autorisations?|droits|permisos|derechos)(?!\p{L})/iu;
const GAVE =
  /(?<!\p{L})(?:let|gave|given|grant(?:ed)?|allow(?:ed)?|consent(?:ed)?|agreed?|erlaubt|gegeben|zugestimmt|laissé|donné|accordé|permis|autorisé|dej[oó]|dejaron|dio|dieron|permiti[oó]|concedi[oó]|autoriz[oó])(?!\p{L})/iu;

/** "who deleted them?" after the changes that say so: who did just these. */
function askWhoDid(
  said: string,
  { shown, understanding }: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const { query } = understanding;
  if (query?.table !== 'events' || shown.length === 0 || shown.some(({ kind }) => kind !== 'event')) return undefined;
  const own = readWithEveryTable(said, context).find(({ table }) => table.id === 'events');
  const isAct = own?.query.form === 'who' && own.unreadAt.length === 0 && own.query.named.length === 0;
  const acts = own?.query.where ?? [];
  const isSame = acts.every(({ attribute, value }) => attribute === 'act' && hasAct(query, value));
  if (!isAct || acts.length === 0 || !isSame) return undefined;
  const { about, table } = query;
  return { about, table, where: [], named: nameSubjects(shown, table), form: 'who', show: ['actor'], unread: [] };
}

const hasAct = ({ where }: Query, act: unknown): boolean =>
  where.some(({ attribute, op, value }) => attribute === 'act' && op === 'is' && value === act);

function askOfPeople(message: FollowUp, said: string, reference: Reference): Understanding | undefined {
  const { question, state, context } = message;
  if (state.understanding.query?.about !== 'event') return undefined;
  const referents = findReferents(reference, state);
  const groups = 'problem' in referents ? [] : referents.groups.filter(([first]) => first?.kind === 'user');
  const without = ARE_THEY.test(said) ? 'events' : undefined;
  const asked = askOfSubjects({
    text: said,
    context,
    state,
    groups,
    more: [],
    notPerson: false,
    isPerson: true,
    without,
  });
  if (asked?.reading.table.about !== 'user' || asked.reading.nounAt === undefined) return undefined;
  return understandAsQuery(question, asked.query, asked.reading.table, state.understanding.intent);
}

/** "who made it a Global Administrator?" of the app that was spoken of last; "it" is seldom a person. */
function askOfOne(
  { question, opening, context, state }: FollowUp,
  reference: Reference,
  groups: readonly (readonly Subject[])[],
): Understanding | undefined {
  const isThing = isOfThing(reference) || expires(opening.rest);
  // What was done has nothing of its own: "its latest change" is that of whoever did it.
  const isOwner = OWNS.test(opening.rest);
  const owners = isOwner ? groups.filter(([first]) => first?.kind !== 'event') : groups;
  const things = isThing
    ? owners.filter(([first]) => first !== undefined && first.kind !== 'user' && !isDoer(first, state))
    : owners;
  const [[subject, ...others] = []] = things.length > 0 ? things : owners;
  if (subject === undefined || others.length > 0) return undefined;
  const asked = askInFull({ question, text: opening.rest, context }, reference, subject);
  return asked && keepDoer(asked, subject, state);
}

const OWNS =
  /(?<!\p{L})(?:its|his|her|their|owns?|owners?|gehört|besitzt|besitzer(?:in)?|appartient|propriétaire|due[ñn][oa]|propietari[oa]|pertenece)(?!\p{L})/iu;

/** "and its most recent change?" after what an app did: the newest of what it did, not of what was done to it. */
function keepDoer(asked: Understanding, { id }: Subject, { understanding }: DialogueState): Understanding {
  const { query } = asked;
  const { table, named: [doer, ...others] = [] } = understanding.query ?? {};
  if (query?.about !== 'event' || query.table !== table || doer?.attributes === undefined || others.length > 0)
    return asked;
  const { attributes } = doer;
  // "did he accept any others?" after who accepted an app: what was done to it is not done to him.
  if (!attributes.includes('actor')) return asked;
  const named = query.named.map((one) =>
    one.ids?.includes(id) === true && one.attributes === undefined ? { ...one, attributes } : one,
  );
  return { ...asked, query: { ...query, named } };
}

/** What is asked of the subjects that a reference means; with nothing asked they are selected. */
export function askOf(
  message: FollowUp,
  said: string,
  groups: readonly (readonly Subject[])[],
  reference: Reference,
): Understanding | undefined {
  const { question, state, context } = message;
  const named = namedBefore(state);
  const { found: pointsAtName, rest } = takeNamedReference(said, named.length > 0);
  const more = pointsAtName || (isOfPerson(reference) && HOLDS_IT.test(message.opening.rest)) ? named : [];
  const [selected = []] = groups;
  if (isSelection(rest)) return select(message, selected);
  const notPerson = isOfThing(reference);
  const isThing = asksOfThing(reference, message.opening.rest);
  const isPerson = reference.to === 'one' && reference.kind === 'user';
  const asked = askOfSubjects({ text: rest, context, state, groups, more, notPerson, isThing, isPerson });
  if (asked !== undefined)
    return understandAsQuery(question, asked.query, asked.reading.table, intentOf(message, rest));
  return replaceSubject(message, reference, selected) ?? notUnderstood(message);
}

/** "which of them need no TLS?", "how many of them are disabled?", "is any of them a guest?". */
const asksWhich = (text: string): boolean =>
  /^(?:which|who|how many|any|welche[rs]?|wer|wie viele|lesquel(?:le)?s|laquelle|lequel|qui|combien|cu[áa]l(?:es)?|qui[ée]n(?:es)?|cu[áa]nt[oa]s)(?![\p{L}])/iu.test(
    text,
  ) || IS_ANY.test(text);

/** "davon die deaktivierten", "of those, the foreign ones". */
const BEGINS_WITH_OF_THEM =
  /^(?:(?:out )?of (?:them|these|those)|davon|von (?:ihnen|denen|diesen)|parmi (?:eux|elles|ceux-ci|celles-ci)|d'entre (?:eux|elles)|de (?:ell[oa]s|es[oa]s|est[oa]s))(?!\p{L})/iu;

/** "is one of these an app?": some of what was shown, and not of whatever else they have. */
const IS_ANY =
  /^(?:(?:is|are|was|were|do|does|did|has|have|can|could|may) (?:any(?:one|body|thing)?|one|some|none|all|each|every one|both)(?: of|$|(?= \p{L}))|(?:ist|sind|hat|haben|kann|können|darf|dürfen) (?:eine[rs]?|irgendeine[rs]?|welche|keine[rs]?|alle|jede[rs]?)(?= (?:von|davon|der|dieser))|(?:est-ce qu(?:e |')|y a-t-il )?(?:l'un(?:e)?|un(?:e)?|aucun(?:e)?|certain(?:e)?s|tous|toutes)(?= d'(?:entre )?(?:eux|elles)(?!\p{L})| parmi)|(?:(?:es|est[áa]n?|son|tiene[n]?|puede[n]?) )?(?:algun[oa]s?|ningun[oa]|tod[oa]s)(?= de ))/iu;

const SELECTION =
  /^[\s,.?!-]*(?:(?:please|show|give|tell|open|see|about|more|details?|me|on|of|for|take|what|who|is|was|it|then|zeig\w*|mir|mehr|zu|über|montre\w*|moi|erzähl\w*|sag|bitte|noch|etwas|parle\w*|raconte\w*|dis|plus|en|de|du|háblame|cuéntame|dime|más|del?|el|la|le|know|want|i|to|see|details|sur|muestra\w*|sobre|bitte)(?:[\s,.?!-]+|$))*$/i;
const isSelection = (rest: string): boolean => SELECTION.test(rest);

/** Everything about what is selected: its page, or its row. */
function select({ question, state, opening }: FollowUp, subjects: readonly Subject[]): Understanding | undefined {
  const [only] = subjects;
  const { query, intent } = state.understanding;
  const again = opening.move === 'replace' && query !== undefined && query.form !== 'list';
  const isOther = again && only !== undefined && isOfOtherKind(query, only);
  const same = isOther ? askSameOfSubject(query, only) : undefined;
  if (same !== undefined) return understandAsQuery(question, same, tableOf(same), intent);
  if (again && !isOther)
    return understandAsQuery(
      question,
      { ...query, named: nameSubjects(subjects, query.table) },
      tableOf(query),
      intent,
    );
  const details = subjects.length === 1 && only !== undefined ? understandAsDetails(question, only) : undefined;
  if (details !== undefined) return details;
  const table = SUBJECT_TABLES.find(({ about }) => about === only?.kind);
  if (table === undefined) return undefined;
  const row: Query = {
    about: table.about,
    table: table.id,
    where: [],
    named: nameSubjects(subjects),
    form: 'list',
    unread: [],
  };
  return understandAsQuery(question, row, table, intent);
}

/** "and the first one?" where nothing else is asked: the question before, of another subject. */
function replaceSubject(
  { question, state, opening }: FollowUp,
  reference: Reference,
  subjects: readonly Subject[],
): Understanding | undefined {
  const { query, intent } = state.understanding;
  if (query === undefined || opening.move !== 'replace' || reference.to === 'several') return undefined;
  return understandAsQuery(question, { ...query, named: nameSubjects(subjects, query.table) }, tableOf(query), intent);
}

const namedBefore = ({ understanding }: DialogueState): readonly NamedSubject[] =>
  understanding.query?.named.filter(({ kind }) => kind === 'role' || kind === 'permission') ?? [];
