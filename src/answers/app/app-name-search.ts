import { matchesName } from '../../checks/lib/name-matching.js';
import { compareText } from '../../checks/lib/role-holder-traits.js';
import { foldLookAlikes } from '../../core/look-alike-text.js';
import { withoutKindOfApp } from '../../core/without-kind-of-app.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';

/** As a person reads it: whoever types the name of an imitation means the imitation, too. */
const folded = (text: string) => foldLookAlikes(text.normalize('NFKC')).trim();

/** Apps whose name contains the text: first at the start, then as whole words, then anywhere. Where none does, without the kind behind it. */
export function findAppsByName(asked: string, apps: readonly NamedApp[]): readonly NamedApp[] {
  const found = findAppsWithName(asked, apps);
  const bare = found.length > 0 ? undefined : withoutKindOfApp(asked);
  return bare === undefined ? found : findAppsWithName(bare, apps);
}

function findAppsWithName(asked: string, apps: readonly NamedApp[]): readonly NamedApp[] {
  const wanted = folded(asked);
  if (wanted === '') return [];
  const rank = ({ name }: NamedApp): number => {
    const given = folded(name);
    if (given.startsWith(wanted)) return 0;
    if (wanted.length >= SHORTEST_RUN_ON && runOn(given).startsWith(runOn(wanted))) return 1;
    if (matchesName(asked, name)) return 1;
    return given.includes(wanted) ? 2 : 3;
  };
  return apps
    .map((app) => ({ app, rank: rank(app) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || byName(a.app, b.app))
    .map(({ app }) => app);
}

/** From this length on, a name is found though its spaces are not typed: "officesynchelper". */
const SHORTEST_RUN_ON = 5;

const runOn = (name: string): string => name.replace(/\s/g, '');

/** Below this likeness (0 to 1), names are not worth suggesting. */
const LEAST_LIKENESS = 0.25;

/** Up to `most` apps with the most similar names, best first. */
export function findSimilarAppNames(asked: string, apps: readonly NamedApp[], most: number): readonly NamedApp[] {
  const wanted = pairsOf(asked);
  return apps
    .map((app) => ({ app, likeness: likeness(wanted, pairsOf(app.name)) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || byName(a.app, b.app))
    .slice(0, most)
    .map(({ app }) => app);
}

/** Dice's coefficient of letter pairs: cheap for ten thousand names, and matches partial words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(` ${folded(text.slice(0, 200))} `);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

function byName(a: NamedApp, b: NamedApp): number {
  return compareText(folded(a.name), folded(b.name)) || compareText(a.id, b.id);
}
