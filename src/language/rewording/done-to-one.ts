import { LazyPattern } from '../../core/lazy-pattern.js';
import { mayBeName, NAME_OF_ONE } from './happened-to-one.js';

const DOER = NAME_OF_ONE.replace('<name>', '<doer>').replace(/\)$/u, '|he|she|they|er|sie|il|elle|[ée]l|ella)');
const OF_ONE = `(?:the )?(?:(?:user |admin )?(?:account|mailbox|user|login|app) (?:of )?)?${NAME_OF_ONE}(?:['’]s? (?:user |admin )?(?:account|mailbox|login|user|app)|['’]s?)?`;
const WHEN =
  '(?<when> (?:last|this|in|since|on|yesterday|today|recently|lately|within|during|over|heute|gestern|letzte|diese|seit|hier|cette|depuis|ayer|hoy|esta|desde)(?!\\p{L})[^?!.,;]{0,30})?';
const CHANGE = '(?:change|modify|alter|touch|edit)';

const pattern = (source: string): RegExp => new LazyPattern(`^(?:(?:and|so|but|und|et|y),? )*${source}[\\s?!.]*$`, 'u');

/** What one did to another, in the four languages. Capitals mean names: the patterns heed them. */
const DONE: readonly RegExp[] = [
  `[Ww]hat (?:all |exactly |else )?(?:did|has|had) ${DOER} (?:just |exactly |already )?(?:(?:do|done) (?:to|with|on|about|at)|${CHANGE}(?:d|ed|ied)? (?:on|about|of|with)) ${OF_ONE}${WHEN}`,
  `[Ww]as hat ${DOER} ${WHEN.replace('<when> ', '<when>')} ?(?:mit|an|bei|am|beim) (?:(?:dem |der )?(?:Konto|Account|Postfach|Benutzer|App) (?:von |der |des )?)?${NAME_OF_ONE} (?:alles |denn |genau )?(?:gemacht|getan|geändert|verändert|angestellt|verstellt)`,
  `(?:[Qq]u['’]est-ce que?|[Qq]u['’]a|[Qq]ue) ?${DOER} (?:a )?(?:fait|changé|modifié|touché) (?:au|à|sur|avec|dans|du) (?:le )?(?:(?:compte|boîte|utilisateur|app) (?:de |d['’])?)?${NAME_OF_ONE}${WHEN}`,
  `¿?[Qq]u[ée] (?:hizo|ha hecho|cambi[óo]|ha cambiado|modific[óo]|ha modificado) ${DOER} (?:con|a|en|de) (?:la |el )?(?:(?:cuenta|buz[óo]n|usuario|aplicaci[óo]n) (?:de |del )?)?${NAME_OF_ONE}${WHEN}`,
].map(pattern);

const unquoted = (name: string): string => name.replace(/"/gu, '');

/** "am Montag", "on March 3": a time is nobody. */
const TIME =
  /^(?:\d.*|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Wochenende|Weekend|Jan(?:uary?)?|Feb(?:ruary?)?|March|März|April?|Ma[iy]|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)(?: \d.*)?)$/u;
const mayBeOne = (name: string): boolean => mayBeName(unquoted(name)) && !TIME.test(unquoted(name));

/** "what did Marta do to Diego's account?" as "what has Marta changed on "Diego"": both are asked of the log. Other texts stay. */
export function askWhatOneDidToAnother(text: string): string {
  for (const asked of DONE) {
    const { doer = '', name = '', when = '' } = asked.exec(text)?.groups ?? {};
    if (doer === '' || !mayBeOne(doer) || !mayBeOne(name)) continue;
    const time = when === '' ? '' : ` ${when.trim()}`;
    return `what has ${doer} changed on "${unquoted(name)}"${time}?`;
  }
  return text;
}
