import { instant, type Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { NamedSubject, Query, QueryCondition, QueryForm, QueryOrder } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findDepartment, findPageNumber, findRequestedFormat } from '../parameters/department-page-and-format.js';
import { findForm, isEveryWord } from './question-form.js';
import type { Meaning, TableVocabulary } from './table-vocabulary.js';
import { foldWord, phraseAt } from './phrase-index.js';
import { findRole } from '../parameters/role-names.js';
import { isKnownWord } from '../typo-correction.js';
import { readPieces, type Piece } from './word-reader.js';
import { readNumber } from './number-comparison.js';

/** A question as one table reads it, and how much of it the table explains. */
export interface TableReading {
  readonly query: Query;
  /** Indexes of words that nothing accounts for. */
  readonly unreadAt: readonly number[];
  /** Grows with the words that the table explains. */
  readonly score: number;
  /** Where the kind itself is named first, as the index of a word; undefined: it is not named. */
  readonly nounAt: number | undefined;
}

const AND_OR = /^(?:and|und|et|y|e|or|oder|ou|o)$/;
const ARTICLE = /^(?:an?|any|some|the|their|its|ein(?:e[nmrs]?)?|une?|des|les|unos?|unas?|alg[uú]n[ao]?s?)$/;

/** What people say of a thing that nothing is wrong with. */
const APPROVAL =
  /^(?:ok|okay|fine|safe|good|alright|legit|legitimate|trustworthy|harmless|gut|sicher|correcte?|sûre?|bien|seguro|segura)$/;

