import type { Unit } from './dictionary.js';

const PERSON =
  /\b(?:admins?|users?|guests?|members?|owners?|persons?|people|employees?|colleagues?|administrators?|readers?|someone|somebody|everyone|nobody|holders?|staff|partners?|developers?|he|she|him)$/i;

const isThing = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'noun' || unit.kind === 'name' || unit.kind === 'participle' || unit.kind === 'adjective');

/** What "du", "que", "qui", "dont", "plus" and the like mean where they stand. */
export function tellSmallWords(units: readonly Unit[]): readonly Unit[] {
  const told: Unit[] = [];
  units.forEach((unit, at) => {
    const before = told.findLast(({ kind }) => kind !== 'empty');
    const said = tell(unit, before, told, units[at + 1]);
    told.push(said === undefined ? unit : { ...unit, ...said });
  });
  return told;
}

type Said = Pick<Unit, 'english' | 'kind'>;
const small = (english: string): Said => ({ english, kind: 'small' });
const EMPTY: Said = { english: '', kind: 'empty' };

function tell(unit: Unit, before: Unit | undefined, told: readonly Unit[], next: Unit | undefined): Said | undefined {
  const word = unit.source.toLowerCase();
  if (word === 'du' || word === 'des') return tellOfThe(before);
  if (word === 'que' || word === "qu'") return tellThat(before, told);
  if (unit.kind === 'name')
    return /^".*"$/.test(word) ? { english: `"${unit.source.slice(1, -1).trim()}"`, kind: 'name' } : undefined;
  if (word === 'quoi' && next?.source.toLowerCase() === 'comme') return { english: 'which', kind: 'question' };
  if (word === 'comme' && before?.source.toLowerCase() === 'quoi') return EMPTY;
  if (word === 'qui') return tellWho(before, told);
  if (word === 'dont') return /^(?:le|la|les|l')$/i.test(next?.source ?? '') ? small('whose') : small('of which');
  if (/^(?:le|la|les|l')$/.test(word) && before?.source.toLowerCase() === 'dont') return EMPTY;
  if (word === 'personne') return tellNobody(before, told, next);
  if (word === 'en' && /^(?:verb|past|auxiliary)$/.test(next?.kind ?? '') && !/(?:ant)$/.test(next?.source ?? ''))
    return small('of them');
  if (word === 'ci' || word === '-ci' || word === '-là') return EMPTY;
  if (word === 'plus' && told.some(({ source }) => /^(?:ne|n')$/i.test(source))) return undefined;
  if (/^(?:un|une)$/.test(word) && before?.english === 'no') return EMPTY;
  return undefined;
}

/** "le secret des applis": of the apps; "envoient des copies": copies. */
function tellOfThe(before: Unit | undefined): Said {
  if (before === undefined || before.kind === 'mark') return EMPTY;
  if (before.kind === 'participle')
    return /^(?:exclude|exempt|come|protect|withdraw|remove)$/.test(before.base ?? '') ? small('of the') : EMPTY;
  if (isThing(before)) return small('of the');
  return /^(?:more|less|most|near|outside|because|of them|many|all|some)$/.test(before.english) ||
    (before.kind === 'phrase' && /(?:of|than|about|from)$/.test(before.english))
    ? small('the')
    : EMPTY;
}

function tellThat(before: Unit | undefined, told: readonly Unit[]): Said | undefined {
  if (before === undefined || before.kind === 'mark' || before.english === 'and')
    return { english: 'what', kind: 'question' };
  if (
    /^(?:plus|moins|autre|autres|même|mêmes)$/i.test(before.source) ||
    /^(?:more|less|older|other)|else$/.test(before.english)
  )
    return small('than');
  const ne = told.findLastIndex(({ source }) => /^(?:ne|n')$/i.test(source));
  const isOnly = ne >= 0 && !told.slice(ne).some(({ source }) => /^(?:pas|plus|jamais|rien|que|qu')$/i.test(source));
  if (isOnly && !isThing(before)) return small('only');
  return small('that');
}

function tellWho(before: Unit | undefined, told: readonly Unit[]): Said {
  const led = told.findLast(({ source }) => /^qui$/i.test(source));
  if (/^(?:and|or|but)$/.test(before?.english ?? '')) {
    if (led?.kind === 'small') return small(led.english);
    if (told.some(({ kind, english }) => kind === 'question' && english === 'which')) return small('that');
  }
  if (
    before === undefined ||
    !(
      isThing(before) ||
      /^(?:those|the one|them|one|this|that|someone|everyone|nobody|something|of them|he|she|it|they)$/.test(
        before.english,
      )
    )
  )
    return { english: 'who', kind: 'question' };
  return small(
    PERSON.test(before.english) ||
      before.kind === 'name' ||
      /^(?:those|the one|someone|everyone|nobody)$/.test(before.english)
      ? 'who'
      : 'that',
  );
}

/** "personne n'a", "n'appartiennent à personne": nobody. */
function tellNobody(before: Unit | undefined, told: readonly Unit[], next: Unit | undefined): Said | undefined {
  const isNegated = /^(?:ne|n')$/i.test(next?.source ?? '') || told.some(({ source }) => /^(?:ne|n')$/i.test(source));
  const isDetermined = before?.kind === 'small' && /^(?:an?|the|this|each|no|which|one|other)$/.test(before.english);
  return isNegated && !isDetermined ? small('nobody') : undefined;
}
