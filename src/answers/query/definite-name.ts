import { nameWords } from '../../core/name-words.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/** Words between an article and a thing that are in no name. */
const SMALL = new Set(nameWords('the a an our that this of in on with to and or is der die das le la el'));

/** Most words between the article and the thing. */
const MOST_WORDS = 5;

/**
 * "the newsletter app", "the MFA policy for admins": the one whose name has these words. `names`: those of the rows. `words`: of the
 * question, which then say nothing else. undefined: no name has them, or several have; or a single word that is a condition of its own, as
 * in "the outbound connector".
 */
export function findDefiniteName(
  question: string,
  { where, unread, named }: Pick<Query, 'where' | 'unread' | 'named'>,
  table: AnySubjectTable,
  names: readonly string[],
): { readonly name: string; readonly words: ReadonlySet<string> } | undefined {
  const open = new Set(
    [...unread, ...named.flatMap(({ guess, words }) => (guess === true ? [words] : []))].flatMap(nameWords),
  );
  const explained = new Set(where.flatMap(({ words }) => nameWords(words)));
  for (const said of listDefiniteDescriptions(question, table)) {
    const words = said.filter((word) => !SMALL.has(word));
    const isOpen = words.some((word) => open.has(word));
    if (words.length === 0 || (!isOpen && words.length < 2)) continue;
    if (!words.every((word) => open.has(word) || explained.has(word))) continue;
    const fitting = [...new Set(names.filter((name) => words.every((word) => hasWord(name, word))))];
    const [name] = fitting;
    if (name !== undefined && fitting.length === 1) return { name, words: new Set(['the', ...said]) };
  }
  return undefined;
}

/** Whether a name has a word, in the singular or the plural. */
function hasWord(name: string, word: string): boolean {
  const stem = (one: string): string => one.replace(/s$/, '');
  return nameWords(name).some((one) => stem(one) === stem(word));
}

/** What a kind of thing is called in the other languages, by its English name. */
const CALLED: Readonly<Record<string, string>> = {
  app: 'app|application|anwendung|aplicación',
  admin: 'admin|account|konto|compte|cuenta',
  policy: 'policy|richtlinie|stratégie|politique|directiva|política',
  rule: 'rule|regel|règle|regla',
  connector: 'connector|konnektor|connecteur|conector',
};

/** "se le aplica la directiva": the nearest one to the thing is its own. */
const ARTICLE = '(?:the|die|der|das|den|la|le|el)';

/** The words between "the" and the thing itself, also with those of "for …" behind it: these first. */
function* listDefiniteDescriptions(question: string, { noun }: AnySubjectTable): Generator<readonly string[]> {
  const thing = noun[0].split(' ').at(-1) ?? '';
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${ARTICLE}\\s+|l['’])((?:(?!${ARTICLE}\\s)[\\p{L}\\p{N}'’_-]+[\\s-]+){0,${MOST_WORDS}})(?:${CALLED[thing] ?? thing})(?!\\p{L})(?:\\s+(${MFA}))?(?:\\s+(?:for|of|to|from|für|von|des|de|del|para|pour)\\s+(?:the |all |los |las |les |alle )?([\\p{L}\\p{N}-]+)(?:\\s+(?:for|für|des|pour|para|de)\\s+(?:los |las |les )?([\\p{L}\\p{N}-]+))?)?`,
    'giu',
  );
  for (const [, before = '', kind = '', behind, last] of question.matchAll(pattern)) {
    const near = `${before} ${kind}`;
    if (last !== undefined) yield nameWords(`${near} ${behind} ${last}`);
    if (behind !== undefined) yield nameWords(`${near} ${behind}`);
    yield nameWords(near);
  }
}

/** What stands behind its noun in French and Spanish: "la stratégie MFA des admins". */
const MFA = 'mfa|2fa';
