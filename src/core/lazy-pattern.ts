import { findRequiredAtFirst, findRequiredText } from './required-text.js';
import { holdsAll, toSoughtTexts, type SoughtTexts } from './text-search.js';

/**
 * Characters of source that are kept compiled: half of them of what ran last, half of what ran before that. Compiled for texts of one and of
 * two bytes a character takes some 330 bytes of machine code, for which V8 sets 512 MB aside on x64 and 256 MB on arm64 (`kMaximalCodeRangeSize`
 * in its src/common/globals.h). A process whose code does not fit there aborts; all patterns of language at once do not.
 */
const MOST_KEPT_CHARS = 300_000;

/** The turn that patterns are run in, those first run in it, and those of the turn before. */
const kept = { turn: 0, chars: 0, inTurn: [] as LazyPattern[], before: [] as LazyPattern[] };

/**
 * A regular expression that is parsed when it first meets a text it may match, and anew when others have run since and it has not. Of thousands
 * of patterns of language most meet no such text in the life of a process, and each `\p{…}` in one takes V8 some 40 µs to parse: together they
 * were half of what it takes to start.
 *
 * Stands for a RegExp wherever one is run or asked for its source and flags. Not for `new RegExp(pattern)` and `structuredClone`, which look
 * behind the accessors. A wrong source throws a SyntaxError when it is first run.
 */
export class LazyPattern extends RegExp {
  readonly #source: string;
  #sought: SoughtTexts | undefined;
  #soughtBeforeParsing: SoughtTexts | undefined;
  #parsed: RegExp | undefined;
  #turn = -1;

  constructor(source: string, flags = '') {
    super('', flags);
    this.#source = source;
  }

  override get source(): string {
    return this.#source;
  }

  override exec(text: string): RegExpExecArray | null {
    return this.#mayMatch(text) ? this.#run((pattern) => pattern.exec(text)) : null;
  }

  override test(text: string): boolean {
    return this.#mayMatch(text) && this.#run((pattern) => pattern.test(text));
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#mayMatch(text) ? this.#run((pattern) => pattern[Symbol.match](text)) : null;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return this.#run((pattern) => text.matchAll(pattern));
  }

  override [Symbol.replace](text: string, by: string | ((found: string, ...parts: unknown[]) => string)): string {
    if (!this.#mayMatch(text)) return text;
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

  /** Whether a text may match: one that does not begins the next search at its start, as a RegExp does. */
  #mayMatch(text: string): boolean {
    this.#sought ??= toSoughtTexts(findRequiredAtFirst({ source: this.#source }));
    if (holdsAll(this.#sought, text) && (this.#parsed !== undefined || this.#isWorthParsing(text))) return true;
    if (this.global || this.sticky) this.lastIndex = 0;
    return false;
  }

  /** To parse a pattern takes so long that all is looked for before it. */
  #isWorthParsing(text: string): boolean {
    this.#soughtBeforeParsing ??= toSoughtTexts(findRequiredText({ source: this.#source }));
    return holdsAll(this.#soughtBeforeParsing, text);
  }

  /** Runs the parsed pattern from where this one stands, which is where it then stands. */
  #run<T>(run: (pattern: RegExp) => T): T {
    const pattern = this.#parse();
    pattern.lastIndex = this.lastIndex;
    const result = run(pattern);
    this.lastIndex = pattern.lastIndex;
    return result;
  }

  #parse(): RegExp {
    const pattern = (this.#parsed ??= new RegExp(this.#source, this.flags));
    if (this.#turn !== kept.turn) this.#keep();
    return pattern;
  }

  /** Counts this one to the turn. One that is full begins the next, and those that were last run before it are given up. */
  #keep(): void {
    if (kept.chars + this.#source.length > MOST_KEPT_CHARS / 2) {
      for (const pattern of kept.before) if (pattern.#turn < kept.turn) pattern.#parsed = undefined;
      kept.before = kept.inTurn;
      kept.inTurn = [];
      kept.chars = 0;
      kept.turn += 1;
    }
    this.#turn = kept.turn;
    kept.chars += this.#source.length;
    kept.inTurn.push(this);
  }
}
