import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

const KIND =
  '(?:(?:(?:admin|directory|entra|exchange|security|role|group|app) )*(?:roles?|groups?(?: memberships?)?|memberships?|apps?|applications|permissions|rights|access|mailboxes|policies))';
const KINDS = `(?:(?:which|what) )?${KIND}(?:(?:, (?:and )?(?:(?:which|what) )?${KIND})+,? and (?:(?:which|what) )?${KIND}|,? and (?:(?:which|what) )?${KIND})`;
/** Roles and permissions of an app are two columns of one list. */
const HAS_OTHERS =
  '(?=[^?]*(?<!\\p{L}|role )(?:groups?|memberships?|apps?|applications?|gruppen|anwendungen|groupes?|applis?|grupos?|aplicaciones)(?!\\p{L}))';
const DE_KIND = '(?:(?:Admin)?[Rr]ollen|[Gg]ruppen|[Aa]pps|[Aa]nwendungen|[Rr]echte|[Bb]erechtigungen)';
const FR_KIND = '(?:rôles?|groupes?|applications?|applis?|apps?|droits?|autorisations?)';
const ES_KIND = '(?:roles|grupos|aplicaciones|apps|permisos|derechos)';
const several = (kind: string, and: string): string => `${HAS_OTHERS}${kind}(?:, ${kind})*,? ${and} ${kind}`;

/** "Marta Kowalska: groups?": those that the person is in, and not what is held by groups. */
const GROUPS_OF_ONE: Turn = [
  /^(?:and )?(\p{Lu}[^:?,;]{2,50}?) ?: (?:(?:security )?groups?|(?:group )?memberships?|gruppen|groupes?|grupos?)(?=[\s?.!]*$)/iu,
  'which groups is $1 in',
];

/** Several kinds of things that one person has: no list has them all, the page of the person does. */
export const KINDS_OF_ONE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    GROUPS_OF_ONE,
    [
      new LazyPattern(
        `${FIRST}(?:which|what) ${HAS_OTHERS}${KINDS} (?:does|has|is|are|did) (?!(?:an?|the|our|any|every|each|all|most|we|you|they|i|users?|admins?|guests?|people|apps?)(?!\\p{L}))([^?,]{2,50}?) (?:currently |still |now )*(?:have|has|hold|own|holding|in|belong to|got|use)(?: (?:left|now|today|currently|at the moment|in total))*${END}`,
        'iu',
      ),
      '$1tell me about $2',
    ],
    [
      new LazyPattern(
        `${FIRST}(?:which|what) ${HAS_OTHERS}${KINDS} (?:are|is) (?:held|owned|used) by (?!(?:an?|the|our|any|every|each|all|users?|admins?|guests?|people|apps?)(?!\\p{L}))([^?,]{2,50}?)${END}`,
        'iu',
      ),
      '$1tell me about $2',
    ],
  ],
  de: [GROUPS_OF_ONE, ask(`^(?:und )?welche ${several(DE_KIND, 'und')} (?:hat|besitzt) ${NAME}`, 'tell me about $1')],
  fr: [
    GROUPS_OF_ONE,
    ask(
      `^(?:et )?quels? ${several(FR_KIND, 'et')} (?:a|possède|détient)(?:-t-(?:il|elle))? ${NAME}`,
      'tell me about $1',
    ),
    ask(
      `^(?:et )?quels? ${several(FR_KIND, 'et')} ${NAME} (?:a|possède|détient)(?:-t-(?:il|elle))?`,
      'tell me about $1',
    ),
  ],
  es: [GROUPS_OF_ONE, ask(`^[\\s¿]*(?:y )?qué ${several(ES_KIND, 'y')} (?:tiene|posee) ${NAME}`, 'tell me about $1')],
};
