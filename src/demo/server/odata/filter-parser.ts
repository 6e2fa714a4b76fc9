import { tokenizeFilter, type FilterToken } from './filter-tokenizer.js';
import { ServiceError } from '../api-request-reply.js';

/** Comparison operators of `$filter`. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
/** A literal value in `$filter`. */
export type Literal = string | number | boolean | null;

/** A parsed `$filter`. Paths are segments: `initiatedBy/app/appId`. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | {
      readonly kind: 'compare';
      readonly path: readonly string[];
      readonly operator: Comparison;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly path: readonly string[]; readonly values: readonly Literal[] }
  | {
      readonly kind: 'call';
      readonly name: 'startswith' | 'endswith' | 'contains';
      readonly path: readonly string[];
      readonly value: string;
    }
  | {
      readonly kind: 'any';
      readonly path: readonly string[];
      readonly variable: string;
      readonly condition: Filter | undefined;
    };

const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const FUNCTIONS: readonly string[] = ['startswith', 'endswith', 'contains'];

/** Parses the subset of OData's filter language that the demo supports; throws 400 for anything else. */
export function parseFilter(text: string): Filter {
  return new Parser(tokenizeFilter(text)).parse();
}

/** Creates the 400 for a filter that cannot be parsed. */
function createInvalidFilterError(detail: string): ServiceError {
  return new ServiceError(400, 'BadRequest', `Invalid filter clause: ${detail}`);
}

/** Deeper than any real filter; keeps a hostile one from exhausting the stack. */
const MAX_DEPTH = 50;

class Parser {
  #next = 0;
  #depth = 0;
  constructor(readonly tokens: readonly FilterToken[]) {}

  parse(): Filter {
    const filter = this.#or();
    if (this.#peek() !== undefined) throw createInvalidFilterError(`Syntax error at '${this.#peek()?.text ?? ''}'.`);
    return filter;
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Filter {
    let left = this.#unary();
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #unary(): Filter {
    if (++this.#depth > MAX_DEPTH) throw createInvalidFilterError('too deep.');
    const filter = this.#operand();
    this.#depth--;
    return filter;
  }

  #operand(): Filter {
    if (this.#takeWord('not')) return { kind: 'not', operand: this.#unary() };
    if (this.#takePunctuation('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    return this.#condition();
  }

  #condition(): Filter {
    const name = this.#word();
    if (FUNCTIONS.includes(name.toLowerCase()) && this.#takePunctuation('(')) return this.#call(name.toLowerCase());
    const path = name.split('/');
    if (path.at(-1) === 'any' && this.#takePunctuation('(')) return this.#any(path.slice(0, -1));
    const operator = this.#word();
    if (operator === 'in') return { kind: 'in', path, values: this.#list() };
    if (!isComparison(operator)) throw createInvalidFilterError(`Unknown operator '${operator}'.`);
    return { kind: 'compare', path, operator, value: this.#literal() };
  }

  #call(name: string): Filter {
    const path = this.#word().split('/');
    this.#expect(',');
    const value = this.#literal();
    this.#expect(')');
    if (typeof value !== 'string' || !isFunction(name)) throw createInvalidFilterError(`Bad arguments of '${name}'.`);
    return { kind: 'call', name, path, value };
  }

  #any(path: readonly string[]): Filter {
    if (this.#takePunctuation(')')) return { kind: 'any', path, variable: '', condition: undefined };
    const variable = this.#word();
    this.#expect(':');
    const condition = this.#or();
    this.#expect(')');
    return { kind: 'any', path, variable, condition };
  }

  #list(): Literal[] {
    this.#expect('(');
    const values = [this.#literal()];
    while (this.#takePunctuation(',')) values.push(this.#literal());
    this.#expect(')');
    return values;
  }

  #literal(): Literal {
    const token = this.#take();
    if (token?.kind === 'string') return token.text;
    if (token?.kind !== 'word') throw createInvalidFilterError('A value was expected.');
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (token.text === 'null') return null;
    if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
    if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(token.text)) return token.text;
    if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(token.text)) return token.text;
    throw createInvalidFilterError(`'${token.text}' is not a value.`);
  }

  #word(): string {
    const token = this.#take();
    if (token?.kind !== 'word') throw createInvalidFilterError(`A name was expected at '${token?.text ?? 'the end'}'.`);
    return token.text;
  }

  #takeWord(word: string): boolean {
    if (this.#peek()?.kind !== 'word' || this.#peek()?.text !== word) return false;
    this.#next++;
    return true;
  }

  #takePunctuation(mark: string): boolean {
    if (this.#peek()?.kind !== 'mark' || this.#peek()?.text !== mark) return false;
    this.#next++;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#takePunctuation(mark)) throw createInvalidFilterError(`'${mark}' was expected.`);
  }

  #peek(): FilterToken | undefined {
    return this.tokens[this.#next];
  }

  #take(): FilterToken | undefined {
    return this.tokens[this.#next++];
  }
}

function isComparison(word: string): word is Comparison {
  return COMPARISONS.includes(word);
}

function isFunction(word: string): word is 'startswith' | 'endswith' | 'contains' {
  return FUNCTIONS.includes(word);
}
