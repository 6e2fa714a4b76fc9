/** What people say before they go on, in the four languages; "and", "but", "no" and "only" do something to the question before. */
const SAID =
  "ok|okay|okey|lol|haha+|oops|ugh|yikes|whoa|omg|ouch|damn|hold on|hang on|next(?: one| question| up)?|noch was|noch etwas|nächste frage|encore une (?:question|chose)|autre chose|question suivante|otra (?:cosa|pregunta)|una más|one more(?: thing| question)?|another (?:one|thing|question)|alright|all right|right|so|well|fine|hm+|ah+|oh|aha|great|good|nice|cool|perfect|lovely|excellent|brilliant|awesome|super|interesting|wow|sure|yes|yeah|yep|i see|got it|understood|makes sense|fair enough|(?:many )?thanks(?: a lot| so much)?|thank you(?: very much| so much)?|thx|ty|cheers|danke(?: dir| schön)?|alles klar|verstehe|verstanden|aha|gut|prima|genau|na gut|merci(?: beaucoup)?|d'accord|très bien|parfait|ah bon|je vois|gracias|vale|perfecto|muy bien|entiendo|ya veo|bueno";
const BEFORE = new RegExp(
  `^[\\s¿¡]*(?:(?:${SAID})(?:[ ]*[,.!:;…–-]+\\s*|\\s+(?=(?:${SAID})(?![\\p{L}'])|\\p{L}+\\s)))+(?=[\\p{L}\\p{N}"'¿¡])`,
  'iu',
);
/** Words that are told from an interjection only by what follows: "so can they?", "good apps", "right now". */
const NEEDS_MARK =
  /^[\s¿¡]*(?:so|well|right|fine|good|nice|great|cool|super|sure|gut|genau|bueno|perfect|yes|excellent|interesting)\s+(?!(?:which|what|who|whose|when|where|why|how|is|are|do|does|did|has|have|can|and|welche|wer|wie|was|und|quels?|qui|et|qué|quién|y|ok|thanks)(?!\p{L}))/iu;
const BEHIND =
  /[ ,]+(?:please|pls|plz|bitte|thanks|thank you|thx|danke|merci|gracias|s'il (?:te|vous) plaît|stp|svp|por favor|porfa)\s*(?=[?!.]*$)/iu;

/** A message without the interjections before it and the politeness behind: "ok, great. and when?" is "and when?". */
export function withoutInterjections(message: string): string {
  const begun = NEEDS_MARK.test(message) ? message : message.replace(BEFORE, '');
  return begun.replace(BEHIND, '');
}
