import { nameWords } from '../../core/name-words.js';

/** Where a name stands in a sentence, whatever its words are. */
const BEFORE_NAME =
  '(?:^|^(?:and|or|but|und|et|y|what about|how about|who is|whos|was ist mit) |(?<![\\p{L}\\p{N}])(?:did|does|is|was|has|can|could|may|by|from|account|user|person|app|application|rule|connector|policy|group|called|named) )';
/** What goes on with a word of the name: "is it admin rights that …", "does it admin the tenant". */
const BEHIND_NAME =
  "(?=$|[?!.,:]|'s | (?:an?|the|still|ever|last|have|has|hold|holds|own|owns|do|did|create|created|make|made|change|changed|remove|removed|delete|deleted|grant|granted|use|used|sign|signed|log|logged|in|on|at|since|exempt|excluded|covered|disabled|enabled|protected|considered|called|rated|marked|flagged|seen|critical|risky|suspicious|dangerous|safe|compromised|dormant|unused|allowed|able|and|or)(?![\\p{L}]))";
/** Names that begin so are said of many: "all users". */
const OF_MANY = /^(?:all|any|every|each|no|some|the|our)$/;

/**
 * Whether a question says a name in small letters where a name stands, though each word is an ordinary one: "when did it admin last log in?",
 * "and help desk?".
 */
export function isSaidInSmallLetters(name: string, question: string): boolean {
  const words = nameWords(name);
  if (words.length < 2 || OF_MANY.test(words[0] ?? '')) return false;
  const said = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).join('[ -]');
  const asked = question.toLowerCase().trim();
  // A cheap look before the slow one: a tenant has many names.
  if (!asked.includes(words[0] ?? '') || !asked.includes(words.at(-1) ?? '')) return false;
  return new RegExp(`${BEFORE_NAME}${said}${BEHIND_NAME}`, 'u').test(asked);
}
