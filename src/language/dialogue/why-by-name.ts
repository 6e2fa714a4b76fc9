import { CHECK_IDS } from '../../checks/model/check-id.js';
import { nameWords } from '../../core/name-words.js';
import type { Subject } from '../../core/subject.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { askMembersOfPolicies } from '../query/group-members-query.js';
import { understandMessage } from '../understand-message.js';
import { understandAsQuery } from './dialogue-understandings.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { findPointedSevere } from '../rewording/why-so-severe.js';
import { readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';

const WHY =
  /^(?:(?:and|but|und|aber|et|mais|y|pero) )?(?:why|how come|warum|wieso|weshalb|pourquoi|por qu[ée]) (?:(?:is|are|does|ist|steht|taucht|est|figure|es|está|sale|aparece) )?(?<who>[^,;:?!]{2,60}?)(?: (?:on (?:it|there|the list|that list)|there|in (?:it|there)|in (?:the|that) list|listed|dabei|da (?:drin|drauf|dabei|auf)|da(?:rauf|rin|bei)?|drin|drauf|auf der liste|dans (?:la|cette) liste|là-dedans|là|dedans|ahí|en (?:la|esa) lista|too|also|as well|auch|aussi|también))?[\s?.!]*$/iu;

const MOST_NAME_WORDS = 5;

/** Whoever of some subjects is called by these words, where it is one. */
function subjectCalled(said: readonly string[], subjects: readonly Subject[]): Subject | undefined {
  const called = subjects.filter(({ name }) => {
    const words = nameWords(name);
    return said.every((word) => words.includes(word));
  });
  const [first, ...others] = called;
  return others.every(({ id }) => id === first?.id) ? first : undefined;
}

/** The only name that a text is, and nothing else. */
function nameAlone(text: string, table: string, context: UnderstandingContext): NamedSubject | undefined {
  const reading = readWithEveryTable(text, context).find((one) => one.table.id === table);
  const [named, ...others] = reading?.query.named ?? [];
  const isAlone = reading !== undefined && others.length === 0 && !saysMoreThanNames(reading);
  return isAlone && reading.unreadAt.length === 0 && reading.nounAt === undefined ? named : undefined;
}

/** The reason that nothing read tells; what else is read of it is told again. */
const WHY_ASKED = 'why';

/** "why IT Admin?" after a list: why it is so of that one, or that it is not. undefined: no name alone follows the question. */
export function askWhyByName(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { query } = state.understanding;
  const who = WHY.exec(text)?.groups?.['who'];
  if (query === undefined || who === undefined || state.explained !== undefined || state.unanswered !== undefined)
    return undefined;
  const said = nameWords(who);
  if (said.length === 0 || said.length > MOST_NAME_WORDS) return undefined;
  const subject = subjectCalled(said, [...state.shown, ...state.referents.flat()]);
  const named = subject === undefined ? nameAlone(who, query.table, context) : nameSubjects([subject])[0];
  if (named === undefined) return undefined;
  if (query.where.length === 0 && query.check === undefined)
    return subject === undefined || query.show === undefined ? undefined : { ...query, unread: [WHY_ASKED] };
  const { about, table, where, check, checkNot } = query;
  const judged = check === undefined ? {} : { check, ...(checkNot === undefined ? {} : { checkNot }) };
  const others = query.named.filter(({ kind }) => kind === 'role' || kind === 'permission');
  return { about, table, ...judged, where, named: [named, ...others], form: 'why', unread: [] };
}

/** What a check judges one by one; an app and a person have pages that tell why. */
const IS_JUDGED: ReadonlySet<Subject['kind']> = new Set<Subject['kind']>(['transport-rule', 'connector']);

/** The one of what was shown whose severity a text asks the reason of. */
function findPointed(text: string, { shown, referents, unanswered, explained }: DialogueState): Subject | undefined {
  const pointed = findPointedSevere(text);
  // "why is this dangerous?" after a term was explained is of that.
  if (pointed === undefined || unanswered !== undefined || explained !== undefined) return undefined;
  // What the last answer is of comes before the rows of an older list.
  const [only, other] = referents[0] ?? shown;
  if (pointed === 'it') return other === undefined ? only : undefined;
  return shown.at(pointed.nth === -1 ? -1 : pointed.nth - 1);
}

const HAS_PAGE: ReadonlySet<Subject['kind']> = new Set<Subject['kind']>(['service-principal', 'user']);

/** "why is that one a risk?", "why is the first one critical?" of one that was shown: its page, or what the check found of it. undefined: it asks something else. */
export function understandWhyOfShown(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const one = findPointed(text, state);
  if (one === undefined) return undefined;
  if (HAS_PAGE.has(one.kind)) {
    const { query, ...told } = understandMessage(`why is "${one.name.replaceAll('"', '')}" a problem?`, context);
    return { ...told, ...(query && { query: { ...query, named: nameSubjects([one]) } }) };
  }
  const table = SUBJECT_TABLES.find(({ about }) => about === one.kind);
  const check = CHECK_IDS.find((id) => id === table?.checks[0]);
  if (table === undefined || check === undefined || !IS_JUDGED.has(one.kind)) return undefined;
  const { id, about } = table;
  const asked: Query = { about, table: id, check, where: [], named: nameSubjects([one], id), form: 'why', unread: [] };
  return understandAsQuery(text, asked, table, state.understanding.intent);
}

/** "why are they excluded?": all of those who were told. */
const WHY_ALL =
  /^(?:(?:and|but|so|und|aber|et|mais|y|pero) )?(?:why|how come|warum|wieso|weshalb|pourquoi|por qu[ée]) (?:(?:are|were) (?:they|those|these|all of them)(?: all)? (?:excluded|exempt|left out|excepted|not covered by the mfa policy)|sind (?:die|sie|diese)(?: alle)? (?:ausgenommen|ausgeschlossen)|(?:sont-(?:ils|elles)|(?:ils|elles) sont) exclue?s|est[áa]n excluid[oa]s)[\s?.!]*$/iu;

const BY_WHICH_GROUP =
  /^[¿\s]*(?:(?:and|und|et|y) )?(?:(?:by|through|via|because of) (?:which|what) groups?|(?:durch|über|wegen) welche[rn]? gruppen?|(?:par|via|à cause de) quels? groupes?|(?:por|a través de|mediante) (?:qué|cuáles?) grupos?)(?: (?:exactly|then|is (?:that|he|she)|genau|denn|exactement|exactamente))*[\s?.!]*$/iu;

/** "why is Diego in there?", "through which group?" after who is excluded from a policy: by which groups, beside by name. undefined: something else is asked. */
export function askWhyExcluded(
  text: string,
  { understanding, referents, unanswered }: DialogueState,
): Query | undefined {
  const { query } = understanding;
  if (query === undefined || unanswered !== undefined) return undefined;
  const ofHolders = BY_WHICH_GROUP.test(text) ? askGroupsOfHolders(query) : undefined;
  if (ofHolders !== undefined) return ofHolders;
  const isOfPerson = query.table === 'policies' && query.named.some(({ kind }) => kind === 'user');
  const ofGroups = BY_WHICH_GROUP.test(text) && isOfPerson ? askGroupsOf(query) : undefined;
  if (ofGroups !== undefined) return ofGroups;
  if (BY_WHICH_GROUP.test(text) && (isOfPerson || query.show?.includes('excludedPeople') === true))
    return { ...query, form: 'value', where: [], show: ['excludedGroups'], unread: [] };
  if (query.show?.includes('excludedPeople') !== true) return undefined;
  const reasons: Query = {
    ...query,
    form: 'value',
    show: ['excludedGroups', 'excludedRoles', 'excludedPeople'],
    unread: [WHY_ASKED],
  };
  if (WHY_ALL.test(text)) return reasons;
  const who = WHY.exec(text)?.groups?.['who'];
  if (who === undefined) return undefined;
  const subject = subjectCalled(nameWords(who), referents.flat());
  return subject?.kind === 'user' ? { ...reasons, show: ['excludedGroups', 'excludedPeople'] } : undefined;
}

/** By which groups those who hold a role hold it. undefined: no role was asked about. */
function askGroupsOfHolders({ table, named }: Query): Query | undefined {
  const roles = named.filter(({ kind, not }) => kind === 'role' && not !== true);
  if ((table !== 'role-assignments' && table !== 'admins') || roles.length === 0) return undefined;
  return {
    about: 'user',
    table: 'admins',
    where: [],
    named: roles,
    form: 'list',
    show: ['through'],
    by: { attribute: 'through', wants: 'each', words: 'groups' },
    unread: [],
  };
}

/** By which groups somebody is left out of policies that are named: the members of those groups tell it, with the group inside. */
function askGroupsOf({ named }: Query): Query | undefined {
  const people = named.filter(({ kind, not }) => kind === 'user' && not !== true);
  const policies = named.filter(({ kind, not }) => kind === 'name' && not !== true);
  if (people.length !== 1 || policies.length === 0) return undefined;
  const asked = askMembersOfPolicies(
    policies.map(({ words }) => words),
    'value',
  ).query;
  return (
    asked && {
      ...asked,
      named: [...asked.named, ...people.map(({ attributes: _of, ...one }) => one)],
      show: ['group', 'through'],
    }
  );
}
