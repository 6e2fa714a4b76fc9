import { isGuid, ZERO_GUID } from '../core/guid.js';

/**
 * Passport unique id (PUID), sixteen hexadecimal digits: how the unified audit log identifies people besides their
 * name.
 */
const PUID = /^[0-9a-f]{16}$/;

/** Prefix of a correlation key: `app:…`, `user:…`. */
export type IdentityKind = 'app' | 'user';

/**
 * Links ids that belong to one app or person (union-find). The alphabetically first key of a group is canonical, so the
 * order of joining does not matter. Keys are numbered and cached by the id as records write it: every event looks up
 * several, and lower-casing each time would be slow.
 */
export class IdentityUnion {
  readonly #handles: string[] = [];
  readonly #isId: boolean[] = [];
  readonly #parent: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** The same numbers, by ids as written in records. */
  readonly #asWritten = { app: new Map<string, number>(), user: new Map<string, number>() } as const;

  /** The number of a key; a new key gets a new number. */
  numberOf(kind: IdentityKind, id: string): number {
    const known = this.findNumber(kind, id);
    if (known !== undefined) return known;
    const handle = `${kind}:${id.toLowerCase()}`;
    const number = this.#handles.push(handle) - 1;
    this.#parent.push(number);
    this.#isId.push(isId(handle.slice(kind.length + 1)));
    this.#numbers.set(handle, number);
    this.#asWritten[kind].set(id, number);
    return number;
  }

  /** The number of a key; undefined if no event and nothing in the tenant has used it. */
  findNumber(kind: IdentityKind, id: string): number | undefined {
    const asWritten = this.#asWritten[kind];
    const quick = asWritten.get(id);
    if (quick !== undefined) return quick;
    const number = this.#numbers.get(`${kind}:${id.toLowerCase()}`);
    if (number !== undefined) asWritten.set(id, number);
    return number;
  }

  /** The key with this number. */
  keyOf(number: number): string {
    return this.#handles[number] ?? '';
  }

  /**
   * Links these keys. Values that identify nothing ("Not Available", the empty GUID) are skipped: they would merge
   * unrelated things.
   */
  join(numbers: readonly number[]): void {
    let first: number | undefined;
    for (const number of numbers) {
      if (this.#isId[number] !== true) continue;
      if (first === undefined) first = number;
      else this.#link(this.findRoot(first), this.findRoot(number));
    }
  }

  #link(a: number, b: number): void {
    if (a === b) return;
    const [low, high] = this.keyOf(a) < this.keyOf(b) ? [a, b] : [b, a];
    this.#parent[high] = low;
  }

  /** Splits these groups: every key stands alone again. */
  split(roots: ReadonlySet<number>): void {
    const members = [...this.#parent.keys()].filter((number) => roots.has(this.findRoot(number)));
    for (const number of members) this.#parent[number] = number;
  }

  /** The number of the group's canonical key. */
  findRoot(number: number): number {
    let root = number;
    for (let next = this.#parent[root] ?? root; next !== root; next = this.#parent[root] ?? root) root = next;
    // Path compression: the next lookup is direct.
    for (let step = number; step !== root;) {
      const next = this.#parent[step] ?? root;
      this.#parent[step] = root;
      step = next;
    }
    return root;
  }
}

/** Whether a lower-case id identifies exactly one thing: a GUID, a user principal name or a PUID. */
function isId(id: string): boolean {
  if (id === ZERO_GUID) return false;
  return isGuid(id) || PUID.test(id) || /^[^\s@]+@[^\s@]+$/.test(id);
}
