import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The kinds of definitions, each with the folder in which one file is one definition. */
export const DEFINITION_FOLDERS = {
  check: 'src/checks',
  detection: 'src/detections',
  remediation: 'src/remediations',
  fact: 'src/facts',
} as const;

/** One of {@link DEFINITION_FOLDERS}. */
export type DefinitionKind = keyof typeof DEFINITION_FOLDERS;

/** The folder of collectors; each reads the fact of the same file name. */
export const COLLECTOR_FOLDER = 'src/tenant/collectors';

/** The folder of subject tables; each file is one table. */
export const SUBJECT_TABLE_FOLDER = 'src/subjects';

/** How ids look: lower case words with hyphens. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Generated from the facts, and in their folder. */
const NO_FACT = 'fact-types';

/** The ids of all definitions of a kind, sorted: the names of the files directly in its folder. */
export function listDefinitionIds(kind: DefinitionKind): readonly string[] {
  return listIds(DEFINITION_FOLDERS[kind]).filter((id) => id !== NO_FACT);
}

/** The fact ids that have a collector, sorted. */
export function listCollectorIds(): readonly string[] {
  return listIds(COLLECTOR_FOLDER);
}

/** The ids of all subject tables, sorted. */
export function listSubjectTableIds(): readonly string[] {
  return listIds(SUBJECT_TABLE_FOLDER);
}

/** The first free place after those that the definitions of a kind have in an order: `planOrder: 110` gives 120. */
export function findNextPlace(kind: DefinitionKind, order: string): number {
  const places = listDefinitionIds(kind).flatMap((id) => {
    const source = readFileSync(`${PROJECT_ROOT}${DEFINITION_FOLDERS[kind]}/${id}.ts`, 'utf8');
    return Number(new RegExp(`^  ${order}: (\\d+),$`, 'm').exec(source)?.[1] ?? 0);
  });
  return Math.max(0, ...places) + 10;
}

/** `role-holdings` → `roleHoldings`: how code names what a file defines. */
export function toCamelCase(id: string): string {
  return id.replace(/-(.)/g, (_hyphen, letter: string) => letter.toUpperCase());
}

/** `app-policies` → "App policies". */
export function toTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listIds(folder: string): readonly string[] {
  return readdirSync(`${PROJECT_ROOT}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .filter((id) => ID_PATTERN.test(id))
    .sort();
}
