import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { findTerm } from '../explanation/term-index.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { isDomainTerm, isPossibleName } from '../parameters/name-or-domain-term.js';
import { findRole } from '../parameters/role-names.js';
import { isSubjectTableWord } from '../query/subject-table-words.js';
import { splitWords } from '../question-tokenizer.js';
import { isKnownWord } from '../typo-correction.js';
import { LIST_BEHIND_NAME } from './told-by-page.js';
import { isUnknownNameWord } from '../unknown-name-words.js';
import type { OtherLanguage } from './other-language.js';

/** Somebody or something by name, with what may stand before it. */
const NAME =
  '(?<name>"[^"]{1,80}"|[\\p{L}\\p{N}][\\p{L}\\p{N}.&+@_\'-]*(?: [\\p{L}\\p{N}&(][\\p{L}\\p{N}.&+@_\'()-]*){0,5}?)';
/** The same for other frames of whole questions. */
export const NAME_SAID = NAME;
const BREAK = '(?: ?[,:;–-] ?| )';
const TOPIC = ' ?(?:[,:;–]| -) ?[¿]?';

const DE_KNOW =
  '(?:was|wieviel|wie viel) (?:(?:weißt|weisst|wissen|wisst) (?:du|wir|sie|ihr|man)|(?:kannst|können) (?:du|sie)(?: (?:mir|uns))?(?: alles)?|ist|gibt es|hast du|haben (?:wir|sie))(?: (?:alles|so|sonst noch|noch|bekannt|infos?))* (?:über|zu|von)';
const DE_TELL =
  '(?:zeige?|erzähle?|sage?|nenne?|gib|berichte)(?: (?:mir|uns|sie))*(?: (?:alles|was|etwas|mehr|mal|infos|die details|details|bitte))*(?:,? was (?:wir|du|man|ihr|sie) (?:haben|habt|hast|hat|wissen|weißt|weiß))? (?:über|zu|von)(?: was)?';
const DE_IS = '(?:der|die|das|den|dem|er|sie|es|ihr|ihm)';
const DE_END =
  '(?: (?:alles|so|so alles|sagen|erzählen|berichten|machen|tun|anstellen|hier|bekannt|los|genau|bei uns|für ein(?:er|e)?(?: app| konto| typ)?))*';
const DE_SAFE =
  '(?:(?:gut|ausreichend|ordentlich|richtig|genug|sauber|wirklich|hinreichend) )*(?:geschützt|abgesichert|gesichert|sicher)';

const FR_KNOW =
  "(?:que|qu'|qu'est-ce (?:que |qu'))(?:sait[- ]on|savons[- ]nous|sais[- ]tu|savez[- ]vous|on sait|tu sais|vous savez|nous savons|peux[- ]tu(?: me)? dire|pouvez[- ]vous(?: me)? dire|tu peux(?: me)? dire|vous pouvez(?: me)? dire|on a)(?: (?:de|comme infos?))? (?:sur|de|du|à propos de|d')";
const FR_TELL =
  "(?:(?:parle[sz]?|parlez)[- ](?:moi|nous)|(?:dis|dites|montre[rz]?|donne[rz]?|affiche[rz]?|raconte[rz]?)(?:[- ](?:moi|nous|m'en))?(?: (?:tout|plus|un peu plus|les détails|des infos|les infos))*)(?: ce (?:que |qu')(?:on|tu|vous|nous) (?:sait|sais|savez|savons|a|as|avez|avons))? (?:sur|de|du|à propos de|d')";
const FR_IS = "(?:il|elle|ça|ce|lui|c'est|celui-(?:ci|là)|celle-(?:ci|là))";
const FR_SAFE = '(?:bien |assez |suffisamment |correctement |vraiment )*(?:protégée?|sécurisée?|sûre?)';

const ES_KNOW =
  '(?:qué|que|todo lo que) (?:(?:me |nos )?(?:puedes|puede|podrías) (?:contar|decir|explicar)(?:me|nos)?|sabes|sabemos|se sabe|sabéis|tenemos|hay|tienes)(?: algo)? (?:de|del|sobre|acerca de)';
const ES_TELL =
  '(?:cuéntame|cuentame|cuéntanos|háblame|hablame|háblanos|dime|dinos|muéstrame|muestrame|enséñame|enseñame|dame|info|información|detalles|todo)(?: (?:algo|todo|más|un poco|información|detalles|los detalles|la información))*(?: lo que (?:sabes|sepas|sabemos|tengas|tienes|hay))? (?:de|del|sobre|acerca de)';
