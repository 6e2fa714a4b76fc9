import type { Unit } from './dictionary.js';
import { toPast } from './english-word-forms.js';
import { isVerb, typed } from './german-order-words.js';
import { addWord } from './word-order.js';

/** The verbs of a clause in English: what leads (and goes before whom a question speaks of), and what follows. */
export interface EnglishVerbs {
  readonly lead?: Unit;
  readonly main: readonly Unit[];
}

/** What comes and goes: German makes its past with "ist". */
const MOVES =
  /^(?:expire|come|go|become|disappear|leave|arrive|happen|fall|stay|fail|begin|escape|discover|enter|be|move|exist|run)$/;
const SINGULAR_BASES = /^(?:have|be|can|must|should|would)$/;

/** Does the verb say that one does it? "läuft", "hat". */
export const isSingular = (unit: Unit): boolean =>
  unit.kind === 'auxiliary'
    ? !/(?:en|sind|seid)$/.test(typed(unit)) || /^(?:has|is|was)$/.test(unit.english)
    : !/en$|n$/.test(typed(unit));

/** "read" → "reads". */
function toThird(base: string): string {
  const [verb = '', ...particle] = base.split(' ');
  if (verb === 'have') return ['has', ...particle].join(' ');
  if (verb === 'be') return ['is', ...particle].join(' ');
  const ending = /(?:s|x|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [ending, ...particle].join(' ');
}

const say = (unit: Unit, english: string): Unit => ({ ...unit, english });

/**
 * The verbs in the order in which they govern: the one that agrees first. `isTold`: with "when" and "who" a past stands for a perfect.
 */
export function putVerbs(chain: readonly Unit[], isTold: boolean): EnglishVerbs {
  const [first, ...rest] = chain;
  if (first === undefined) return { main: [] };
  const isOne = isSingular(first);
  const governed = rest.filter((unit, at) => !(unit.kind === 'auxiliary' && unit.english === 'can' && at >= 0));
  const [second, ...further] = governed;
  if (first.kind === 'auxiliary') {
    if (second === undefined)
      return first.base === 'have'
        ? { main: [first.english === 'had' ? first : say(first, isOne ? 'has' : 'have')] }
        : { lead: first, main: [] };
    if (isBecome(first) && second.kind === 'participle')
      return { lead: say(first, isOne ? 'is' : 'are'), main: bare(governed) };
    if (isBecome(first)) return { lead: say(first, 'will'), main: bare(governed) };
    if (first.base === 'be' && second.english === 'been') {
      const done = further.at(0);
      if (done !== undefined)
        return {
          lead: say(
            first,
            /^(?:was|were)$/.test(first.english)
              ? 'had been'
              : isTold
                ? isOne
                  ? 'was'
                  : 'were'
                : isOne
                  ? 'has been'
                  : 'have been',
          ),
          main: bare(further),
        };
    }
    if (first.base === 'be' && second.kind === 'participle' && MOVES.test(second.base ?? ''))
      return tellPast(first, governed, isOne, isTold);
    // "war seit einem Jahr nicht angemeldet"
    if (/^waren?$/.test(typed(first)) && second.base === 'sign in')
      return { lead: say(first, isOne ? 'has' : 'have'), main: bare(governed) };
    if (first.base === 'have' && second.kind === 'participle') return tellPast(first, governed, isOne, isTold);
    return { lead: first, main: bare(governed) };
  }
  if (second !== undefined && isVerb(second)) return { main: [agree(first, isOne), ...bare(governed)] };
  return { main: [agree(first, isOne)] };
}

const isBecome = (unit: Unit): boolean => /^(?:wird|werden|werde|wirst)$/.test(typed(unit));

function tellPast(first: Unit, governed: readonly Unit[], isOne: boolean, isTold: boolean): EnglishVerbs {
  const [second, ...further] = governed;
  if (isTold && further.length === 0 && second?.base !== undefined && !/^(?:hatte|war)/.test(typed(first)))
    return { main: [{ ...second, english: toPast(second.base), kind: 'past' }] };
  const lead = /^(?:hatte|waren?$)/.test(typed(first)) ? 'had' : isOne ? 'has' : 'have';
  return { lead: say(first, lead), main: bare(governed) };
}

/** "werden" behind another verb is "be". */
const bare = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit) =>
    isBecome(unit) ? say(unit, 'be') : unit.kind === 'verb' && unit.base !== undefined ? say(unit, unit.base) : unit,
  );

function agree(verb: Unit, isOne: boolean): Unit {
  if (verb.base === undefined || verb.kind === 'past') return verb;
  if (verb.base.startsWith('be ')) return say(verb, `${isOne ? 'is' : 'are'} ${verb.base.slice(3)}`);
  if (verb.kind === 'participle') return say(verb, isOne ? toThird(verb.base) : verb.base);
  return say(
    verb,
    isOne && !SINGULAR_BASES.test(verb.base)
      ? toThird(verb.base)
      : verb.base === 'be'
        ? isOne
          ? 'is'
          : 'are'
        : verb.base,
  );
}

/** The verbs with one that can lead: "expires" → "does … expire". */
export function askVerbs({ lead, main }: EnglishVerbs): EnglishVerbs {
  const [verb, ...rest] = main;
  if (lead !== undefined || verb === undefined) return { ...(lead === undefined ? {} : { lead }), main };
  if (/^(?:is|are|was|were)$/.test(verb.english)) return { lead: verb, main: rest };
  const [, be, missing] = /^(is|are) (.+)$/.exec(verb.english) ?? [];
  if (be !== undefined && missing !== undefined)
    return { lead: addWord(be, verb), main: [say(verb, missing), ...rest] };
  const base = verb.base ?? verb.english;
  const isPast = verb.kind === 'past' || verb.english === 'had';
  const isThird = !isPast && verb.english !== base;
  return { lead: addWord(isPast ? 'did' : isThird ? 'does' : 'do', verb), main: [say(verb, base), ...rest] };
}
