import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { declineReference } from './dialogue-understandings.js';

/** Kinds that come and go one after the other, as they are asked for. */
const NOUNS: Partial<Readonly<Record<SubjectKind, string>>> = {
  connector: 'connector',
  'transport-rule': 'mail flow rule',
};
const FIRST = '^[\\s¿¡]*(?:(?:and|so|but|ok|und|et|y),? )*';
const END = '(?:,? (?:then|exactly|please))*[\\s?.!]*$';
const ONE =
  '(?:the |its |that )?(?:(?:previous|earlier|former|preceding|prior|old) (?:one|connector|(?:mail flow |transport )?rule|relay)|(?:one|connector|rule|relay) before(?: (?:it|that|this one|that one))?)';
const GONE =
  '(?:disappear(?:ed)?|vanish(?:ed)?|go(?: away)?|gone|(?:get )?removed?|(?:get )?deleted?|taken away|end(?:ed)?)';

const pattern = (source: string): RegExp => new LazyPattern(`${FIRST}${source}${END}`, 'iu');

/** What is asked of the one that was there before, and how it is asked of the last one that was removed. */
const ASKED: readonly (readonly [asked: RegExp, of: (noun: string) => string])[] = [
  [
    pattern(`(?:when|since when|on (?:what|which) (?:date|day)) (?:did|was|has|is) ${ONE} (?:been )?${GONE}`),
    (noun) => `when was a ${noun} last removed?`,
  ],
  [
    pattern(
      `(?:wann|seit wann) (?:ist|wurde) (?:der|die|das) (?:vorige|vorherige|alte|frühere) (?:\\p{L}+ )?(?:verschwunden|weg|gelöscht(?: worden)?|entfernt(?: worden)?)`,
    ),
    (noun) => `when was a ${noun} last removed?`,
  ],
  [
    pattern(
      `(?:quand) (?:est-ce que )?(?:le|la) (?:précédente?|ancienne?)(?: \\p{L}+)? (?:a(?:-t-(?:il|elle))? (?:disparu|été (?:supprimée?|retirée?)))`,
    ),
    (noun) => `when was a ${noun} last removed?`,
  ],
  [
    pattern(
      `cu[áa]ndo (?:desapareci[óo]|se (?:elimin[óo]|borr[óo]|quit[óo])) (?:el|la) (?:anterior|antigu[oa])(?: \\p{L}+)?`,
    ),
    (noun) => `when was a ${noun} last removed?`,
  ],
  [pattern(`who (?:removed|deleted|took away|got rid of) ${ONE}`), (noun) => `who removed a ${noun} last?`],
  [
    pattern(`(?:what (?:happened to|became of|was|is)|which was|what about|where is) ${ONE}`),
    (noun) => `which ${noun} was removed last?`,
  ],
];
const POINTS_AT_IT = new LazyPattern(
  `(?<!\\p{L})the (?:previous|earlier|former|preceding) one(?!\\p{L}|,? ["“]?\\p{Lu})`,
  'u',
);

const kindOfBefore = ({ understanding: { query }, shown }: DialogueState): SubjectKind | undefined =>
  query?.about === 'event' ? shown[0]?.kind : query?.about;

/** "when did the previous one disappear?" of a connector: when one was removed last. Other texts stay. */
export function askOfOneBefore(text: string, state: DialogueState): string {
  const kind = kindOfBefore(state);
  const noun = kind === undefined ? undefined : NOUNS[kind];
  if (noun === undefined || state.unanswered !== undefined) return text;
  const [, of] = ASKED.find(([asked]) => asked.test(text)) ?? [];
  return of === undefined ? text : of(noun);
}

/** Of the one that was there before nothing else is known: what is shown now would be another answer. */
export const declineOneBefore = (question: string, text: string): Understanding | undefined =>
  POINTS_AT_IT.test(text) ? declineReference(question, { kind: 'none-of-kind', words: 'the previous one' }) : undefined;
