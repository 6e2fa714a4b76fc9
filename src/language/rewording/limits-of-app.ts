import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { findNameIn } from './whole-of-somebody.js';

const WHAT = '(?<what>[^?]{2,80}?)';
const DE_BOXES = '(?:(?!alle)[\\p{L}\\d.-]+ ){0,4}?(?:[\\p{L}-]*postfach|[\\p{L}-]*postfächern?|mailbox(?:en|es)?)';
const FR_BOXES =
  "(?:(?!tou)[\\p{L}\\d.'’-]+ ){0,4}?(?:boîtes?(?: (?:aux lettres|mail|de (?:messagerie|réception)|partagées?|e-?mail))?|bal|mailbox(?:es)?)(?: [^?,]{2,30})?";
const ES_BOXES = '(?:(?!tod)[\\p{L}\\d.-]+ ){0,4}?(?:buzón|buzones|mailbox(?:es)?)(?: [^?,]{2,30})?';
const FR_HOW =
  "comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faut-il|faire pour|fais pour|peux|peut|pour) )*";

/** "wie beschränke ich eine App auf einzelne Postfächer", as the sentence has it. */
const FRAMES: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: [
    `wie (?:begrenze|beschränke|limitiere|begrenzen|beschränken|limitieren|begrenzt|beschränkt) (?:ich|man|wir) ${WHAT} (?:nur )?auf ${DE_BOXES}`,
    `wie (?:schränke|schränken|schränkt|grenze|grenzen|grenzt) (?:ich|man|wir) ${WHAT} (?:nur )?auf ${DE_BOXES} ein`,
    `wie (?:kann|könnte|soll|sollte|muss|können|lässt sich|lassen sich|ist)(?: (?:ich|man|wir))? ${WHAT}(?: sich)? (?:nur )?auf ${DE_BOXES} (?:zu )?(?:ein(?:zu)?schränken|beschränken|begrenzen|limitieren|ein(?:zu)?grenzen)`,
  ],
  fr: [
    `${FR_HOW}(?:limit(?:er|ez|e|ons)|restreindre|restreins|restreint|restreignons|cantonn(?:er|e)|born(?:er|e)) ${WHAT} (?:à|aux?) ${FR_BOXES}`,
  ],
  es: [
    `cómo (?:(?:puedo|podemos|se puede|debo|hago para|se) )*(?:limit(?:o|ar|amos|a)|restrin(?:jo|gir|gimos|ge)|acot(?:o|ar|a)) ${WHAT} (?:sólo |solo |únicamente )?al? ${ES_BOXES}`,
  ],
};

const PATTERNS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: FRAMES.de.map(compile),
  fr: FRAMES.fr.map(compile),
  es: FRAMES.es.map(compile),
};

function compile(source: string): RegExp {
  return new LazyPattern(`^[\\s¿¡]*(?:(?:und|et|y)[ ,]+[¿¡]?)*${accentFree(source)}[\\s?!.]*$`, 'iu');
}

const AN_APP =
  /(?<!\p{L})(?:apps?|applis?|anwendung(?:en)?|applications?|aplicaci[oó]n(?:es)?|\p{L}+\.(?:read|send|readwrite)(?:\.\p{L}+)*)(?!\p{L})/iu;
/** "l'accès d'une", "el acceso de": the app stands behind. */
const ACCESS =
  /^(?:(?:den |der |die )?(?:zugriff|zugang|rechte)(?: von| der| einer)? |l['’]accès (?:de |d['’])|el acceso (?:de |del )?)/iu;

/** A longer text says more than what is to be done. */
const LONGEST = 160;

/** "comment limiter une appli à quelques boîtes ?" as "how do I limit an app to certain mailboxes?". Other texts stay. */
export function askHowToLimitApp(text: string, language: OtherLanguage): string {
  if (text.length > LONGEST) return text;
  const what = PATTERNS[language]
    .map((asked) => asked.exec(text)?.groups?.['what'])
    .find((found) => found !== undefined);
  if (what === undefined) return text;
  const app = AN_APP.test(what) ? 'an app' : findNameIn(what.replace(ACCESS, ''));
  return app === undefined ? text : `how do I limit ${app} to certain mailboxes?`;
}
