import { LazyPattern } from '../../core/lazy-pattern.js';
import type { AdminTask } from '../../glossary/admin-task.js';
import { ADMIN_TASKS } from '../../glossary/tasks.js';
import { isFunctionWord } from '../query/function-words.js';
import type { ExplainRequest } from '../model/explain-request.js';

const HOW =
  "^(?:please |and |so |but |ok |okay |now |then )*(?:how (?:(?:do|does|can|could|should|would|must|to|might) )?(?:(?:i|we|you|one|an admin) )?|what (?:do|must|should|can|would) (?:i|we|you|one) (?:(?:need|have) to )?(?:do )?to |(?:what is|what’s|what's) the (?:best|safest|right|proper|quickest) way to |what (?:should|must|shall) (?:i|we|you|one) (?=(?:secure|preserve|save|keep|collect|retain) )|(?:what are |give me |show me )?(?:the )?steps to )(?:(?:best|properly|safely|quickly|immediately|just|completely) )*";
const PATTERNS = ADMIN_TASKS.map((task) => ({
  task,
  asked: new LazyPattern(`${HOW}(?:${task.does}) (?<what>${task.to})[\\s?.!]*$`, 'iu'),
}));
const ASKS_HOW = /(?<!\p{L})(?:how|what|steps)(?!\p{L})/iu;
/** A longer text tells more than what is to be done. */
const LONGEST = 160;

/** The ids of all tasks. */
export const TASK_IDS: readonly string[] = ADMIN_TASKS.map(({ id }) => id);

/** The task of which a whole question asks the steps, and for what: "how do I take Docuvault out of Recipient Management?". */
export function findAskedTask(text: string): ExplainRequest | undefined {
  if (text.length > LONGEST || !ASKS_HOW.test(text)) return undefined;
  for (const { task, asked } of PATTERNS) {
    const what = asked.exec(text)?.groups?.['what'];
    if (what !== undefined) return { form: 'how-to', terms: [task.id], ...tellWhat(what, task) };
  }
  return undefined;
}

/** Names stand in capitals, in quotes, behind their kind, or as those of accounts. */
const NAMED =
  /"[^"]{1,80}"|(?<=(?:rule|connector|policy) )[\p{L}\p{N}](?![\p{L}\p{N}])|\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Ll}+)? \p{N}+|\p{Lu}[\p{L}\p{N}.&-]*(?: (?:(?:van|von|de|of|for|and|to) )*[\p{Lu}\p{N}][\p{L}\p{N}.&-]*)*|\p{L}[\p{L}\p{N}]*[-.@][\p{L}\p{N}.@-]+/gu;

/** What the steps are wanted for, and words that they do not heed. */
function tellWhat(what: string, { words }: AdminTask): Pick<ExplainRequest, 'named' | 'unused'> {
  const own = new LazyPattern(`^(?:${words})$`, 'iu');
  const named = (what.match(NAMED) ?? []).map((name) => name.replace(/"/gu, '')).filter((name) => !own.test(name));
  const rest = what.replace(NAMED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const unused = rest.filter((word) => word.length > 1 && !own.test(word) && !isFunctionWord(word.toLowerCase()));
  return { ...(named.length === 0 ? {} : { named }), ...(unused.length === 0 ? {} : { unused }) };
}
