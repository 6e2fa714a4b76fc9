import { LazyPattern } from '../../core/lazy-pattern.js';
import { whole } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';

/** Somebody by name, also in small letters. */
const name = (noName: string): string =>
  `(?!(?:${noName})(?!\\p{L}))([\\p{L}\\d][\\p{L}\\d.@_'’-]*(?: [\\p{L}\\d][\\p{L}\\d.@_'’-]*){0,3}?)`;
/** The part that is set against all of it: "the ones in Lyon". */
const PART = '[^?,]{2,40}?';
/** Which part it is the scope tells, and whether there is one. */
const SCOPE = 'what is the scope of the roles of';

/**
 * "can Chloé change all users or only the ones in Lyon?": how far a role reaches, whatever the part is called. Of an app it is asked what
 * it may do.
 */
export const HOW_FAR_A_ROLE_REACHES: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `${FIRST}(?:can|may|does|could|is|has) ${name('an?|the|any|all|every|each|our|this|that|these|those|which|who|what|i|we|you|he|she|it|they|there|some\\p{L}*|anyone|anybody|every\\p{L}*|users?|people|admins?|administrators?|guests?|apps?|applications?|partners?|members?|owners?')} (?:(?:actually|really|still|able to|allowed to|be|an?) )*(?:manage|administer|administrate|look after|take care of|touch|change|edit|modify|control|admin(?:istrator)?|responsible|(?:have|has|got) (?:an? |any )?(?:(?:admin|administrator|directory) )?(?:rights?|powers?|control|roles?))(?: (?:for|of|over|on))* (?:everywhere|everybody|everyone|all of us|(?:the|our) (?:whole|entire) (?:tenant|company|organi[sz]ation|firm|directory)|(?:all|every) (?:of )?(?:the |our )?(?:users?|accounts?|people|employees?|staff|departments?|offices?|sites?|branches|locations?)),? or (?:is it |just |only )+(?:for |over |in |of |on |from |at )*${PART}${END}`,
        'iu',
      ),
      `$1${SCOPE} $2`,
    ],
  ],
  de: [
    [
      whole(
        `(?:und )?(?:darf|kann|ist|hat|verwaltet|betreut) ${name('ein\\p{L}*|der|die|das|jede\\p{L}*|alle|unser\\p{L}*|ich|wir|man|er|sie|es|benutzer|apps?|admins?|gäste|jemand')} (?:(?:denn|eigentlich|wirklich|auch) )*(?:admin\\p{L}* |rechte |adminrechte |zuständig )?(?:(?:für|über|auf) )?(?:alle[nr]? (?:unsere[nr]? )?(?:benutzer|nutzer|user|konten|leute|mitarbeiter|kollegen|standorte|abteilungen)n?|(?:den|die) (?:ganzen?|gesamten?) (?:tenant|mandanten|firma)|überall)(?: (?:verwalten|ändern|bearbeiten|administrieren|betreuen|anfassen|zuständig))?,? oder (?:(?:nur|bloß|lediglich) )+${PART}`,
      ),
      `${SCOPE} $1`,
    ],
  ],
  fr: [
    [
      whole(
        `(?:et )?(?:est-ce qu(?:e |['’]))?${name("une?|les?|la|l['’]|des|tous|toutes|nos|qui|que|on|je|nous|vous|ils?|elles?|quelqu['’]un|utilisateurs|admins")} (?:peut|est|a|gère|administre)(?:-(?:t-)?(?:elle|il))? (?:(?:vraiment|bien) )*(?:modifier |changer |gérer |administrer |admin\\p{L}* |responsable |des droits (?:d['’]admin\\p{L}* )?)?(?:de |sur |pour )?(?:tous les (?:utilisateurs|comptes|gens|employés|collaborateurs|sites|services)|tout le (?:monde|tenant|personnel|locataire)|toute (?:la société|l['’]entreprise)),? ou (?:(?:seulement|juste|uniquement|bien) )+${PART}`,
      ),
      `${SCOPE} $1`,
    ],
  ],
  es: [
    [
      whole(
        `(?:y )?¿?(?:puede|es|tiene|gestiona|administra) ${name('una?|el|la|los|las|todos|todas|nuestr\\p{L}*|alguien|usted|usuarios|admins?')} (?:(?:realmente|de verdad) )*(?:cambiar |gestionar |administrar |modificar |admin\\p{L}* |responsable |derechos (?:de admin\\p{L}* )?)?(?:de |a |sobre |para )?(?:todos (?:los|nuestros) (?:usuarios|empleados|departamentos)|todas las (?:cuentas|personas|sedes)|todo el (?:tenant|mundo|inquilino|personal)|toda la empresa),? o (?:(?:sólo|solo|solamente|únicamente) )+${PART}`,
      ),
      `${SCOPE} $1`,
    ],
    [
      whole(
        `(?:y )?¿?${name('una?|el|la|los|las|todos|todas|nuestr\\p{L}*|alguien|quién|qué|usuarios|admins?')} (?:puede|es|tiene|gestiona|administra) (?:cambiar |gestionar |administrar |modificar |admin\\p{L}* )?(?:de |a |sobre |para )?(?:todos (?:los|nuestros) (?:usuarios|empleados)|todas las (?:cuentas|personas|sedes)|todo el (?:tenant|mundo|inquilino|personal)|toda la empresa),? o (?:(?:sólo|solo|solamente|únicamente) )+${PART}`,
      ),
      `${SCOPE} $1`,
    ],
  ],
};
