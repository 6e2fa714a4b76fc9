import { phraseOfNamed } from './any-is-enough.js';
import { phraseBothOfOne } from './both-of-one.js';
import { tellHowLong } from './how-long.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import { listAskedOfRows, listOfWhich } from '../../language/model/query.js';
import type { AnswerValue } from '../model/query-answer.js';
import {
  formatAttributeValue,
  formatRowValue,
  listValues,
  readAttribute,
  valueText,
} from './attribute-value-formatting.js';
import { listIdle, listStateBeside, phraseAbsent, phraseIdle } from './absent-phrasing.js';
import { countHolders } from './counted-holders.js';
import { countAlternatives, type EachAlternative, phraseWhichAlternative, sayWhichOfTwo } from './each-alternative.js';
import { compares } from './condition-evaluator.js';
import { sayConditions, sayOpposite } from './conditions-wording.js';
import type { ResolvedNames } from './name-resolver.js';
import { sayOfOne, tellOfOne } from './one-row-sentence.js';
import { countDoers, phraseDoers, phraseMembers } from './people-phrasing.js';
import { phraseNotRead, tellMoreOfOne } from './only-row.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import { listGapNotes } from './gap-notes.js';
import { phraseFirst } from './first-phrasing.js';
import { asksForValue } from './value-instead-of-yes.js';
import { phraseNothingRead } from './nothing-read.js';
import { phraseUnplaced } from './order-phrasing.js';
import { sayOrder } from './row-order.js';
import { phraseBeforeLog, phraseOlderThanLog, phraseUntold, sayLogReach, sayTotal } from './log-reach.js';
import { nameWithReasons, tellDoubt } from './named-with-reasons.js';
import { phraseReasons } from './reason-phrasing.js';
import { answerFromSingleRow } from './single-row-answer.js';
import { phraseNoneOfSuch, phraseUnread, phraseNotFound } from './not-found-phrasing.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { sayShareOfKind, sayVerdict } from './verdict.js';
import { leaveOutOfWho, sayWhoIsLeftOut } from './left-out-of-who.js';
import { leadWithEach, leadWithValue, listWithBeside, sayFactBeside, sayUnknown } from './value-lead.js';
import { phrasePeopleNotRead } from './people-not-read.js';
import { addWhen, addWho, asksForBoth, leadWithHappened } from './when-beside.js';

/** Writes the answer in the form that the question asks for. "None" is said only when all that could hold one was read. */
export function phraseAnswer(material: QueryMaterial, names: ResolvedNames, found: MatchedRows): PhrasedAnswer {
  const phrased = tellHowLong(new AnswerPhrasing(material, names, found).phrase(), material);
  return tellDoubt(phrased, material, names, found);
}

class AnswerPhrasing {
  readonly #subjects: readonly Subject[];

