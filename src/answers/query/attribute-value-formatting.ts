import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { Attribute, AttributeValue } from '../../subjects/model/attribute.js';

/** Reads an attribute of a row whose type only its table knows. */
export function readAttribute(attribute: Attribute<never>, row: unknown): AttributeValue {
  return attribute.read(row as never);
}

/** The values of an attribute one by one: several for a list, none when absent or not known. */
export function listValues(value: AttributeValue): readonly (boolean | number | string | Subject)[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? [...value] : [value];
}

/** One value as text: the name of a subject. */
export function valueText(value: boolean | number | string | Subject): string {
  return typeof value === 'object' ? value.name : String(value);
}

/** The value of a row in a cell or a sentence, with what limits it. */
export function formatRowValue(attribute: Attribute<never>, row: unknown): string {
  const value = readAttribute(attribute, row);
  if (attribute.type !== 'text' || attribute.limit === undefined || value === undefined || value === null)
    return formatAttributeValue(attribute, value);
  const { limit } = attribute;
  const told = listValues(value).map((one) => {
    const said = limit(row as never, valueText(one));
    return said === undefined ? valueText(one) : `${valueText(one)} (${said})`;
  });
  return formatAttributeValue(attribute, told);
}

/** A value in a cell or a sentence. */
export function formatAttributeValue(attribute: Attribute<never>, value: AttributeValue): string {
  if (value === undefined) return 'not known';
  if (value === null) return attribute.type === 'instant' ? 'never' : 'none';
  switch (attribute.type) {
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'instant':
      return typeof value === 'string' ? formatUtcMinute(value) : 'not known';
    case 'number':
      return attribute.unit === undefined
        ? valueText(value as number)
        : `${valueText(value as number)} ${attribute.unit}`;
    case 'choice': {
      const all = listValues(value).map(valueText);
      const values = attribute.shownByFirst === true ? all.slice(0, 1) : all;
      return values.length === 0 ? 'none' : values.map((one) => attribute.values[one]?.label ?? one).join('; ');
    }
    case 'text':
    case 'subjects': {
      const values = listValues(value).map(valueText);
      return values.length === 0 ? 'none' : values.join(', ');
    }
  }
}
