import { LazyPattern } from '../../core/lazy-pattern.js';

/** What people say before they go on, in the four languages; "and", "but", "no" and "only" do something to the question before. */
const SAID =
  "ok|okay|okey|sorry to (?:bother|disturb|trouble)(?: you)?(?: again)?|oh no|lol|haha+|oops|ugh|yikes|whoa|omg|ouch|damn|hold on|hang on|next(?: one| question| up)?(?=\\s*[,.:;!–-])|(?:let['’]?s )?(?:begin|start)(?=\\s*[:–-])|(?:to|let me) (?:begin|start)(?: with)?(?=\\s*[,:])|zum einstieg|zu beginn|pour (?:commencer|débuter)|para (?:empezar|comenzar)|noch was|noch etwas|nächste frage|encore une (?:question|chose)|autre chose|question suivante|otra (?:cosa|pregunta)|una más|one more(?: thing| question)?|another (?:one|thing|question)|phone|(?:i am |am )?back(?: now| again)?(?=\\s*[,.:;!–-])|wait(?: a (?:sec|second|moment|minute))?|(?:just )?(?:one|a) (?:sec|second|moment|minute)|brb|where were we|sorry about that|moment(?: mal)?|warte(?: mal| kurz)?|bin wieder da|attends|attendez|un instant|me revoil[àa]|espera|un momento|ya (?:volv[íi]|estoy)|alright|all right|right|so|well|fine|hm+|ah+|oh|aha|great|good|nice|cool|perfect|lovely|excellent|brilliant|awesome|super|interesting|wow|sure|yes|yeah|yep|i see|got it|understood|makes sense|fair enough|(?:many )?thanks(?: a lot| so much)?|thank you(?: very much| so much)?|thx|ty|cheers|danke(?: dir| schön)?|alles klar|verstehe|verstanden|aha|gut|prima|genau|na gut|merci(?: beaucoup)?|d'accord|très bien|parfait|ah bon|je vois|gracias|vale|perfecto|muy bien|entiendo|ya veo|bueno";
const BEFORE = new LazyPattern(
  `^[\\s¿¡]*(?:(?:${SAID})(?:[ ]*[,.!:;…–-]+\\s*|\\s+(?=(?:${SAID})(?![\\p{L}'])|\\p{L}+\\s)))+(?=[\\p{L}\\p{N}"'¿¡])`,
  'iu',
);
/** Words that are told from an interjection only by what follows: "so can they?", "good apps", "right now". */
const NEEDS_MARK =
  /^[\s¿¡]*(?:so|well|right|fine|good|nice|great|cool|super|sure|next|back|phone|wait|moment|warte|attends|espera|hold on|hang on|lol|gut|genau|bueno|perfect|yes|excellent|interesting)\s+(?!(?:which|what|who|whose|when|where|why|how|is|are|do|does|did|has|have|can|and|welche|wer|wie|was|und|quels?|qui|et|qué|quién|y|ok|thanks)(?!\p{L}))/iu;
const BEHIND =
  /[ ,]+(?:please|pls|plz|bitte|thanks|thank you|thx|danke|merci|gracias|s'il (?:te|vous) plaît|stp|svp|por favor|porfa|to be on the safe side|just in case|por si acaso|por las dudas|au cas où|sicherheitshalber|vorsichtshalber|nur für den fall)\s*(?=[?!.]*$)/iu;

/** What somebody is not is no part of what is asked: "what do I do first, I'm not an Exchange person". */
const OF_ONESELF =
  /(?<=\p{L})[,.;]? (?:i['’]?m|i am|we['’]?re|we are) (?:not|no) (?:an? |the )?(?:\p{L}+ ){0,2}(?:person|people|expert|specialist|admin|guy|engineer|pro)(?=[\s?.!]*$)/iu;

/** "@Bram no idea, ask the bot. bot, which …": what is said to others before we are addressed. */
const TO_OTHERS = /^@\p{L}[^?]{0,80}[.!]\s+(?=@?(?:warden|bot)[,:]\s)/iu;
const GREETED =
  '(?:(?:good )?(?:morning|afternoon|evening)|hey|hi|hello|ok|okay|dear|hallo|moin|servus|guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes|noches))';
const US = '(?:(?:tenant )?warden|bot)';
const TO_US = new LazyPattern(
  `^(?:${GREETED}[, ]+)?(?:@${US}[,:]?|${US}[,:!])\\s+(?=[\\p{L}¿])|^${GREETED}[, ]+${US}\\s+(?=\\p{L}+ +\\p{L})`,
  'iu',
);
/** "back to the connectors: which are off?": what is asked of is named again. */
const BACK_TO =
  /^(?:(?:now|going|coming|getting) )*(?:(?:back|returning) to|again about|nochmal zu[rm]?|zurück zu[rm]?|noch ?mal zu[rm]?|revenons (?:à|aux?)|pour en revenir (?:à|aux?)|pour revenir (?:à|aux?)|volv(?:iendo|amos) a(?:l)?|de vuelta a(?:l)?) (?=[^:,?]{2,40}\s?[:,]\s)/iu;

/** A message without the interjections before it and the politeness behind: "ok, great. and when?" is "and when?". */
export function withoutInterjections(message: string): string {
  const addressed = withoutAddress(message);
  const begun = NEEDS_MARK.test(addressed) ? addressed : addressed.replace(BEFORE, '');
  return begun.replace(BACK_TO, '').replace(BEHIND, '').replace(OF_ONESELF, '');
}

/** A message without whom it is addressed to: "hey warden, how many apps are there?". */
export function withoutAddress(message: string): string {
  return message.replace(TO_OTHERS, '').replace(TO_US, '');
}
