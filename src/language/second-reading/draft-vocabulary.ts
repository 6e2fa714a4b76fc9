import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Wording } from '../../subjects/model/wording.js';

/** How many phrases of one meaning are told: a model knows more words for it by itself. */
const MOST_PHRASES = 2;

/**
 * Everything that a question can be about, for a second reader: ids of tables, checks, attributes and values, each with a few of our own
 * English words. It is the same for every tenant.
 */
export function describeVocabulary(): string {
  return SUBJECT_TABLES.map(describeTable).join('\n\n');
}

function describeTable(table: AnySubjectTable): string {
  const checks = Object.entries(table.judgements ?? {}).map(([id, { words }]) => `  check ${id}: ${phrases(words)}`);
  const attributes = Object.entries(table.attributes).map(
    ([id, attribute]) => `  ${id} (${attribute.type}): ${describeAttribute(attribute)}`,
  );
  return [`table ${table.id}: ${table.noun[1]}; ${phrases(table.words)}`, ...checks, ...attributes].join('\n');
}

function describeAttribute(attribute: Attribute<never>): string {
  const own = attribute.words === undefined ? attribute.label : `${attribute.label}; ${phrases(attribute.words)}`;
  switch (attribute.type) {
    case 'flag':
      return `true: ${phrases(attribute.yes)}${attribute.no === undefined ? '' : `. false: ${phrases(attribute.no)}`}`;
    case 'choice': {
      const values = Object.entries(attribute.values).map(([id, { words }]) => `${id} = ${phrases(words)}`);
      return `${own}. ${values.join('; ')}`;
    }
    case 'instant':
      return `${own}; ${phrases(attribute.verbs)}`;
    case 'text':
    case 'subjects':
      return attribute.who === undefined ? own : `${own}; who ${phrases(attribute.who)}`;
    case 'number':
      return attribute.unit === undefined ? own : `${own}, in ${attribute.unit}`;
  }
}

function phrases({ en }: Wording): string {
  return en.split('|').slice(0, MOST_PHRASES).join(', ');
}
