import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const DE_POLICIES = '(?:(?:ca|conditional[ -]access)[- ])?(?:richtlinien?|policies|policy|regeln)';
const DE_KIND =
  '((?:eine[nrs]? |irgendeine[nr]? |die |einzelne )?(?:\\p{L}+)?(?:gruppen?|rollen?|gäste?|gast|benutzer|personen?|konten|konto))';
const FR_POLICIES = "(?:stratégies?|politiques?|règles?)(?: d['’]accès conditionnel)?";
const FR_KIND =
  '((?:une? |des |les |certaine?s )?(?:groupes?|rôles?|invités?|utilisateurs?|personnes?|comptes?)(?: (?:entra|de sécurité))?)';
const ES_POLICIES = '(?:directivas?|pol[íi]ticas?|reglas?)(?: de acceso condicional)?';
const ES_KIND =
  '((?:una? |alg[úu]n |alguna |unos |unas |los |las )?(?:grupos?|rol(?:es)?|invitad[oa]s?|usuari[oa]s?|personas?|cuentas?)(?: (?:de seguridad|de entra))?)';

/** "have a group or a role excluded": of either it is said as of one, by the verb alone. */
export const KINDS_LEFT_OUT: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})${DE_POLICIES},? (?:die )?)(?:haben|hat) ${DE_KIND} oder ${DE_KIND} (?:ausgenommen|ausgeschlossen|(?:als|in) (?:den |ihren |einer )?(?:ausnahmen?|ausschl\\p{L}+))${END}`,
        'iu',
      ),
      'schließen $1 oder $2 aus',
    ],
    [
      new LazyPattern(
        `(?:aus|in|von|bei) welche[nrm] (${DE_POLICIES}) (?:ist|sind|wird|werden) ${DE_KIND} oder ${DE_KIND} (?:ausgenommen|ausgeschlossen)${END}`,
        'iu',
      ),
      'welche $1 schließen $2 oder $3 aus',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})${FR_POLICIES} (?:qui )?)(?:ont|a|avec) ${FR_KIND} ou ${FR_KIND} (?:en exclusion|exclue?s?|exempté?e?s?|comme exclusions?|(?:dans|parmi) (?:les|leurs|ses) exclusions?)${END}`,
        'iu',
      ),
      'excluent $1 ou $2',
    ],
    [
      new LazyPattern(
        `(?:dans|de) (quelles ${FR_POLICIES}) ${FR_KIND} ou ${FR_KIND} (?:est|sont)(?:-(?:il|elle)s?)? (?:exclue?s?|exemptée?s?)${END}`,
        'iu',
      ),
      '$1 excluent $2 ou $3',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})${ES_POLICIES} (?:que )?)(?:tienen?|con) ${ES_KIND} o ${ES_KIND} (?:excluid[oa]s?|exent[oa]s?|como exclusi[óo]n|(?:en|entre) (?:las|sus) exclusiones)${END}`,
        'iu',
      ),
      'excluyen $1 o $2',
    ],
    [
      new LazyPattern(
        `¿?(?:en|de) (qu[ée] ${ES_POLICIES}) (?:hay|est[áa]n?|se excluyen?) ${ES_KIND} o ${ES_KIND}(?: (?:excluid[oa]s?|exent[oa]s?))?${END}`,
        'iu',
      ),
      '$1 excluyen $2 o $3',
    ],
  ],
};
