import { omitUndefined } from '../../core/omit-undefined.js';
import type { Query, QueryForm, QueryGrouping } from '../model/query.js';
import { joinTogether, type Spot } from './alternatives.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { asksOfKindAsSuch, findKindAt } from './kind-as-such.js';
import { tellOfWhich } from './of-which-rows.js';
import { SHARE } from './small-word-patterns.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { findWordFacts, type Piece } from './word-facts.js';

/** What was read of a question, piece by piece. */
export interface ReadParts extends Required<Pick<Query, 'where' | 'named' | 'unread'>> {
  /** The form that its words say, and the one that an answer takes. */
  readonly form: QueryForm;
  readonly asked: QueryForm;
  readonly show: readonly string[];
  readonly check: { readonly id: Query['check'] & string; readonly not: boolean } | undefined;
  readonly order: Pick<Query, 'order' | 'limit'>;
  readonly amount: Query['amount'];
  readonly period: Query['period'];
  readonly by: QueryGrouping | undefined;
  readonly isUnit: boolean;
  readonly isOfAll: boolean;
  /** Where the kind that is asked about is named, and where roles and permissions are. */
  readonly nounAt: number | undefined;
  readonly everyAt: number | undefined;
  readonly spots: readonly Spot[];
  readonly pieces: readonly Piece[];
}

/** Says that one and the same is to hold all of what is named. */
const AT_ONCE =
  /(?<!\p{L})(?:both|at (?:the same time|once)|simultaneously|zugleich|gleichzeitig|à la fois|a la vez)(?!\p{L})/iu;

/** The query that the parts of a reading come to. */
export function assembleQuery(material: QuestionMaterial, { table }: TableVocabulary, parts: ReadParts): Query {
  const { form, asked, named, show, check, unread, amount, period, by } = parts;
  const isOfAll = form === 'yes-no' && parts.isOfAll;
  const isOfKind = form === 'yes-no' && !parts.isOfAll && saysOfKindAsSuch(material, parts);
  const asksHeld = isOfAll && parts.where.length + named.length === 0 && show.length === 1 && check === undefined;
  const told = isOfAll || isOfKind ? tellOfWhich(material, parts) : parts.where;
  // "haben alle Apps einen Besitzer?": what is only to be shown is what all are to have.
  const where = asksHeld ? show.map((attribute) => ({ attribute, op: 'has', value: true, words: '' }) as const) : told;
  return {
    about: table.about,
    table: table.id,
    ...(parts.isUnit ? { unit: true } : {}),
    where,
    // A row has one role: "members of A and B" are those of either.
    named:
      table.about === 'role' && !AT_ONCE.test(material.text) ? joinTogether(named, parts.spots, material.text) : named,
    ...(asked === 'count' && SHARE.test(material.plain) ? { share: true } : {}),
    form: material.isCounted === true && asked === 'who' ? 'count' : asked,
    // "do all admins have MFA?", but not "can any app read all mail?".
    ...(isOfAll ? { every: true } : {}),
    ...(isOfKind ? { ofKind: true } : {}),
    ...(show.length === 0 ? {} : { show: [...new Set(show)] }),
    ...(check === undefined ? {} : { check: check.id, ...(check.not ? { checkNot: true } : {}) }),
    ...omitUndefined({ amount, period, by }),
    ...parts.order,
    ...findWordFacts(material).shown,
    unread,
  };
}

/** "do secrets expire?": where the kind is all that is said of it, nothing is asked of a share of it. */
function saysOfKindAsSuch({ words }: QuestionMaterial, { nounAt, spots, where, check }: ReadParts): boolean {
  const kindAt = findKindAt(words, nounAt, spots[0]);
  if (!asksOfKindAsSuch(words, kindAt)) return false;
  const behind = words.slice((kindAt ?? 0) + 1).map(({ text }) => text);
  return check !== undefined || where.some((one) => one.words.split(' ').some((word) => behind.includes(word)));
}