/** Words of a present state that also read as a period. */
const NOW = /\b(?:today|nowadays|these days|this moment|heute|aujourd'hui|hoy)\b/;

/** How far a negation reaches, in words. */
const NEGATION_REACH = 5;

/** Reads a question with the words of one table. `form`: what kind of answer it wants, where the words do not say. */
export function readTableQuery(
  material: QuestionMaterial,
  vocabulary: TableVocabulary,
  form?: QueryForm,
): TableReading {
  return new TableQueryReader(material, vocabulary).read(form);
}

class TableQueryReader {
  readonly #where: QueryCondition[] = [];
  readonly #named: NamedSubject[] = [];
  readonly #show: string[] = [];
  readonly #unread: number[] = [];
  readonly #verbs: { readonly attribute: string; readonly not: boolean; readonly words: string }[] = [];
  #check: { readonly id: Query['check'] & string; readonly not: boolean } | undefined;
  #order: QueryOrder | undefined;
  /** "the most recently used app": a verb says by which time. */
  #isByTime = false;
  #limit: number | undefined;
  #negatedAt: number | undefined;
  #possessiveAt: number | undefined;
  #orAt: number | undefined;
  #group = 0;
  #nounAt: number | undefined;
  #everyAt: number | undefined;
  /** "with secrets and certificates": what the first has or lacks holds for the next. */
  #carried: { readonly at: number; readonly op: 'has' | 'has-not' } | undefined;
  #score = 0;
  #superlative: { readonly at: number; readonly direction: QueryOrder['direction'] } | undefined;
  #comparison: Extract<Piece, { is: 'comparison' }> | undefined;

  constructor(
    readonly material: QuestionMaterial,
    readonly vocabulary: TableVocabulary,
  ) {}

  read(given?: QueryForm): TableReading {
    const { material, vocabulary } = this;
    const form = given ?? findForm(material.plain);
    for (const piece of readPieces(material, vocabulary)) this.#take(piece, form);
    const amount = this.#takeComparisonLeft(form);
    this.#takeNegationLeft();
    this.#takeNames();
    const period = this.#takePeriod();
    const spans = this.#unreadSpans();
    const guesses = spans.filter((span) => span.split(' ').some((word) => word.length > 2 && !isKnownWord(word)));
    for (const words of guesses) this.#named.push({ kind: 'name', words, guess: true });
    const unread = spans.filter((span) => !guesses.includes(span));
    const { table } = vocabulary;
    const asked = this.#formOf(form);
    if (asked === 'yes-no') this.#takeApproval(unread);
    const query: Query = {
      about: table.about,
      table: table.id,
      where: this.#where,
      named: this.#named,
      form: asked,
      ...(form === 'yes-no' && this.#isAboutEvery() ? { every: true } : {}),
      ...(this.#show.length === 0 ? {} : { show: [...new Set(this.#show)] }),
      ...(this.#check === undefined ? {} : { check: this.#check.id, ...(this.#check.not ? { checkNot: true } : {}) }),
      ...omitUndefined({
        amount,
        period,
        order: this.#order,
        limit: this.#limit,
        page: findPageNumber(material.text),
        format: findRequestedFormat(material.plain),
      }),
      unread,
    };
    return { query, unreadAt: this.#unread, score: this.#score - 1.5 * this.#unread.length, nounAt: this.#nounAt };
  }

  /** "svc-migration stale?": a name, a condition and a question mark ask whether it is so. */
  #formOf(form: Query['form']): Query['form'] {
    const isBare = form === 'list' && this.material.text.trimEnd().endsWith('?');
    const isNamed = this.#named.some(
      ({ kind, guess }) => guess !== true && (kind === 'user' || kind === 'app' || kind === 'name'),
    );
    return isBare && isNamed && this.#where.length > 0 && this.#show.length === 0 && this.#nounAt === undefined
      ? 'yes-no'
      : form;
  }

  /** "is it ok?": of a named one this asks for the opposite of what its check finds. */
  #takeApproval(unread: readonly string[]): void {
    const [check] = this.vocabulary.table.checks;
    const isPlain =
      this.#where.length === 0 && this.#check === undefined && unread.length === 0 && this.#named.length > 0;
    if (!isPlain || check === undefined) return;
    const approves = this.material.words.some(({ text }) => APPROVAL.test(text));
    if (approves) this.#check = { id: check, not: true };
  }

  #attribute(id: string): Attribute<never> | undefined {
    return this.vocabulary.table.attributes[id];
  }

  #words({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.material.words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  }

  #leave({ from, to }: { readonly from: number; readonly to: number }): void {
    for (let at = from; at < to; at += 1) this.#unread.push(at);
  }

  #take(piece: Piece, form: Query['form']): void {
    switch (piece.is) {
      case 'phrase':
        this.#takePhrase(piece, form);
        return;
      case 'role':
      case 'permission':
        this.#named.push({
          kind: piece.is,
          words:
            (piece.is === 'role' ? findRole(this.material.words.slice(piece.from, piece.to)) : undefined) ??
            this.#words(piece),
          ...(this.#negated(piece.from) ? { not: true } : {}),
          ...(this.#isNamedOr(piece) ? { or: true } : {}),
        });
        this.#score += 1.5 * (piece.to - piece.from);
        return;
      case 'comparison':
        this.#comparison = piece;
        return;
      case 'superlative':
        this.#takeSuperlative(piece);
        return;
      case 'negation':
        this.#takeNegationLeft();
        this.#negatedAt = piece.from;
        return;
      case 'possessive':
        this.#possessiveAt = piece.to;
        return;
      case 'number':
        this.#takeNumber(piece);
        return;
      case 'function':
        this.#takeFunctionWord(piece);
        return;
      case 'time':
        return;
      case 'unread':
        this.#leave(piece);
        return;
    }
  }

  /** "Mail.Read or Mail.Send". */
  #isNamedOr({ from }: Piece): boolean {
    if (this.#named.length === 0 || this.#orAt !== from - 1) return false;
    this.#orAt = undefined;
    return true;
  }

  #takeFunctionWord(piece: Piece): void {
    const word = this.#words(piece);
    if (/^(?:or|oder|ou|o)$/.test(word)) this.#orAt = piece.from;
    if (isEveryWord(word)) this.#everyAt ??= piece.from;
    if (this.#possessiveAt === piece.from && ARTICLE.test(word)) this.#possessiveAt = piece.to;
    const isLink = AND_OR.test(word) || ARTICLE.test(word);
    if (this.#carried?.at === piece.from && isLink) this.#carried = { ...this.#carried, at: piece.to };
  }

  /** "do all admins have MFA?", but not "can any app read all mail?". */
  #isAboutEvery(): boolean {
    return this.#everyAt !== undefined && (this.#nounAt === undefined || this.#everyAt < this.#nounAt);
  }

  #takePhrase(piece: Extract<Piece, { is: 'phrase' }>, form: Query['form']): void {
    const { since, until } = this.material.period;
    const hasPeriod = since !== undefined || until !== undefined;
    const meaning = chooseMeaning(piece.meanings, form, hasPeriod);
    const isNoun = piece.meanings.some(({ kind }) => kind === 'noun');
    const length = piece.to - piece.from;
    this.#score += meaning.kind === 'filler' ? 0.5 * length : 1.5 * length + (isNoun ? 1 : 0);
    this.#takeMeaning(meaning, piece, form);
    // "secret" is a credential and its kind; "who removed" asks for the actor of a removal.
    if (isNoun) this.#nounAt ??= piece.from;
    const who = piece.meanings.find(({ kind }) => kind === 'who');
    if (who !== undefined && who !== meaning) this.#takeMeaning(who, piece, form);
  }

  #takeMeaning(meaning: Meaning, piece: Piece, form: Query['form']): void {
    switch (meaning.kind) {
      case 'noun':
        this.#nounAt ??= piece.from;
        return;
      case 'filler':
        return;
      case 'check':
        this.#check = { id: meaning.check, not: this.#negated(piece.from) };
        return;
      case 'value':
        this.#takeValue(meaning, piece);
        return;
      case 'attribute':
        this.#takeAttribute(meaning.attribute, piece);
        return;
      case 'verb':
        this.#verbs.push({ attribute: meaning.attribute, not: this.#negated(piece.from), words: this.#words(piece) });
        return;
      case 'who':
        if (form === 'who') this.#show.push(meaning.attribute);
        return;
    }
  }

  #takeValue(meaning: Extract<Meaning, { kind: 'value' }>, piece: Piece): void {
    const not = this.#negated(piece.from);
    const value = typeof meaning.value === 'boolean' ? meaning.value !== not : meaning.value;
    const op = typeof meaning.value === 'string' && not ? 'is-not' : 'is';
    this.#add({ attribute: meaning.attribute, op, value, words: this.#words(piece) }, piece.from);
  }

  #takeAttribute(attribute: string, piece: Piece): void {
    const definition = this.#attribute(attribute);
    const comparison = this.#comparison;
    const words = this.#words(piece);
    if (definition?.type === 'number' && comparison !== undefined) {
      const { op, amount, days } = comparison.comparison;
      this.#add({ attribute, op, value: definition.unit === 'days' ? (days ?? amount) : amount, words }, piece.from);
      this.#comparison = undefined;
      return;
    }
    if (this.#superlative !== undefined && (definition?.type === 'number' || definition?.type === 'instant')) {
      this.#order = { attribute, direction: this.#superlative.direction };
      this.#superlative = undefined;
      return;
    }
    const isCarried = this.#carried?.at === piece.from;
    const isHad = this.#possessiveAt === piece.from;
    const op = this.#negated(piece.from) ? 'has-not' : isCarried ? this.#carried?.op : isHad ? 'has' : undefined;
    if (op !== undefined) {
      this.#add({ attribute, op, value: true, words }, piece.from);
      this.#carried = { at: piece.to, op };
      return;
    }
    this.#show.push(attribute);
  }

  /** "longer than a year" after its attribute, or without one: the words of the comparison may say which number it is. */
  #takeComparisonLeft(form: Query['form']): Query['amount'] {
    const left = this.#comparison;
    if (left === undefined) return undefined;
    this.#comparison = undefined;
    const { words } = this.material;
    const folded = words.map(({ text }) => foldWord(text));
    const named = phraseAt(this.vocabulary.phrases, words, folded, left.from)?.meanings ?? [];
    const ids = [
      ...this.#show.toReversed(),
      ...named.flatMap((one) => (one.kind === 'attribute' ? one.attribute : [])),
    ];
    const { op, amount, days } = left.comparison;
    const attribute = ids.find((id) => {
      const definition = this.#attribute(id);
      return definition?.type === 'number' && (definition.unit === 'days') === (days !== undefined);
    });
    if (attribute !== undefined) this.#where.push({ attribute, op, value: days ?? amount, words: this.#words(left) });
    else if (form === 'yes-no' && days === undefined) return { op, than: amount };
    else this.#leave(left);
    return undefined;
  }

  #takeSuperlative(piece: Extract<Piece, { is: 'superlative' }>): void {
    const { superlative } = piece;
    const descending = superlative === 'newest' || superlative === 'most';
    const direction = descending ? 'descending' : 'ascending';
    const { period } = this.vocabulary.table;
    if ((superlative === 'newest' || superlative === 'oldest') && period !== undefined) {
      this.#order = { attribute: period, direction };
      this.#isByTime = true;
      this.#limit ??= 1;
      return;
    }
    this.#limit ??= 1;
    this.#superlative = { at: piece.from, direction };
  }

  /** "top 5", "the first three", "5 newest". */
  #takeNumber(piece: Piece): void {
    const before = this.material.words[piece.from - 1]?.text ?? '';
    const amount = readNumber(this.#words(piece));
    if (/^(?:top|first|last|erste[nr]?|premiers?|primer[oa]s?)$/.test(before)) this.#limit = amount;
    else if (before !== 'page') this.#leave(piece);
  }

  /** A negation that no phrase took changes the meaning all the same: it is unread. */
  #takeNegationLeft(): void {
    if (this.#negatedAt !== undefined) this.#unread.push(this.#negatedAt);
    this.#negatedAt = undefined;
  }

  #negated(from: number): boolean {
    const at = this.#negatedAt;
    if (at === undefined) return false;
    const near = from - at <= NEGATION_REACH && this.material.words[at]?.clause === this.material.words[from]?.clause;
    if (!near) return false;
    this.#negatedAt = undefined;
    return true;
  }

  #add(condition: QueryCondition, from: number): void {
    const isSame = ({ attribute, op, value }: QueryCondition): boolean =>
      attribute === condition.attribute && op === condition.op && value === condition.value;
    if (this.#where.some(isSame)) return;
    const previous = this.#where.at(-1);
    const isOr = previous !== undefined && this.#orAt !== undefined && from - this.#orAt <= 3;
    if (!isOr) {
      this.#where.push(condition);
      return;
    }
    this.#orAt = undefined;
    const group = previous.group ?? (this.#group += 1);
    // "without TLS or certificate": the negation holds for both.
    const op = condition.op === 'has' && previous.op === 'has-not' ? 'has-not' : condition.op;
    this.#where.splice(-1, 1, { ...previous, group });
    this.#where.push({ ...condition, op, group });
  }

  #takeNames(): void {
    for (const { kind, value, start } of this.material.names) {
      const before = this.material.words.findLast((word) => word.end <= start)?.text ?? '';
      const not = /^(?:except|excluding|besides|not|without|außer|ausser|sauf|excepto|salvo)$/.test(before);
      this.#named.push({ kind: kind === 'other' ? 'name' : kind, words: value, ...(not ? { not } : {}) });
      this.#score += this.#pointsOfName(kind);
    }
    const department = findDepartment(this.material.text);
    if (department === undefined) return;
    const known = new Set(department.toLowerCase().split(' '));
    const at = this.#unread.filter((index) => known.has(this.material.words[index]?.text ?? ''));
    const lookup = Object.values(this.vocabulary.table.attributes).some(
      (one) => one.type === 'text' && one.lookup === 'department',
    );
    if (at.length === 0 || !lookup) return;
    for (const index of at) this.#unread.splice(this.#unread.indexOf(index), 1);
    this.#named.push({ kind: 'department', words: department });
    this.#score += 1.5;
  }

  /** A name of an app speaks for a table that is about apps, less for one that knows an app of each row. */
  #pointsOfName(kind: QuestionMaterial['names'][number]['kind']): number {
    const { about, attributes } = this.vocabulary.table;
    if (kind === (about === 'service-principal' ? 'app' : about)) return 3;
    const isLookedUp = Object.values(attributes).some(
      (one) => (one.type === 'text' || one.type === 'subjects') && one.lookup === kind,
    );
    return isLookedUp ? 1 : 0.5;
  }

  /** Gives the period to the verb that it belongs to, or to the table's own instant. */
  #takePeriod(): Query['period'] {
    const { since, until } = this.material.period;
    const [verb] = this.#verbs;
    // "the rules we have today" are those of now: without a verb of the past it is no period.
    const isNow = verb === undefined && NOW.test(this.material.plain);
    const hasPeriod = (since !== undefined || until !== undefined) && !isNow;
    for (const { attribute } of this.#verbs) this.#show.push(attribute);
    if (this.#isByTime && verb !== undefined && this.#order !== undefined) {
      this.#order = { ...this.#order, attribute: verb.attribute };
    }
    for (const { attribute, not, words } of this.#verbs) {
      if (hasPeriod && attribute === verb?.attribute) {
        const period = omitUndefined({ since: since ?? this.#nowWhereAhead(attribute, until), until });
        this.#where.push({ attribute, op: not ? 'not-within' : 'within', value: true, period, words });
      } else if (not) this.#where.push({ attribute, op: 'has-not', value: true, words });
    }
    if (!hasPeriod) return undefined;
    const own = this.vocabulary.table.period;
    if (verb === undefined && own !== undefined) {
      this.#where.push({
        attribute: own,
        op: 'within',
        value: true,
        period: omitUndefined({ since, until }),
        words: 'period',
      });
    }
    return omitUndefined({ since, until });
  }

  /** "expires before Christmas" begins now: what has expired does not expire. */
  #nowWhereAhead(attribute: string, until: Instant | undefined): Instant | undefined {
    const definition = this.#attribute(attribute);
    const { nowMs } = this.material.here;
    const ahead = definition?.type === 'instant' && definition.ahead === true;
    return ahead && until !== undefined && Date.parse(until) > nowMs ? instant(nowMs) : undefined;
  }

  #unreadSpans(): readonly string[] {
    const spans: string[] = [];
    let last = -2;
    for (const at of this.#unread.sort((a, b) => a - b)) {
      const text = this.material.words[at]?.text ?? '';
      if (at === last + 1 && spans.length > 0) spans[spans.length - 1] = `${spans.at(-1) ?? ''} ${text}`;
      else spans.push(text);
      last = at;
    }
    return spans;
  }
}

const ORDER: readonly Meaning['kind'][] = ['value', 'check', 'attribute', 'verb', 'noun', 'who', 'filler'];

/** The meaning of a phrase that has several: for "when", and beside a period, the verb that has a time comes first. */
function chooseMeaning(meanings: readonly Meaning[], form: Query['form'], hasPeriod: boolean): Meaning {
  const order: readonly Meaning['kind'][] = form === 'when' || hasPeriod ? ['verb', ...ORDER] : ORDER;
  const [best = meanings[0]] = meanings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (best === undefined) throw new Error('a phrase without a meaning');
  return best;
}
