import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const EVERYBODY_FR =
  "(?:tout le monde|tous(?: (?:les|nos) (?:utilisateurs|employés|salariés|collaborateurs|collègues|gens))?|toutes les personnes|chacun|n['’]importe qui|toute l['’](?:entreprise|organisation|équipe)|toute la (?:société|boîte))";
const EVERYBODY_ES =
  '(?:todo el mundo|tod[oa]s(?: (?:los|las|nuestros) (?:usuari[oa]s|emplead[oa]s|trabajadores|compañer[oa]s|personas))?|toda la (?:gente|empresa|organizaci[oó]n|plantilla)|cualquiera)';
const DATA_FR = '(fichiers|documents|courriels|mails|e-mails|messages|calendriers|agendas)';
const PEOPLE_DE = '(?:benutzer|nutzer|user|leute|mitarbeiter|anwender|kolleg)(?:e?n)?';
const DATA_DE = '(dateien|dokumente|mails|e-mails|nachrichten|postfächern?|kalender|kontakte|chats)';
/** Where files are: all of everybody's are there, so that it narrows nothing. */
const STORE = '(?:sharepoint|onedrive)';
const IN_STORES = `(?:(?: (?:de|en|dans|sur|in|on))? ${STORE}(?:(?:,| et| ou| y| o| and| or)(?: (?:de|en|dans|sur|in|on))? ${STORE})?)?`;
const STORES_BEFORE = `(?:${STORE}-?(?: (?:and|or|und|oder) ${STORE}-?)? |${STORE}-)`;
/** A verb behind it, or the access before it: without one, what is of all is no power. */
const VERB_DE =
  '(?= (?:lesen|liest|öffnen|sehen|einsehen|ändern|schreiben|durchsuchen|zugreifen|kann|können|darf|dürfen|ran))';

/** "die Dateien von allen", "les fichiers de tout le monde", "los correos de todos": all of them, and not only some that one may read. */
export const DATA_OF_EVERYBODY: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})(?:every(?:one|body)|all (?:users|people|employees))['’](?:s )?(?: )?)${STORES_BEFORE}(?=files(?!\\p{L}))`,
        'giu',
      ),
      '',
    ],
    [
      new LazyPattern(
        `(?<!\\p{L})(?:the )?(?:${STORES_BEFORE}(files)|(files) (?:in|on) ${STORE}(?: (?:and|or) (?:in |on )?${STORE})?) (of (?:every(?:one|body)|all (?:users|people|employees)))(?!\\p{L})`,
        'giu',
      ),
      'the files $3',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:die |den )?${STORES_BEFORE}?${DATA_DE} (?:von (?:jedem|sämtlichen|allen(?: ${PEOPLE_DE})?)|(?:aller|sämtlicher)(?: ${PEOPLE_DE})?)${VERB_DE}`,
        'giu',
      ),
      'alle $1',
    ],
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})(?:zugriff(?:e|srechte)?|zugang) (?:auf|zu) )(?:die |den )?${STORES_BEFORE}?${DATA_DE} (?:von (?:jedem|sämtlichen|allen(?: ${PEOPLE_DE})?)|(?:aller|sämtlicher)(?: ${PEOPLE_DE})?)(?!\\p{L}| \\p{Lu})`,
        'giu',
      ),
      'alle $1',
    ],
  ],
  fr: [
    [new LazyPattern(`(?<!\\p{L})aux ${DATA_FR}${IN_STORES} de ${EVERYBODY_FR}(?!\\p{L})`, 'giu'), 'à tous les $1'],
    [
      new LazyPattern(`(?<!\\p{L})(?:les |tous les )${DATA_FR}${IN_STORES} de ${EVERYBODY_FR}(?!\\p{L})`, 'giu'),
      'tous les $1',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:los |todos los )?(archivos|ficheros|documentos|correos|mensajes|buzones|calendarios)${IN_STORES} de ${EVERYBODY_ES}(?!\\p{L})`,
        'giu',
      ),
      'todos los $1',
    ],
    [new LazyPattern(`(?<!\\p{L})el correo de ${EVERYBODY_ES}(?!\\p{L})`, 'giu'), 'todo el correo'],
  ],
};
