import type { Unit } from './dictionary.js';
import { joinDates } from './german-order-dates.js';
import { joinHours, readIndefinites } from './german-indefinites.js';
import { ownPasswords } from './german-order-owners.js';
import { isGermanFinite, isVerb, OWNED, typed } from './german-order-words.js';
import { toPast } from './english-word-forms.js';
import { addWord } from './word-order.js';

const isThing = (unit: Unit | undefined): boolean => unit?.kind === 'noun' || unit?.kind === 'name';
const isOfThing = (unit: Unit | undefined): boolean => isThing(unit) || unit?.kind === 'adjective';

const TIME = /^(?:minute|hour|day|week|month|quarter|year|night|time|working day)s?$/;
const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|fifty|sixty|ninety|hundred)$/;
const WEEKDAY = /day$|^weekend|^end$/;
const SENDS = /^(?:send|forward|deliver|give|redirect|hand|go|copy|transfer|come|report|assign|grant)$/;
const REACHES = /access|permission|right|limit|restrict|rewrite|reset|change|set$/;

const PAST = /^(?:lief|kam|nahm|gab|ging|ließ|schrieb|hielt|fiel|lud|fing|griff|wies|zog|sah|trat|schlug)(?:en)?$/;

/** What a word means by the words around it. */
export function readByNeighbours(original: readonly Unit[]): readonly Unit[] {
  const units = joinDates(ownPasswords(joinEnglishNames(readIndefinites(joinHours(original)).map(readCapital))));
  const isSending = units.some(({ base }) => base !== undefined && SENDS.test(base));
  const isReaching = units.some(({ base, english }) => REACHES.test(base ?? english));
  const hasBase = (pattern: RegExp): boolean =>
    units.some(({ base, kind }) => base !== undefined && kind !== 'noun' && pattern.test(base));
  const isTelling =
    hasBase(/^(?:tell|explain|know|ask|say|inform|talk|be|have|show|give|find)$/) &&
    !hasBase(/^(?:deliver|send|sign in|access|accept|receive|run)$/);
  const isOfSomething = units.some(({ english }) => english === 'something');
  const isState = !units.some((one) => one.kind === 'participle' || one.kind === 'verb' || one.base === 'have');
  const isPassive =
    units.some(({ kind }) => kind === 'participle') &&
    units.some((unit) => unit.kind === 'auxiliary' && unit.base === 'be');
  const read = units.map((unit, at): Unit => {
    const before = units[at - 1];
    const behind = units[at + 1];
    const said = (english: string): Unit => ({ ...unit, english });
    const word = typed(unit);
    if (unit.kind === 'noun') return readNoun(units, at);
    if (unit.kind === 'verb' && unit.base !== undefined && PAST.test(word))
      return { ...unit, kind: 'past', english: toPast(unit.base) };
    // "gehen auf das Konto von X"
    if (unit.kind === 'verb' && unit.base === 'go' && units.some((one) => typed(one).startsWith('auf das konto')))
      return { ...unit, kind: 'past', english: 'were made' };
    // "ein neues Secret"; by itself it is something new.
    if (word === 'neues' && isOfThing(behind)) return { ...unit, kind: 'adjective', english: 'new' };
    if (word === 'neu' && behind?.kind === 'participle') return { ...unit, kind: 'small', english: 'newly' };
    if (unit.kind === 'name') return /^\d+$/.test(unit.source) ? { ...unit, kind: 'small' } : readName(unit, behind);
    if (unit.kind === 'participle' && isDescribing(units, at))
      return { ...unit, kind: 'adjective', english: unit.english };
    if (unit.kind === 'auxiliary' && word.startsWith('würde')) return said('would');
    if (word === 'sein' && isOfThing(behind)) return { ...unit, english: 'his', kind: 'small' };
    if (word === 'ihr' && isOfThing(behind)) return said('their');
    if (unit.source === 'Sie' && at > 0) return said('you');
    if (/^Ihre[nmrs]?$/.test(unit.source) && at > 0) return said('your');
    if (unit.english === 'other' && !isOfThing(behind) && behind?.kind !== 'participle')
      return { ...unit, english: 'others', kind: 'noun' };
    if (unit.kind === 'verb' && isNamedDoing(units, at)) return { ...unit, kind: 'noun', english: toDoing(unit) };
    if (word === 'wem' && before?.kind !== 'small')
      return hasBase(/^(?:remove|revoke)$/)
        ? said('from whom')
        : hasBase(/^(?:give|grant|assign|send)$/)
          ? said('to whom')
          : unit;
    if (/^(?:irgendwem|irgendjemandem|jemandem|niemandem)$/.test(word) && before?.english !== 'of')
      return hasBase(/^(?:remove|revoke)$/)
        ? said(`from ${unit.english}`)
        : hasBase(/^(?:give|grant|assign)$/)
          ? said(`to ${unit.english}`)
          : unit;
    if (word === 'nicht' && behind?.kind === 'adjective' && isOfThing(units[at + 2]))
      return { ...unit, kind: 'adjective' };
    if (
      unit.kind === 'question' &&
      /^(?:welche|wie viele|wieviele)/.test(word) &&
      /^(?:unsere|meine|der|dieser)/.test(typed(behind))
    )
      return said(`${unit.english} of`);
    if (unit.kind !== 'small') return unit;
    const alone = readAlone(units, at);
    if (alone !== undefined) return said(alone);
    switch (word) {
      case 'vor':
        return isTime(units, at + 1) ? said('ago') : unit;
      case 'seit':
        return isTime(units, at + 1) ? said('for') : unit;
      case 'über':
      case 'ueber':
        return NUMBER.test(behind?.english ?? '')
          ? said('more than')
          : said(behind?.kind === 'name' || !isTelling ? 'through' : 'about');
      case 'unter':
        return NUMBER.test(behind?.english ?? '') ? said('less than') : unit;
      case 'an':
      case 'am':
      case 'ans':
      case 'auf':
      case 'aufs':
        if (isOfSomething && /^a[mn]s?$/.test(word) && hasBase(/^make$|^do$/)) return said('with');
        if (/^a[mn]s?$/.test(word) && hasBase(/^change$/) && !isOfSomething && !WEEKDAY.test(behind?.english ?? ''))
          return said('');
        return said(
          WEEKDAY.test(behind?.english ?? '')
            ? 'on'
            : (word.startsWith('au') ? isReaching : isSending || isReaching) && behind !== undefined
              ? 'to'
              : 'on',
        );
      case 'aus':
        return behind === undefined || behind.kind === 'mark' || isVerb(behind) ? said('off') : unit;
      case 'ein':
      case 'eine':
      case 'einen':
      case 'einem':
        return /^(?:more than|less than|only|exactly)$/.test(before?.english ?? '') ? said('one') : unit;
      case 'bei':
      case 'beim':
        return said(
          behind?.kind === 'name' || /^(?:which|whom|the|our|a|any)$/.test(behind?.english ?? '') ? 'for' : 'at',
        );
      case 'nach':
        return said(behind?.kind === 'name' && !/^\d/.test(behind.source) ? 'to' : 'after');
      case 'von':
      case 'vom':
        return said(
          hasBase(/^(?:exclude|come|remove|revoke)$/)
            ? 'from'
            : isPassive && !isThing(before)
              ? 'by'
              : /^(?:outside|where)$/.test(behind?.english ?? '')
                ? 'from'
                : 'of',
        );
      case 'als':
        return said(
          /(?:er|more|less|other|else)(?: \w+)?$/.test(before?.english ?? '') ||
            units.slice(Math.max(0, at - 4), at).some(({ english }) => /^(?:more|fewer|less)$/.test(english))
            ? 'than'
            : 'as',
        );
      case 'dauerhaft':
      case 'permanent':
        return isState ? { ...unit, english: 'permanent', kind: 'adjective' } : unit;
      case 'nicht mehr':
        return units.some(({ kind }) => kind === 'participle') &&
          units.some(({ english }) => /^(?:for|since)(?: |$)/.test(english))
          ? said('not')
          : unit;
      case 'mehr':
        if (before?.english === 'nobody' && units.some(({ english }) => /^(?:for|since)/.test(english)))
          return said('');
        return (isThing(before) || before?.english === 'nobody') &&
          units.slice(Math.max(0, at - 5), at).some(({ english }) => /^(?:(?:still )?no|nobody)$/.test(english))
          ? said('any more')
          : unit;
      default:
        return unit;
    }
  });
  return leaveOutEmpty(makeNobody(leaveOutArticles(addOf(moveAgo(read)))));
}