const ES_SAFE = '(?:bien |suficientemente |realmente )*(?:protegid[oa]|segur[oa]|asegurad[oa])';

/** What asks for all that is known of somebody or something, in each language. */
const FRAMES: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: [
    `${DE_KNOW} ${NAME}${DE_END}`,
    `${DE_TELL} ${NAME}${DE_END}`,
    `(?:infos?|informationen|details|alles|mehr|steckbrief|profil|akte) (?:zu|über|von|zum|zur) ${NAME}`,
    `(?:(?:zeige?|gib|mach|ich (?:brauche|möchte|will)|wir brauchen)(?: (?:mir|uns|bitte))* )?(?:(?:ein|einen|das|den|eine|die) )?(?:volle[sn]?|ganze[sn]?|vollständige[sn]?|komplette[sn]?|gesamte[sn]?) (?:bild|profil|überblick|übersicht|steckbrief) (?:zu|über|von|zur|zum) ${NAME}(?:${LIST_BEHIND_NAME})?`,
    `${NAME}${BREAK}(?:was|wer) ist das(?: für (?:ein|eine) (?:konto|account|app|benutzer|ding))?(?:${BREAK}(?:und )?was (?:darf|kann|macht) (?:es|das|er|sie)(?: (?:alles|denn|hier))?)?`,
    `(?:wer|wer oder was) ist ${NAME}(?: genau)?`,
    `was ist mit ${NAME}(?: (?:los|genau))?`,
    `(?:erzähle?|sage?|erkläre?)(?: (?:mir|uns|mal|bitte))*,? was mit (?:(?:dem (?:konto|benutzer)|der (?:app|anwendung)) )?${NAME} (?:los )?ist`,
    `was ist mit ${NAME}, (?:ist|hat|kann|darf|steckt|sitzt|macht) ${DE_IS} (?=[^,?]*(?:roll|recht|admin|konto|aktiv|gesperrt))[^,?]{2,60}`,
    `was ist ${NAME} für (?:eine? |ein )?(?:app|anwendung|konto|typ|programm|ding)`,
    `was (?:darf|kann|macht|treibt|hat) ${NAME} (?:(?:noch|immer|jetzt|denn|eigentlich) )*(?:alles|so|so alles|hier alles|alles machen|alles tun|alles anstellen|so anstellen|machen|tun|alles für rechte|alles dürfen)`,
    `(?:ist|wie (?:gut|sicher|stark) ist) (?:das |der )?(?:konto|account|zugang|nutzer|benutzer|login) (?:von|der|des) ${NAME} ${DE_SAFE}`,
    `(?:ist|sind|wie (?:gut|sicher)? ?ist|wie ist) ${NAME}(?: konto)? ${DE_SAFE}`,
    `(?:was|etwas|alles|mehr) (?:zu|über|von) ${NAME} (?:sagen|erzählen|wissen)`,
    `(?:zeige?|sage?|erzähle?|nenne?|gib)(?: (?:mir|uns))* alles,? was (?:wir|du|ihr|man|sie) (?:über|zu|von) ${NAME} (?:haben|hast|habt|wissen|weißt|weiß|finden?|findest|sagen kannst)`,
    `(?:wozu|wofür|für was) (?:ist|dient|taugt|nutzen wir|nutzt man|brauchen wir|braucht man|haben wir) ${NAME}(?: (?:gut|da|gedacht|eigentlich|überhaupt|genau|zuständig))*`,
    `${NAME}${TOPIC}(?:wozu|wofür|für was) (?:ist|dient|braucht man|brauchen wir) ${DE_IS}(?: (?:app|gut|da|gedacht|eigentlich|überhaupt|genau))*`,
    `welche (?:rechte|befugnisse) hat ${NAME}(?: (?:alles|so))?`,
    `${NAME}${TOPIC}(?:was (?:darf|kann|macht|ist|treibt)(?: ${DE_IS}| ding| app| alles| so| machen| tun| dürfen| hier| genau)+|wer (?:ist|war)(?: ${DE_IS})(?: genau| denn)?)`,
    `${NAME}${TOPIC}wer (?:ist|war) (?:das|${DE_IS})(?: denn| genau)?,? und (?:ist|hat|darf) (?:das|die|${DE_IS}) [^?]{3,60}`,
    `${NAME}${TOPIC}(?:ist|wie gut ist) ${DE_IS} ${DE_SAFE}`,
    `${NAME}${TOPIC}wie (?:meldet|authentifiziert|weist) (?:sich )?${DE_IS}(?: sich)?(?: (?:an|aus))?`,
  ],
  fr: [
    `${FR_KNOW} ?${NAME}`,
    `(?:(?:donne[sz]?|montre[sz]?|fais|faites)[- ](?:moi|nous) |(?:je veux|il me faut|je voudrais) )?(?:le |un |une |la )?(?:tableau|portrait|profil|bilan|panorama|vue) (?:complet|complète|global|d['’]ensemble) (?:de |d['’]|du |sur |concernant )${NAME}(?:${LIST_BEHIND_NAME})?`,
    `${NAME}${BREAK}c['’]est (?:quoi|qui) (?:ce compte|cette appli(?:cation)?|cet utilisateur)?(?:${BREAK}(?:et )?(?:(?:il|elle|ça) peut faire quoi|qu['’]est-ce qu['’](?:il|elle) peut faire|que peut-(?:il|elle) faire))?`,
    `${FR_TELL} ?${NAME}`,
    `(?:raconte|dis|explique)[sz]?[- ](?:moi|nous) ce qu(?:i se passe|'il se passe|'il y a) avec (?:(?:le compte|l'appli|l'app|l'utilisateur) )?${NAME}`,
    `(?:infos?|informations?|détails?|tout|fiche|profil) (?:sur|de|du|à propos de) ${NAME}`,
    `(?:qui est|c'est qui|qui c'est|c'est quoi(?: comme appli)?|qu'est-ce que c'est que?) ${NAME}`,
    `(?:quoi|tout|plus) sur ${NAME}`,
    `${NAME}${BREAK}c'est (?:l'appli|l'app|l'application|l'outil|à) (?:de )?qui(?:,? et (?:ça|elle|il) (?:accède|a accès|touche|sert) à quoi)?`,
    `(?:que|qu'est-ce que) (?:peut|a le droit de) (?:encore |toujours )?faire (?:encore |toujours )?${NAME}`,
    `quels (?:droits|pouvoirs) a ${NAME}`,
    `(?:(?:à|a) quoi (?:(?:ça|ca|cela) )?(?:sert|servent|peut servir)|(?:(?:il|elle|ça|ca|cela) )?sert à quoi)(?:-(?:il|elle))?,? ${NAME}(?: (?:chez nous|au juste|exactement|en fait))?`,
    `${FR_TELL} ?${NAME}, (?:il|elle|cette|cet|ce|ça)(?=[^.?]*(?:droit|permission|autorisation|accès|rôle))[^.?]{2,60}`,
    `${NAME}${BREAK}c'est (?:qui|quoi)(?: (?:cette|cet) (?:appli|app|application|outil))?`,
    `(?:qu'est-ce que |que )${NAME} (?:peut (?:encore |toujours )?faire|a le droit de faire|est autorisée? à faire|fait)`,
    `${NAME}${BREAK}(?:(?:il|elle|ça) )?(?:peut faire quoi|a droit à quoi|a le droit de faire quoi|fait quoi|sert à quoi|administre quoi|gère quoi)(?: chez nous)?(?: exactement)?`,
    `${NAME}${TOPIC}comment (?:${FR_IS} )?(?:s'authentifie|se connecte|se signe)(?:-t-(?:il|elle))?`,
    `${NAME}${TOPIC}(?:${FR_IS} (?:peut faire quoi|a quels droits|a droit à quoi|fait quoi|sert à quoi)|qui est-ce|que peut-(?:il|elle) faire|que fait-(?:il|elle))`,
    `(?:est-ce que )?le compte d(?:e |')${NAME} est(?:-il)? ${FR_SAFE}`,
    `(?:est-ce que )?${NAME} est(?:-il|-elle)? ${FR_SAFE}`,
  ],
  es: [
    `${ES_KNOW} ${NAME}`,
    `(?:(?:dame|danos|mu[ée]strame|quiero|necesito|ens[ée]ñame) )?(?:la |el |una |un )?(?:imagen|foto|panorama|perfil|visi[óo]n|cuadro|panor[áa]mica) (?:complet[oa]|general|total) (?:de |del |sobre )${NAME}(?:${LIST_BEHIND_NAME})?`,
    `${NAME}${BREAK}¿?(?:qu[ée]|qui[ée]n) es (?:esta|esa|este|ese) (?:cuenta|app|aplicación|usuario)(?:${BREAK}¿?(?:y )?(?:qu[ée] puede hacer))?`,
    `${ES_TELL} ${NAME}`,
    `(?:cuéntame|cuentame|cuéntanos|dime|explícame|explicame) (?:qué|que) (?:(?:le )?pasa|ocurre|sucede|hay) (?:con|en|a) (?:(?:la (?:cuenta|app|aplicación)|el usuario) )?${NAME}`,
    `(?:quién|quien) es ${NAME}`,
    `(?:para qué|para que|de qué|de que) (?:sirve|es|se usa|usamos|utilizamos|tenemos)(?: eso de)?,? ${NAME}(?: (?:exactamente|aquí|en concreto))?`,
    `${NAME}${TOPIC}(?:para qué|para que|de qué) (?:sirve|es|se usa)(?: (?:eso|esa app|aquí))?`,
    `(?:qué|que) (?:es|app es|tipo de (?:app|cuenta) es) ${NAME}`,
    `(?:qué|que) (?:(?:todavía |aún )?puede (?:todavía |aún )?hacer|hace|permisos tiene) (?:todavía |aún )?${NAME}`,
    `(?:está|esta) ${ES_SAFE} la cuenta de ${NAME}`,
    `la cuenta de ${NAME} está ${ES_SAFE}`,
    `(?:está )?${NAME} (?:está )?${ES_SAFE}`,
    `${ES_TELL} ${NAME}, (?:él|ella|esa|ese|esta|este|qué|que)(?=[^.?]*(?:permiso|derecho|acceso|rol))[^.?]{2,60}`,
    `${NAME}${TOPIC}(?:qué|que|quién|quien) (?:es|puede hacer|hace|permisos tiene)(?: (?:eso|esa app|aquí))?`,
    `${NAME}${TOPIC}(?:cómo|como) (?:se autentica|se conecta|se identifica|entra|inicia sesión)`,
    `${NAME}${TOPIC}está ${ES_SAFE}`,
  ],
};

