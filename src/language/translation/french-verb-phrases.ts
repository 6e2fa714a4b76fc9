import type { Unit } from './dictionary.js';
import { toParticiple, toPast } from './english-word-forms.js';
import { isInfinitiveForm } from './french-readings.js';

/** A French verb with all that stands around it, in the parts that English orders. */
export interface FrenchVerb {
  readonly start: number;
  readonly end: number;
  /** What English puts before the subject in a question: "is", "has", "can"; none: "do". */
  readonly lead?: Unit;
  /** The verb as it stands without a subject before it, negations and adverbs included. */
  readonly told: readonly Unit[];
  /** What is left behind the subject where `lead` or "do" stands before it. */
  readonly asked: readonly Unit[];
  readonly isPast: boolean;
  readonly isPlural: boolean;
  readonly isAuxiliary: boolean;
  /** The pronoun behind the verb: "utilisent-ils". */
  readonly inverted?: Unit;
}

const lower = (unit: Unit | undefined): string => unit?.source.toLowerCase() ?? '';

/** Whether a unit is a verb without a person: "utiliser". */
export const isFrenchInfinitive = (unit: Unit | undefined): boolean =>
  unit?.kind === 'verb' && isInfinitiveForm(lower(unit).split(' ')[0] ?? '');

/** Whether a verb of the unit has a person. */
export const isFrenchFinite = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'past' ||
    (unit.kind === 'verb' && !isFrenchInfinitive(unit)) ||
    (unit.kind === 'auxiliary' && !/^(?:être|etre|avoir|pouvoir|été|ete|ayant|pu)$/.test(lower(unit))));

/** Pronouns before a verb, and what English says behind it. */
export const FRENCH_OBJECTS: Readonly<Record<string, string>> = {
  se: '',
  "s'": '',
  le: 'it',
  la: 'it',
  "l'": 'it',
  les: 'them',
  lui: 'to him',
  leur: 'to them',
  me: 'me',
  "m'": 'me',
  te: 'you',
  "t'": 'you',
  nous: 'us',
  vous: 'you',
};

const CLITICS: Readonly<Record<string, string>> = { ...FRENCH_OBJECTS, y: '', en: 'of them' };

const NEGATIONS: Readonly<Record<string, string>> = {
  pas: 'not',
  plus: 'no longer',
  'plus de': 'no longer',
  "plus d'": 'no longer',
  jamais: 'never',
  'pas encore': 'not yet',
  'toujours pas': 'still not',
  rien: 'nothing',
  'pas du tout': 'not',
  'même pas': 'not even',
};
const ADVERB =
  /^(?:still|already|also|never|really|actually|only|ever|nevertheless|often|always|recently|soon|now|currently|again|even|exactly|automatically|manually|directly|permanently|temporarily|together|then|not yet|all)$/;

/** Verbs that French puts into the past with "être". */
const MOVES =
  /^(?:come|go|come in|leave|become|stay|remain|return|fall|enter|appear|pass|arrive|disappear|come back|go out|sleep)$/;

interface Clitics {
  readonly at: number;
  readonly isReflexive: boolean;
  readonly objects: readonly Unit[];
}

