import { distinctSubjects, type Subject } from '../../core/subject.js';
import { askCreation, askSinceItExists, isAccount } from './existing-since.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { actShownBy, readAddress } from './address-of-making.js';
import { askOfLast } from './asked-of-last.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { speaksOfTheOne } from './elided-question.js';
import { type FollowUp, tableOf } from './follow-up-message.js';
import { askMaking, readMaking, type AskedMaking } from './making-of-before.js';
import { askOwner, asksForOwner } from './owner-of-before.js';
import type { FoundReference } from './reference-words.js';
import { findReferents, type Referents } from './referent-choice.js';
import { askSinceOfState } from './since-of-state.js';
import { asksToSort, sortBefore } from './sorted-before.js';

/** "sort them by age", "who is responsible for them?", "made when and by whom?": of the rows that were shown. */
export function askOfShown({ question, opening, found, state, context }: FollowUp): Understanding | undefined {
  const { intent, query: before } = state.understanding;
  const understand = (query: Query): Understanding => understandAsQuery(question, query, tableOf(query), intent);
  // "only by people" narrows, and sorts by nothing.
  const isNarrowed = opening.move === 'narrow' && !asksToSort(opening.rest);
  const sorted = isNarrowed ? undefined : sortBefore(opening.rest, state, context);
  if (sorted !== undefined)
    return 'query' in sorted
      ? understand(sorted.query)
      : declineReference(question, { kind: 'unsorted', by: sorted.by });
  if (asksWhenItWasDone(opening.rest) && before !== undefined) {
    return askOfLast({
      question,
      opening: { rest: 'when?' },
      found: undefined,
      alone: state.understanding,
      context,
      state,
    });
  }
  const since = askSinceOfState(opening.rest, state);
  if (since !== undefined) return understand(since);
  const exists = askSinceItExists(opening.rest, state);
  if (exists !== undefined) return understand(exists);
  const address = readAddress(opening.rest, state);
  if (address !== undefined && 'table' in address) return understand(address);
  const who = asksWhoDidThat(opening.rest, state.understanding) ? 'by whom?' : undefined;
  const making = address ?? ofActTold(readMaking(who ?? found?.rest ?? opening.rest), who ?? opening.rest, before);
  const isOwner = asksForOwner(opening.rest) && !speaksOfTheOne(opening.rest, context);
  if (making === undefined && !isOwner) return undefined;
  const meant = meantByAsking(found, state);
  if ('problem' in meant) return declineReference(question, meant.problem);
  const [accounts] = meant.groups;
  const account =
    making?.act === 'made' &&
    !making.who &&
    isAccount(found?.reference) &&
    accounts?.every(({ kind }) => kind === 'user')
      ? askCreation(accounts)
      : undefined;
  if (account !== undefined) return understand(account);
  const asked =
    making && askMaking(making, meant.groups, state, found?.reference.to === 'one' ? found.reference.kind : undefined);
  if (asked !== undefined) return understand(asked);
  const owned = isOwner ? askOwner(meant.groups, before?.about) : undefined;
  if (owned === undefined) return undefined;
  return 'problem' in owned ? declineReference(question, owned.problem) : understand(owned.query);
}

/** "by whom?" after when it was changed: who changed it. */
function ofActTold(making: AskedMaking | undefined, text: string, before: Query | undefined): AskedMaking | undefined {
  const act = before !== undefined && BY_WHOM_ALONE.test(text) ? actShownBy(before) : undefined;
  return making === undefined || act === undefined ? making : { ...making, act };
}

/** "who did that?" after when something was made, or what was made in a time: by whom. */
const WHO_DID_THAT =
  /^(?:(?:and|und|et|y) )?(?:who (?:did|has done|was) (?:that|it|this)|wer (?:war das|hat (?:das|es) (?:gemacht|getan))|qui (?:a fait (?:ça|cela)|était-ce)|qui[ée]n (?:fue|lo hizo|hizo eso))[\s?.!]*$/iu;
// A report of all changes is of more than the rows of one table.
const asksWhoDidThat = (text: string, { query: before, tractable }: Understanding): boolean =>
  before !== undefined &&
  before.table !== 'events' &&
  (before.form === 'when' || (tractable !== false && actShownBy(before) !== undefined)) &&
  WHO_DID_THAT.test(text);

const BY_WHOM_ALONE = /^(?:by whom|by who|who by|von wem|durch wen|par qui|por qui[ée]n(?:es)?)[\s?.!]*$/iu;

/** What is made or owned among what the last answer speaks of: all of it where the reference means none of several, or who did it. */
function meantByAsking(found: FoundReference | undefined, state: DialogueState): Referents {
  const spoken = state.referents.slice(0, state.spoken?.named ?? state.referents.length);
  if (found === undefined) return spoken.length === 0 ? { problem: { kind: 'none-named' } } : { groups: spoken };
  const { reference } = found;
  const meant = findReferents(reference, state, found.rest);
  if (reference.to === 'nth' || reference.to === 'other')
    return 'groups' in meant ? withApps(meant.groups, state) : meant;
  if ('problem' in meant) return meant.problem.kind === 'several' && spoken.length > 0 ? { groups: spoken } : meant;
  if (reference.kind !== undefined && reference.kind !== 'user') return meant;
  return spoken.length > 0 ? { groups: spoken } : meant;
}

/** "who owns the first one?" of secrets: the app that it belongs to is before its name. */
function withApps(groups: readonly (readonly Subject[])[], { referents, beside = [] }: DialogueState): Referents {
  const held = groups.flat().filter(({ kind }) => kind === 'credential');
  const apps = [...beside, ...referents.flat()].filter(
    ({ kind, name }) => kind === 'service-principal' && held.some((one) => one.name.startsWith(`${name}: `)),
  );
  return { groups: apps.length === 0 ? groups : [...groups, distinctSubjects(apps)] };
}

const WHEN_DONE =
  /^(?:when|wann|quand|cu[áa]ndo)(?!\p{L}).*(?:(?:do|does|did|done) (?:it|that|this|so)|(?:das|es) (?:getan|gemacht)|l'a-t-(?:il|elle) fait|lo hizo|lo hicieron)[\s?.!]*$/iu;

/** "when did she do it?": when what the answer before tells happened. */
const asksWhenItWasDone = (text: string): boolean => WHEN_DONE.test(text);
