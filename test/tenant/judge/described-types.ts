import type { DescribedType, MicrosoftDescription } from './microsoft-description.js';

/** Where a path of Graph v1.0 leads: the type of what it answers, or what is wrong with it. */
export type Destination =
  | { readonly type: string; readonly collection: boolean; readonly operation?: string }
  | { readonly wrong: string };

/** The type without `!` and `[]`, by its full name. */
export function bareType(type: string): string {
  return type.replaceAll(/!|\[\]/g, '').replace(/^graph\./, 'microsoft.graph.');
}

/** Looks types and their members up. */
export class DescribedTypes {
  /** Names of the types that were looked at: what an extract has to have. */
  readonly used = new Set<string>();
  constructor(readonly description: MicrosoftDescription) {}

  /** A type and its bases, itself first. */
  chain(name: string): readonly DescribedType[] {
    const found: DescribedType[] = [];
    for (let at: string | undefined = name; at !== undefined;) {
      const type: DescribedType | undefined = this.description.types[at];
      if (type === undefined) break;
      this.used.add(at);
      found.push(type);
      at = type.base;
    }
    return found;
  }

  has(name: string): boolean {
    return this.chain(name).length > 0;
  }

  /** Type of a property or navigation, inherited ones included. */
  member(name: string, member: string, what: 'properties' | 'navigation' | 'both' = 'both'): string | undefined {
    for (const type of this.chain(name)) {
      const found =
        (what === 'navigation' ? undefined : type.properties[member]) ??
        (what === 'properties' ? undefined : type.navigation[member]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The same, or of any type that derives from it: a list of directory objects answers with their properties too. */
  memberOfAny(name: string, member: string): string | undefined {
    const own = this.member(name, member);
    if (own !== undefined || name !== 'microsoft.graph.directoryObject') return own;
    return this.derived(name)
      .map((type) => this.member(type, member))
      .find((type) => type !== undefined);
  }

  /** Types below this one. */
  private derived(name: string): readonly string[] {
    return Object.keys(this.description.types).filter((candidate) => {
      let at = this.description.types[candidate]?.base;
      while (at !== undefined && at !== name) at = this.description.types[at]?.base;
      return at === name;
    });
  }

  /** Type of what an operation answers; undefined: there is no such operation. */
  private operation(type: string, name: string): string | undefined {
    const { operations } = this.description;
    const bound = [type, bareType(type), `${bareType(type)}[]`].map((key) => operations[key]?.[name]);
    const found = bound.find((answer) => answer !== undefined);
    if (found !== undefined) return found;
    for (
      let at = this.description.types[bareType(type)]?.base;
      at !== undefined;
      at = this.description.types[at]?.base
    ) {
      const inherited = operations[at]?.[name];
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }

  /** Follows a path without its version: `/users/{id}/transitiveMemberOf`. */
  follow(path: string): Destination {
    const segments = path
      .replaceAll(/\(([^)]*)\)/g, (_key, inner: string) => (inner === '' ? '' : '/{key}'))
      .split('/')
      .filter((segment) => segment !== '');
    const [root = '', ...rest] = segments;
    const start = this.description.roots[root];
    if (start === undefined) return { wrong: `no ${root} at the root` };
    let type = start;
    let operation: string | undefined;
    for (const segment of rest) {
      const name = bareType(type);
      this.chain(name);
      operation = undefined;
      if (segment === '$ref' || segment === '$count' || segment === '$value') continue;
      if (/^(microsoft\.graph|graph)\./.test(segment)) {
        if (!this.has(bareType(segment))) return { wrong: `no type ${segment}` };
        type = bareType(segment) + (type.endsWith('[]') ? '[]' : '');
        continue;
      }
      const answer: string | undefined = segment === '{key}' ? undefined : this.operation(type, segment);
      if (answer !== undefined) {
        type = answer === '' ? 'nothing' : answer;
        operation = segment;
        continue;
      }
      if (type.endsWith('[]')) {
        type = name;
        continue;
      }
      const member = this.member(name, segment);
      if (member === undefined) return { wrong: `${name} has no ${segment}` };
      type = member;
    }
    this.chain(bareType(type));
    return { type: bareType(type), collection: type.endsWith('[]'), ...(operation !== undefined && { operation }) };
  }
}
