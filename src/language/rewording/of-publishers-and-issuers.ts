import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
type Rewriting = readonly [said: RegExp, plain: string];

const word = (source: string): RegExp => new LazyPattern(`(?<![\\p{L}\\p{N}'])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

const MICROSOFT = '(?:microsoft|ms)';
const VERIFIED = '(?:verified|vetted|checked|approved|confirmed|validated)';

/** Who verified a publisher is no publisher: "Microsoft" of these words says nothing of whose an app is. */
const VERIFIED_BY: readonly Rewriting[] = [
  [
    new LazyPattern(
      `^(?:and |so )?(?:did|has|have) ${MICROSOFT} (?:ever |really |actually )?verif(?:y|ied) (?:the )?publisher (?:of|behind) (.{2,60}?)(?=\\s*[?.!]*$)`,
      'iu',
    ),
    'is the publisher of $1 verified',
  ],
  [
    word(
      `(?:(?:that|which|whom|who) )?${MICROSOFT} (?:has not|hasn't|hasnt|did not|didn't|have not|haven't|has never|never|does not|doesn't) (?:yet |ever )?(?:verif(?:ied|y)|vet(?:ted)?|check(?:ed)?|approved?|confirm(?:ed)?|validated?)(?: yet)?`,
    ),
    'not verified',
  ],
  [word(`(?:(?:that|which|whom|who) )?${MICROSOFT} (?:has |have |did )?(?:already )?${VERIFIED}`), 'verified'],
  [word(`(not |never |un)?${VERIFIED} by ${MICROSOFT}`), '$1verified'],
  [
    word(`(?:den |die |das )?${MICROSOFT} (nicht|nie|noch nicht) (?:verifiziert|geprüft|bestätigt)(?: hat)?`),
    'nicht verifiziert',
  ],
  [word(`(?:den |die |das )?${MICROSOFT} (?:verifiziert|geprüft|bestätigt) hat`), 'verifiziert'],
  [word(`(?:nicht|nie) von ${MICROSOFT} (?:verifiziert|geprüft|bestätigt)(e[rnms]?)?`), 'nicht verifiziert$1'],
  [word(`von ${MICROSOFT} (nicht |nie )?(?:verifiziert|geprüft|bestätigt)(e[rnms]?)?`), '$1verifiziert$2'],
  [word(`(?:que )?${MICROSOFT} n'?a (?:pas|jamais) (?:vérifiée?s?|validée?s?)`), 'non vérifié'],
  [word(`(?:que )?${MICROSOFT} a (?:vérifiée?s?|validée?s?)`), 'vérifié'],
  [word(`(non |pas )?(?:vérifié|validé)(e?s?) par ${MICROSOFT}`), '$1vérifié$2'],
  [word(`(?:que )?${MICROSOFT} (?:no|nunca) ha (?:verificado|validado|comprobado)`), 'no verificado'],
  [word(`(?:que )?${MICROSOFT} ha (?:verificado|validado|comprobado)`), 'verificado'],
  [word(`(no |nunca |sin )?(?:verificad|validad)([oa]s?) por ${MICROSOFT}`), '$1verificad$2'],
];

const TRUSTS =
  '(?:trusts?|trusting|accepts?|accepting|honou?rs?|takes?|rel(?:y|ies) on|(?:is|are) able to use|can use|uses?)';
const OUTSIDE = '(?:external|outside|foreign|third[- ]party|another|other|non-microsoft)';
const BUILD =
  '(?:build|ci|ci/cd|cicd|deployment|deploy|devops|automation) (?:systems?|servers?|services?|pipelines?|tools?|workflows?)';
const ISSUER = `(?:${BUILD}|pipelines?|identity providers?|idps?|token issuers?|issuers?|identity systems?|clouds?|sign-in services?)`;
const BEHIND =
  '(?: (?:that is |that are )?(?:outside(?: of)?|not (?:of|from|by)|other than) (?:microsoft|azure|entra(?: id)?|(?:our|the|this) (?:tenant|company|organi[sz]ation)))?';

/** What trusts another issuer instead of holding a secret has a federated credential. Who is named by a name of its own stays. */
const TRUSTED: readonly Rewriting[] = [
  [
    word(
      `${TRUSTS} (?:(?:any|an?|the|some) )?(?:${OUTSIDE} )?(?:(?:access |id )?tokens? (?:issued )?(?:from|of|by) )(?:(?:any|an?|the|some) )?(?:${OUTSIDE} )?${ISSUER}${BEHIND}`,
    ),
    'trust outside tokens',
  ],
  [
    word(
      `(?:trusts?|trusting) (?:(?:any|an?|the|some) )?(?:(?:${OUTSIDE} )${ISSUER}${BEHIND}|${BUILD}${BEHIND}|(?:${OUTSIDE} )tokens?|tokens? (?:issued |from )(?:outside|elsewhere)(?: (?:our tenant|microsoft|the tenant))?)`,
    ),
    'trust outside tokens',
  ],
  [
    word(
      `accepts? (?:(?:any|an?|the|some) )?(?:${OUTSIDE} )tokens?|accepts? tokens? (?:issued |from )(?:outside|elsewhere)(?: (?:our tenant|microsoft|the tenant))?`,
    ),
    'trust outside tokens',
  ],
  [
    word(
      '(?:vertraut|vertrauen|akzeptiert|akzeptieren) (?:(?:einem|einer|den|dem|der|die|das) )?(?:(?:externen?|fremden?) )?(?:tokens? (?:von|aus|eines|einer) (?:(?:einem|einer|eines) )?)?(?:(?:externen?|fremden?) )?(?:build-?systems?|ci-?systems?|pipelines?|identitätsanbietern?|ausstellern?)(?: außerhalb (?:von )?(?:microsoft|azure))?',
    ),
    'vertrauen fremden Tokens',
  ],
  [
    word(
      "(?:fait|font|fasse|fassent) confiance (?:aux?|à un|à une) (?:jetons? (?:d'un|d'une|de) )?(?:système de (?:build|compilation|ci)|pipeline|fournisseur d'identité|émetteur)(?: (?:externe|tiers))?(?: (?:hors|en dehors) (?:de )?(?:microsoft|azure))?",
    ),
    'font confiance à des jetons externes',
  ],
  [
    word(
      '(?:confían?|confíe|aceptan?) (?:en )?(?:(?:los )?tokens? de )?(?:un |una )?(?:sistema de (?:compilación|build|ci)|pipeline|proveedor de identidad|emisor)(?: (?:extern[oa]|ajen[oa]))?(?: fuera de (?:microsoft|azure))?',
    ),
    'confían en tokens externos',
  ],
];

/** "apps outside Microsoft": whatever is not Microsoft's. */
const NOT_MICROSOFT: readonly Rewriting[] = [
  [word('(?:outside|beyond)(?: of)? microsoft(?!\\s+(?:365|graph|\\p{Lu}))'), 'not from Microsoft'],
  [word('außerhalb (?:von )?microsoft'), 'nicht von Microsoft'],
  [word('(?:en dehors|hors) (?:de )?microsoft'), 'pas de Microsoft'],
  [word('fuera de microsoft'), 'no de Microsoft'],
];

const ALL: readonly Rewriting[] = [...VERIFIED_BY, ...TRUSTED, ...NOT_MICROSOFT];

/** Whom "Microsoft" and "outside" of a question say something about: who verified a publisher, and which tokens an app trusts. */
export const sayOfPublishers = (text: string): string => applyTurns(text, ALL);
