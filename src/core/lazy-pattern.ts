/**
 * A regular expression that is parsed when it is first run. Of thousands of patterns of language most meet no text in the life of a process,
 * and each `\p{…}` in one takes V8 some 40 µs to parse: together they were half of what it takes to start.
 *
 * Stands for a RegExp wherever one is run or asked for its source and flags. Not for `new RegExp(pattern)` and `structuredClone`, which look
 * behind the accessors. A wrong source throws a SyntaxError when it is first run.
 */
export class LazyPattern extends RegExp {
  readonly #source: string;
  #parsed: RegExp | undefined;

  constructor(source: string, flags = '') {
    super('', flags);
    this.#source = source;
  }

  override get source(): string {
    return this.#source;
  }

  override exec(text: string): RegExpExecArray | null {
    return this.#run((pattern) => pattern.exec(text));
  }

  override test(text: string): boolean {
    return this.#run((pattern) => pattern.test(text));
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#run((pattern) => pattern[Symbol.match](text));
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return this.#run((pattern) => text.matchAll(pattern));
  }

  override [Symbol.replace](text: string, by: string | ((found: string, ...parts: unknown[]) => string)): string {
    return this.#run((pattern) =>
      typeof by === 'string' ? pattern[Symbol.replace](text, by) : pattern[Symbol.replace](text, by),
    );
  }

  override [Symbol.search](text: string): number {
    return this.#run((pattern) => pattern[Symbol.search](text));
  }

  override [Symbol.split](text: string, limit?: number): string[] {
    return this.#run((pattern) => pattern[Symbol.split](text, limit));
  }

  /** Runs the parsed pattern from where this one stands, which is where it then stands. */
  #run<T>(run: (pattern: RegExp) => T): T {
    const pattern = (this.#parsed ??= new RegExp(this.#source, this.flags));
    pattern.lastIndex = this.lastIndex;
    const result = run(pattern);
    this.lastIndex = pattern.lastIndex;
    return result;
  }
}
