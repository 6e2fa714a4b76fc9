import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { SubjectLink } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Wording } from '../../subjects/model/wording.js';
import type { QueryRelation } from '../model/query.js';
import { SAID_AGAIN } from '../parameters/joined-names.js';

/** A question taken apart at the words that relate rows of two tables: "which apps are", "owned by", "admins without MFA". */
export interface RelationSplit {
  /** The id of the table that the question asks for, and of the one whose rows are related. */
  readonly table: string;
  readonly other: string;
  readonly of: QueryRelation['of'];
  readonly attribute: string;
  /** Small words that mean much else: they count only where the question is not understood without. */
  readonly weak: boolean;
  /** It counts only where something is asked of the others. */
  readonly judged: boolean;
  /** The words of the relation: "owned by". */
  readonly relation: string;
  readonly left: string;
  /** What the others are like. */
  readonly right: string;
  /** How the others are called in front of it, where the question calls them by what they are to these: "whose owner". */
  readonly kind?: string;
  /** Rows that are related to none of them. */
  readonly not: boolean;
  /** All that they are related to must be one of them: "owned only by". */
  readonly only: boolean;
}

interface RelationPattern extends Pick<RelationSplit, 'table' | 'other' | 'of' | 'attribute' | 'weak' | 'judged'> {
  readonly pattern: RegExp;
  /** The words of the relation alone, which few questions have: told sooner than by the whole pattern. */
  readonly relates: RegExp;
  /** Stands before what the others are like where their kind is not named: "whose owner lacks MFA". */
  readonly kind?: string;
  /** The word for the others, which stands among what they are like: "a disabled owner". */
  readonly end?: RegExp;
}

let patterns: readonly RelationPattern[] | undefined;

const listPatterns = (): readonly RelationPattern[] => (patterns ??= SUBJECT_TABLES.flatMap(patternsOfTable));

function patternsOfTable(table: AnySubjectTable): readonly RelationPattern[] {
  return Object.entries(table.attributes).flatMap(([attribute, definition]) => {
    const { links = [] } = definition.type === 'subjects' ? definition : {};
    return links.flatMap((link) => patternsOfLink(table.id, attribute, link));
  });
}

function patternsOfLink(table: string, attribute: string, link: SubjectLink): readonly RelationPattern[] {
  const there = { table, other: link.to, of: 'these', attribute, judged: false } as const;
  const back = { table: link.to, other: table, of: 'others', attribute, judged: false } as const;
  const to = SUBJECT_TABLES.find(({ id }) => id === link.to);
  // An owner may be anybody, and no admin.
  const kind = to?.about === 'user' ? PEOPLE : to?.noun[1];
  const said: readonly (Omit<RelationPattern, 'pattern' | 'relates'> & { readonly words: Wording | undefined })[] = [
    { ...there, words: link.whose, weak: false, ...omitUndefined({ kind }) },
    { ...there, words: link.words, weak: false },
    { ...there, words: link.small, weak: true },
    { ...there, words: link.wordsOfJudged, weak: false, judged: true },
    { ...back, words: link.back?.words, weak: false },
    { ...back, words: link.back?.small, weak: true },
  ];
  const patterns = said.flatMap(({ words, ...one }) => (words === undefined ? [] : [{ ...one, ...patternsOf(words) }]));
  if (link.end === undefined) return patterns;
  const atEnd = { ...there, weak: false, judged: true, ...omitUndefined({ kind }) };
  return [...patterns, { ...atEnd, ...patternsOfEnd(link.end) }];
}

/** How whoever is at the other end is called, where only what they are to these is said. */
const PEOPLE = 'people';

/** "our own apps": whose they are, and no verb. */
const OF_OURS = '(?:\\b(?:no|our|your|my|their|its|his|her) )';

/** Between what is asked for and what it is related to; what only links the two says nothing. */
const LINK =
  '(?:that|which|who|die|der|das|qui|que)? ?(?:is|are|was|were|do|does|did|have been|has been|sind|ist|wurden?|sont|est|ont été|son|fueron|están?)?';
const NOT = "not|never|nicht|keine?[nmrs]?|pas|no|n't";

