import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';

const FIRST = '^(?:(?:and|so|but|ok)[ ,]+)*';
const END =
  '(?: (?:exactly|precisely|then|actually|since(?: then)?|later|again|by now|meanwhile|in the meantime|from (?:the )?(?:mails?|messages?)))*[\\s?.!]*$';
const OF_THEM = '(?: (?:of (?:them|these|those)|like (?:them|these|those|that)))?';
const ONCE = '(?: (?:earlier|before|previously|once|in the past))?';
const GONE =
  '(?:(?:since|later|already|meanwhile|now|by now|in the meantime) )*(?:been )?(?:(?:since|later|already) )?(?<gone>deleted|removed)';

/** "what exactly do they strip?" */
const STRIPS = new LazyPattern(
  `${FIRST}(?:what|which headers?)(?: exactly| precisely)? (?:do|does) (?<who>they|these|those|it|both|both of them|all of them|each of them) (?:strip|remove|take)(?: (?:off|out|away))?${END}`,
  'iu',
);
/** "were there more of these that have since been deleted?", "were any others deleted?" */
const MORE_GONE = [
  `${FIRST}(?:were|have|was|are) there (?:been )?(?:any )?(?:more|others?)${OF_THEM}${ONCE},? (?:that|which) (?:(?:have|has|had|were|was|are|got) )?${GONE}${END}`,
  `${FIRST}(?:were|have|was) (?:there )?(?:any )?(?:more|others?)${OF_THEM}${ONCE} ${GONE}${END}`,
].map((source) => new LazyPattern(source, 'iu'));

/** What the log knows by a kind of its own. */
const KINDS: Partial<Readonly<Record<SubjectKind, string>>> = {
  'transport-rule': 'transport rules',
  connector: 'connectors',
  policy: 'policies',
};

/**
 * What is asked of rules that were shown by what they strip, and of their kind by what is there no more: none of those that are there was
 * deleted. undefined: it asks something else.
 */
export function askStrippedOrDeleted(text: string, { understanding, unanswered }: DialogueState): string | undefined {
  const { about } = understanding.query ?? {};
  if (about === undefined || unanswered !== undefined) return undefined;
  const { who } = STRIPS.exec(text)?.groups ?? {};
  if (who !== undefined && about === 'transport-rule') return `what is ${/^it$/iu.test(who) ? 'its' : 'their'} header?`;
  const noun = KINDS[about];
  const gone = MORE_GONE.map((pattern) => pattern.exec(text)?.groups?.['gone']).find((one) => one !== undefined);
  return gone === undefined || noun === undefined ? undefined : `were any ${noun} ${gone}?`;
}
