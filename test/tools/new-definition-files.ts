import { DEFINITION_FOLDERS, type DefinitionKind, ID_PATTERN, listDefinitionIds } from './definition-files.js';
import { renderNewCheck } from './templates/check-template.js';
import { renderNewDetection } from './templates/detection-template.js';
import { renderNewFact } from './templates/fact-template.js';
import { renderNewRemediation } from './templates/remediation-template.js';

/** A file to write: its path from the project's root, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const TEMPLATES: Readonly<Record<DefinitionKind, (id: string) => readonly NewFile[]>> = {
  check: renderNewCheck,
  detection: renderNewDetection,
  remediation: renderNewRemediation,
  fact: renderNewFact,
};

/** The files of a new definition. Throws an error that says what would be right if the kind or the id cannot be used. */
export function renderNewDefinition(kind: string | undefined, id: string | undefined): readonly NewFile[] {
  if (!isKind(kind)) throw new RangeError(`Usage: npm run new -- ${Object.keys(TEMPLATES).join('|')} <id>`);
  if (id === undefined || !ID_PATTERN.test(id)) {
    throw new RangeError(`"${id ?? ''}" is no id: lower case words with hyphens, like "app-credentials"`);
  }
  if (listDefinitionIds(kind).includes(id)) throw new RangeError(`${DEFINITION_FOLDERS[kind]}/${id}.ts exists`);
  return TEMPLATES[kind](id);
}

function isKind(text: string | undefined): text is DefinitionKind {
  return text !== undefined && Object.hasOwn(TEMPLATES, text);
}