/** What asks who owns something. */
const OWNER_FRAMES: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: [
    `wem gehört ${NAME}(?: (?:eigentlich|genau))?`,
    `${NAME}${TOPIC}wem gehört (?:das|die|der|sie|er|es)(?: app| ding)?`,
    `wer ist (?:der )?(?:besitzer|eigentümer|owner) von ${NAME}`,
  ],
  fr: [
    `à qui (?:appartient|est) ${NAME}`,
    `qui est (?:le |la )?propriétaire d(?:e |')${NAME}`,
    `${NAME}${BREAK}c'est à qui`,
  ],
  es: [
    `(?:de qui[ée]n es|a qui[ée]n pertenece) ${NAME}`,
    `qui[ée]n es (?:el |la )?(?:propietari[oa]|dueñ[oa]) de ${NAME}`,
  ],
};

const OWNER_PATTERNS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: OWNER_FRAMES.de.map(compile),
  fr: OWNER_FRAMES.fr.map(compile),
  es: OWNER_FRAMES.es.map(compile),
};

/** A second question of the same thing, which is asked with its owner. */
const MORE =
  ',? (?:und|et|y) (?<more>(?:wann|seit wann|wer|quand|qui|depuis quand|cuándo|quién|desde cuándo)(?!\\p{L}).{3,60}?)';

