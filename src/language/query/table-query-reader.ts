import { omitUndefined } from '../../core/omit-undefined.js';
import { WeakMemo } from '../../core/weak-memo.js';
import type { NamedSubject, Query, QueryCondition, QueryForm, QueryGrouping } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findAnswerToWho } from './answer-to-who.js';
import { COMPARES, joinAlternatives, joinNames, spotOf, type Spot } from './alternatives.js';
import { assembleQuery } from './assembled-query.js';
import { ConditionCollector } from './condition-collector.js';
import { takeContradictions } from './contradictions.js';
import { comparesTwo, countCompared } from './compared-values.js';
import { findAskedTime, findAskedWords, findAtOnce } from './asked-time.js';
import { askSinceSwitched } from './switched-state.js';
import { askWhetherItEnds } from './whether-it-ends.js';
import { settleReading } from './event-settling.js';
import { formOfReading } from './form-of-reading.js';
import { hasTime, readAskedPeriod } from './asked-period.js';
import type { ReadVerb } from './verb-conditions.js';
import { asksOfKind, findFormOfMaterial, isEveryWord, saysEverybody } from './question-form.js';
import { IS_APP, isExceptedKind } from './exclusion.js';
import { isLackedAt, isMaking, isNegatedBehind, isOfAnother, isOfKind, type Carried } from './making-and-lacking.js';
import { chooseMeaning, findNumberMeaning, leaveTimeToVerbs } from './meaning-choice.js';
import { readTechnicalName } from './name-in-question.js';
import { NameTaker } from './name-taker.js';
import { NegationReach, passesNegationOn } from './negation-reach.js';
import type { TableReading } from './table-reading.js';
import { asksForUnit, type Meaning, type TableVocabulary } from './table-vocabulary.js';
import { HAS, LACKS_BEFORE_NOUN, NEGATES_AGAIN, QUESTION_WORD, TIME_NOUN } from './small-word-patterns.js';
import type { Piece } from './word-facts.js';
import { readPieces } from './word-reader.js';
import { findApprovedCheck } from './approved-check.js';
import { isArticle, isBeforeHad, isConjunction, isNegation, isSaidApart, opensPair } from './function-words.js';
import { readComparison } from './groups-of-size.js';
import { findEachGrouping, findLateGrouping, findMostGrouping, findUngrouped } from './grouping-reader.js';
import { OrderReader } from './order-reader.js';

/** A question is read by itself, as a follow-up and in parts: the same words more than once. */
const READINGS = new WeakMemo<QuestionMaterial, TableReading>(60);

/** Reads a question with the words of one table. `form`: what kind of answer it wants, where the words do not say. */
export function readTableQuery(
  material: QuestionMaterial,
  vocabulary: TableVocabulary,
  form?: QueryForm,
): TableReading {
  return READINGS.get(material, `${vocabulary.table.id} ${form ?? ''}`, () =>
    countCompared(new TableQueryReader(material, vocabulary).read(form), material, vocabulary),
  );
}

class TableQueryReader {
  readonly #conditions: ConditionCollector;
  readonly #where: QueryCondition[];
  readonly #named: NamedSubject[] = [];
  /** Where the names stand that are read word by word. */
  readonly #spots: Spot[] = [];
  readonly #names: NameTaker;
  readonly #order: OrderReader;
  readonly #show: string[] = [];
  readonly #unread: number[] = [];
  readonly #verbs: ReadVerb[] = [];
  #check: { readonly id: Query['check'] & string; readonly not: boolean } | undefined;
  readonly #negation: NegationReach;
  /** What was taken last, and where it ends. */
  #last: { readonly is: 'condition' | 'name'; readonly to: number } | undefined;
  #possessiveAt: number | undefined;
  #nounAt: number | undefined;
  #isUnit = false;
  /** Where the words of the kind itself end that were read last. */
  #nounEnd: number | undefined;
  #everyAt: number | undefined;
  /** "with secrets and certificates": what the first has or lacks holds for the next. */
  #carried: Carried | undefined;
  #score = 0;
  #comparison: Extract<Piece, { is: 'comparison' }> | undefined;