function isTime(units: readonly Unit[], from: number): boolean {
  return (
    units.slice(from, from + 4).some(({ english, kind }, at) => {
      if (kind === 'noun') return TIME.test(english) && (at > 0 || english.endsWith('s'));
      return /half a year|^ages$/.test(english);
    }) && units.slice(from, from + 1).every(({ english, kind }) => NUMBER.test(english) || kind !== 'name')
  );
}

const isNoun = (unit: Unit | undefined): boolean =>
  isOfThing(unit) ||
  unit?.kind === 'participle' ||
  NUMBER.test(unit?.english ?? '') ||
  /^(?:only|many|few|two|both|most|the most|other)$/.test(unit?.english ?? '');

/** "der" and "jeder" mean one thing before a noun and another alone. */
function readAlone(units: readonly Unit[], at: number): string | undefined {
  const unit = units[at] as Unit;
  const behind = units[at + 1];
  const word = typed(unit);
  const isLast = (one: number): boolean => units[one] === undefined || units[one].kind === 'mark';
  const isBeforeNoun =
    behind?.kind === 'adjective'
      ? units.slice(at + 2, at + 5).some(isThing)
      : isNoun(behind) && !(behind?.kind === 'participle' && isLast(at + 2));
  switch (word) {
    case 'der':
      return isBeforeNoun || units[at - 1]?.english === ',' ? undefined : 'he';
    case 'die':
      return isBeforeNoun || units[at - 1]?.english === ',' || isRelativeAhead(units, at)
        ? undefined
        : isOfMany(units, at)
          ? 'they'
          : 'it';
    case 'das':
      return isBeforeNoun || units[at - 1]?.english === ',' || isRelativeAhead(units, at)
        ? undefined
        : isOfMany(units, at)
          ? 'those'
          : 'that';
    case 'den':
    case 'dem':
      return isBeforeNoun || units[at - 1]?.english === ',' ? undefined : 'him';
    case 'ihr':
      return /^(?:the|a|no)$/.test(behind?.english ?? '') && unit.source === 'ihr' ? 'her' : undefined;
    case 'jeder':
      return isBeforeNoun ? 'every' : undefined;
    case 'keiner':
      return isBeforeNoun ? 'no' : /^(?:of them|of)$/.test(behind?.english ?? '') ? 'none' : undefined;
    case 'irgendeiner':
      return isBeforeNoun ? 'any' : undefined;
    case 'einer':
    case 'eine':
    case 'eines':
    case 'eins':
    case 'einen':
    case 'ein':
      return /^(?:of them|of)$/.test(behind?.english ?? '') ? 'one' : undefined;
    case 'sie':
      return !isObjectPlace(units, at) &&
        units.some(
          (one) => isGermanFinite(one) && Math.abs(units.indexOf(one) - at) === 1 && /en$|sind/.test(typed(one)),
        )
        ? undefined
        : isObjectPlace(units, at)
          ? 'them'
          : 'she';
    default:
      return undefined;
  }
}