const OWNER_AND_MORE: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: [`wem gehört ${NAME}`, `${NAME}${TOPIC}wem gehört (?:das|die|der|sie|er|es)(?: app| ding)?`].map(andMore),
  fr: [
    `à qui (?:appartient|est) ${NAME}`,
    `${NAME}${TOPIC}(?:c'est à qui|à qui ça appartient|à qui (?:appartient|est)(?:-t)?-(?:il|elle))`,
  ].map(andMore),
  es: [
    `(?:de qui[ée]n es|a qui[ée]n pertenece) ${NAME}`,
    `${NAME}${TOPIC}(?:de qui[ée]n es|a qui[ée]n pertenece)(?: eso| esa app)?`,
  ].map(andMore),
};

/** When something was done, at the end of a question. */
const WHEN =
  "(?: (?<when>(?:la|le|les|ce|cette|ces|hier|depuis|aujourd'hui|dans|en|este|esta|ayer|hoy|el|los|las|desde|d(?:ie|en|er|as|es) letzte[nrs]?|letzte[nrs]?|gestern|heute|diese[nrsm]?|in|seit|im|am)(?!\\p{L}).{0,40}?))?";

/** What asks what somebody did. */
const DID_FRAMES: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: [
    `was hat ${NAME}${WHEN}(?: (?:so|alles|hier|bei uns))* (?:gemacht|getan|geändert|angestellt|getrieben|angefasst|verändert|gemacht)`,
    `was (?:macht|treibt|tut) ${NAME}${WHEN}(?: (?:so|alles|hier|bei uns))*`,
  ],
  fr: [
    `qu'(?:est-ce qu')?a fait ${NAME}${WHEN}`,
    `qu'est-ce que ${NAME} a (?:fait|modifié|changé)${WHEN}`,
    `${NAME} a (?:fait|modifié|changé|bricolé|fabriqué) quoi${WHEN}`,
    `(?:qu'est-ce qu'(?:il|elle) a|qu'a-t-(?:il|elle)) (?:fait|modifié|changé|bricolé|fabriqué)(?: de beau)?,? ${NAME}${WHEN}`,
  ],
  es: [
    `(?:qué|que)(?: cosas?)? (?:hizo|ha hecho|ha estado haciendo|cambió|ha cambiado|modificó|ha andado haciendo|anda haciendo) ${NAME}${WHEN}`,
    `(?:en qué|en que) (?:anda|ha andado|ha estado) ${NAME}${WHEN}`,
  ],
};

