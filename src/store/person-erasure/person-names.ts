import { randomBytes } from 'node:crypto';
import { isGuid } from '../../core/guid.js';

/** Everything that stored data calls one person by. */
export interface PersonNames {
  /** Object ids and user principal names, lower case. */
  readonly ids: readonly string[];
  /** Display names as stored. */
  readonly displayNames: readonly string[];
}

/** Parses an object id or a user principal name; undefined for anything else, as a display name may be that of two people. */
export function parsePersonId(text: string): string | undefined {
  const id = text.trim().toLowerCase();
  return isGuid(id) || /^[^\s@%*]+@[^\s@%*.]+\.[^\s@%*]+$/.test(id) ? id : undefined;
}

/** Adds what a stored value says about the person: the name beside a known id, and the id beside a known user principal name. */
export function learnNames({ ids, displayNames }: PersonNames, values: readonly unknown[]): PersonNames {
  const known = new Set(ids);
  const names = new Set(displayNames);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, objectId = id, name } = value as Readonly<Record<string, unknown>>;
    if (typeof objectId === 'string' && typeof name === 'string') {
      const pair = [objectId.toLowerCase(), name.toLowerCase()] as const;
      if (pair.some((one) => known.has(one))) {
        if (isGuid(pair[0])) known.add(pair[0]);
        if (pair[1].includes('@')) known.add(pair[1]);
        else if (name.trim() !== '' && !isGuid(pair[1])) names.add(name);
      }
    }
    Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return { ids: [...known], displayNames: [...names] };
}

/** What stands for a person that is forgotten: the same everywhere in one erasure, and nobody else's. */
export function createPseudonym(): string {
  return `forgotten-${randomBytes(4).toString('hex')}`;
}

/** Whether a text holds one of the person's ids or user principal names, not only as part of a longer one. */
export function namesPerson({ ids }: PersonNames, text: string): boolean {
  return patternOf(ids).test(text);
}

/** A copy of a value in which the pseudonym stands for each id, user principal name and display name of the person, also within a text. */
export function replaceNames({ ids, displayNames }: PersonNames, value: unknown, pseudonym: string): unknown {
  const pattern = patternOf([...ids, ...displayNames]);
  const replace = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(pattern, pseudonym);
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, replace(one)]));
  };
  return replace(value);
}

function patternOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])(?:${escaped.join('|')})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`, 'giu');
}