/** "und hat sie aber nicht": behind a verb that has its own doer. */
const isObjectPlace = (units: readonly Unit[], at: number): boolean =>
  units.slice(at + 1, at + 5).some(({ english }) => /^(?:somebody|nobody|anybody|he|she|we|i)$/.test(english));

/** Beside a verb of many: "laufen die". */
const isOfMany = (units: readonly Unit[], at: number): boolean =>
  [units[at - 1], units[at + 1]].some((one) => isGermanFinite(one) && /(?:en|n|sind)$/.test(typed(one)));

/** "apps die mails lesen dürfen": behind a noun. */
const isRelativeAhead = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.kind === 'noun' && units.slice(at + 1).some(isVerb);

/** "zum Aktivieren", "das Lesen". */
function isNamedDoing(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  return (
    at > 0 &&
    /n$/.test(typed(unit)) &&
    /^(?:zum|beim|vom|das|im|ans|am|des)$/.test(typed(units[at - 1])) &&
    unit.base !== undefined &&
    (/^\p{Lu}/u.test(unit.source) || /^(?:zum|beim|vom)$/.test(typed(units[at - 1])))
  );
}

/** "read" → "reading". */
export function toDoing({ base = '' }: Unit): string {
  const [verb = '', ...particle] = base.split(' ');
  return [`${verb.replace(/e$/, '')}ing`, ...particle].join(' ');
}

/** "the Hartmann" → "Hartmann". */
function leaveOutArticles(units: readonly Unit[]): readonly Unit[] {
  return units.filter(
    (unit, at) => !(unit.kind === 'small' && unit.english === 'the' && units[at + 1]?.kind === 'name'),
  );
}