  constructor(
    readonly material: QueryMaterial,
    readonly names: ResolvedNames,
    readonly found: MatchedRows,
  ) {
    this.#subjects = this.#counted(found.matched).map(
      (row) => this.#unit?.subject(row as never) ?? this.#subjectOf(row),
    );
  }

  get #unit(): QueryMaterial['table']['unit'] {
    return this.material.query.unit === true ? this.material.table.unit : undefined;
  }

  /** One row of each unit, where units are asked for. */
  #counted(rows: readonly unknown[]): readonly unknown[] {
    const unit = this.#unit;
    return unit === undefined ? rows : [...new Map(rows.map((row) => [unit.key(row as never), row])).values()];
  }

  phrase(): PhrasedAnswer {
    const { query, table } = this.material;
    const [notFound] = this.names.notFound;
    if (notFound !== undefined) return phraseNotFound(this.material, notFound, this.#gapNotes());
    if (table.single === true) return this.#single();
    const untold =
      phraseUntold(this.material, this.names, this.found, this.#gapNotes()) ??
      phraseOlderThanLog(this.material, this.found, this.#gapNotes()) ??
      phraseBeforeLog(this.material, this.found, this.#gapNotes()) ??
      phraseUnplaced(this.material, this.found, this.#gapNotes()) ??
      phraseBothOfOne(this.material, this.names, this.found, this.#gapNotes());
    if (untold !== undefined) return untold;
    const nothing = phraseNothingRead(this.material, this.names, this.found) ?? phrasePeopleNotRead(this.material);
    if (nothing !== undefined) return { ...this.#unknown(nothing), notes: [], rows: [] };
    switch (query.form) {
      case 'count':
        return this.#count();
      case 'yes-no':
        return sayWhichOfTwo(this.material, this.found.matched, this.#yesNoOfNamed() ?? this.#yesNo());
      case 'when':
        return this.#whenAllTheSame() ?? this.#when() ?? this.#notRead() ?? this.#list();
      case 'who':
        return leadWithHappened(this.material, this.found, this.#who() ?? this.#notRead() ?? this.#list());
      case 'value':
        return this.#value() ?? this.#notRead() ?? this.#list();
      case 'why':
        return phraseReasons(this.material, this.names, this.found, this.#gapNotes()) ?? this.#list();
      case 'list':
      case 'how-to':
      case 'what-is':
        return this.#oneValue() ?? this.#list();
    }
  }

  #subjectOf(row: unknown): Subject {
    return this.material.table.subject(row as never);
  }

  #unknown(headline: string): PhrasedAnswer {
    return { answer: { kind: 'unknown', value: null, subjects: [], of: null }, headline, notes: [] };
  }

  get #total(): number {
    return this.#counted(this.found.population).length;
  }

  /** Whether something unread could hold another match. */
  get #incomplete(): boolean {
    return this.found.undecided.length > 0 || this.material.gaps.length > 0;
  }

  #noun(count: number): string {
    const [one, many] = this.#unit?.noun ?? this.material.table.noun;
    const ofWhich = listOfWhich(this.material.query);
    const of = ofWhich.length === 0 ? '' : ` that ${this.#says(count, ofWhich)}`;
    return `${count === 1 ? one : many}${of}`;
  }

  /** "skip the spam filter and send mail outside", with the names that narrow it. */
  #says(count: number, where = listAskedOfRows(this.material.query)): string {
    return sayConditions(this.material, count, where);
  }

  /** "of Office Sync Helper": names that narrow the rows. */
  get #scope(): string {
    const says = this.names.filters.map((filter) => filter.says);
    return says.length === 0 ? '' : ` (${formatList(says, 5)})`;
  }

  #named(subjects: readonly Subject[]): string {
    return formatList([...new Set(subjects.map(({ name }) => name))], MOST_NAMES);
  }

  #gapNotes(): readonly string[] {
    const undecided = this.found.undecided.map((row) => this.#subjectOf(row));
    const { matched, population } = this.found;
    const idle = population.length > 1 ? listIdle(this.material, matched) : [];
    return [...idle, ...listGapNotes(this.material.gaps, undecided)];
  }

  #isJudged(): boolean {
    const { where, check, related = [] } = this.material.query;
    return where.length > 0 || check !== undefined || related.length > 0;
  }

  #isNarrowed = (): boolean => this.#isJudged() || this.names.filters.length > 0;

  /** "2 of 9 mail flow rules skip the spam filter: A and B". */
  #sentence(): string {
    const { matched, population } = this.found;
    // Of the only one it says what it is, not "None of 1 app".
    const isOne = population.length === 1 && !this.#incomplete && this.#isJudged();
    if (matched.length === 0 && isOne) return `None: ${sayOfOne(this.material, population[0], false)}`;
    const [total, says] = [this.#total, this.#says(this.#subjects.length)];
    const named = nameWithReasons(this.material, this.names, matched) ?? this.#named(this.#subjects);
    const list = matched.length === 0 ? '' : `: ${named}`;
    // Names of a few among all would read as if they were special.
    if (!this.#isNarrowed()) return `${total} ${this.#noun(total)}${total > MOST_NAMES ? '' : list}`;
    const verbs = says === '' ? '' : ` ${says}`;
    if (matched.length === 0)
      return `None of ${sayTotal(this.material.table, total, this.#noun(total))}${sayLogReach(this.material)}${verbs}${this.#scope}`;
    return `${this.#ofTotal()}${list}`;
  }

  /** "2 of 9 mail flow rules skip the spam filter" */
  #ofTotal(): string {
    const says = this.#says(this.#subjects.length);
    const verbs = says === '' ? '' : ` ${says}`;
    return `${this.#subjects.length} of ${this.#total} ${this.#noun(this.#total)}${verbs}${this.#scope}`;
  }

  /** Nothing matches, and something that could was not read. */
  #notKnown(): PhrasedAnswer {
    const [gap] = this.material.gaps;
    const why =
      gap === undefined ? this.#named(this.found.undecided.map((row) => this.#subjectOf(row))) : describeGap(gap);
    const says = gap === undefined && this.found.undecided.length === this.#total ? this.#says(this.#total) : '';
    const read = `: ${why}. Of what I could read, ${this.#sentence().replace(/^None/, 'none')}`;
    const headline = `I could not tell${says === '' ? read : ` whether ${why} ${says}`}`;
    const answer = { kind: 'unknown', value: null, subjects: [], of: this.#total } as const;
    return { answer, headline, notes: this.#gapNotes() };
  }

  #list(): PhrasedAnswer {
    if (this.#subjects.length === 0 && this.#incomplete) return this.#notKnown();
    const [only] = this.#subjects;
    const value = this.#subjects.length === 1 && only !== undefined ? only.name : null;
    const [row] = this.found.matched;
    const { query } = this.material;
    const isNamed = this.names.filters.length > 0;
    const isAsked = query.check === undefined && (isNamed || query.where.length + (query.show?.length ?? 0) > 0);
    // "1 of 1 app can read mail (X): X" says one name three times.
    const isOne = this.#subjects.length === 1 && this.#total === 1 && row !== undefined && isAsked;
    return {
      answer: { kind: 'list', value, subjects: this.#subjects, of: this.#total },
      headline:
        phraseFirst(this.material, this.found, `${this.#total} ${this.#noun(this.#total)}${this.#scope}`) ??
        (isOne
          ? tellOfOne(this.material, row)
          : this.#sentence() +
            tellMoreOfOne(this.material, this.names, this.found.matched) +
            sayOrder(this.material, this.found.matched)),
      notes: this.#gapNotes(),
    };
  }

  #yesNoOfNamed = (): PhrasedAnswer | undefined =>
    phraseOfNamed(this.material, this.names, this.found, this.#gapNotes());

  #notRead(): PhrasedAnswer | undefined {
    return phraseNotRead(this.material, this.names, this.found, this.#gapNotes());
  }

  /** "how many owners does X have?": of one thing its values are counted, not the thing. */
  #countOfOne(): PhrasedAnswer | undefined {
    const { table, query } = this.material;
    const [id, ...others] = query.show ?? [];
    const [row] = this.found.matched;
    const attribute = id === undefined ? undefined : table.attributes[id];
    const isOne = this.found.matched.length === 1 && this.names.filters.some(({ subjects }) => subjects !== undefined);
    if (!isOne || others.length > 0 || attribute === undefined) return undefined;
    if (attribute.type !== 'number' && attribute.type !== 'text' && attribute.type !== 'subjects') return undefined;
    const value = readAttribute(attribute, row);
    if (value === undefined) return this.#valueOf(id ?? '');
    const count = typeof value === 'number' ? value : listValues(value).length;
    const which = typeof value === 'number' || count === 0 ? '' : ` (${formatAttributeValue(attribute, value)})`;
    return {
      answer: { kind: 'count', value: count, subjects: this.#subjects, of: null },
      headline: `${count}: ${labelInSentence(attribute.label)} of ${this.#named(this.#subjects)}${which}`,
      notes: this.#gapNotes(),
    };
  }

  #count(): PhrasedAnswer {
    const ofOne = this.#countOfOne() ?? this.#severalOf(countDoers, this.material.query.show?.[0] ?? '');
    if (ofOne !== undefined) return ofOne;
    const count = this.#subjects.length;
    if (count === 0 && this.#incomplete) return this.#notKnown();
    const least = this.#incomplete ? 'At least ' : '';
    const holders = countHolders(this.material, this.found, this.#subjects, this.#ofTotal());
    if (holders !== undefined) return { ...holders, headline: `${least}${holders.headline}`, notes: this.#gapNotes() };
    const each = this.#unit === undefined ? countAlternatives(this.material, this.found.matched) : undefined;
    if (each !== undefined && count > 0) return this.#countEach(each, count, least);
    const asked = this.material.query.share === true && this.#total > 0;
    const share = asked ? `${Math.round((100 * count) / this.#total)} %: ` : '';
    return {
      answer: { kind: 'count', value: count, subjects: this.#subjects, of: this.#total },
      headline: count === 0 ? `0: ${this.#sentence().replace(/^None: /, '')}` : `${least}${share}${this.#sentence()}`,
      notes: this.#gapNotes(),
    };
  }

  /** "how many are on or off?": a number for each, and how many that is together. */
  #countEach({ says, others }: EachAlternative, count: number, least: string): PhrasedAnswer {
    const verbs = others.length === 0 ? '' : ` ${this.#says(count, others)}`;
    const together = `${count} of ${this.#total} ${this.#noun(this.#total)}${verbs}${this.#scope}`;
    return {
      answer: { kind: 'count', value: count, subjects: this.#subjects, of: this.#total },
      headline: `${least}${says}: ${together}: ${this.#named(this.#subjects)}`,
      notes: this.#gapNotes(),
    };
  }

  #yesNo(): PhrasedAnswer {
    const { matched, population } = this.found;
    const { every, amount, ofFirst } = this.material.query;
    const unread = phraseUnread(this.material, this.names);
    if (unread !== undefined) return { ...this.#unknown(unread), notes: [], rows: [] };
    if (amount !== undefined) return this.#amount(amount);
    const value = asksForValue(this.material, this.names, this.found) ? this.#value() : undefined;
    if (value !== undefined) return leadWithHappened(this.material, this.found, value);
    const which = phraseWhichAlternative(this.material, this.names, this.found, this.#gapNotes());
    if (which !== undefined) return which;
    const one = population.length === 1 ? population[0] : undefined;
    // "all 1 app" is no English, and a name says more.
    if (population.length === 0 && listOfWhich(this.material.query).length > 0 && this.material.gaps.length === 0)
      return phraseNoneOfSuch(this.#noun(2), this.#gapNotes());
    const share =
      one === undefined ? sayShareOfKind(this.material.query, this.#subjects.length, this.#total) : undefined;
    // Several that are first alike, or the first three: all of them are meant.
    const isOfAll = every === true || share === 'Not all' || ofFirst === true;
    if (isOfAll && this.#isNarrowed() && one === undefined) return this.#every(share);
    const absent = one === undefined ? undefined : phraseAbsent(this.material, this.found, one);
    if (absent !== undefined) return absent;
    if (matched.length === 0 && this.#incomplete) return this.#notKnown();
    const idle = one === undefined || matched.length === 0 ? undefined : phraseIdle(this.material, this.found, one);
    if (idle !== undefined) return { ...idle, notes: this.#gapNotes() };
    // What was not read may be of the other kind: "0 are certificates" would be a false none.
    const isCounted = one === undefined && matched.length > 0 && !this.#incomplete;
    const each = isCounted ? countAlternatives(this.material, matched) : undefined;
    if (each?.others.length === 0) return this.#yesOfEach(each.says);
    const headline =
      one === undefined ? this.#sentence().replace(/^None/, 'none') : sayOfOne(this.material, one, matched.length > 0);
    const subjects = one === undefined ? this.#subjects : [this.#subjectOf(one)];
    return {
      answer: { kind: 'yes-no', value: matched.length > 0, subjects, of: this.#total },
      headline: `${sayVerdict(share ?? matched.length > 0, this.material.query)}: ${headline}`,
      notes: this.#gapNotes(),
    };
  }

  /** "does it have a secret or a certificate?": yes, and how many of each. */
  #yesOfEach(says: string): PhrasedAnswer {
    const of = `${this.#total} ${this.#noun(this.#total)}${this.#scope}`;
    return {
      answer: { kind: 'yes-no', value: true, subjects: this.#subjects, of: this.#total },
      headline: `${sayVerdict(true, this.material.query)}: ${says}, of ${of}: ${this.#named(this.#subjects)}`,
      notes: this.#gapNotes(),
    };
  }

  /** "more than 4?": how many match decides. */
  #amount({ op, than }: NonNullable<QueryMaterial['query']['amount']>): PhrasedAnswer {
    const count = this.#subjects.length;
    const holds = compares(count, op, than);
    // What was not read could be more: only that there are enough is then certain.
    const certain = !this.#incomplete || (holds && (op === 'more-than' || op === 'at-least'));
    if (!certain) return this.#notKnown();
    return {
      answer: { kind: 'yes-no', value: holds, subjects: this.#subjects, of: this.#total },
      headline: `${sayVerdict(holds, this.material.query)}, ${count}: ${this.#sentence()}`,
      notes: this.#gapNotes(),
    };
  }

  /** "all admins have MFA?": those that do not are the answer. */
  #every(share: string | undefined): PhrasedAnswer {
    const { matched, population, undecided } = this.found;
    const failing = population.filter((row) => !matched.includes(row) && !undecided.includes(row));
    if (failing.length === 0 && this.#incomplete) return this.#notKnown();
    const subjects = failing.map((row) => this.#subjectOf(row));
    const all = failing.length === 0;
    const { query } = this.material;
    const [total, names] = [`${this.#total} ${this.#noun(this.#total)}`, this.#named(subjects)];
    const some =
      query.where.length === 0
        ? `${sayVerdict(false, query)}: ${this.#ofTotal()}; not ${names}`
        : `${sayVerdict(share ?? false, query)}: ${failing.length} of ${total} ${sayOpposite(this.material, failing.length)}: ${names}`;
    const headline = all ? `${sayVerdict(true, query)}: all ${total} ${this.#says(2)}` : some;
    const answer: AnswerValue = { kind: 'yes-no', value: all, subjects, of: this.#total };
    return { answer, headline, notes: this.#gapNotes(), ...(all ? {} : { rows: failing }) };
  }

  /** The instant that is asked for: of the only match, or of each. */
  #when(): PhrasedAnswer | undefined {
    const { table, query } = this.material;
    const asked = [...(query.show ?? []), ...(table.period === undefined ? [] : [table.period])];
    const id = asked.find((one) => table.attributes[one]?.type === 'instant');
    const said = id === undefined ? undefined : this.#valueOf(id);
    return said && addWho(said, this.material, this.found);
  }

  /** "is it still used, and when last?" of the one that is named: it is not, and its time is told all the same. */
  #whenAllTheSame(): PhrasedAnswer | undefined {
    const { query, table } = this.material;
    const { matched, undecided, population } = this.found;
    const [row, other] = population;
    const isOfOne = row !== undefined && other === undefined && matched.length + undecided.length === 0;
    const isState = query.where.length > 0 && query.where.every(({ op }) => op === 'is' || op === 'is-not');
    if (!isOfOne || !isState || table.about === 'event' || query.related !== undefined) return undefined;
    const material = { ...this.material, query: { ...query, where: [] } };
    const said = new AnswerPhrasing(material, this.names, { ...this.found, matched: population }).#when();
    return said && { ...said, headline: `${said.headline}. ${sayOfOne(this.material, row, false)}`, rows: [row] };
  }

  /** Who did it: the actor that an attribute holds. */
  #who(): PhrasedAnswer | undefined {
    const { table, query } = this.material;
    const attributes = (query.show ?? []).map((one) => [one, table.attributes[one]] as const);
    // "whose mailbox can it read?" asks for people, too, whom no verb names.
    const [id] =
      attributes.find(([, one]) => (one?.type === 'text' || one?.type === 'subjects') && one.who !== undefined) ??
      attributes.find(([, one]) => one?.type === 'subjects' && one.lookup === 'user') ??
      [];
    if (id === undefined) return undefined;
    const several = this.#severalOf(phraseMembers, id) ?? this.#severalOf(phraseDoers, id);
    const said = sayWhoIsLeftOut(several, this.material, this.names, this.found.matched, id) ?? this.#valueOf(id);
    return said && addWhen(said, this.material, this.found);
  }

  #value(): PhrasedAnswer | undefined {
    const id = this.material.query.show?.[0];
    return id === undefined ? undefined : this.#valueOf(id);
  }

  /** "the publisher of X" without a form: one row, one attribute. */
  #oneValue(): PhrasedAnswer | undefined {
    const { show, where } = this.material.query;
    // One holder may have several rows: "which roles does Priya have?".
    const { size } = new Set(this.#subjects.map(({ id }) => id));
    const isFew = size === 1 || (size <= MOST_NAMES && where.length === 0);
    // "which issuer does X trust?": the only one of its credentials that has an issuer.
    const isHad = where.length > 0 && where.every(({ attribute, op }) => op === 'has' && attribute === show?.[0]);
    // "from which IP was Finance copies created?": the one act that is about it.
    const asked = this.material.table.attributes[show?.[0] ?? ''];
    const isAct = asked?.type === 'text' && asked.shared === true && where.length > 0;
    // "what roles does Aiko have?": she is named as the holder, and every row is hers.
    const isHolder = size === 1 && this.names.mentioned.some(({ id }) => id === this.#subjects[0]?.id);
    const isNamed =
      isHolder || this.names.filters.some(({ subjects }) => subjects !== undefined || ((isHad || isAct) && size === 1));
    return isFew && isNamed && show?.length === 1 ? this.#valueOf(show[0] ?? '') : undefined;
  }

  get #isOneSubject(): boolean {
    return new Set(this.#subjects.map(({ id }) => id)).size === 1;
  }

  #severalOf(phrase: typeof phraseDoers, id: string): PhrasedAnswer | undefined {
    return phrase(this.material, this.found, id, this.#gapNotes());
  }

  #valueOf(id: string): PhrasedAnswer | undefined {
    const { table, query, question } = this.material;
    const attribute = table.attributes[id];
    const { rows: matched, says: leftOut } = leaveOutOfWho(this.material, this.names, this.found.matched, id);
    if (attribute === undefined || matched.length === 0) return undefined;
    const values = matched.map((row) => readAttribute(attribute, row));
    const label = labelInSentence(attribute.label);
    const names = this.#named(this.#subjects);
    if (values.every((value) => value === undefined))
      return { ...this.#unknown(sayUnknown(label, names, attribute.unknown)), notes: this.#gapNotes() };
    const distinct = new Set(values.flatMap(listValues).map(valueText));
    const [only] = distinct;
    // What one has is not what all of them have.
    const isOfAll = this.#isOneSubject || values.every((one) => listValues(one).length > 0);
    const isTime = attribute.type === 'instant';
    // One role that ends and one that does not, or of which that is not known: neither is what both have.
    const isMixed = isTime && values.some((one) => one === null || one === undefined) && distinct.size > 0;
    const isOne = distinct.size === 1 && only !== undefined && isOfAll && !isMixed;
    const typed = values.find((one) => typeof one === 'number' || typeof one === 'boolean');
    const value = isOne ? (typed ?? only) : null;
    const isListed = !isOne && this.#isOneSubject && attribute.type === 'text';
    const text = isListed
      ? formatList(listWithBeside(id, table, matched) ?? [...distinct], MOST_NAMES)
      : formatRowValue(attribute, matched[values.findIndex((one) => one !== undefined)]);
    const lead =
      isOne || isListed
        ? leadWithValue(text, attribute.label, names)
        : leadWithEach(this.material, matched, attribute, this.#isOneSubject ? names : undefined);
    const asked = asksForBoth(question) ? (query.show ?? []) : [];
    const state = this.#isOneSubject ? listStateBeside(table, id, matched[0]) : [];
    const beside = [...(attribute.also ?? []), ...state, ...asked.filter((one) => one !== id)];
    const also = matched.length > 1 ? [] : [...new Set(beside)].flatMap((one) => sayFactBeside(table, one, matched[0]));
    return {
      answer: { kind: 'value', value, subjects: this.#subjects, of: this.#total },
      headline: [`${lead}${leftOut}`, ...also].join('; '),
      notes: this.#gapNotes(),
    };
  }

  /** The tenant itself: its settings. */
  #single(): PhrasedAnswer {
    const { table, query, rows } = this.material;
    const [row] = rows;
    const answered =
      row === undefined ? undefined : answerFromSingleRow({ query, table, row, filters: this.names.filters });
    return answered === undefined ? this.#notKnown() : { ...answered, notes: this.#gapNotes() };
  }
}
