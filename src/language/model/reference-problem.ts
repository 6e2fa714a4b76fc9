/** Why a message that goes on from the answer before cannot be followed. It is said, never guessed. */
export type ReferenceProblem =
  /** Nothing is remembered of this person in this conversation. */
  | { readonly kind: 'nothing-before' }
  /** The question before got no answer, and older ones are not meant. */
  | { readonly kind: 'unanswered'; readonly question?: string }
  /** The answer before names nothing: nobody matched. */
  | { readonly kind: 'none-named' }
  /** Nothing of what was shown has an owner. */
  | { readonly kind: 'no-owner' }
  /** "the third one", of two. */
  | { readonly kind: 'too-few'; readonly asked: number; readonly shown: number }
  /** "it", of several. `names` are text of the tenant (hostile). */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  /** "that app", and none was spoken of. */
  | { readonly kind: 'none-of-kind'; readonly words: string }
  /** "the biggest first", of what has no size. `by`: what the list can be sorted by. */
  | { readonly kind: 'unsorted'; readonly by: readonly string[] }
  | { readonly kind: 'no-page'; readonly pages: number }
  /** It goes on from the answer before, and what it asks is not understood. `words`: those that are not. */
  | { readonly kind: 'not-understood'; readonly words?: readonly string[] };
