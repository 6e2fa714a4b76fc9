import { matchesName } from '../../checks/lib/match.js';
import { compareText } from '../../checks/lib/people.js';
import type { AppName } from '../../core/dossier.js';

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** Apps whose name holds what was asked: at its beginning first, then as words, then anywhere. */
export function matching(asked: string, apps: readonly AppName[]): readonly AppName[] {
  const wanted = folded(asked);
  if (wanted === '') return [];
  const rank = ({ name }: AppName): number => {
    const given = folded(name);
    if (given.startsWith(wanted)) return 0;
    if (matchesName(asked, name)) return 1;
    return given.includes(wanted) ? 2 : 3;
  };
  return apps
    .map((app) => ({ app, rank: rank(app) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || byName(a.app, b.app))
    .map(({ app }) => app);
}

/** Below this likeness two names have little more in common than the language. */
const LEAST_LIKENESS = 0.25;

/** Apps with the names most like what was asked, most alike first. */
export function nearest(asked: string, apps: readonly AppName[], most: number): readonly AppName[] {
  const wanted = pairsOf(asked);
  return apps
    .map((app) => ({ app, likeness: likeness(wanted, pairsOf(app.name)) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || byName(a.app, b.app))
    .slice(0, most)
    .map(({ app }) => app);
}

/** Dice's coefficient of neighbouring letters: cheap for ten thousand names, and no word has to be whole. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(` ${folded(text.slice(0, 200))} `);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

function byName(a: AppName, b: AppName): number {
  return compareText(folded(a.name), folded(b.name)) || compareText(a.id, b.id);
}
