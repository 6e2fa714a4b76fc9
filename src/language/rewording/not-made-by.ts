import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, plain: string];

const word = (source: string): RegExp =>
  new LazyPattern(`(?<![\\p{L}\\p{N}'])(?:${accentFree(source)})(?![\\p{L}\\p{N}])`, 'giu');

const DE_MADE = '(angelegt|erstellt|eingerichtet|hinzugefügt|gemacht|gebaut)';
const DE_PERSON = '(?:person|mensch|benutzer|nutzer|mitarbeiter)';
const FR_PERSON = '(?:personne|humaine?|être humain|utilisateur|utilisatrice)';
const FR_APP = '(?:appli|application|app)';
const FR_MADE = '(créée?s?|ajoutée?s?|faite?s?)';
// Somebody by the name: "Sven Hartmann", "Office Sync Helper", and no noun for anybody.
const NAMED =
  '(?!(?:Person|Mensch|Benutzer|Nutzer|Mitarbeiter|Admin|App|Anwendung|Hand|Gäste)\\p{L}*[ ,?.])(\\p{Lu}[\\p{L}\\p{N}.-]*(?: (?:(?:van|von|de|der) )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}.-]*){0,4})';
/** A person by both names, or an account: a firm publishes what comes from it. */
const SOMEBODY =
  '(?!Microsoft|[^?,]*(?:Inc|GmbH|AG|Ltd|SA|Corp|LLC)(?![\\p{L}]))((?:\\p{Lu}[\\p{L}.-]*(?: (?:(?:van|von|de|der) )?\\p{Lu}[\\p{L}.-]*){1,3})|[\\w.+-]+@[\\w.-]+)';
const ENDS = '(?=[\\s?.!]*$|,| (?:und|oder|et|ou|y|pero|mais|aber) )';
const named = (source: string): RegExp => new LazyPattern(`(?<![\\p{L}\\p{N}'])${source}(?![\\p{L}\\p{N}])`, 'gu');
const ES_PERSON = '(?:persona|humano|ser humano|usuario|usuaria)';
const ES_APP = '(?:aplicación|app)';
const ES_MADE = '(?:creó|ha creado|han creado|hizo|ha hecho|añadió|ha añadido)';

/** Who did not make it, told behind the verb: "que no creó ninguna persona" as "que no fueron creadas por una persona". */
export const NOT_MADE_BY: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [word(`(?:hat|haben) keine?n? ${DE_PERSON} ${DE_MADE}`), 'wurden nicht von einer Person $1'],
    [word(`(?:hat|haben) keine (?:app|anwendung) ${DE_MADE}`), 'wurden nicht von einer App $1'],
    [word(`keine?n? ${DE_PERSON} ${DE_MADE} hat`), 'nicht von einer Person $1 wurden'],
    [word(`keine (?:app|anwendung) ${DE_MADE} hat`), 'nicht von einer App $1 wurden'],
    [named(`nicht von ${SOMEBODY} (?:stamm(?:en|t)|komm(?:en|t))`), 'nicht von $1 erstellt wurden'],
    [named(`(?:stammen|kommen) nicht von ${SOMEBODY}${ENDS}`), 'wurden nicht von $1 erstellt'],
    [named(`nicht (?:von|durch) ${NAMED} ${DE_MADE}`), 'nicht $2 von $1'],
    [named(`(?:hat|habe) ${NAMED} nicht ${DE_MADE}`), 'wurden nicht $2 von $1'],
    [named(`${NAMED} nicht ${DE_MADE} (?:hat|habe)`), 'nicht $2 von $1 wurden'],
    [word(`von keine[rmn] ${DE_PERSON}(?:en)? ${DE_MADE}`), 'nicht von einer Person $1'],
  ],
  fr: [
    [word(`(?:qu'aucune? ${FR_PERSON}|que personne) n'a ${FR_MADE}`), "qui n'ont pas été $1 par une personne"],
    [named(`(?:que |qu')${NAMED} n'a pas (créée?s|créée|ajoutée?s|ajoutée|faite?s)`), "qui n'ont pas été $2 par $1"],
    [named(`${NAMED} n'a pas ${FR_MADE}${ENDS}`), "n'ont pas été $2 par $1"],
    [named(`ne (?:viennent|proviennent) pas de ${SOMEBODY}${ENDS}`), "n'ont pas été créées par $1"],
    [word(`qu'aucune ${FR_APP} n'a ${FR_MADE}`), "qui n'ont pas été $1 par une application"],
    [
      word(`n'(?:ont|a) (?:pas )?été ${FR_MADE} par (?:aucune? ${FR_PERSON}|personne)`),
      "n'ont pas été $1 par une personne",
    ],
    [word(`n'(?:ont|a) (?:pas )?été ${FR_MADE} par aucune ${FR_APP}`), "n'ont pas été $1 par une application"],
  ],
  es: [
    [named(`no (?:son|vienen|proceden) de ${SOMEBODY}${ENDS}`), 'no fueron creadas por $1'],
    [named(`no ${ES_MADE} ${NAMED}${ENDS}`), 'no fueron creadas por $1'],
    [named(`${NAMED} no ${ES_MADE}${ENDS}`), 'no fueron creadas por $1'],
    [
      word(`(?:no ${ES_MADE} (?:una?|ninguna?|ningún) ${ES_PERSON}|(?:ninguna|ningún) ${ES_PERSON} ${ES_MADE})`),
      'no fueron creadas por una persona',
    ],
    [
      word(`(?:no ${ES_MADE} (?:una|ninguna) ${ES_APP}|ninguna ${ES_APP} ${ES_MADE})`),
      'no fueron creadas por una aplicación',
    ],
    [
      word(`no (fue|fueron|ha sido|han sido) (cread[oa]s?) por (?:ninguna|ningún) (${ES_PERSON}|${ES_APP})`),
      'no $1 $2 por una $3',
    ],
  ],
};

/** "rules that do not come from Yusuf Demir": he did not make them. */
export const NOT_MADE_BY_ENGLISH: readonly Rewriting[] = [
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:rules?|connectors?) (?:(?:that|which) )?)(?:(?:do|does|did) not come from|(?:(?:is|are) )?not from) ${SOMEBODY}${ENDS}`,
      'gu',
    ),
    'not made by $1',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:apps?|applications?) (?:(?:that|which) )?)(?:(?:do|does) not come from|(?:(?:is|are) )?not from) (?!Microsoft)(\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,3}?\\.?)${ENDS}`,
      'gu',
    ),
    'not published by $1',
  ],
];
