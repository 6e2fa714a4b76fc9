import { LazyPattern } from '../../core/lazy-pattern.js';

/** A name as people write one: its words begin with large letters. */
const NAME = "\\p{Lu}[\\p{L}\\d.'-]*(?: (?:(?:van|von|de|di|der) )?\\p{Lu}[\\p{L}\\d.'-]*){0,3}";
const APP = "(?:l'appli(?:cation)? |le compte |la aplicación |la app |die app |der benutzer )?";

type Frame = readonly [said: RegExp, meant: string];

/** Names are told by their large letters, the words around them may have any. */
const anyCase = (source: string): string => source.replace(/^\p{Ll}/u, (first) => `[${first}${first.toUpperCase()}]`);
const frame = (source: string, meant: string): Frame => [
  new LazyPattern(`(?<![\\p{L}'])${anyCase(source)}`, 'gu'),
  meant,
];

const END = '(?= *(?:[,;?!.]|$))';
const PERFECT = 'a-t-(?:il|elle|on)';

/** To whom something was done by whom: in these languages only their order or a small word tells the two apart. */
const DOERS: readonly Frame[] = [
  frame(
    `((?:[bB]ei |[aA]n )?)([wW]em|[wW]en|[wW]essen [\\p{L}-]+) (?:hat|hatte) ${APP}(${NAME}) ([^,;?!]{3,80}?)${END}`,
    '$1$2 wurde $4 von $3',
  ),
  frame(`([àÀdD]e?) qui ${APP}(${NAME}) ${PERFECT} (\\p{L}+) ([^,;?!]{2,80}?)${END}`, '$1 qui a été $3 $4 par $2'),
  frame(`([qQ]uel(?:le)?s? [^,;?!]{2,40}?) ${APP}(${NAME}) ${PERFECT} (\\p{L}+)`, '$1 $3 par $2'),
  frame(
    `([dD]e quién|[aA] quién)(?: (?:le|les))? (?:ha )?(dio|\\p{L}{3,}(?:ó|ado|ido)) (${NAME}) ([^,;?!]{2,80}?)${END}`,
    '$1 $2 $4 por $3',
  ),
  frame(
    `(?:gehen|geht|gingen|ging) ((?:[\\p{L}\\d]+ ){0,6}?)auf (?:das|sein|ihr) Konto (?:von|des|der) (${NAME})`,
    'gab es $1von $2',
  ),
];

const OFTEN = '(?:how often|how many times|wie oft|wie häufig|combien de fois|cu[aá]ntas veces)';
const TOUCHED =
  'touched|changed|modified|altered|geändert|verändert|angefasst|bearbeitet|touchée?s?|modifiée?s?|changée?s?|tocad[oa]s?|modificad[oa]s?|cambiad[oa]s?|tocaron|modificaron|cambiaron|tocó|modificó|cambió';

/** "how often were connectors touched?" counts changes of any kind. */
const OFTEN_TOUCHED = new LazyPattern(`^(\\W*)${OFTEN}(?!\\p{L})(.*?)(?<!\\p{L})(?:${TOUCHED})(?!\\p{L})(.*)$`, 'iu');
const HELPERS =
  /(?<![\p{L}'])(?:(?:was|were|has|have|had|been|wurden?|worden|sind|ist|a-t-on|a-t-il été|a-t-elle été|ont-ils été|ont-elles été|(?:ont|a) été|a|ont|on|se ha|se han|se|ha|han|sido)(?![\p{L}'-]))/giu;

const CHANGES: readonly (readonly [said: RegExp, changes: string])[] = [
  [/^\W*how/i, 'how many changes of'],
  [/^\W*wie/i, 'wie viele Änderungen gab es an'],
  [/^\W*combien/i, 'combien de changements pour'],
  [/^\W*cu/i, 'cuántos cambios hubo en'],
];

function countChanges(text: string): string {
  const [, , before = '', behind = ''] = OFTEN_TOUCHED.exec(text) ?? [];
  const changes = CHANGES.find(([said]) => said.test(text))?.[1];
  if (before + behind === '' || changes === undefined) return text;
  return `${changes} ${before.replace(HELPERS, ' ')} ${behind}`.replace(/ {2,}/g, ' ');
}

