import { foldAccents } from '../../core/fold-accents.js';
import type { Unit, UnitKind } from './dictionary.js';
import { toParticiple, toPast, toPlural } from './english-word-forms.js';
import { declineAdjective, declineNoun, deriveForms } from './regular-forms.js';
import { FRENCH } from './words/french.js';

/** One thing that a French word may mean. */
type Reading = Pick<Unit, 'english' | 'kind' | 'base'>;

const fold = (word: string): string => foldAccents(word.toLowerCase());
const isAccented = (text: string): boolean => fold(text) !== text.toLowerCase();

interface Readings {
  readonly exact: ReadonlyMap<string, readonly Reading[]>;
  readonly folded: ReadonlyMap<string, readonly Reading[]>;
  readonly infinitives: ReadonlySet<string>;
}

const AUXILIARY_BASES: Readonly<Record<string, string>> = {
  is: 'be',
  are: 'be',
  was: 'be',
  'will be': 'be',
  were: 'be',
  am: 'be',
  been: 'be',
  has: 'have',
  had: 'have',
};

let built: Readings | undefined;

/** Every reading of every single word, with its accents and without: "utilise" is a verb, "utilisé" a participle. */
function readings(): Readings {
  if (built !== undefined) return built;
  const exact = new Map<string, Reading[]>();
  const folded = new Map<string, Reading[]>();
  const infinitives = new Set(['etre', 'avoir', 'pouvoir']);
  const add = (form: string, english: string, kind: UnitKind, base?: string): void => {
    if (/[ ']/.test(form) || form === '') return;
    const reading: Reading = { english, kind, ...(base === undefined ? {} : { base }) };
    for (const [map, key] of [[exact, form.toLowerCase()] as const, [folded, fold(form)] as const]) {
      const known = map.get(key) ?? [];
      if (!known.some((one) => one.english === english && one.kind === kind)) map.set(key, [...known, reading]);
    }
  };
  const each = (list: Readonly<Record<string, string>>, tell: (said: string, english: string) => void): void => {
    for (const [english, said] of Object.entries(list)) for (const one of said.split('|')) tell(one, english);
  };
  each(FRENCH.phrases, (one, english) => {
    add(one, english, 'phrase');
  });
  each(FRENCH.small, (one, english) => {
    add(one, english, 'small');
  });
  each(FRENCH.questions, (one, english) => {
    add(one, english, 'question');
  });
  each(FRENCH.auxiliaries, (one, english) => {
    add(one, english, 'auxiliary', AUXILIARY_BASES[english] ?? english);
  });
  each(FRENCH.nouns, (one, english) => {
    const [singular = '', ...plurals] = one.split(';');
    for (const { form, isPlural } of declineNoun(singular, 'fr'))
      add(form, isPlural ? toPlural(english) : english, 'noun', english);
    for (const plural of plurals) add(plural, toPlural(english), 'noun', english);
  });
  each(FRENCH.adjectives, (one, english) => {
    for (const form of declineAdjective(one, 'fr')) add(form, english, 'adjective');
  });
  each(FRENCH.participles, (one, base) => {
    for (const form of declineAdjective(one, 'fr')) add(form, toParticiple(base), 'participle', base);
  });
  each(FRENCH.pasts, (one, base) => {
    add(one, toPast(base), 'past', base);
  });
  each(FRENCH.verbs, (one, base) => {
    const { present, past, participle } = deriveForms(one, 'fr');
    if (present.length > 1) infinitives.add(fold(one.split(' ')[0] ?? ''));
    for (const form of present) add(form, base, 'verb', base);
    for (const form of past) add(form, toPast(base), 'past', base);
    for (const form of participle) add(form, toParticiple(base), 'participle', base);
  });
  for (const one of FRENCH.empty.split('|')) add(one, '', 'empty');
  return (built = { exact, folded, infinitives });
}

/** "utiliser", not "expire". */
export const isInfinitiveForm = (word: string): boolean => readings().infinitives.has(fold(word));

const INVERTED: Readonly<Record<string, string>> = {
  '-il': 'he',
  '-elle': 'she',
  '-ils': 'they',
  '-elles': 'they',
  '-on': 'we',
  '-nous': 'we',
  '-vous': 'you',
  '-tu': 'you',
  '-je': 'I',
  '-ce': 'it',
  '-moi': 'me',
};

const ADVERB =
  /^(?:still|already|also|never|not|really|actually|only|ever|nevertheless|often|always|recently|soon|now|currently|again|even|exactly|automatically|manually|directly|permanently|together|long|then|not yet|more|very|too)$/;
const SUBJECT = /^(?:i|you|he|she|it|we|they|who|that|someone|nobody|everyone|which|what|them|me|him)$/i;
const BEFORE_NOUN =
  /^(?:the|an?|of|of the|to|to the|in|on|under|with|without|for|by|via|against|between|among|from|since|during|before|after|until|except|towards|no|any|some|all|each|every|this|these|those|my|your|his|our|their|other|another|same|several|many|more than|less than|how many|which|one|two|three|four|five|six|seven|eight|ten|as)$/;
const CLITIC = /^(?:le|la|les|l'|leur|lui|nous|vous|me|te|m'|t')$/i;

const NOUN_FIRST: readonly UnitKind[] = ['noun', 'adjective', 'participle', 'small', 'question', 'auxiliary', 'verb'];
const VERB_FIRST: readonly UnitKind[] = ['auxiliary', 'verb', 'past', 'small', 'participle', 'adjective', 'noun'];
const DONE_FIRST: readonly UnitKind[] = ['participle', 'adjective', 'small', 'noun', 'verb'];
const AFTER_NOUN: readonly UnitKind[] = ['auxiliary', 'small', 'adjective', 'participle', 'verb', 'past', 'noun'];
const AFTER_CAN: readonly UnitKind[] = ['verb', 'auxiliary', 'small', 'participle', 'noun'];
const AT_START: readonly UnitKind[] = ['question', 'small', 'auxiliary', 'noun', 'adjective', 'participle', 'verb'];
const ORDERS_AT_START: readonly UnitKind[] = ['question', 'small', 'auxiliary', 'verb', 'noun', 'participle'];

/** Gives each word the reading that its accents and its neighbours ask for. */
export function readByContext(units: readonly Unit[]): readonly Unit[] {
  const isTypedPlainly = !units.some(({ source }) => isAccented(source));
  const told: Unit[] = [];
  units
    .flatMap(parting(isTypedPlainly))
    .forEach((unit, at, all) => told.push(reread(unit, told, all[at + 1], isTypedPlainly)));
  return told;
}

/** "elle a quoi" is no "à quoi": a turn with "à" that was typed without its accent is two words. */
const parting =
  (isTypedPlainly: boolean) =>
  (unit: Unit, at: number, all: readonly Unit[]): readonly Unit[] => {
    const rest = /^a (\p{L}+)$/iu.exec(unit.source)?.[1];
    const before = all[at - 1];
    const isVerb = !isTypedPlainly || /^(?:il|elle|on|qui)$/i.test(before?.source ?? '');
    if (rest === undefined || !isVerb) return [unit];
    const [said = { english: rest, kind: 'name' as const }] = candidates(rest.toLowerCase(), isTypedPlainly);
    const has: Unit = {
      source: 'a',
      start: unit.start,
      end: unit.start + 1,
      english: 'has',
      kind: 'auxiliary',
      base: 'have',
    };
    return [has, { ...said, source: rest, start: unit.end - rest.length, end: unit.end }];
  };

function reread(unit: Unit, before: readonly Unit[], next: Unit | undefined, isTypedPlainly: boolean): Unit {
  if (/^[b-xz]$/i.test(unit.source))
    return { source: unit.source, start: unit.start, end: unit.end, english: unit.source, kind: 'name' };
  const inverted = INVERTED[unit.source.toLowerCase()];
  if (inverted !== undefined) return { ...unit, english: inverted, kind: 'small' };
  const quoted = /^"\s*([^"\s]+)\s*"$/.exec(unit.source)?.[1];
  const meant = quoted === undefined ? undefined : candidates(quoted.toLowerCase(), false)[0];
  if (meant !== undefined && quoted?.toLowerCase() === quoted) return withReading(unit, meant);
  if (unit.kind === 'noun' && isNamed(unit, before))
    return { source: unit.source, start: unit.start, end: unit.end, english: unit.source, kind: 'name' };
  if (unit.kind === 'name' || unit.kind === 'mark' || /[ ]|.'./.test(unit.source)) return unit;
  const all = candidates(unit.source.toLowerCase().replace(/'$/, ''), isTypedPlainly);
  const isOfYou = /^-?tu$/i.test(before.at(-1)?.source ?? '');
  const things = all.filter(({ kind }) => kind !== 'verb');
  // "copies" is hardly ever what you do.
  const found = unit.source.endsWith('es') && !isOfYou && things.length > 0 ? things : all;
  const [only] = found;
  if (only === undefined || found.length === 1) return only === undefined ? unit : withReading(unit, only);
  const wanted = wantedKinds(before, next);
  const own = wanted === DONE_FIRST ? [] : exactly(unit.source);
  const fitting = own.length > 0 && found === all ? found.filter((one) => own.includes(one)) : found;
  const best = fitting.toSorted((a, b) => place(wanted, a.kind) - place(wanted, b.kind))[0];
  return best === undefined ? unit : withReading(unit, best);
}

/** "la règle Finance copies": a capital within the sentence. */
const isNamed = ({ source }: Unit, before: readonly Unit[]): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(source) &&
  before.some(({ kind }) => kind !== 'mark') &&
  before.at(-1)?.kind !== 'mark' &&
  before.at(-1)?.kind !== 'empty';

function withReading({ source, start, end }: Unit, reading: Reading): Unit {
  return { source, start, end, ...reading };
}

const place = (wanted: readonly UnitKind[], kind: UnitKind): number => {
  const at = wanted.indexOf(kind);
  return at < 0 ? wanted.length : at;
};

const exactly = (word: string): readonly Reading[] => readings().exact.get(word.toLowerCase().replace(/'$/, '')) ?? [];

function candidates(word: string, isTypedPlainly: boolean): readonly Reading[] {
  const { exact, folded } = readings();
  const own = exact.get(word) ?? [];
  const loose = folded.get(fold(word)) ?? [];
  if (own.length > 0) return isTypedPlainly ? [...own, ...loose.filter((one) => !own.includes(one))] : own;
  // An accent that no form has: "accéde". One at the end still tells a participle.
  const isDone = /é(?:e|s|es)?$/.test(word);
  const fitting = isAccented(word) ? loose.filter(({ kind }) => (kind === 'participle') === isDone) : [];
  return fitting.length > 0 ? fitting : loose;
}

/** What kind of word is awaited behind those before. */
function wantedKinds(before: readonly Unit[], next: Unit | undefined): readonly UnitKind[] {
  let at = before.length - 1;
  let isOfVerb = false;
  while (at >= 0) {
    const unit = before[at];
    if (unit === undefined || !isLight(unit)) break;
    if (/^(?:ne|n'|se|s'|y|en)$/i.test(unit.source)) isOfVerb = true;
    at -= 1;
  }
  const previous = before[at];
  if (isOfVerb || next?.source.startsWith('-') === true) return VERB_FIRST;
  if (previous === undefined || (previous.kind === 'mark' && previous.english !== '"'))
    return isThingNext(next) ? ORDERS_AT_START : AT_START;
  if (previous.kind === 'auxiliary') return isFormOfHaveOrBe(previous) ? DONE_FIRST : AFTER_CAN;
  if (previous.source.startsWith('-')) return before[at - 1]?.kind === 'auxiliary' ? DONE_FIRST : NOUN_FIRST;
  if (CLITIC.test(previous.source)) {
    const isSubjectBefore =
      SUBJECT.test(before[at - 1]?.english ?? '') || /^(?:ne|n')$/i.test(before[at - 1]?.source ?? '');
    return isSubjectBefore || /^(?:nous|vous|me|te|m'|t')$/i.test(previous.source) ? VERB_FIRST : NOUN_FIRST;
  }
  if (/^(?:and|or)$/.test(previous.english)) return wantedBeside(before[at - 1], next);
  if (BEFORE_NOUN.test(previous.english) && !/^(?:qui|que|qu'|ça|cela)$/i.test(previous.source)) return NOUN_FIRST;
  if (SUBJECT.test(previous.english)) return VERB_FIRST;
  const isActing = next?.kind === 'question' || /^(?:le|la|les|l'|des|un|une)$/i.test(next?.source ?? '');
  if (
    isActing &&
    (previous.kind === 'noun' || previous.kind === 'name') &&
    !before.some(({ kind }) => kind === 'auxiliary' || kind === 'verb')
  )
    return VERB_FIRST;
  const isTold =
    !before.some(({ source }) => /^(?:qui|que|qu'|et|,)$/i.test(source)) &&
    before.some(({ kind }) => kind === 'auxiliary' || kind === 'verb');
  if (isTold && previous.kind === 'name') return NOUN_FIRST;
  if (previous.kind === 'noun' || previous.kind === 'name') return AFTER_NOUN;
  if (previous.kind === 'adjective' || previous.kind === 'participle') return AFTER_NOUN;
  return NOUN_FIRST;
}

const isFormOfHaveOrBe = ({ base }: Unit): boolean => base === 'have' || base === 'be';

const isLight = (unit: Unit): boolean =>
  unit.kind === 'empty' ||
  /^(?:ne|n'|se|s'|y|en)$/i.test(unit.source) ||
  (unit.kind === 'small' && ADVERB.test(unit.english));

const isThingNext = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.source.startsWith('-') ||
    /^(?:le|la|les|l'|tous|toutes|tout|mes|nos|quels|quelles|ce|ces|cette|moi)$/i.test(next.source) ||
    next.kind === 'phrase');

/** Behind "and" stands what stands before it. */
function wantedBeside(unit: Unit | undefined, next: Unit | undefined): readonly UnitKind[] {
  if (unit?.kind === 'participle' || unit?.kind === 'adjective') return DONE_FIRST;
  if (unit?.kind === 'verb' || unit?.kind === 'past') return VERB_FIRST;
  if (unit?.kind === 'noun' || unit?.kind === 'name') return isThingNext(next) ? AT_START : NOUN_FIRST;
  return AT_START;
}
