/** "are", "do": verbs that begin a question about how things stand. What "have" and "did" begin may be about something that happened. */
const AUXILIARY =
  /^(?:are|do|can|sind|haben|nutzen|verwenden|benutzen|können|laufen|brauchen|est-ce|sont|ont|están|son|tienen|usan|pueden)$/;
/** Words behind which not the kind as such is meant: some of it, all of it, or whoever asks. */
const PICKS =
  /^(?:any|some|an?|one|there|we|you|i|they|he|she|it|no|none|not|all|every|each|both|most|only|which|what|that|of|irgend\p{L}*|eine?[mnrs]?|wir|ihr|sie|man|es|kein\p{L}*|alle[nrs]?|jede[nrs]?|beide|einige|manche|une?|on|nous|tous|toutes|aucune?|certaine?s|alg[uú]n\p{L}*|unos|unas|todos|todas|cada|ning[uú]n\p{L}*)$/u;
/** "les admins utilisent-ils", "los administradores usan": the kind comes before its verb. */
const KIND_FIRST = /^(?:les|nos|ces|los|las|nuestros|nuestras|estos|estas)$/;
const OPENS = /^(?:and|so|but|und|et|y|que|qu|ce)$/;
const IS_SEVERAL = /(?:s|x|people|staff)$/;
const GERMAN = /^(?:sind|haben|nutzen|verwenden|benutzen|können|laufen|brauchen)$/;

/** Most words between the verb and the kind: "are our global admins protected?". */
const MOST_BETWEEN = 3;

/** Whether a yes-no question is about a kind as such, neither about some of it nor about all of it: "are admins protected by MFA?". */
export function asksOfKindAsSuch(words: readonly { readonly text: string }[], kindAt: number | undefined): boolean {
  const noun = kindAt === undefined ? undefined : words[kindAt]?.text;
  if (kindAt === undefined || noun === undefined) return false;
  const before = words.slice(0, kindAt).map(({ text }) => text);
  const verbAt = before.findIndex((word) => !OPENS.test(word));
  const verb = before[verbAt];
  if (verb === undefined || before.length - verbAt > MOST_BETWEEN + 1) return false;
  if (!AUXILIARY.test(verb) && !KIND_FIRST.test(verb)) return false;
  const isSeveral = GERMAN.test(verb) || [noun, words[kindAt + 1]?.text].some((word) => IS_SEVERAL.test(word ?? ''));
  return isSeveral && !before.slice(verbAt + 1).some((word) => PICKS.test(word));
}

/** Where the kind is named: by its noun, or by a role ("do global admins use passkeys?"), whose holders are meant. */
export function findKindAt(
  words: readonly { readonly end: number }[],
  nounAt: number | undefined,
  role: { readonly end: number } | undefined,
): number | undefined {
  const roleAt = role === undefined ? -1 : words.findIndex(({ end }) => end === role.end);
  return nounAt ?? (roleAt < 0 ? undefined : roleAt);
}
