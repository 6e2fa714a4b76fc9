const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
/** Passport unique id, sixteen hexadecimal digits: how the unified log knows people beside their name. */
const PUID = /^[0-9a-f]{16}$/;

/**
 * Names of one thing, put together (union-find). The handle that comes first in the alphabet stands for all of a group, so that it does
 * not matter in which order they were joined.
 */
export class Joined {
  readonly #parent = new Map<string, string>();

  /** These are one thing. A word that is no id ("Not Available", the empty GUID) joins nothing: it would make one of many. */
  join(handles: readonly string[]): void {
    const [first, ...rest] = handles.filter(isId);
    if (first === undefined) return;
    for (const other of rest) this.#link(this.rootOf(first), this.rootOf(other));
    if (!this.#parent.has(first)) this.#parent.set(first, first);
  }

  /** The handle that stands for the group; of a stranger itself. */
  rootOf(handle: string): string {
    let root = handle;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
      root = next;
    // Whoever asked is answered at once the next time.
    for (let step = handle; step !== root;) {
      const next = this.#parent.get(step) ?? root;
      this.#parent.set(step, root);
      step = next;
    }
    return root;
  }

  #link(a: string, b: string): void {
    const [low, high] = a < b ? [a, b] : [b, a];
    this.#parent.set(low, low);
    this.#parent.set(high, low);
  }
}

/** Whether a handle (`app:…`, `user:…`) names one thing and no other: a GUID, a user principal name or a passport id. */
function isId(handle: string): boolean {
  const id = handle.slice(handle.indexOf(':') + 1);
  if (id === EMPTY_GUID) return false;
  return GUID.test(id) || PUID.test(id) || /^[^\s@]+@[^\s@]+$/.test(id);
}
