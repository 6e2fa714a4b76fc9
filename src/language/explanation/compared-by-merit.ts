import { LazyPattern } from '../../core/lazy-pattern.js';

const BETTER = [
  '(?:(?:more|less|most) (?:secure|dangerous|risky|powerful|privileged|severe|reliable)|safer|safest|better|best|stronger|strongest|worse|worst|riskier|weaker|stricter)',
  '(?:sicherer|besser|starker|gefahrlicher|schlimmer|riskanter|machtiger|schlechter|unsicherer|strenger|schwacher|am (?:sichersten|besten|starksten))',
  '(?:(?:plus|moins) (?:surs?|sures?|securisee?s?|forte?s?|dangereu(?:x|ses?)|risquee?s?|puissante?s?|graves?|fiables?)|mieux|meilleure?s?|pires?)',
  '(?:(?:mas|menos) (?:segur[oa]s?|fuertes?|peligros[oa]s?|potentes?|graves?|fiables?|arriesgad[oa]s?)|mejor(?:es)?|peor(?:es)?)',
].join('|');
const IS = '(?:is|are|s|ist|sind|war|ware|es|son|est|sont|seria|serait)';
const OR = '(?:or|oder|ou|o|u|vs|versus|and|und|et|y)';
const THAN = "(?:than|als|que|qu')";
const WHY = '(?:(?: (?:and|und|et|y))? (?:why|warum|wieso|pourquoi|por que)(?: .{1,30})?)?';

const FRAMES: readonly (readonly [asked: RegExp, pair: string])[] = [
  // "what is more secure, a passkey or SMS?"
  [
    new LazyPattern(
      `^(?:(?:what|which|was|welche[rs]?|que|cual|quel(?:le)?s?|lequel|laquelle|quoi|c'?est quoi|qu'?est ce qui)(?: one| de los dos| des deux)? ?)${IS}? ?(?:the |le |la |lo |el |l')?(?:${BETTER})(?: ${IS})? (.+? ${OR} .+?)${WHY}$`,
    ),
    '$1',
  ],
  // "passkey or SMS, which is better?"
  [
    new LazyPattern(
      `^(.+? ${OR} .+?) (?:what|which|was|welche[rs]?|que|cual|lequel|laquelle|qu'?est ce qui)(?: one| de los dos| des deux| von beiden)? ${IS} (?:the |le |la |lo |el |l')?(?:${BETTER})${WHY}$`,
    ),
    '$1',
  ],
  // "is a passkey better than SMS?", "ist eine Passkey sicherer als SMS?"
  [new LazyPattern(`^(?:is|are|ist|sind) (.+?) (?:${BETTER}) ${THAN} (.+?)${WHY}$`), '$1 and $2'],
  [
    new LazyPattern(
      `^(?:(?:why|warum|wieso|pourquoi|por que|est ce que|est ce qu') ?)?(?:${IS} )?(.+?) (?:${IS} )?(?:t (?:il|elle) )?(?:${BETTER}) ${THAN} ?(.+?)${WHY}$`,
    ),
    '$1 and $2',
  ],
];

/**
 * The two that are compared by their merit, as "one and other", where a folded text asks which of them is better or whether one is; both
 * must be terms for it to be a question for an explanation.
 */
export function findComparedByMerit(folded: string): string | undefined {
  for (const [asked, pair] of FRAMES) if (asked.exec(folded) !== null) return folded.replace(asked, pair);
  return undefined;
}
