import { readFileSync } from 'node:fs';

/** An entity or a complex type: its base and its members by name, with their types (`!`: never null; `[]`: a collection). */
export interface DescribedType {
  readonly base?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly navigation: Readonly<Record<string, string>>;
}

/** What Microsoft publishes about its services, as far as Warden uses them. */
export interface MicrosoftDescription {
  /** Type of each collection and singleton at the root of Graph v1.0. */
  readonly roots: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, DescribedType>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Operations by the type that they are bound to, with the type of what they answer (empty: nothing). */
  readonly operations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Application permissions that suffice, by `METHOD /path`; `{…}` in a path stands for any segment. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  /** Parameters of each cmdlet of Exchange Online. */
  readonly cmdlets: Readonly<Record<string, readonly string[]>>;
}

/** Members as one line of text, so that a type is one line of the file: `id:String! owners:microsoft.graph.directoryObject[]`. */
type Packed = string;
interface PackedDescription extends Omit<
  MicrosoftDescription,
  'types' | 'enums' | 'operations' | 'permissions' | 'cmdlets'
> {
  readonly types: Readonly<
    Record<string, { readonly base?: string; readonly properties: Packed; readonly navigation: Packed }>
  >;
  readonly enums: Readonly<Record<string, Packed>>;
  readonly operations: Readonly<Record<string, Packed>>;
  readonly permissions: Readonly<Record<string, Packed>>;
  readonly cmdlets: Readonly<Record<string, Packed>>;
}

/** The extract in the project; test/tools/extract-microsoft-description.ts writes it. */
export const DESCRIPTION_FILE = new URL('microsoft-description.json', import.meta.url);

/** Reads the extract. */
export function readMicrosoftDescription(): MicrosoftDescription {
  const packed = JSON.parse(readFileSync(DESCRIPTION_FILE, 'utf8')) as PackedDescription;
  const each = <A, B>(of: Readonly<Record<string, A>>, to: (value: A) => B) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]));
  return {
    roots: packed.roots,
    types: each(packed.types, ({ properties, navigation, ...rest }) => ({
      ...rest,
      properties: membersOf(properties),
      navigation: membersOf(navigation),
    })),
    enums: each(packed.enums, wordsOf),
    operations: each(packed.operations, membersOf),
    permissions: each(packed.permissions, wordsOf),
    cmdlets: each(packed.cmdlets, wordsOf),
  };
}

/** Packs the description for the file. */
export function packMicrosoftDescription(description: MicrosoftDescription): PackedDescription {
  const each = <A, B>(of: Readonly<Record<string, A>>, to: (value: A) => B) =>
    Object.fromEntries(
      Object.entries(of)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, to(value)]),
    );
  const words = (of: readonly string[]) => of.join(' ');
  const members = (of: Readonly<Record<string, string>>) =>
    words(Object.entries(of).map(([name, type]) => `${name}:${type}`));
  return {
    roots: each(description.roots, (type) => type),
    types: each(description.types, ({ base, properties, navigation }) => ({
      ...(base !== undefined && { base }),
      properties: members(properties),
      navigation: members(navigation),
    })),
    enums: each(description.enums, words),
    operations: each(description.operations, members),
    permissions: each(description.permissions, words),
    cmdlets: each(description.cmdlets, words),
  };
}

function wordsOf(text: Packed): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function membersOf(text: Packed): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wordsOf(text).map((word) => {
      const at = word.indexOf(':');
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