function patternsOf(words: Wording): Pick<RelationPattern, 'pattern' | 'relates'> {
  const said = Object.values(words).join('|').replaceAll(' by', ' (?:only |solely |exclusively )?by');
  const pattern = new LazyPattern(
    `^([^?!;]*?\\p{L}[^?!;\\s]*)\\s+${LINK} ?(${NOT})?\\s*(?<!\\p{L}|${OF_OURS})(${said})\\s+([^\\s?!;][^?!;]*[?!. ]*)$`,
    'iu',
  );
  return { pattern, relates: new LazyPattern(`(?<!\\p{L})(?:${said})\\s`, 'iu') };
}

const HAVING =
  '(?:with|have|has|having|haben|hat|mit|ont|a|avec|tienen|tiene|con)(?: (?:an?|any|some|at least one|einen?|einem|une?|des|alg[uú]n|unos))?';

/** What is said of somebody, behind the word for them. */
const SAID_BEHIND =
  '(?:,? (?:who|that|which|whose|with|without|from|der|die|das|deren|dessen|mit|ohne|aus|qui|dont|avec|sans|que|cuy[oa]s?|con|sin|de) .+|(?! (?:and|or|und|oder|et|ou|y|o|e) ?) [\\p{L}-]+)';

/** "have an owner who is disabled", "ont un propriétaire invité": what stands beside the word for the other end is said of it. */
function patternsOfEnd(words: Wording): Pick<RelationPattern, 'pattern' | 'relates' | 'end'> {
  const said = `(?<!\\p{L})(?:${Object.values(words).join('|')})(?!\\p{L})`;
  const pattern = new LazyPattern(
    `^([^?!;]*?\\p{L}[^?!;\\s]*)\\s+${LINK} ?(${NOT})?\\s*(?<!\\p{L})(${HAVING}) ((?:(?!(?:no|not|only|valid) )[\\p{L}-]+ ${said}(?:${SAID_BEHIND})?|${said}${SAID_BEHIND})[?!. ]*)$`,
    'iu',
  );
  const end = new LazyPattern(said, 'iu');
  return { pattern, relates: end, end };
}

/** "own no apps": none of what follows. */
const NONE =
  /^(?:no|none of (?:the|our)|not (?:a single|any|one)|any|keine?[nmrs]?|aucune?s?|d'aucune?|ning[uú]n[ao]?) (?=\p{L})/iu;
/** "do not own any": only with a negation before. */
const ANY = /^any /i;

const ONLY = / (?:only|solely|exclusively) /i;

/** "made by Nadja Keller or by the app IT Admin": between names that are blanked. */
const SAYS_NOTHING = new LazyPattern(`^(?:or|and|und|oder|et|ou|y|o)${SAID_AGAIN}(?:[\\s?.!]*$|\\s{4})`, 'iu');

const OF_ROWS = /^(?:that|which|who|whose)(?!\p{L})/iu;

/** "a lifetime of more than one year": how long, and no row of a table. */
const AMOUNT_OF_TIME =
  /^(?:(?:more|less|longer|shorter) than |over |under |at least |at most |up to |about |exactly )?(?:an?|one|two|three|four|five|six|twelve|\d{1,4}) (?:days?|weeks?|months?|years?)(?!\p{L})/iu;

/** Every way to take a question apart at words that relate two tables. `blanked`: the text without its names, as long as the text. */
export function splitRelations(text: string, blanked: string): readonly RelationSplit[] {
  return listPatterns().flatMap(({ pattern, relates, kind, end, ...split }) => {
    if (!relates.test(blanked)) return [];
    const [whole, left = '', negation, relation = '', right = ''] = pattern.exec(blanked) ?? [];
    if (whole === undefined || SAYS_NOTHING.test(right) || AMOUNT_OF_TIME.test(right)) return [];
    // "changes by Marta that added a secret to any app": who is named did it, and the rest is said of the changes.
    const before = text.slice(0, blanked.length - right.length);
    if (OF_ROWS.test(right) && before.trimEnd().length > blanked.slice(0, before.length).trimEnd().length) return [];
    const isNone = NONE.test(right) && !ANY.test(right);
    const behind = text.slice(blanked.length - right.length);
    const said = end === undefined ? behind : behind.replace(end, ' ').trimStart();
    const others = isNone || negation !== undefined ? said.replace(NONE, '') : said;
    const [called = ''] = end?.exec(behind) ?? [];
    return [
      {
        ...split,
        relation: `${relation} ${called}`.trim().toLowerCase(),
        left: text.slice(0, left.length),
        not: isNone !== (negation !== undefined),
        only: ONLY.test(relation),
        ...(kind === undefined ? { right: others } : { right: `${kind} ${others}`, kind }),
      },
    ];
  });
}
