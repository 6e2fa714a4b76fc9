const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
/** Passport unique id, sixteen hexadecimal digits: how the unified log knows people beside their name. */
const PUID = /^[0-9a-f]{16}$/;

/** What a handle is of: `app:…`, `user:…`. */
export type HandleKind = 'app' | 'user';

/**
 * Names of one thing, put together (union-find). The handle that comes first in the alphabet stands for all of a group, so that it does
 * not matter in which order they were joined. Handles are numbered, and found by the id as a record writes it: every event asks several
 * times, and is not to be lower-cased each time.
 */
export class Joined {
  readonly #handles: string[] = [];
  readonly #isId: boolean[] = [];
  readonly #parent: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** The same by ids as they were asked for. */
  readonly #asWritten = { app: new Map<string, number>(), user: new Map<string, number>() } as const;

  /** The number of a handle, met before or not. */
  numberOf(kind: HandleKind, id: string): number {
    const known = this.numberIfMet(kind, id);
    if (known !== undefined) return known;
    const handle = `${kind}:${id.toLowerCase()}`;
    const number = this.#handles.push(handle) - 1;
    this.#parent.push(number);
    this.#isId.push(isId(handle.slice(kind.length + 1)));
    this.#numbers.set(handle, number);
    this.#asWritten[kind].set(id, number);
    return number;
  }

  /** The number of a handle; undefined for one that no event and nothing in the tenant has. */
  numberIfMet(kind: HandleKind, id: string): number | undefined {
    const asWritten = this.#asWritten[kind];
    const quick = asWritten.get(id);
    if (quick !== undefined) return quick;
    const number = this.#numbers.get(`${kind}:${id.toLowerCase()}`);
    if (number !== undefined) asWritten.set(id, number);
    return number;
  }

  handle(number: number): string {
    return this.#handles[number] ?? '';
  }

  /** These are one thing. A word that is no id ("Not Available", the empty GUID) joins nothing: it would make one of many. */
  join(numbers: readonly number[]): void {
    let first: number | undefined;
    for (const number of numbers) {
      if (this.#isId[number] !== true) continue;
      if (first === undefined) first = number;
      else this.#link(this.rootOf(first), this.rootOf(number));
    }
  }

  #link(a: number, b: number): void {
    if (a === b) return;
    const [low, high] = this.handle(a) < this.handle(b) ? [a, b] : [b, a];
    this.#parent[high] = low;
  }

  /** The handles of these groups are each a thing of their own again. */
  part(roots: ReadonlySet<number>): void {
    const members = [...this.#parent.keys()].filter((number) => roots.has(this.rootOf(number)));
    for (const number of members) this.#parent[number] = number;
  }

  /** The one that stands for the group. */
  rootOf(number: number): number {
    let root = number;
    for (let next = this.#parent[root] ?? root; next !== root; next = this.#parent[root] ?? root) root = next;
    // Whoever asked is answered at once the next time.
    for (let step = number; step !== root;) {
      const next = this.#parent[step] ?? root;
      this.#parent[step] = root;
      step = next;
    }
    return root;
  }
}

/** Whether an id in lower case names one thing and no other: a GUID, a user principal name or a passport id. */
function isId(id: string): boolean {
  if (id === EMPTY_GUID) return false;
  return GUID.test(id) || PUID.test(id) || /^[^\s@]+@[^\s@]+$/.test(id);
}
