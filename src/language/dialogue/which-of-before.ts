import type { DialogueState } from '../model/dialogue-state.js';

/** "which have no owner?": a verb stands where the kind would. */
const WITHOUT_KIND =
  /^((?:(?:and|so|but|ok|okay)[ ,]+)*)(which) ((?:have|has|are|can|could|do|does|don't|aren't|haven't|need|needs|require|requires|send|sends|forward|read|change|skip|copy|expire|belong|come|let|allow|accept|block|apply|hold|own|use|lack|were|weren't|didn't|did) (?!(?:we|you|i|they|it|he|she|the|our|a|an)(?!\p{L})).{2,80})$/iu;

/** "which have no owner?" after a list: which of them. Other texts stay, and all do where nothing was listed. */
export function askWhichOfThem(text: string, { understanding: { query }, unanswered, shown }: DialogueState): string {
  if (query === undefined || unanswered !== undefined || shown.length < 2) return text;
  const ofThem = text
    .replace(WITHOUT_KIND, '$1$2 of them $3')
    .replace(OF_ALL_THAT, '$1 of those')
    .replace(ANY_WITHOUT_VERB, '$1are $2');
  // A partner can do what its roles allow.
  if (query.table === 'partners') return ofThem.replace(WHAT_THEY_CAN, 'which roles do they have');
  // What was asked about before gives way to what is asked about now.
  const isOfThing = query.where.some(({ attribute }) => attribute === 'thing');
  return query.table === 'events'
    ? ofThem.replace(ANY_ABOUT, isOfThing ? 'what about $1' : 'which of them are about $1')
    : ofThem;
}

const WHAT_THEY_CAN =
  /(?<=^(?:(?:and|so|but|ok|okay)[ ,]+)*)what (?:can|may|could|are) (?:they|these|those)(?: (?:allowed|able) to)? do(?: here| in our tenant)?(?=[\s?.!]*$)/iu;

/** "anything about apps?" after what changed: of those changes. */
const ANY_ABOUT =
  /^(?:(?:and|so|but|ok|okay)[ ,]+)*(?:(?:was|is|were|are) there )?(?:anything|something|any|any of (?:it|them|those|that|these))(?: else| in there| there)? (?:about|on|concerning|regarding|related to|involving|to do with) ((?!it|that|this|them|those)[^,?]{2,40}?)(?=[\s?.!]*$)/iu;

/** "did any of that happen at night?": of what was listed. */
const OF_ALL_THAT = /(?<!\p{L})(any|some|all|none|one|most|much|how much|which) of (?:that|this|it)(?!\p{L})/iu;

/** "any of them admins?": whether any of them are. */
const ANY_WITHOUT_VERB =
  /^((?:(?:and|so|but|ok|okay)[ ,]+)*)(any of (?:them|those|these) (?=(?:an? )?(?:admins?|administrators?|guests?|members?|disabled|enabled|users?|people|apps?)[\s?.!]*$))/iu;
