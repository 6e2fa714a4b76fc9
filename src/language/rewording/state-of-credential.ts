import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const KEY_EN = '(client secret|secret|certificate|credential|key)';
const KEY_FR = '(secret(?: client)?|certificat|clé|identifiant)';
const KEY_ES = '(secreto|certificado|credencial)';
const GOOD_FR = '(?:valides?|valables?)';
const OVER_FR = '(?:expirée?s?|périmée?s?)';
const NEUTER = '(eine?s?|keine?s?|irgendein|mindestens ein) (secret|geheimnis|zertifikat|credential),? das';
const MASCULINE = '((?:k)?einen|irgendeinen) (schlüssel),? der';
const STILL_DE = '(?:(?:immer|noch|schon|bereits|weiterhin|aktuell) )*';

const STATE_EN =
  '(?:still )?(?:non-expired|unexpired|valid|live|active|working|usable|current|expired|lapsed|outdated|dead)';
const KEY_OR_CERT_EN = '(?:client secrets?|secrets?|certificates?|certs?)';
const STATE_DE = '(?:(?:noch |bereits |schon )?(?:gültig|abgelaufen|aktiv)e[nrs]?)';
const KEY_OR_CERT_DE = '(?:(?:client-?)?secrets?|(?:client-?)?geheimniss?e?n?|zertifikate?n?)';
const STATE_FR = '(?:(?:encore |toujours |déjà )?(?:valide|valable|expiré|périmé)e?s?)';
const KEY_OR_CERT_FR = '(?:secrets?(?: client)?|certificats?)';
const STATE_ES = '(?:(?:todavía |aún |ya )?(?:válid|vigente|caducad|expirad|vencid)[oa]?s?)';
const KEY_OR_CERT_ES = '(?:secretos?|certificados?)';

const turn = (source: string, meant: string): Turn => [new LazyPattern(`${source}(?!\\p{L})`, 'iu'), meant];

const TURNS: readonly Turn[] = [
  // "a valid secret or certificate": the state is that of both.
  turn(
    `(?<!\\p{L})(${STATE_EN}) (${KEY_OR_CERT_EN})(,? and/or|,? n?or|,? and|/) ?(?:an? )?(${KEY_OR_CERT_EN})`,
    '$1 $2$3 $1 $4',
  ),
  turn(
    `(?<!\\p{L})(${STATE_DE}) (${KEY_OR_CERT_DE})( oder| und|/) ?(?:ein(?:e[ns]?)? )?(${KEY_OR_CERT_DE})`,
    '$1 $2$3 $1 $4',
  ),
  turn(
    `(?<!\\p{L})(${KEY_OR_CERT_FR})( ou| et|/) ?((?:d[e']s? ?|une? |aucun |les )?${KEY_OR_CERT_FR}) (${STATE_FR})`,
    '$1 $4$2 $3 $4',
  ),
  turn(
    `(?<!\\p{L})(${KEY_OR_CERT_ES})( o| y|/) ?((?:un |ningún |los )?${KEY_OR_CERT_ES}) (${STATE_ES})`,
    '$1 $4$2 $3 $4',
  ),
  turn(
    `(?<=(?<!\\p{L})(?:an?|any|one|no) )${KEY_EN} (?:that|which) is (?:still |yet )*(?:valid|good|usable)`,
    'valid $1',
  ),
  turn(
    `(?<=(?<!\\p{L})(?:an?|any|one|no) )${KEY_EN} (?:that|which) (?:is|has) (?:already |long )*(?:been )?(?:expired|out of date)`,
    'expired $1',
  ),
  turn(`(?<!\\p{L})${NEUTER} ${STILL_DE}gültig ist`, '$1 gültiges $2'),
  turn(`(?<!\\p{L})${NEUTER} ${STILL_DE}abgelaufen ist`, '$1 abgelaufenes $2'),
  turn(`(?<!\\p{L})${MASCULINE} ${STILL_DE}gültig ist`, '$1 gültigen $2'),
  turn(`(?<!\\p{L})${MASCULINE} ${STILL_DE}abgelaufen ist`, '$1 abgelaufenen $2'),
  turn(`(?<=(?<!\\p{L})(?:une?|aucune?) )${KEY_FR} qui (?:est|soit) (?:encore |toujours )*${GOOD_FR}`, '$1 valide'),
  turn(`(?<=(?<!\\p{L})(?:une?|aucune?) )${KEY_FR} qui (?:est|a|soit) (?:déjà )?${OVER_FR}`, '$1 expiré'),
  turn(
    `(?<=(?<!\\p{L})(?:un|una|algún|alguna|ningún) )${KEY_ES} que (?:(?:todavía|aún|sigue siendo|sigue|es|está|sea) )+(?:válid[oa]|vigente)`,
    '$1 vigente',
  ),
  turn(
    `(?<=(?<!\\p{L})(?:un|una|algún|alguna|ningún) )${KEY_ES} que (?:ya )?(?:(?:ha|está) )?(?:caducó|caducad[oa]|expiró|expirado|venció|vencid[oa])`,
    '$1 caducado',
  ),
];

/** "a secret that is still valid" and "a valid secret or certificate" as "a valid secret", "a valid secret or valid certificate": conditions on what holds it. Other texts stay. */
export const sayStateOfCredential = (text: string): string => applyTurns(text, TURNS);
