import { omitUndefined } from '../../core/omit-undefined.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { askOfSubjects } from './ask-of-subjects.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { expires } from './expiring-things.js';
import type { FollowUp } from './follow-up-message.js';
import { readWithEveryTable, saysMoreThanNames, type FollowUpReading } from './follow-up-reading.js';
import { askOfHolders } from './narrowed-before.js';
import { narrowQuery } from './query-edits.js';
import { asksTimeAlone, askSinceInFull, askTimeOfBefore } from './time-of-before.js';

/** "when?", "which group?", "verified?": of what the answer before was about. */
export function askOfLast({ question, opening, state, context }: FollowUp): Understanding | undefined {
  const inFull = asksTimeAlone(opening.rest) ? askSinceInFull(question, opening.rest, state, context) : undefined;
  if (inFull !== undefined) return inFull;
  const { query, intent } = state.understanding;
  const [last = []] = state.referents;
  const readings = readWithEveryTable(opening.rest, context);
  const own = query && readings.find(({ table }) => table.id === query.table);
  const form = own?.query.form;
  if (query !== undefined && own !== undefined && !saysMoreThanNames(own) && isFormOnly(own)) {
    const again = readWithEveryTable(state.understanding.question, context, form).find(
      ({ table }) => table.id === query.table,
    );
    const asked: Query = {
      ...withoutShown(query),
      form: form ?? 'list',
      ...omitUndefined({ show: again?.query.show }),
    };
    return understandAsQuery(question, asked, own.table, intent);
  }
  if (asksTimeAlone(opening.rest) && !tellsTime(own)) {
    const time = askTimeOfBefore(opening.rest, state, context);
    const declined = declineReference(question, { kind: 'not-understood' });
    return time === undefined ? declined : understandAsQuery(question, time.query, time.reading.table, intent);
  }
  const notPerson = query !== undefined && query.about !== 'user' && query.about !== 'role';
  const groups = state.referents.length === 0 ? [] : [...(last.length > 0 ? [last] : []), ...state.referents.slice(1)];
  const asked = askOfSubjects({
    text: opening.rest,
    context,
    state,
    groups,
    more: [],
    notPerson,
    isThing: expires(opening.rest),
  });
  if (asked === undefined) return undefined;
  if (asksWhether(opening.rest, asked.query)) {
    return understandAsQuery(question, { ...asked.query, form: 'yes-no' }, asked.reading.table, intent);
  }
  const isSame = query !== undefined && asked.reading.table.id === query.table && asked.query.form !== 'yes-no';
  const kept = isSame ? narrowedForShow(query, asked.reading.query, state) : asked.query;
  return understandAsQuery(question, kept, asked.reading.table, intent);
}

/** "since when?" is of the same table where that knows since when. */
const tellsTime = (own: FollowUpReading | undefined): boolean =>
  own?.query.show?.some((id) => own.table.attributes[id]?.type === 'instant') === true;

const withoutShown = ({ show: _show, ...query }: Query): Query => query;

/** "verified?", "for the whole tenant?": a condition and a question mark ask whether it is so. */
const asksWhether = (text: string, { form, where, show = [] }: Query): boolean =>
  form === 'list' && text.trimEnd().endsWith('?') && where.length > 0 && show.length === 0;

const isFormOnly = ({ query, unreadAt, nounAt }: FollowUpReading): boolean =>
  unreadAt.length === 0 &&
  query.named.length === 0 &&
  nounAt === undefined &&
  query.form !== 'list' &&
  query.form !== 'value';

/** The question before, with what this one asks to see: a later "and last month?" still goes on from it. */
const narrowedForShow = (query: Query, more: Query, state: DialogueState): Query => ({
  ...(askOfHolders(query, more, state) ?? narrowQuery(query, more)),
  form: more.form,
});
