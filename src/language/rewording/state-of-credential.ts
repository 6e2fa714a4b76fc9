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

const turn = (source: string, meant: string): Turn => [new LazyPattern(`${source}(?!\\p{L})`, 'iu'), meant];

const TURNS: readonly Turn[] = [
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

/** "a secret that is still valid" as "a valid secret": it is a condition on what holds it. Other texts stay. */
export const sayStateOfCredential = (text: string): string => applyTurns(text, TURNS);
