import { LazyPattern } from '../../core/lazy-pattern.js';
import { namesPeriod } from '../parameters/question-period.js';
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

const NOT_WHEN_ES = '(?<!(?<!\\p{L})(?:cu[áa]ndo|fecha|día|hora)(?!\\p{L})[^?;]*)(?<!\\p{L})';
const OVER_ALREADY_ES = (verb: string): string =>
  `(?:ya (?:se )?${verb}|(?<=^[\\s¿]*(?:y )?)(?:se )?${verb}(?: ya)?(?= (?:el|la|los|las|su|sus|alg[úu]n[oa]?|un[oa]?)(?!\\p{L}))|${verb} ya)`;

const turn = (source: string, meant: string): Turn => [new LazyPattern(`${source}(?!\\p{L})`, 'iu'), meant];

const TURNS: readonly Turn[] = [
  // An active secret is one that is valid, whatever the app that has it is.
  turn(
    `(?<!\\p{L})aktiv(e[nrsm]?) ((?:client-?)?secrets?|(?:client-?)?geheimniss?e?n?|zertifikate?n?|credentials?|schlüssel)`,
    'gültig$1 $2',
  ),
  turn(`(?<!\\p{L})(secretos?|certificados?|credencial(?:es)?) activ[oa](s?)`, '$1 vigente$2'),
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
  turn(`(?<=(?<!\\p{L})(?:an?|any|one|no) )${KEY_EN} (?:that|which) (?:does )?(?:still )?works?`, 'valid $1'),
  turn(`(?<!\\p{L})${NEUTER} ${STILL_DE}(?:funktioniert|geht|gilt|läuft)`, '$1 gültiges $2'),
  turn(`(?<!\\p{L})${MASCULINE} ${STILL_DE}(?:funktioniert|geht|gilt|läuft)`, '$1 gültigen $2'),
  turn(`(?<=(?<!\\p{L})(?:une?|aucune?) )${KEY_FR} qui (?:fonctionne|marche)(?: encore| toujours)?`, '$1 valide'),
  turn(
    `(?<=(?<!\\p{L})(?:un|una|algún|alguna|ningún) )${KEY_ES} que (?:(?:todavía|aún|sigue) )*(?:funcion(?:a|ando)|sirve)`,
    '$1 vigente',
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
  // "el secreto de X ya caducó", "¿venció el secreto de X?" ask whether it is over, and not when.
  turn(`${NOT_WHEN_ES}${OVER_ALREADY_ES('(?:caducó|expiró|venció)')}`, 'ya ha caducado'),
  turn(`${NOT_WHEN_ES}${OVER_ALREADY_ES('(?:caducaron|expiraron|vencieron)')}`, 'ya han caducado'),
];

const KEYS_FR = '(secrets?(?: client)?|certificats?|clés?)';
const KEYS_ES = '(secretos?|certificados?|credencial(?:es)?)';
const KEYS_EN = '((?:client )?secrets?|certificates?|certs?|credentials?|keys?)';
const ADDED_EN = '(?:added|created|issued|generated|put on|set up)';
const KEY_DE = '((?:client-?)?secret|(?:client-?)?geheimnis|zertifikat|schlüssel|credential)';
const ADDED_DE = '(?:hinzugefügt|angelegt|erstellt|erzeugt|ausgestellt|hinterlegt)';
const GOT_DE = '(?:bekommen|erhalten|gekriegt|verpasst bekommen)';

/** What was added to an app in some time is new in that time; the app need not be. */
const ADDED: readonly Turn[] = [
  // Asked of the apps that it was added to.
  turn(
    `^((?:and |so )?)(?:to|on|for|in|at) (which|what) (apps?|applications?) (?:was|were|has|have|did (?:we|anybody|anyone|somebody)) (?:(?:an?|any|some|new|client) )*${KEYS_EN} (?:been )?(?:add|create|${ADDED_EN})(?: (?:to|on))?`,
    '$1$2 $3 got a new $4',
  ),
  turn(
    `^((?:und )?)(?:(?:bei|an|zu|in|für) )?welche[nr] (\\p{L}*apps?|\\p{L}*anwendung(?:en)?) (?:wurden?|hat man|haben wir|hat jemand) ([^,?]{3,40}? )?(?:ein(?:e|en)?|irgendein(?:e|en)?) (?:neue[ns]? )?${KEY_DE}( [^,?]{3,40}?)? ${ADDED_DE}(?: worden)?`,
    '$1welche $2 haben $3ein neues $4$5',
  ),
  turn(
    `^((?:et )?)(?:sur|à|dans|pour|chez) (quelles? (?:applis?|applications?|apps?)) (?:a-t-on|a t on|on a|avons-nous|ont été|a été|quelqu['’]un a) (?:ajouté|créé|généré|posé|mis)e?s? (?:une?|des) (?:nouve(?:au|lle)s? )?${KEY_FR}`,
    '$1$2 ont un nouveau $3',
  ),
  turn(
    `^([\\s¿]*(?:y )?)(?:a|en) (qué (?:apps?|aplicaciones|aplicación)) (?:(?:se|les?) )*(?:(?:han?|hemos) )?(?:añadi(?:ó|eron|d[oa]|mos)|agreg(?:ó|aron|ado)|cre(?:ó|aron|ado)|puso|pusieron|puesto) (una?) (?:nuev[oa] )?${KEY_ES}(?: nuev[oa])?`,
    '$1$2 tienen $3 $4 nuevo',
  ),
  turn(
    `(?<=(?<!\\p{L})(?:have|has|had|got|get|gets|with) )(an?|any|some|another)? ?(?:new )?${KEYS_EN},? (?:(?:that|which) (?:was|were|has been|have been|got) )?${ADDED_EN}(?: to (?:it|them))?`,
    '$1 new $2',
  ),
  turn(
    `(?<!\\p{L})(?:(?:was|were|been) (?:given|issued)|received|receive|got|get) (an?|any|some|another) ${KEYS_EN}`,
    'got $1 new $2',
  ),
  turn(
    `(?<!\\p{L})(ein(?:e|en)?|irgendein(?:e|en)?) (?:neue[ns]? )?${KEY_DE},? (?:das|der) ([^,?]{3,40}?) ${ADDED_DE} (?:worden ist|wurde)`,
    '$1 neues $2 $3',
  ),
  turn(
    `(?<!\\p{L})(ein(?:e|en)?|irgendein(?:e|en)?) (?:neue[ns]? )?${KEY_DE}( [^,?]{3,40}?)? ${GOT_DE}(?: haben| hat)?`,
    '$1 neues $2$3',
  ),
  turn(
    `(?<!\\p{L})(?:bekam|erhielt|kriegte)(?:en)? ([^,?]{3,40}? )?(ein(?:e|en)?) (?:neue[ns]? )?${KEY_DE}`,
    'haben $1$2 neues $3',
  ),
  turn(
    `(?<!\\p{L})(ont|a) (?:bien )?(?:reçu|obtenu|eu) (une?) (?:nouve(?:au|lle) )?${KEY_FR}(?: ajoutée?)?`,
    '$1 $2 nouveau $3',
  ),
  turn(`(?<=(?<!\\p{L})(?:une?) )${KEY_FR}(?: qui (?:a|ait) été)? (?:ajouté|créé|généré|posé)e?`, 'nouveau $1'),
  turn(
    `(?<!\\p{L})(?:han? recibido|recibi(?:ó|eron)|obtuv(?:o|ieron)|han? obtenido) (una?) (?:nuev[oa] )?${KEY_ES}(?: nuev[oa])?`,
    'tienen $1 $2 nuevo',
  ),
  turn(
    `(?<=(?<!\\p{L})(?:una?|algún|alguna) )${KEY_ES} (?:que )?(?:se (?:haya |ha )?|fue |ha sido |haya sido )?(?:añadi(?:ó|d[oa])|cre(?:ó|ad[oa])|agreg(?:ó|ad[oa])|gener(?:ó|ad[oa]))`,
    '$1 nuevo',
  ),
];

const MORE_EN = '(?:for )?(?:(?:longer|more) than|over|upwards of|beyond)';
const MANY_KEYS_DE = '((?:client-?)?secrets?|(?:client-?)?geheimnisse?|zertifikate?|schlüssel|credentials?)';
const LONGEST = 'which $1 has the longest lifetime';

/** How long one lives as such: "last" is a verb here, and "longest" says the order. */
const LIVES: readonly Turn[] = [
  turn(
    `(?<!\\p{L})${KEYS_EN} (?:that |which )?(?:(?:can|do|does|may|will) )?(?:lasts?|lives?|runs?) ${MORE_EN}`,
    '$1 with a lifetime of more than',
  ),
  turn(
    `(?<!\\p{L})(?:which|what) ${KEYS_EN} (?:lives?|lasts?|runs?|is (?:good|valid)|are (?:good|valid)) (?:for )?(?:the )?longest`,
    LONGEST,
  ),
  turn(
    `(?<!\\p{L})welche[rs]? ${MANY_KEYS_DE} (?:lebt|leben|hält|halten|läuft|laufen|gilt|gelten|ist|sind) am längsten(?: gültig)?`,
    LONGEST,
  ),
  turn(
    `(?<!\\p{L})${MANY_KEYS_DE} mit (?:mehr als|über|länger als) einem (jahr|monat) (?:laufzeit|gültigkeit|lebensdauer)`,
    '$1, die länger als ein $2 gültig sind',
  ),
  turn(
    `(?<!\\p{L})quels? (?:est le |sont les )?${KEYS_FR} (?:(?:qui )?(?:a|ont) la plus longue (?:durée(?: de (?:vie|validité))?|validité)|(?:qui )?(?:dure|vit)(?:nt)? le plus longtemps)`,
    LONGEST,
  ),
  turn(`(?<!\\p{L})${KEYS_FR} qui (?:durent?|vivent) plus (?:de |d['’])`, '$1 valables plus de '),
  turn(
    `(?<!\\p{L})qu[ée] ${KEYS_ES} (?:duran? más(?: tiempo)?(?! (?:de|que))|tienen? la (?:validez|duración|vida) más larga|viven? más(?: tiempo)?)`,
    LONGEST,
  ),
  turn(`(?<!\\p{L})${KEYS_ES} que (?:duran?|viven?) más de`, '$1 con validez de más de'),
];

function sayAddedInTime(text: string): string {
  const said = applyTurns(text, ADDED);
  return said === text || !namesPeriod(text) ? text : said;
}

const ALL_TURNS: readonly Turn[] = [...TURNS, ...LIVES];

/**
 * "a secret that is still valid" and "a valid secret or certificate" as "a valid secret", "a valid secret or valid certificate": conditions on
 * what holds it; "a secret added this year" as "a new secret this year". Other texts stay.
 */
export const sayStateOfCredential = (text: string): string => sayAddedInTime(applyTurns(text, ALL_TURNS));