/** How long it is until something: when it is. */
const UNTIL: readonly Frame[] = [
  frame('dans combien (?:de |d)(?:temps|jours|semaines|mois|années|ans)', 'quand'),
  frame('in (?:wie ?vielen?|wieviel) (?:Tagen|Wochen|Monaten|Jahren|tagen|wochen|monaten|jahren)', 'wann'),
  frame('en cu[aá]nt[oa]s? (?:tiempo|días|semanas|meses|años)', 'cuándo'),
  frame('in how many (?:days|weeks|months|years)', 'when'),
  frame('cu[aá]nto (?:tiempo )?(?:le )?(?:falta|queda) (?:para|hasta) que', 'cuándo'),
];
const LASTS = /^(\W*)wie lange (ist|sind|gilt|gelten|bleibt|bleiben) (.{2,80}?) noch (gültig|in kraft)/iu;
const QUESTION = /^(?:quand|wann|cuándo|when)$/;

/** "expire dans combien de temps ?" as "quand expire …?": the time is asked for first. */
function askWhen(text: string): string {
  for (const [pattern, meant] of UNTIL) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const without = text.replace(pattern, QUESTION.test(meant) && /\p{L}/u.test(text.slice(0, at)) ? '' : meant);
    return without.includes(meant) ? without : `${meant} ${without.replace(/^[\s¿¡]+/, '')}`;
  }
  return text.replace(LASTS, '$1bis wann $2 $3 $4');
}

const AGE: readonly Frame[] = [
  frame('(l[ae]s? |notre |nos )plus (?:vie(?:ux|illes?)|âgée?s?)(?! que)', '$1plus anciennes'),
  frame('m[aá]s viej[oa]s?(?! (?:que|de) )', 'más antiguas'),
];

const ROLE = '(?:r[oô]les?|rol(?:es)?|rollen?|\\p{L}+rollen?)';
const WORDS = '(?: (?!nicht |kein)[\\p{L}\\d.-]+){0,4}?';

/** German, French and Spanish use one verb for activating a role and enabling an account. The English verb tells them apart. */
const ACTIVATED: readonly Frame[] = [
  [
    new LazyPattern(
      `(?<!\\p{L})(${ROLE}${WORDS}) aktiviert(?=(?: (?:hat|haben|wurden?))?(?:[\\s?.!,;]*$|,? (?:und|oder) ))`,
      'giu',
    ),
    '$1 activated',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})activ(?:é|ée|és|ées)(?= (?:une? |le |la |les |des |son |sa |ses |leur |leurs )?${ROLE}(?!\\p{L}))`,
      'giu',
    ),
    'activated',
  ],
  [
    new LazyPattern(`(?<!\\p{L})(${ROLE}${WORDS}(?: (?:a|ont|ayant) été| été)) activ(?:é|ée|és|ées)(?!\\p{L})`, 'giu'),
    '$1 activated',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})activ(?:ado|ó|aron)(?= (?:una? |el |los |las |su |sus |alg[uú]n )?${ROLE}(?!\\p{L}))`,
      'giu',
    ),
    'activated',
  ],
];

const HINT =
  /(?<!\p{L})(?:wem|wen|wessen|qui|quel|quels|quelles?|quién|konto|often|times|oft|häufig|fois|veces|combien|cu[aá]nt[oa]s?|tagen|wochen|monaten|jahren|days|weeks|months|years|lange|plus|m[aá]s|rollen?|\p{L}+rollen?|r[oô]les?|rol)(?!\p{L})/iu;

/**
 * Who did what to whom, how often, and in how long, as German, French and Spanish say it by their order of words alone, in words that the
 * tables read: "Wem hat Marta das Kennwort zurückgesetzt?" as "wem wurde das Kennwort zurückgesetzt von Marta?". Other texts stay.
 */
export function sayActsPlainly(text: string): string {
  if (!HINT.test(text)) return text;
  const replaced = [...DOERS, ...AGE, ...ACTIVATED].reduce(
    (said, [pattern, meant]) => said.replace(pattern, meant),
    text,
  );
  return askWhen(countChanges(replaced));
}
