import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
/** How a language says something, and how it says the same in words that the tables read. */
type Frame = readonly [said: RegExp, meant: string];

const frame = (source: string, meant: string): Frame => [
  new LazyPattern(`(?<![\\p{L}'])(?:${source})(?![\\p{L}])`, 'giu'),
  meant,
];

/** What follows: an exception goes on. */
const GOES_ON = '(?= +(?:\\p{L}|"))';

const DE_TOWARDS = 'auf|an|von|durch|mit|über|per|in';
const DE_DONE = '((?:be|ein|ge|ab|an|ver|zu|ent|er)\\p{L}{3,}(?:t|en))';
const FR_DONE = '(\\p{L}{3,}(?:ée?s?|einte?s?|ise?s?|ue?s?))';

/** "weder A noch B", "ni A ni B": both are negated. */
const NEITHER: readonly Frame[] = [
  // What is said of both stands once, behind both in German and before them in French.
  frame(
    `weder (${DE_TOWARDS}) ([^,;?!]{1,50}?) noch (?:\\1 )?([^,;?!]{1,50}?) ${DE_DONE}(?= *[,;?!.]| *$)`,
    'nicht $1 $2 $4 und nicht $1 $3 $4',
  ),
  frame('(haben|hat) weder (?:eine?n? )?([^,;?!]{1,60}?) noch(?: eine?n?)?', '$1 keine $2 und keine'),
  frame('weder ([^,;?!]{1,60}?) noch', 'nicht $1 und nicht'),
  frame('ni siquiera|ni même', ''),
  frame(`(ne (?:sont|est)(?: [\\p{L}-]+)?) ${FR_DONE} ni ([^,;?!]{1,60}?),? ni`, '$1 pas $2 $3 et pas $2'),
  frame("(n'(?:ont|a)) ni (?:d[e'] ?)?([^,;?!]{1,60}?),? ni(?: d[e'])?", '$1 pas de $2 et pas de'),
  frame("((?:n'|ne )[^,;?!]{1,40}?) ni ([^,;?!]{1,60}?),? ni", '$1 pas $2 et pas'),
  frame('(no [^,;?!]{1,40}?) ni ([^,;?!]{1,60}?),? ni', '$1 $2 y no'),
  frame('(sans [^,;?!]{1,60}?),? ni', '$1 et sans'),
  frame('(sin [^,;?!]{1,60}?),? ni', '$1 y sin'),
  frame("((?:n'|ne )[^,;?!]{1,40}? pas [^,;?!]{1,60}?),? ni(?: d[e'])?", '$1 et pas'),
  frame('(no [^,;?!]{1,80}?),? ni', '$1 y no'),
];

/** What leaves out what follows. */
const EXCEPT: readonly Frame[] = [
  frame(`mit ausnahme (?:von|der|des)|ausgenommen(?= (?:die|der|den|das|von|solche))(?: von)?${GOES_ON}`, 'außer'),
  frame('ohne ([^,;?!]{2,50}?) (?:mit)?zu(?:zählen| zählen| berücksichtigen)', 'außer $1'),
  frame(
    `(?:mise?s? )?à part|a part(?= (?:les|ceux|celles|le|la) )|en dehors d[eu]s?|[àa] l'(?:exception|exclusion) d(?:es?|u)|exception faite d(?:es?|u)|sans (?:compter|inclure|prendre en compte)|en excluant|hormis|excepté(?:e?s)?${GOES_ON}`,
    'sauf',
  ),
  frame(
    `(?:sin (?:contar|incluir|tener en cuenta)(?: con)?|a(?:parte| excepción) de(?=l? )|con (?:la )?excepción de|exceptuando|excluyendo|descontando|quitando|dejando (?:fuera|aparte))${GOES_ON}`,
    'excepto',
  ),
  frame('(?<!(?:al|lo|o|ni|los|las) )menos(?= (?:l[oa]s?|el|a) )', 'excepto'),
];

/** What only says once more, in other words. */
const THAT_IS: readonly Frame[] = [
  frame("c'est[- ][àa][- ]dire(?: que)?|es decir|o sea|esto es|das hei(?:ß|ss)t|sprich(?= )|d\\. ?h\\.", ','),
];

/** "llevan más de seis meses sin iniciar sesión": for how long it was not done. */
const LASTING: readonly Frame[] = [
  frame(
    '(?:que )?llev[ae]n? ((?:(?:más|menos) de |al menos )?[\\p{L}\\d]+ (?:días?|semanas?|mes(?:es)?|años?)) sin ([^,;?!]{3,60}?)(?= *(?:[,;?!.]|$))',
    'sin $2 desde hace $1',
  ),
];

const FRAMES: readonly Frame[] = [...THAT_IS, ...LASTING, ...NEITHER, ...EXCEPT];

const HINT =
  /(?<!\p{L})(?:weder|ni|ausnahme|ausgenommen|ohne|part|dehors|exception|exclusion|faite|sans|excluant|hormis|except|sin|aparte|excepción|excep|excluyendo|descontando|quitando|dejando|menos|dire|decir|o sea|esto es|heißt|heisst|sprich|d\. ?h|llev|plus|más)/iu;

/**
 * What German, French and Spanish say in a way of their own about what is left out or not so, in words that the tables read: "sin contar las
 * de prueba" as "excepto las de prueba", "weder TLS noch Zertifikat" as "nicht TLS und nicht Zertifikat". Other texts stay.
 */
export function sayLeftOutPlainly(text: string): string {
  if (!HINT.test(text)) return text;
  return applyTurns(text, FRAMES).replace(/ +,/g, ',');
}
