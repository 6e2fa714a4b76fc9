/** "may an employee agree on his own?" */
const ON_ONES_OWN = /(?<!\p{L})(?:on|by) (?:his|her|its|their) own(?!\p{L})/giu;
/** "who reset his own password?": of whoever did it. */
const OF_WHOEVER =
  /(?<=(?:^|[\s,;¿])(?:who|any(?:one|body)|some(?:one|body)|any (?:admin|user|app)|wer|jemand|qui|quelqu['’]un|qui[ée]n(?:es)?|alguien) [^,;?]*)(?<!\p{L})(?:his|her|their|its|sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|s(?:on|a|es)|leurs?|sus?) (?=own(?!\p{L})|eigene|propre|propi)/giu;
/** "themselves", "each other", "eux-mêmes": they mean the subject of their own clause. */
const REFLEXIVE =
  /(?<!\p{L})(?:himself|herself|itself|themselves|each other|one another|(?:lui|elle|eux|elles|soi)-mêmes?|(?:[ée]l|ella|ellos|ellas|s[íi]) mism[oa]s?)(?!\p{L})/giu;
/** "one and the same account", "use the same password for both": the same as each other, and of nothing that was spoken of. */
const SAME_AS_EACH_OTHER =
  /(?<!\p{L})one and the same(?!\p{L})|(?<=(?<!\p{L})(?:use|uses|used|using|share|shares|shared|sharing) )the same(?= \p{L})/giu;
/** "könnten Sie mir sagen, wer …": whoever is asked. With a capital it is no "they". */
const POLITE =
  /(?<=(?<!\p{L})(?:könnten|können|würden|möchten|wissen|kennen|sehen|sagen|zeigen|nennen|geben|listen|erklären|erläutern|beschreiben|prüfen|schauen|suchen|finden|zählen|verraten|führen) )Sie(?!\p{L})|(?<=(?<!\p{L})(?:könnten|können|würden|sagen|zeigen|nennen|geben|erklären|listen) )sie(?= (?:mir|uns|bitte|mal|kurz)(?!\p{L}))/giu;
/** "y a-t-il …", "il y a": nobody. */
const IMPERSONAL =
  /(?<!\p{L})(?:y (?:a|avait|aurait)-t-il|(?:existe|faut|reste|manque)-t-il|est-il (?:possible|vrai|normal|permis)|il (?:n')?(?:y (?:a|avait|en a)|existe|faut|reste|manque|est (?:possible|vrai|normal|permis)))(?!\p{L})/giu;
/** "ça veut dire quoi, éligible ?": what follows is what is meant. */
const MEANS_WHAT =
  /(?<!\p{L})(?:ça|cela) (?:veut dire|signifie) quoi(?=[\s,:]+(?!exactement|au juste|concrètement|pour nous|ici)["“«'‘]?\s?\p{L})/giu;
/** "with “sync” in its name": that of the kind which is said before. */
const IN_ITS_NAME =
  /(?<=(?<!\p{L})(?:with|has|have|having|carries|contains|mit|avec|dont|con|tiene|contiene) .{1,60})(?:in (?:its|their) (?:display )?names?|(?:in|im) (?:seinem|ihrem) namen|dans (?:son|leur) nom|en su nombre)(?!\p{L})/giu;

/** "why is it a bad idea to …", "is it wrong that …": what follows is what is meant. */
const FOLLOWED_BY_WHAT =
  /(?<!\p{L})it(?= (?:an? |so |such an? |very |really |considered )?(?:\p{L}+ )?(?:idea|practice|habit|risk|problem|issue|mistake|bad|dangerous|risky|wrong|important|unsafe|harmful) (?:to|if|when|that|for an? \p{L}+ to)(?!\p{L}))/giu;

const OWN_WORDS = [
  FOLLOWED_BY_WHAT,
  ON_ONES_OWN,
  OF_WHOEVER,
  REFLEXIVE,
  SAME_AS_EACH_OTHER,
  POLITE,
  IMPERSONAL,
  MEANS_WHAT,
  IN_ITS_NAME,
];

/** A message without the words that look like pronouns and mean nothing that was spoken of before. */
export const blankOwnWords = (text: string): string => OWN_WORDS.reduce((rest, own) => rest.replace(own, ' '), text);
