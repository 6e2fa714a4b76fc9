import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { accentFree } from './accent-free.js';
import { withoutLightWords } from './light-words.js';
import type { OtherLanguage } from './other-language.js';

const between = (source: string): RegExp =>
  new LazyPattern(`(?<![\\p{L}\\p{N}'-])(?:${accentFree(source.replace(/\s*\n\s*/g, ''))})(?![\\p{L}\\p{N}-])`, 'giu');
const opening = (source: string): RegExp =>
  new LazyPattern(`^[\\s¿¡]*(?:${accentFree(source.replace(/\s*\n\s*/g, ''))})[ ,:]+(?=\\p{L}|["¿¡])`, 'iu');

const DE_HOW =
  '(?:kurz und (?:knapp|verständlich|bündig)|in (?:kurzen|einfachen) worten|bitte|mal|kurz|einmal|eben|schnell|vielleicht|auch|genau|noch|gern|einfach)';

/** What is said before a question: whether one may ask, and that one wants to know. */
const OPENINGS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: [
    opening(
      '(?:hallo|hi|hey|moin|servus|grüezi|guten (?:morgen|tag|abend)|sorry|entschuldigung|sag mal|sagen sie mal|also|okay|ok)(?= ?,)',
    ),
    opening(
      `(?:kannst|könntest|können|könnten|würdest|würden|magst) (?:du|sie|ihr)(?: (?:mir|uns))?(?: ${DE_HOW})*(?: (?:sagen|verraten|nachsehen|nachschauen|schauen|gucken|rausfinden|herausfinden|prüfen|checken))?`,
    ),
    opening(
      `(?:ich|wir) (?:möchten?|würden?|wüssten?|will|wollen|muss|müssen|brauchen?)(?: ${DE_HOW})*(?: gerne?)?(?: (?:wissen|sehen|verstehen|herausfinden|prüfen))?`,
    ),
    opening('(?:weißt|weisst|wissen) (?:du|sie|ihr)(?: zufällig)?(?= ?,)'),
    opening(`(?:sag|sagt|sagen sie|verrat|verrate) (?:mir|uns)(?: ${DE_HOW})*(?= ?,)`),
  ],
  fr: [
    opening('(?:bonjour|bonsoir|salut|coucou|dis|dites|alors|bon|ben|ok|du coup|au fait|excusez-moi|pardon)(?= ?,)'),
    opening(
      '(?:est-ce que )?(?:(?:tu peux|tu pourrais|vous pouvez|vous pourriez|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous)(?: bien)?(?: (?:me|nous))? (?:dire|lister|montrer|donner|indiquer|sortir|trouver|afficher))',
    ),
    opening(
      "(?:j'aimerais|je voudrais|je veux|nous voulons|il me faut|j'ai besoin de) (?:bien )?(?:savoir|voir|connaître|vérifier)",
    ),
    opening('(?:je|on|nous) cherch(?:e|ons)'),
    opening('(?:sais-tu|savez-vous|tu sais|vous savez)'),
    opening('dis(?:-| )moi(?: un peu)?(?= (?:qu|combien|si|quand|où|comment|les?|la))'),
  ],
  es: [
    opening(
      '(?:hola|buenas|buenos días|buenas (?:tardes|noches)|oye|oiga|a ver|pues|bueno|vale|mira|perdona|disculpa|entonces)(?= ?[,¿:])',
    ),
    opening(
      '(?:me )?(?:puedes|podrías|puede|podría|podéis|podríais)(?: (?:decir|mostrar|listar|enseñar|indicar|dar|sacar)(?:me|nos)?|(?:me|nos) (?:decir|mostrar|listar|enseñar|indicar|dar))',
    ),
    opening(
      '(?:necesito|quiero|quisiera|me gustaría|queremos|quería|tengo que) (?:saber|ver|conocer|comprobar|averiguar)',
    ),
    opening('(?:busco|estoy buscando|buscamos)'),
    opening('(?:sabes|sabe usted|sabéis)'),
    opening('d(?:i|í)(?:me|nos)(?: por favor)?(?= ?[¿,]?(?:qu|cu[aá]|si|cómo|dónde))'),
  ],
};

/** Words that a question has by the way. None of them narrows what is asked. */
const FILLERS: Readonly<Record<OtherLanguage, readonly RegExp[]>> = {
  de: [
    between(
      `eigentlich|insgesamt|denn|halt|eben|damals|überhaupt|gleich nochmal|nochmal|zufällig|irgendwie|momentan|im moment|zurzeit|zur zeit|bitte|mir|(?:bei uns(?= \\p{L})|hier bei uns|hier)(?! (?:selbst )?(?:registrier|angelegt|erstellt|gebaut|entwickelt))|
      kurz und (?:knapp|verständlich)|mal(?: eben| schnell| kurz)?|sozusagen|quasi|so langsam|wohl|übrigens|ganz (?:konkret|genau)|konkret`,
    ),
  ],
  fr: [
    between(
      `au juste|du coup|un peu|quand même|en fait|au fait|par hasard|s'il (?:te|vous) pla[iî]t|stp|svp|concrètement|au total|en ce moment|à ce jour|pour l'instant|(?<!de )chez nous(?= \\p{L})|
      à l'heure actuelle|en gros|d'ailleurs|bien sûr`,
    ),
  ],
  es: [
    between(
      `pues|oye|oiga|a ver|por favor|porfa|porfis|ahora mismo|en este momento|hoy por hoy|a día de hoy|por casualidad|en realidad|la verdad|por cierto|más bien|
      es decir|o sea|exactamente|directamente(?= no )|actualmente|concretamente|en concreto|de momento`,
    ),
  ],
};

/** "si Bram tiene MFA", behind what asks for it. */
const WHETHER = /^s'?i (.*[^?.!])[?.!]*$/iu;

/** Words that speech shortens or colours, as they are written. */
const WRITTEN: Readonly<Record<OtherLanguage, readonly (readonly [spoken: RegExp, written: string])[]>> = {
  de: [
    [between('bloß|bloss'), 'nur'],
    [between("'?ne"), 'eine'],
    [between("'?nen"), 'einen'],
    [between('irgend(einen?|einer|einem|eines|welche[nmrs]?)'), '$1'],
    [between("gibt's"), 'gibt es'],
    [between("hat's"), 'hat es'],
    [/^ob (.+?),? (hat|haben|ist|sind|kann|können|darf|dürfen|war|wurde)[?.!]*$/iu, '$2 $1?'],
  ],
  fr: [[WHETHER, '$1?']],
  es: [[WHETHER, '$1?']],
};

/** A text of another language without small talk before and in its question. A text that is nothing else stays. */
export function withoutSmallTalk(text: string, language: OtherLanguage): string {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    for (const pattern of OPENINGS[language]) left = left.replace(pattern, '');
  }
  for (const pattern of FILLERS[language]) left = left.replace(pattern, ' ');
  left = withoutLightWords(left, language);
  left = applyTurns(left, WRITTEN[language]);
  const tidy = left
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,?!])/g, '')
    .replace(/^[\s,:]+/, '')
    .replace(/,(?=[?!.])|,(?= ?,)/g, '')
    .trim();
  return /\p{L}{2}/u.test(tidy) ? tidy : text;
}