/** "ich … mich": said of oneself. "alles" beside "wer" counts nothing; "um" goes with "kümmern". */
function leaveOutEmpty(units: readonly Unit[]): readonly Unit[] {
  const has = (word: string): boolean => units.some((unit) => typed(unit) === word);
  const isCaring = units.some(({ base }) => base === 'take care of');
  const isAsking = units.some(
    ({ kind, english }) => kind === 'question' && /(?:^| )(?:who|what|which|where)$/.test(english),
  );
  return units.filter((unit, at) => {
    const word = typed(unit);
    if (unit.english === '') return false;
    if (/^(?:drauf|drin|dran)$/.test(word)) return !units.slice(0, at).some((one) => `dr${typed(one)}` === word);
    if (word === 'mich' || word === 'mir') return !(has('ich') && units.some(isVerb));
    if (word === 'uns' && units.some(({ base }) => base === 'be missing')) return false;
    if (word === 'uns') return !(has('wir') && [units[at - 1], units[at + 1]].some((one) => typed(one) === 'wir'));
    if (word === 'um') return !isCaring;
    if (word === 'alles')
      return (
        !(has('was') && isAsking) &&
        !(isAsking && at < units.length - 1 && !isVerb(units[at + 1]) && units[at + 1]?.kind !== 'mark')
      );
    return true;
  });
}

/** "never … somebody" → "nobody ever". */
function makeNobody(units: readonly Unit[]): readonly Unit[] {
  const never = units.findIndex(({ english, kind }) => kind === 'small' && english === 'never');
  const one = units.findIndex(({ english, kind }, at) => at > never && kind === 'small' && english === 'somebody');
  if (never < 0 || one < 0 || one > never + 2) return units;
  return units.map((unit, at) =>
    at === never ? { ...unit, english: 'ever' } : at === one ? { ...unit, english: 'nobody' } : unit,
  );
}

/** "Require MFA for all users": a run of English words with a small one among them is one name. */
function joinEnglishNames(units: readonly Unit[]): readonly Unit[] {
  const isAsTyped = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    (unit.kind === 'name' || (unit.kind !== 'mark' && unit.english.toLowerCase() === unit.source.toLowerCase()));
  const joined = [...units];
  for (let from = 0; from < units.length; from += 1) {
    if (units[from]?.kind !== 'name' || !/^\p{Lu}\p{L}/u.test(units[from]?.source ?? '')) continue;
    let to = from + 1;
    while (isAsTyped(units[to])) to += 1;
    const run = units.slice(from, to);
    if (run.slice(1).some((unit) => unit.kind === 'name' && /^\p{Ll}{2,}$/u.test(unit.source)))
      run.forEach((unit, i) => {
        // One name: its small words are not looked up.
        const [end, source] = [units[to - 1]?.end ?? unit.end, run.map((one) => one.source).join(' ')];
        joined[from + i] =
          i === 0 ? { ...unit, end, source, english: source, kind: 'name' } : { ...unit, english: '', kind: 'empty' };
      });
    from = to - 1;
  }
  return joined;
}

/** "die Liste": with a capital no verb. */
function readCapital(unit: Unit, at: number, units: readonly Unit[]): Unit {
  const isNoun =
    unit.kind === 'verb' &&
    at > 0 &&
    /^\p{Lu}\p{Ll}/u.test(unit.source) &&
    !/n$/.test(unit.source) &&
    units[at - 1]?.kind !== 'mark';
  return isNoun ? { ...unit, kind: 'noun', english: unit.base ?? unit.english } : unit;
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
  /^(?:den|keinen|welchen|irgendeinem|ein|einen|einem|eines|jeder|jeden|jedem|jedes|welcher|welchem|dieser|diesem|diesen|der|dem|mein|unser|unserem|kein|keiner|irgendein|irgendeinen|einziger|wessen)$/;

/** Nouns of which one and many are written alike: "der Benutzer". Between names a noun is a part of them. */
function readNoun(units: readonly Unit[], at: number): Unit {
  const unit = units[at] as Unit;
  const isOfName = [units[at - 1], units[at + 1]].some(
    (one, i) => one?.kind === 'name' && /^\p{Lu}/u.test(one.source) && (i === 0 || !/^\p{Lu}+$/u.test(one.source)),
  );
  if (isOfName && unit.english.toLowerCase() === unit.source.toLowerCase() && /^\p{Lu}/u.test(unit.source))
    return { ...unit, english: unit.source, kind: isAlone(units, at) ? unit.kind : 'name' };
  if (unit.base === undefined || unit.english === unit.base || !/(?:er|el)$/.test(unit.source)) return unit;
  let from = at - 1;
  while (units[from]?.kind === 'adjective') from -= 1;
  const article = typed(units[from]);
  const isOfMany = article === 'der' && isThing(units[from - 1]);
  return ONE.test(article) && !isOfMany ? { ...unit, english: unit.base } : unit;
}

/** "die App Office Sync": the noun before a name is none of it. */
const isAlone = (units: readonly Unit[], at: number): boolean =>
  /^(?:app|rule|role|connector|policy|account|tenant|group|admin|user)s?$/.test((units[at] as Unit).english) &&
  units[at - 1]?.kind !== 'name';

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