/** Pronouns before a verb. */
function readClitics(units: readonly Unit[], from: number): Clitics {
  let at = from;
  let isReflexive = false;
  const objects: Unit[] = [];
  while (Object.hasOwn(CLITICS, lower(units[at]))) {
    const unit = units[at] as Unit;
    if (/^(?:se|s'|s)$/.test(lower(unit))) isReflexive = true;
    const english = CLITICS[lower(unit)] ?? '';
    objects.push({ ...unit, english, kind: english === '' ? 'empty' : 'small' });
    at += 1;
  }
  return { at, isReflexive, objects };
}

/** Reads the verb that begins at `from` with its pronouns and its negation; undefined where none begins there. */
export function readVerbPhrase(units: readonly Unit[], from: number): FrenchVerb | undefined {
  const parts = readParts(units, from);
  if (parts === undefined) return undefined;
  const { negation, verb, main, at, wasBeen } = parts;
  const of = units[at];
  const isOf =
    negation !== undefined &&
    /^(?:de|d')$/.test(lower(of)) &&
    !isFrenchInfinitive(units[readClitics(units, at + 1).at]);
  if (!isOf || of === undefined || WANTS_OF.test((main ?? verb).base ?? '')) return assemble(parts);
  const isHad = verb.base === 'have' && main === undefined && !wasBeen;
  if (!isHad || !/^(?:not|still not)$/.test(negation.english)) return assemble({ ...parts, at: at + 1 });
  // "n'a pas de MFA": has no MFA.
  const still: Unit = { ...negation, english: 'still' };
  const had = assemble({ ...parts, at: at + 1, negation: negation.english === 'not' ? undefined : still });
  const no: Unit = { ...of, english: 'no', kind: 'small' };
  return { ...had, told: [...had.told, no], asked: [...had.asked, no] };
}

/** Verbs of which "de" is more than what a negation asks for. */
const WANTS_OF = /^(?:depend|come|leave|exclude|exempt|protect|benefit|remove|withdraw|sign out|worry)/;

function readParts(units: readonly Unit[], from: number): Parts | undefined {
  let at = from;
  const hasNe = /^(?:ne|n')$/.test(lower(units[at]));
  if (hasNe) at += 1;
  const before = readClitics(units, at);
  const isSubject = /^(?:nous|vous)$/.test(lower(units[at])) && /(?:ons|ez|sommes|êtes)$/.test(lower(units[before.at]));
  const verb = units[before.at];
  if (isSubject || verb === undefined || !isFrenchFinite(verb)) return undefined;
  at = before.at + 1;
  const inverted = lower(units[at]).startsWith('-') ? units[at] : undefined;
  if (inverted !== undefined) at += 1;
  const between: Unit[] = [];
  let negation: Unit | undefined;
  let { objects, isReflexive } = before;
  let main: Unit | undefined;
  let infinitive: Unit | undefined;
  let wasBeen = false;
  const isLeading = verb.kind === 'auxiliary';
  const isHaveOrBe = verb.base === 'have' || verb.base === 'be';
  for (; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    const word = lower(unit);
    const isNegative = Object.hasOwn(NEGATIONS, word) && (hasNe || !word.startsWith('plus')) && negation === undefined;
    if (isNegative && (main === undefined || word === 'pas'))
      negation = { ...unit, english: NEGATIONS[word] ?? 'not', kind: 'small' };
    else if (isAdverb(unit) && (isAround(units[at + 1], isLeading) || BEFORE_VERB.test(unit.english)))
      between.push(unit);
    else if (unit.kind === 'empty' && !/^(?:se|s'|y|ne|n')$/.test(word)) between.push(unit);
    else if (isHaveOrBe && main === undefined && /^(?:été|ete)$/.test(word)) wasBeen = true;
    else if ((isHaveOrBe || infinitive?.base === 'be') && main === undefined && unit.kind === 'participle') main = unit;
    else if (isLeading && !isHaveOrBe && infinitive === undefined) {
      const clitics = readClitics(units, at);
      const inner = units[clitics.at];
      const isVerb = isFrenchInfinitive(inner) || /^(?:être|etre|avoir)$/.test(lower(inner));
      if (!isVerb || inner === undefined) break;
      objects = [...objects, ...clitics.objects];
      isReflexive ||= clitics.isReflexive;
      infinitive = { ...inner, english: inner.kind === 'auxiliary' ? (inner.base ?? inner.english) : inner.english };
      at = clitics.at;
    } else break;
  }
  return {
    units,
    from,
    at,
    verb,
    main,
    infinitive,
    negation,
    between,
    objects,
    isReflexive,
    wasBeen,
    ...(inverted === undefined ? {} : { inverted }),
  };
}

const isAdverb = (unit: Unit): boolean =>
  /^(?:small|phrase)$/.test(unit.kind) && ADVERB.test(unit.english) && !/^qu[e']$/.test(lower(unit));

/** Whether an adverb stands within the verb: before a participle, a negation, an infinitive, another adverb. */
const isAround = (next: Unit | undefined, isLeading: boolean): boolean =>
  next !== undefined &&
  (next.kind === 'participle' ||
    (isLeading && isFrenchInfinitive(next)) ||
    /^(?:pas|été|ete)$/.test(lower(next)) ||
    (next.kind === 'small' && ADVERB.test(next.english)) ||
    next.kind === 'adjective' ||
    isLeading);

/** Adverbs that English puts before the verb wherever French has them. */
const BEFORE_VERB = /^(?:still|already|also|nevertheless|often|always|really|ever|actually)$/;

interface Parts {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly at: number;
  readonly verb: Unit;
  readonly main: Unit | undefined;
  readonly infinitive: Unit | undefined;
  readonly negation: Unit | undefined;
  readonly between: readonly Unit[];
  readonly objects: readonly Unit[];
  readonly isReflexive: boolean;
  readonly wasBeen: boolean;
  readonly inverted?: Unit;
}

const word = (like: Unit, english: string): Unit => ({ ...like, english, kind: 'small' });

const PRONOUN_OF_MANY = /^(?:i|you|we|they)$/i;

/** "uses": what the third person adds. */
function toThirdPerson(base: string): string {
  const [verb = '', ...particle] = base.split(' ');
  const told =
    verb === 'go' || verb === 'do'
      ? `${verb}es`
      : verb === 'have'
        ? 'has'
        : verb === 'be'
          ? 'is'
          : /[^aeiou]y$/.test(verb)
            ? `${verb.slice(0, -1)}ies`
            : /(?:s|x|ch|sh)$/.test(verb)
              ? `${verb}es`
              : `${verb}s`;
  return [told, ...particle].join(' ');
}

/** "y échapper": what "y" stands for is told only where English asks for it. */
const ESCAPES = /^(?:escape|access|touch|avoid)$/;

/** "se servir de" is to use. */
const asReflexive = (unit: Unit | undefined): Unit | undefined =>
  unit?.base === 'be used'
    ? { ...unit, english: unit.english.replace(/^(?:be|was|is) used$/, 'use'), base: 'use' }
    : unit;

function assemble(said: Parts): FrenchVerb {
  const parts = said.isReflexive
    ? {
        ...said,
        verb: asReflexive(said.verb) ?? said.verb,
        main: asReflexive(said.main),
        infinitive: asReflexive(said.infinitive),
      }
    : said;
  const { units, from, at, verb, main, infinitive, negation, between, isReflexive, wasBeen, inverted } = parts;
  const acts = (main ?? infinitive ?? verb).base ?? '';
  const objects = parts.objects.map((one): Unit =>
    lower(one) === 'y' && ESCAPES.test(acts) ? { ...one, english: 'it', kind: 'small' } : one,
  );
  const subject = inverted?.english ?? subjectBefore(units, from);
  const isMany = PRONOUN_OF_MANY.test(subject);
  const isPlural =
    isMany || /(?:ent|ont|ons|ez)$/.test(lower(verb)) || verb.english === 'are' || verb.english === 'were';
  const isOrder = subject === '' && verb.kind === 'verb';
  const not = negation === undefined ? [] : [negation];
  const isNot = negation !== undefined && negation.english !== 'nothing';
  const nothing = negation?.english === 'nothing' ? [negation] : [];
  const negations = isNot ? not : [];
  const base = { start: from, end: at, isPlural, ...(inverted === undefined ? {} : { inverted }) };
  const place = (unit: Unit): Unit => ({ ...unit, start: Math.min(unit.start, verb.start), kind: 'past' });
  const given =
    isReflexive && /^(?:give|grant|assign|add)\b/.test((main ?? infinitive ?? verb).base ?? '')
      ? [word(verb, 'themselves')]
      : [];
  const plural = (english: string): string =>
    isMany
      ? ({
          is: subject.toLowerCase() === 'i' ? 'am' : 'are',
          has: 'have',
          was: subject.toLowerCase() === 'i' ? 'was' : 'were',
        }[english] ?? english)
      : english;
  const lead = word(verb, plural(verb.english));
  const withLead = (head: Unit, rest: readonly Unit[]): FrenchVerb => ({
    ...base,
    lead: head,
    told: [head, ...negations, ...between, ...rest, ...nothing, ...given, ...objects],
    asked: [...negations, ...between, ...rest, ...nothing, ...given, ...objects],
    isPast: false,
    isAuxiliary: true,
  });
  const simple = (said: Unit, isPast: boolean): FrenchVerb => {
    const bare: Unit = { ...said, english: said.base ?? said.english, kind: 'verb' };
    const isDoNeeded = negations.some(({ english }) => /^(?:not|not yet|still not|not even)$/.test(english));
    const helper = word(verb, isPast ? 'did' : isPlural || isOrder ? 'do' : 'does');
    const third = isPast || isPlural || isOrder ? said : { ...said, english: toThirdPerson(said.base ?? said.english) };
    const finite = isPast ? { ...said, english: toPast(said.base ?? said.english) } : third;
    return {
      ...base,
      told: isDoNeeded
        ? [helper, ...negations, ...between, bare, ...nothing, ...given, ...objects]
        : [...negations, ...between, finite, ...nothing, ...given, ...objects],
      asked: [...negations, ...between, bare, ...nothing, ...given, ...objects],
      isPast,
      isAuxiliary: false,
    };
  };
  if (infinitive !== undefined) {
    const done = infinitive.base === 'be' && main !== undefined ? [infinitive, place(main)] : [infinitive];
    return withLead(lead, done);
  }
  const isHave = verb.base === 'have';
  const isBe = verb.base === 'be';
  if (isReflexive && verb.base === 'find') return withLead(word(verb, plural(isPlural ? 'are' : 'is')), []);
  const [be, ...isDone] = (verb.base ?? '').split(' ');
  if (be === 'be' && isDone.length > 0) {
    const form = verb.kind === 'past' ? (isPlural ? 'were' : 'was') : isPlural ? 'are' : 'is';
    return withLead(word(verb, plural(form)), [{ ...verb, english: isDone.join(' '), kind: 'past' }]);
  }
  if (verb.kind !== 'auxiliary') return simple(verb, verb.kind === 'past');
  if (main === undefined && wasBeen) return withLead(lead, [word(verb, 'been')]);
  if (main === undefined && isHave) {
    const said: Unit = { ...verb, base: 'have', english: 'have' };
    return simple(said, verb.english === 'had');
  }
  if (main === undefined) return withLead(verb.english === 'will' ? word(verb, isPlural ? 'go' : 'goes') : lead, []);
  const isBeen = main.base?.startsWith('be ') === true;
  if (isBeen)
    return assemble({ ...parts, wasBeen: true, main: { ...main, base: 'use', english: (main.base ?? '').slice(3) } });
  const isActive = isHave && !wasBeen;
  const isMoved = isBe && (isReflexive || MOVES.test(main.base ?? ''));
  const isSince = units
    .slice(at, at + 2)
    .some(
      ({ english }) =>
        english === 'since' || english === 'for months' || english === 'for years' || english === 'for a long time',
    );
  const isPerfect =
    isNot || isSince || between.some(({ english }) => /^(?:already|still|not yet|always)$/.test(english));
  if (isActive || isMoved) {
    if (isHave && verb.english === 'had') return withLead(lead, [place(main)]);
    if (isPerfect)
      return withLead(word(verb, isPlural ? 'have' : 'has'), [
        { ...main, english: toParticiple(main.base ?? main.english) },
      ]);
    return simple(place(main), true);
  }
  if (wasBeen) {
    if (isPerfect) return withLead(lead, [word(verb, 'been'), place(main)]);
    return withLead(word(verb, isPlural ? 'were' : 'was'), [place(main)]);
  }
  return withLead(lead, [place(main)]);
}

/** The pronoun before a verb, or the last word of whom it speaks of; empty: nothing stands there. */
function subjectBefore(units: readonly Unit[], from: number): string {
  for (let at = from - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit === undefined || unit.kind === 'mark' || (unit.kind === 'phrase' && unit.english === 'do')) return '';
    if (unit.kind !== 'empty' && unit.english !== '' && !/^(?:and|or|but|please)$/.test(unit.english))
      return unit.english;
  }
  return '';
}
