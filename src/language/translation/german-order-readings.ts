import type { Unit } from './dictionary.js';
import { addWord } from './word-order.js';

/** A word as typed, in small letters. */
export const typed = (unit: Unit | undefined): string => unit?.source.toLowerCase() ?? '';

/** Is it a verb in any form? */
export const isVerb = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && /^(?:verb|past|participle|auxiliary)$/.test(unit.kind);

/** Can it be the verb that agrees with whom it speaks of? */
export const isFinite = (unit: Unit | undefined): unit is Unit =>
  isVerb(unit) && unit.kind !== 'participle' && unit.english !== 'been' && typed(unit) !== 'sein';

const isThing = (unit: Unit | undefined): boolean => unit?.kind === 'noun' || unit?.kind === 'name';
const isOfThing = (unit: Unit | undefined): boolean => isThing(unit) || unit?.kind === 'adjective';

const TIME = /^(?:minute|hour|day|week|month|quarter|year|night|time|working day)s?$/;
const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|fifty|sixty|ninety|hundred)$/;
const WEEKDAY = /day$|^weekend|^end$/;
const SENDS = /^(?:send|forward|deliver|give|redirect|hand|go|copy|transfer|come|report|assign|grant)$/;
const REACHES = /access|permission|right|limit|restrict|rewrite|reset|change|set$/;

/** What a word means by the words around it. */
export function readByNeighbours(units: readonly Unit[]): readonly Unit[] {
  const isSending = units.some(({ base }) => base !== undefined && SENDS.test(base));
  const isReaching = units.some(({ base, english }) => REACHES.test(base ?? english));
  const isPassive =
    units.some(({ kind }) => kind === 'participle') &&
    units.some((unit) => unit.kind === 'auxiliary' && unit.base === 'be');
  const read = units.map((unit, at): Unit => {
    const before = units[at - 1];
    const behind = units[at + 1];
    const said = (english: string): Unit => ({ ...unit, english });
    const word = typed(unit);
    if (unit.kind === 'noun') return readNoun(units, at);
    if (unit.kind === 'name') return readName(unit, behind);
    if (unit.kind === 'participle' && isDescribing(units, at))
      return { ...unit, kind: 'adjective', english: unit.english };
    if (unit.kind === 'auxiliary' && word.startsWith('würde')) return said('would');
    if (word === 'sein' && isOfThing(behind)) return { ...unit, english: 'his', kind: 'small' };
    if (word === 'ihr' && isOfThing(behind)) return said('their');
    if (unit.source === 'Sie' && at > 0) return said('you');
    if (/^Ihre[nmrs]?$/.test(unit.source) && at > 0) return said('your');
    if (unit.kind !== 'small') return unit;
    switch (word) {
      case 'vor':
        return isTime(units, at + 1) ? said('ago') : unit;
      case 'seit':
        return isTime(units, at + 1) ? said('for') : unit;
      case 'über':
      case 'ueber':
        return NUMBER.test(behind?.english ?? '')
          ? said('more than')
          : said(behind?.kind === 'name' ? 'through' : 'about');
      case 'unter':
        return NUMBER.test(behind?.english ?? '') ? said('less than') : unit;
      case 'an':
      case 'am':
      case 'ans':
      case 'auf':
      case 'aufs':
        return said(
          WEEKDAY.test(behind?.english ?? '')
            ? 'on'
            : (word.startsWith('au') ? isReaching : isSending || isReaching) && behind !== undefined
              ? 'to'
              : 'on',
        );
      case 'bei':
      case 'beim':
        return said(
          behind?.kind === 'name' || /^(?:which|whom|the|our|a|any)$/.test(behind?.english ?? '') ? 'for' : 'at',
        );
      case 'nach':
        return said(behind?.kind === 'name' ? 'to' : 'after');
      case 'von':
      case 'vom':
        return said(
          isPassive && !isThing(before) ? 'by' : /^(?:outside|where)$/.test(behind?.english ?? '') ? 'from' : 'of',
        );
      case 'als':
        return said(/(?:er|more|less|other|else)(?: \w+)?$/.test(before?.english ?? '') ? 'than' : 'as');
      case 'mehr':
        return isThing(before) &&
          units.slice(Math.max(0, at - 5), at).some(({ english }) => /^(?:still )?no$/.test(english))
          ? said('any more')
          : unit;
      default:
        return unit;
    }
  });
  return addOf(moveAgo(read));
}

