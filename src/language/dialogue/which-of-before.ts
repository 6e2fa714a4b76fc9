import type { DialogueState } from '../model/dialogue-state.js';

/** "which have no owner?": a verb stands where the kind would. */
const WITHOUT_KIND =
  /^((?:(?:and|so|but|ok|okay)[ ,]+)*)(which) ((?:have|has|are|can|could|do|does|don't|aren't|haven't|need|needs|require|requires|send|sends|forward|read|change|skip|copy|expire|belong|come|let|allow|accept|block|apply|hold|own|use|lack|were|weren't|didn't|did) (?!(?:we|you|i|they|it|he|she|the|our|a|an)(?!\p{L})).{2,80})$/iu;

/** "which have no owner?" after a list: which of them. Other texts stay, and all do where nothing was listed. */
export function askWhichOfThem(text: string, { understanding: { query }, unanswered, shown }: DialogueState): string {
  if (query === undefined || unanswered !== undefined || shown.length < 2) return text;
  return text.replace(WITHOUT_KIND, '$1$2 of them $3').replace(OF_ALL_THAT, '$1 of those');
}

/** "did any of that happen at night?": of what was listed. */
const OF_ALL_THAT = /(?<!\p{L})(any|some|all|none|one|most|much|how much|which) of (?:that|this|it)(?!\p{L})/iu;