  constructor(
    readonly material: QuestionMaterial,
    readonly vocabulary: TableVocabulary,
  ) {
    this.#conditions = new ConditionCollector(comparesTwo(material.plain), material.words, vocabulary.table);
    this.#where = this.#conditions.all;
    this.#negation = new NegationReach(material.words, this.#conditions);
    this.#order = new OrderReader(material, vocabulary);
    this.#names = new NameTaker(material, vocabulary, this.#unread);
  }

  read(given?: QueryForm): TableReading {
    const { material, vocabulary } = this;
    const form = given ?? findFormOfMaterial(material);
    const pieces = leaveTimeToVerbs(readPieces(material, vocabulary));
    for (const piece of pieces) this.#take(piece, form);
    const { amount, by: sized } = this.#takeComparisonLeft(form, pieces);
    this.#takeNegationLeft();
    const grouping = sized ?? this.#settleOrder(form, pieces);
    const limitAt = this.#unread.indexOf(this.#order.limitAt ?? -1);
    this.#unread.splice(limitAt, limitAt >= 0 ? 1 : 0);
    this.#named.splice(0, this.#named.length, ...joinNames(this.#named, this.#spots, material.text));
    joinAlternatives(this.#where, material, pieces, vocabulary);
    this.#named.push(...this.#names.take());
    this.#score += this.#names.score;
    const period = this.#takePeriod(pieces);
    this.#unread.push(...takeContradictions(this.#where, material, pieces, vocabulary.table.attributes));
    const parts = { where: this.#where, named: this.#named, show: this.#show };
    const saysMaking = this.#verbs.some(({ attribute }) => attribute === 'createdAt');
    // "how long has Sven Hartmann been disabled?" is of his account.
    const isOfPerson = material.names.some(({ kind }) => kind === 'user');
    if (!isOfPerson) askSinceSwitched({ plain: material.plain, form, saysMaking }, vocabulary.table, parts);
    const when = form === 'when' ? findAskedTime(material.plain, vocabulary.table, parts) : undefined;
    if (when?.end !== undefined) this.#show.unshift(when.end);
    const lost = when?.isKnown === false ? findAskedWords(material.words) : [];
    this.#unread.push(...lost, ...findAtOnce(material.words, { about: vocabulary.table.about, ...parts }));
    const { named, unread } = this.#names.takeGuesses(form);
    this.#named.push(...named);
    settleReading(vocabulary.table.about, parts, form, material.plain);
    if (period === undefined) askWhetherItEnds(form, parts, this.#verbs, vocabulary.table);
    const by = grouping ?? findLateGrouping(material, vocabulary.table, parts, form);
    const { asked, ...whether } = formOfReading(form, material, this.#nounAt, parts);
    const isPlain = this.#where.length + unread.length === 0 && this.#check === undefined && this.#named.length > 0;
    if (asked === 'yes-no' && isPlain) this.#check = findApprovedCheck(material.words, vocabulary.table);
    const query = assembleQuery(material, vocabulary, {
      ...{ form, asked, amount, period, by, unread, isUnit: this.#isUnit, check: this.#check },
      ...{ ...parts, order: this.#order.asked, isOfAll: this.#isOfAll() },
      ...{ nounAt: this.#nounAt, everyAt: this.#everyAt, firstAt: this.#order.saidAt, spots: this.#spots, pieces },
    });
    return {
      query: { ...query, ...whether },
      unreadAt: this.#unread.toSorted((a, b) => a - b),
      // The words for a time count as one.
      score: this.#score - 1.5 * (this.#unread.length - Math.max(0, lost.length - 1)),
      nounAt: this.#nounAt,
      who: findAnswerToWho(vocabulary.table, this.#show, form, material.words),
    };
  }

  #isOfAll(): boolean {
    if (this.#names.areTogether) return true;
    if (this.#everyAt !== undefined && this.#everyAt <= (this.#nounAt ?? Infinity)) return true;
    return this.#nounAt !== undefined && this.#named.length === 0 && asksOfKind(this.material.plain);
  }

  #words({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.material.words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  }

  #leave({ from, to }: { readonly from: number; readonly to: number }): void {
    this.#unread.push(...Array.from({ length: to - from }, (_, at) => from + at));
  }

  #take(piece: Piece, form: Query['form']): void {
    switch (piece.is) {
      case 'phrase':
        this.#takePhrase(piece, form);
        return;
      case 'role':
      case 'permission':
        this.#named.push({
          ...readTechnicalName(piece.is, this.material.words.slice(piece.from, piece.to)),
          ...(this.#negation.take(piece.from) ? { not: true } : {}),
          ...(this.#named.length > 0 && this.#conditions.takeOr(piece.from) ? { or: true } : {}),
        });
        this.#spots.push(spotOf(this.material.words, piece));
        this.#conditions.otherTo = piece.to;
        this.#last = { is: 'name', to: piece.to };
        this.#score += 1.5 * (piece.to - piece.from);
        return;
      case 'comparison':
        this.#comparison = piece;
        return;
      case 'superlative':
        this.#order.take(piece);
        return;
      case 'negation':
        if (!NEGATES_AGAIN.test(this.#words(piece))) this.#takeNegationLeft();
        this.#negation.at = piece.from;
        return;
      case 'left-out':
        this.#takeLeftOut(piece);
        return;
      case 'included':
        if (!this.#conditions.include(piece)) this.#leave(piece);
        return;
      case 'possessive':
        this.#possessiveAt = piece.to;
        return;
      case 'number':
        if (!this.#order.takeNumber(piece) && this.material.words[piece.from - 1]?.text !== 'page') this.#leave(piece);
        return;
      case 'function':
        this.#takeFunctionWord(piece);
        return;
      case 'time':
        return;
      case 'unread':
        if (COMPARES.test(this.#words(piece))) return;
        // "date of the last sign-in": what "when" asks for.
        if (form !== 'when' || !TIME_NOUN.test(this.#words(piece))) this.#leave(piece);
        return;
    }
  }

  /** "not counting apps": the kind that is left out is not what is asked for. */
  #leaveExcepted(piece: Piece): boolean {
    if (!isExceptedKind(this.material.words, this.#negation.at, piece)) return false;
    this.#leave({ from: this.#negation.at ?? piece.from, to: piece.to });
    this.#negation.at = undefined;
    return true;
  }

  #takeFunctionWord(piece: Piece): void {
    const word = this.#words(piece);
    if (/^(?:or|oder|ou|o)$/.test(word)) this.#conditions.orAt = piece.from;
    // "both exchange admin and global admin"
    const { words } = this.material;
    if (isEveryWord(word) && !opensPair(words, piece.from)) this.#everyAt ??= piece.from;
    if (this.#possessiveAt === piece.from && isBeforeHad(words, piece.from)) this.#possessiveAt = piece.to;
    const isLink = isConjunction(word) || isArticle(word);
    if (this.#carried?.at === piece.from && isLink) this.#carried = { ...this.#carried, at: piece.to, linked: true };
  }

  #takePhrase(piece: Extract<Piece, { is: 'phrase' }>, form: Query['form']): void {
    const meaning = chooseMeaning(piece.meanings, form, hasTime(this.material), this.#order.sum(this.#numberOf(piece)));
    const isNoun = piece.meanings.some(({ kind }) => kind === 'noun');
    const length = piece.to - piece.from;
    if (this.#negation.endsBefore(piece.from, this.#unread)) this.#takeNegationLeft();
    const isKind = isNoun && piece.meanings.every(({ kind }) => kind !== 'value');
    if (isKind && this.#leaveExcepted(piece)) return;
    this.#score += meaning.kind === 'filler' ? 0.5 * length : 1.5 * length + (isNoun ? 1 : 0);
    this.#order.takePhrase(piece, isNoun, meaning);
    this.#takeMeaning(meaning, piece, form);
    // "secret" is a credential and its kind; "who removed" asks for the actor of a removal.
    if (isNoun) this.#leaveNegatedKind(piece);
    if (isNoun) this.#nounAt ??= piece.from;
    if (isNoun && saysEverybody(this.#words(piece))) this.#everyAt ??= piece.from;
    if (isNoun && this.#nounAt === piece.from) this.#isUnit = asksForUnit(this.#words(piece), this.vocabulary);
    this.#nounEnd = isNoun || meaning.kind === 'check' ? piece.to : this.#nounEnd;
    const who = piece.meanings.find(({ kind }) => kind === 'who');
    if (who !== undefined && who !== meaning) this.#takeMeaning(who, piece, form);
  }

  /** "who are not admins": none of the rows is meant, whatever else is said of them. */
  #leaveNegatedKind(piece: Piece): void {
    const at = this.#negation.at;
    if (at === undefined || !isOfKind(this.material.words, at, piece)) return;
    this.#negation.at = undefined;
    this.#leave({ from: at, to: piece.to });
  }

  #takeMeaning(meaning: Meaning, piece: Piece, form: Query['form']): void {
    switch (meaning.kind) {
      case 'noun':
        this.#nounAt ??= piece.from;
        return;
      case 'filler':
        return;
      case 'check':
        this.#check = { id: meaning.check, not: this.#negation.take(piece.from) };
        this.#conditions.otherTo = piece.to;
        return;
      case 'value':
        this.#takeValue(meaning, piece);
        return;
      case 'attribute':
        this.#takeAttribute(this.#numberOf(piece) ?? meaning.attribute, piece, form);
        return;
      case 'verb':
        if (isOfAnother(this.material.words, this.#negation.at, piece.from, this.#unread)) this.#takeNegationLeft();
        this.#verbs.push({
          ...this.#conditions.joinVerb(piece.from, this.#verbs.length > 0, this.material.words),
          attribute: meaning.attribute,
          not: this.#negation.take(piece.from) !== (meaning.not === true),
          ...{ words: this.#words(piece), from: piece.from, to: piece.to },
        });
        return;
      case 'who':
        if (form === 'who') this.#show.push(meaning.attribute);
        return;
    }
  }

  #numberOf(piece: Piece): string | undefined {
    const isCompared = this.#comparison !== undefined || this.#order.isOpen;
    return isCompared && piece.is === 'phrase' ? findNumberMeaning(piece.meanings, this.vocabulary.table) : undefined;
  }

  #takeValue(meaning: Extract<Meaning, { kind: 'value' }>, piece: Piece): void {
    const { words } = this.material;
    const isOfEvent = this.vocabulary.table.about === 'event';
    const noun = { isNamed: this.#nounAt !== undefined, isAtNoun: this.#nounEnd === piece.from };
    if (isMaking(words, piece, { isOfEvent, ...noun })) {
      // "apps not owned by Chloé": she is left out.
      if (isNegation(words[piece.from]?.text ?? '')) this.#negation.at = piece.from;
      return;
    }
    // A change lacks nothing: "made by admins without MFA" is said of those who made it.
    if (isOfEvent && isLackedAt(words, this.#negation.at, piece.from)) {
      this.#takeNegationLeft();
      this.#leave(piece);
      return;
    }
    if (this.#isBesideNoun(piece, meaning)) return;
    this.#passNegationOn(piece);
    const last = this.#where.at(-1);
    // "no owner or a disabled one": each is a value of its own.
    const isAlike =
      meaning.value === true || (last?.attribute === meaning.attribute && !isNegation(last.words.split(' ')[0] ?? ''));
    const neither = isAlike && this.#negation.isNeither(piece.from, this.#possessiveAt);
    // "no disabled leavers": what stands side by side is one thing.
    const isBeside = this.#negation.lackedTo === piece.from && last?.attribute === meaning.attribute;
    const not = this.#negation.take(piece.from, piece.to) || neither || isBeside || this.#isOfLacked(piece);
    // "without MFA" may be a phrase of its own: what "or" joins with it is lacked, too.
    if (isBeside || isNegation(this.material.words[piece.from]?.text ?? '')) this.#negation.lackedTo = piece.to;
    const value = typeof meaning.value === 'boolean' ? meaning.value !== not : meaning.value;
    if (!not) this.#dropHadBefore(piece);
    const op = typeof meaning.value === 'string' && not ? 'is-not' : 'is';
    this.#add({ attribute: meaning.attribute, op, value, words: this.#words(piece) }, piece);
    if (neither) this.#negation.lackedTo = piece.to;
  }

  /** "keys or passwords": beside the kind itself, one sort of it selects nothing. */
  #isBesideNoun(piece: Piece, { attribute }: { readonly attribute: string }): boolean {
    const { from } = piece;
    const isNoun = piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind === 'noun');
    if ((!isNoun && attribute !== 'kind') || this.#where.length > 0 || this.#nounEnd !== from - 1) return false;
    if (!isConjunction(this.material.words[from - 1]?.text ?? '')) return false;
    this.#conditions.orAt = undefined;
    return true;
  }

  /** "aucune méthode résistante": in French and Spanish what is lacked is told behind its noun. */
  #isOfLacked({ from }: Piece): boolean {
    const { at, op, linked, by = '' } = this.#carried ?? { at: Number.NEGATIVE_INFINITY };
    if (at !== from || op !== 'has-not' || linked === true || !LACKS_BEFORE_NOUN.test(by)) return false;
    this.#conditions.dropLast('has-not');
    return true;
  }

  /** "that do not apply to admins", "do not come from a verified publisher": what is negated is what stands behind the preposition. */
  #passNegationOn({ from }: Piece): void {
    const between = this.material.words.slice(this.#last?.to, from);
    if (this.#negation.at !== undefined || !passesNegationOn(this.#where.at(-1), between)) return;
    this.#where.pop();
    this.#negation.at = from;
  }

  /** "from a publisher nobody verified": what it is like says that there is one; or that there is none. */
  #dropHadBefore({ from }: Piece): void {
    const { at, op, linked } = this.#carried ?? { at: Number.NEGATIVE_INFINITY };
    if (HAS.test(this.material.words[from]?.text ?? '')) return;
    if (from - at <= 2 && op === 'has' && linked !== true && !isSaidApart(this.material.words, at, from))
      this.#conditions.dropLast('has');
  }

  #takeAttribute(attribute: string, piece: Piece, form: Query['form']): void {
    const definition = this.vocabulary.table.attributes[attribute];
    const [comparison, words] = [this.#comparison, this.#words(piece)];
    // "issued for more than a year and some permission": a time is no number of permissions.
    const isOfTime = comparison?.comparison.days !== undefined;
    if (definition?.type === 'number' && comparison !== undefined && (!isOfTime || definition.unit === 'days')) {
      const { op, amount, days } = comparison.comparison;
      this.#add({ attribute, op, value: definition.unit === 'days' ? (days ?? amount) : amount, words }, piece);
      this.#comparison = undefined;
      return;
    }
    if (this.#order.takeAttribute(attribute)) return;
    if (IS_APP.test(words) && this.#leaveExcepted(piece)) return;
    const neither = this.#negation.isNeither(piece.from, this.#possessiveAt);
    if (neither) this.#negation.lackedTo = piece.to;
    const isCarried = this.#carried?.at === piece.from;
    // "with what they do" asks to see it.
    const isHad = this.#possessiveAt === piece.from && !QUESTION_WORD.test(words);
    const by = this.material.words[this.#negation.at ?? -1]?.text;
    const isLacked = this.#negation.take(piece.from, piece.to) || neither;
    const op = isLacked ? 'has-not' : isCarried ? this.#carried?.op : isHad ? 'has' : undefined;
    if (op !== undefined) {
      this.#add({ attribute, op, value: true, words }, piece);
      this.#carried = { at: piece.to, op, ...omitUndefined({ by }) };
      return;
    }
    if (definition?.type === 'text' && definition.ofFew === true && form !== 'yes-no')
      this.#add({ attribute, op: 'has', value: true, words }, piece);
    this.#show.push(attribute);
  }

  /** "longer than a year" after its attribute, or without one: the words of the comparison may say which number it is. */
  #takeComparisonLeft(form: Query['form'], pieces: readonly Piece[]): Pick<Query, 'amount' | 'by'> {
    const left = this.#comparison;
    if (left === undefined) return {};
    this.#comparison = undefined;
    const compared = { pieces, form, words: this.material.words, table: this.vocabulary.table, show: this.#show };
    const asked = [...this.#show, ...this.#conditions.listHad()];
    const read = readComparison(compared, left, asked, this.vocabulary);
    if (read === undefined) this.#leave(left);
    const attribute = read?.attribute;
    if (attribute === undefined) return read ?? {};
    const { op, amount, days } = left.comparison;
    this.#conditions.dropHad(attribute);
    this.#where.push({ attribute, op, value: days ?? amount, words: this.#words(left) });
    return {};
  }

  /** What is first; or by what rows are counted, where "most" is no number of a row. */
  #settleOrder(form: QueryForm, pieces: readonly Piece[]): QueryGrouping | undefined {
    const { words, names } = this.material;
    const settled = this.#order.settle(form, this.#verbs[0]?.attribute);
    const isNamed = names.length > 0;
    const grouped = { pieces, words, form, table: this.vocabulary.table, show: this.#show, isNamed };
    if (settled.is === 'ordered' && settled.ahead !== undefined) this.#where.push(settled.ahead);
    if (settled.is === 'ordered' && settled.longest === true)
      this.#verbs.splice(0, this.#verbs.length, ...this.#verbs.map((one) => ({ ...one, not: false })));
    this.#unread.push(...findUngrouped(grouped));
    if (settled.is !== 'unread') return findEachGrouping(grouped);
    return findMostGrouping(grouped, settled.at) ?? void this.#unread.push(settled.at);
  }

  /** "break glass excepted", "nutzen wir nicht": what was said last is what is not meant. */
  #takeLeftOut(piece: Piece): void {
    const last = this.#last;
    const isNear = last !== undefined && piece.from - last.to <= 1;
    if (isNear && last.is === 'condition') this.#conditions.negateLast();
    else if (isNear && last.is === 'name') {
      const named = this.#named.at(-1);
      if (named !== undefined) this.#named.splice(-1, 1, { ...named, not: named.not !== true });
    } else this.#leave(piece);
  }

  /** A negation that no phrase took changes the meaning all the same: it is unread. */
  #takeNegationLeft(): void {
    const at = this.#negation.at;
    this.#negation.at = undefined;
    if (at === undefined) return;
    // "die nutzen wir nicht", "n'est pas activé": in other languages the negation may end the clause.
    if (isNegatedBehind(this.material.words, at, this.#last?.to, this.#unread))
      this.#takeLeftOut({ is: 'left-out', from: at, to: at + 1 });
    else this.#unread.push(at);
  }

  #add(condition: QueryCondition, { from, to }: Piece): void {
    this.#last = { is: 'condition', to };
    const unjoined = this.#conditions.add(condition, from, to, this.#negation.isAside);
    if (unjoined !== undefined) this.#unread.push(unjoined);
    this.#negation.isAside = false;
  }

  #takePeriod(pieces: readonly Piece[]): Query['period'] {
    for (const { attribute } of this.#verbs) this.#show.push(attribute);
    const readSoFar = { where: this.#where, verbs: this.#verbs, unread: this.#unread, pieces };
    const { period, where, unread, score } = readAskedPeriod(this.material, this.vocabulary.table, readSoFar);
    this.#where.push(...where);
    this.#unread.push(...unread);
    this.#score += score;
    return period;
  }
}