function isTime(units: readonly Unit[], from: number): boolean {
  return (
    units.slice(from, from + 4).some(({ english, kind }, at) => {
      if (kind === 'noun') return TIME.test(english) && (at > 0 || english.endsWith('s'));
      return /half a year|^ages$/.test(english);
    }) && units.slice(from, from + 1).every(({ english, kind }) => NUMBER.test(english) || kind !== 'name')
  );
}

/** "vor drei Wochen" → "three weeks ago". */
function moveAgo(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ english, source }) => english === 'ago' && /^vor$/i.test(source));
  const ago = units[at];
  if (ago === undefined) return units;
  let to = at + 1;
  while (units[to] !== undefined && !TIME.test(units[to]?.english ?? '') && to < at + 4) to += 1;
  return [...units.slice(0, at), ...units.slice(at + 1, to + 1), ago, ...units.slice(to + 1)];
}

const ONE =
  /^(?:ein|einen|einem|eines|jeder|jeden|jedem|jedes|welcher|welchem|dieser|diesem|diesen|der|dem|mein|unser|unserem|kein|keiner|irgendein|irgendeinen|einziger|wessen)$/;

/** Nouns of which one and many are written alike: "der Benutzer". Between names a noun is a part of them. */
function readNoun(units: readonly Unit[], at: number): Unit {
  const unit = units[at] as Unit;
  const isOfName = [units[at - 1], units[at + 1]].some(
    (one) => one?.kind === 'name' && /^\p{Lu}/u.test(one.source) && !/^\p{Lu}+$/u.test(one.source),
  );
  if (isOfName && unit.english.toLowerCase() === unit.source.toLowerCase()) return { ...unit, english: unit.source };
  if (unit.base === undefined || unit.english === unit.base || !/(?:er|el)$/.test(unit.source)) return unit;
  let from = at - 1;
  while (units[from]?.kind === 'adjective') from -= 1;
  const article = typed(units[from]);
  const isOfMany = article === 'der' && isThing(units[from - 1]);
  return ONE.test(article) && !isOfMany ? { ...unit, english: unit.base } : unit;
}

const OWNED =
  /^(?:account|role|mfa|password|right|permission|mailbox|sign-in|app|access|admin role|admin right|method|second factor|secret|certificate|phone|laptop)s?$/;

/** "Martas Rolle" → "Marta's role". */
function readName(unit: Unit, behind: Unit | undefined): Unit {
  const isOwner =
    /^\p{Lu}\p{Ll}+[^isu\W]s$/u.test(unit.source) && behind?.kind === 'noun' && OWNED.test(behind.english);
  return isOwner ? { ...unit, english: `${unit.english.slice(0, -1)}'s` } : unit;
}

/** "die gelöschte Regel": what was done to a thing, before it. */
function isDescribing(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const behind = units[at + 1];
  const isDeclined = /(?:te|te[nrsm]|ne|ne[nrsm])$/.test(typed(unit));
  return isDeclined && (behind?.kind === 'noun' || behind?.kind === 'adjective' || behind?.kind === 'participle');
}

const GENITIVE =
  /^(?:des|der|eines|einer|unseres|unserer|dieses|dieser|aller|seiner|seines|ihrer|ihres|meines|meiner|beider)$/;

/** "die Rolle der Anwender" → "the role of the users". */
function addOf(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at) => {
    const isGenitive =
      unit.kind === 'small' && GENITIVE.test(typed(unit)) && units[at - 1]?.kind === 'noun' && isOfThing(units[at + 1]);
    return isGenitive ? [addWord('of', unit), unit] : [unit];
  });
}