const DID_PATTERNS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: DID_FRAMES.de.map(compile),
  fr: DID_FRAMES.fr.map(compile),
  es: DID_FRAMES.es.map(compile),
};

/** A question by its tone alone, or with its verb first: "docuvault peut envoyer des mails ?". */
const TONES: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: [`${NAME} (?:kann|darf) (?<what>[^,;?]{3,60})`].map(asked),
  fr: [
    `${NAME} (?:peut|a le droit d(?:e |')|est capable d(?:e |'))(?:-(?:il|elle))? ?(?<what>[^,;?]{3,60})`,
    `(?:est-ce que |est-ce qu')${NAME} peut (?<what>[^,;?]{3,60})`,
  ].map(asked),
  es: [`${NAME} puede (?<what>[^,;?]{3,60})`].map(asked),
};

function asked(source: string): RegExp {
  return new LazyPattern(`^[\\s¿¡]*${source}\\?[\\s?!.]*$`, 'iu');
}

const PATTERNS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: FRAMES.de.map(compile),
  fr: FRAMES.fr.map(compile),
  es: FRAMES.es.map(compile),
};

function andMore(source: string): RegExp {
  return compile(source + MORE);
}

function compile(source: string): RegExp {
  return new LazyPattern(`^[\\s¿¡]*${source}[\\s?!.]*$`, 'iu');
}

/** What says that a person or an app follows, or which one: no part of a name. */
const BEFORE_NAME =
  /^(?:(?:compte|cuenta|konto|account|zugang) (?:de la|del|de|von|des|der)|d'|l'|(?:de[rmns]|die|das|dies(?:e[rmns]?)?|jene[rmns]?|unsere?[rmns]?|ein(?:e[rmn]?)?|le|la|les|l'|une?|cette?|ce|notre|el|los|las|es[ae]|est[ea]|una?|nuestr[oa]|tal|gute[rn]?|die gute|herrn?|frau|monsieur|madame|mme|señora?|app|anwendung|applikation|appli|application|l'appli|l'application|aplicación|konto|account|kollegin|kollegen?|benutzer(?:in)?|nutzer(?:in)?|compte|collègue|cuenta|usuari[oa]|compañer[oa]|admin|administrator(?:in)?) )+/iu;

/** Those who are no name. */
const NO_NAME =
  /-(?:moi|nous|vous|toi)(?!\p{L})|(?:^| )(?:er|sie|ihn|ihm|ihr|ihnen|es|mir|dir|uns|jemand|niemand|alle|seitdem|seither|depuis|desde|davon|dazu|ihm|il|elle|lui|eux|elles|nous|moi|toi|ça|cela|tout|rien|quelqu'un|personne|él|ella|ellos|ellas|eso|esto|nosotros|alguien|nadie|todo|nada|wer|was|wie|wem|wann|qui|que|quoi|quand|quién|qué|cuándo|mit|ohne|die|der|das|avec|sans|con|sin|und|oder|et|ou|y|o|nicht|pas|no|hat|haben|ist|sind|est|sont|a|es|son|tiene|tienen|in|im|dans|en|für|pour|para|ding|teil|typ|kerl|truc|machin|chose|type|mec|cosa|tipo)(?= |$)/iu;

const PARTICLE = /^(?:van|von|de[nrl]?|la|della|di|da|du|ter|bin|al)$/i;

/** Whether words that stand where somebody or something must be named are a name: no term of ours, no kind of thing. */
function isName(name: string): boolean {
  if (name.startsWith('"')) return true;
  if (NO_NAME.test(name) || isDomainTerm(name) || findTerm(foldPhrase(name)) !== undefined) return false;
  const words = name.split(' ').filter((word) => !PARTICLE.test(word));
  if (words.length === 0 || findRole(splitWords(name)) !== undefined) return false;
  if (isGivenName(words[0] ?? '') || name.includes('@')) return true;
  if (words.every((word) => isUnknownNameWord(word) && !isSubjectTableWord(word.toLowerCase()))) return true;
  const isTitle =
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && (isPossibleName(name) || words.some(isUnknownNameWord));
  return words.length > 1 && isTitle;
}

/** Who did something has a name, though it be an English word with another letter: "der Ward". */
const isStranger = (name: string): boolean =>
  /^\p{Lu}\p{L}{2,}$/u.test(name) && !isKnownWord(name.toLowerCase()) && !isSubjectTableWord(name.toLowerCase());

/** What a pattern found: the name, and what else is said of it. */
type FrameFound = Readonly<Record<'when' | 'more' | 'what', string | undefined>> & { readonly name: string };

/** The name in words that stand where somebody or something must be named, without what leads to it; undefined: they are none. */
export function findNameIn(said: string | undefined): string | undefined {
  if (said === undefined || findTerm(foldPhrase(said)) !== undefined) return undefined;
  const name = said.replace(BEFORE_NAME, '').trim();
  return name !== '' && isName(name) ? name : undefined;
}

/** The name in the first pattern that the text is and that has one, and the time said of it. */
function readFrame(text: string, patterns: readonly RegExp[], isDoer = false): FrameFound | undefined {
  for (const pattern of patterns) {
    const { name: said, when, more, what } = pattern.exec(text)?.groups ?? {};
    if (said === undefined || findTerm(foldPhrase(said)) !== undefined) continue;
    const name = said.replace(BEFORE_NAME, '').trim();
    if (name !== '' && (isName(name) || (isDoer && isStranger(name)))) return { name, when, more, what };
  }
  return undefined;
}

/**
 * "was wissen wir über X?", "¿qué me puedes contar de X?": all of X, in the words of the frame that every reader knows; likewise who owns it
 * ("à qui appartient X?") and what somebody did. Other texts stay.
 */
export function askForWholeOfSomebody(text: string, language: OtherLanguage): string {
  if (text.length > LONGEST) return text;
  const both = readFrame(text, OWNER_AND_MORE[language]);
  if (both?.more !== undefined) return `who owns "${both.name.replaceAll('"', '')}" ${AND[language]} ${both.more}?`;
  const toned = readFrame(text, TONES[language]);
  if (toned?.what !== undefined) return `${MAY[language]} ${toned.name} ${toned.what.trim()}?`;
  const owned = readFrame(text, OWNER_PATTERNS[language]);
  if (owned !== undefined) return `who owns ${owned.name}?`;
  const done = readFrame(text, DID_PATTERNS[language], true);
  if (done !== undefined) return `what did ${done.name} do${done.when === undefined ? '' : `, ${done.when}`}?`;
  const asked = readFrame(text, PATTERNS[language]);
  return asked === undefined ? text : `tell me about ${asked.name}`;
}

const AND: Readonly<Record<OtherLanguage, string>> = { de: 'und', fr: 'et', es: 'y' };

/** Asks by its first word whether somebody may. */
const MAY: Readonly<Record<OtherLanguage, string>> = { de: 'kann', fr: 'can', es: '¿puede' };

/** A longer text tells a story. */
const LONGEST = 160;
