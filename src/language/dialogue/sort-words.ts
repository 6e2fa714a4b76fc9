import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { readNumber } from '../query/number-comparison.js';
import { asksInFull } from './asking-words.js';

/** How a message sorts a list: by what its words say, and from which end. */
export interface SaidOrder {
  /** What it is sorted by; empty: whatever the list goes by. */
  readonly by: string;
  readonly end?: OrderEnd;
  /** The end is said of the bottom of the list: "oldest last". */
  readonly atBottom?: true;
  /** "sort by": any attribute will do, where an end alone means a time or a number. */
  readonly sorts?: true;
}

/** `up`: the least comes first. `longest`, `shortest`: of a number the most, of a time that which is longest ago. */
export type OrderEnd = {
  readonly to: 'up' | 'down' | 'longest' | 'shortest';
  readonly of?: 'time' | 'number' | 'risk';
};

/** What a message says of the list before: sorted anew, turned round, or cut. */
export type ListMove =
  | { readonly is: 'sort'; readonly said: SaidOrder }
  | { readonly is: 'reverse' }
  | { readonly is: 'cut'; readonly rows: number; readonly fromEnd?: true };

const word = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

/** The first that is found decides: "most recent" before "most". */
const ENDS: readonly (readonly [OrderEnd, RegExp])[] = [
  [
    { to: 'down', of: 'risk' },
    word(
      '(?:the )?(?:worst|riskiest|most (?:dangerous|critical|severe|serious|risky|urgent)|highest (?:risk|severity))|schlimmste[nrs]?|gefährlichste[nrs]?|riskanteste[nrs]?|kritischste[nrs]?|(?:les |la |le )?(?:plus (?:dangereu(?:x|ses?)|risquée?s?|graves?|critiques?)|pires?)|(?:l[oa]s |el |la )?(?:más (?:peligros[oa]s?|arriesgad[oa]s?|graves?|crític[oa]s?)|peor(?:es)?)',
    ),
  ],
  [
    { to: 'up', of: 'time' },
    word(
      'longest ago|least recent(?:ly)?|am längsten her|(?:the )?longest (?:time )?(?:ago|back)|il y a le plus longtemps|hace más tiempo',
    ),
  ],
  [
    { to: 'down', of: 'time' },
    word(
      '(?:the )?(?:newest|latest|youngest|most recent(?:ly)?)|(?:die |am |zu)?(?:neueste[nrs]?|jüngste[nrs]?|aktuellste[nrs]?|neuesten)|(?:les |la |le )?(?:plus récente?s?|plus récemment|plus nouve(?:aux|lles?)|plus jeunes?)|(?:l[oa]s |el |la )?más (?:nuev[oa]s?|recientes?|recientemente)',
    ),
  ],
  [
    { to: 'up', of: 'time' },
    word(
      "(?:the )?(?:oldest|earliest|soonest|next)|(?:die )?(?:älteste[nrs]?|früheste[nrs]?)|(?:les |la |l'|le )?plus (?:ancien(?:ne)?s?|vieux|vieilles?)|(?:l[oa]s |el |la )?más (?:antigu[oa]s?|viej[oa]s?)",
    ),
  ],
  [{ to: 'longest' }, word('(?:for )?(?:the )?longest(?: time)?|(?:am )?längste[nrs]?|le plus longtemps|más tiempo')],
  [{ to: 'shortest' }, word('(?:for )?(?:the )?shortest(?: time)?|(?:am )?kürzeste[nrs]?')],
  [
    { to: 'down', of: 'number' },
    word(
      '(?:the )?(?:biggest|largest|most|highest|greatest)|(?:die |am )?(?:größte[nrs]?|meisten|höchste[nrs]?)|(?:les |la |le )?plus (?:grande?s?|gros(?:ses?)?|élevée?s?|nombreu(?:x|ses)|de|d)|(?:l[oa]s |el |la )?(?:más(?: grandes?| altos?)?|mayor(?:es)?)',
    ),
  ],
  [
    { to: 'up', of: 'number' },
    word(
      '(?:the )?(?:smallest|fewest|least|lowest)|(?:die |am )?(?:kleinste[nrs]?|wenigsten|niedrigste[nrs]?)|(?:les |la |le )?(?:plus (?:petite?s?|bas(?:ses?)?)|moins (?:de|d|nombreu(?:x|ses))?)|(?:l[oa]s |el |la )?(?:más (?:pequeñ[oa]s?|baj[oa]s?)|menor(?:es)?|menos)',
    ),
  ],
  [{ to: 'down' }, word('z[- ](?:to[- ])?a|descending|desc|absteigend|(?:ordre )?décroissante?|descendente')],
  [{ to: 'up' }, word('ascending|asc|aufsteigend|(?:ordre )?croissante?|ascendente')],
];

/** Inside a phrase that another place word ends: "those that expire first on top". */
const INNER_ENDS: readonly (readonly [OrderEnd, RegExp])[] = [
  [{ to: 'up', of: 'time' }, word("first|zuerst|d'abord|en premier|primero|antes")],
  [{ to: 'down', of: 'time' }, word('last|zuletzt|en dernier|al final|por último')],
];

const ON_TOP =
  "first|on top|(?:at|to) (?:the )?(?:very )?(?:top|beginning|start)|up top|zuerst|(?:ganz |nach )?oben|zuoberst|am anfang|als erste[sr]?|d'abord|en (?:premi(?:er|ère)s?|haut|tête)|au début|primero|primer[oa]s|(?:por )?arriba|al (?:principio|inicio|comienzo)";
const AT_BOTTOM =
  'last|(?:at|to|on) the (?:very )?(?:bottom|end)|zuletzt|(?:ganz |nach )?unten|am ende|zum schluss|en (?:dernier|bas)|à la fin|al final|(?:por )?abajo';
const PLACE_END = new LazyPattern(
  `\\s(?:(?<top>${ON_TOP})|(?<bottom>${AT_BOTTOM}))(?: please| bitte| svp| por favor)?[\\s.!?]*$`,
  'iu',
);

const LEAD =
  /^(?:(?:now|please|and|but|ok|with|und|mit|bitte|et|avec|y|con|por favor)\s+|(?:show|list|give|put|zeig\p{L}*|montre\p{L}*|mets|muéstra\p{L}*|pon)(?: me| mir| moi)?(?: it| them| the list| these| those| sie| die| les| l[oa]s)?(?: again)?\s+)*/iu;
const HEAD =
  /^(?:(?:the |those |these )?(?:ones? )?(?:that|which|who|whoever|with)|the ones|whoever|(?:die|diejenigen|celles|ceux|l[oa]s)(?:,)? (?:die|mit|qui|avec|que|con)|those)\s+/iu;

const VERB =
  '(?:sort|order|rank|arrange|sortiere?n?|ordne|tri(?:e[zr]?)|class(?:e[zr]?)|ordena(?:r|d|me)?|orden[aáe]|ordén[ae])';
const SORTED =
  '(?:sorted|ordered|ranked|arranged|in (?:the )?order|sortiert|geordnet|tri[ée]e?s?|class[ée]e?s?|ordenad[oa]s?)';
const THEM =
  '(?:-?(?:l[oa]s?|les|mel[oa]s)| them| it| these| those| that| this| sie| das| diese| les| (?:the|this|that|die|der|das|la|el|les) (?:list|result|results|rows|table|lot|liste|ergebnisse|tabelle|résultats|lista|resultados))?';
const BY =
  "(?:by|of|on|after|according to|nach|par|por|según)(?: (?:the|their|its|dem|der|den|la|le|el)(?!\\p{L})| l')?";
const SORT = new LazyPattern(
  `^(?:(?:can|could|would) you |kannst du |können sie |peux-tu |puedes |please |bitte )?(?:${VERB}${THEM}|${SORTED})(?: bitte| please)?(?:,? ${BY} ?(?<by>.*[^\\s?.!])|,? (?<how>\\p{L}(?:.*[^\\s?.!])?))[\\s?.!]*$`,
  'iu',
);
/** "nach letzter Nutzung sortieren" */
const SORT_BEHIND =
  /^(?:(?:die|sie|das) )?nach (?:de[mr]n? )?(?<by>[^?!]+?) (?:sortiert|sortieren|geordnet|ordnen)(?: bitte)?[?.!\s]*$/iu;
const BY_ALONE = new LazyPattern(
  `^(?:by|nach|par|por|según)(?!\\p{L})(?: (?:the|their|its|dem|der|den|la|le|el)(?!\\p{L})| l')? ?(?!(?:whom?|what|which|wem|qui|quoi|qui[ée]n(?:es)?|qu[ée])(?!\\p{L}))(?<by>\\p{L}[^,]{2,40}?)[\\s?.!]*$`,
  'iu',
);
const ALPHABETICALLY = word(
  'alphabetical(?:ly)?|alphabetisch|alphabétique(?:ment)?|alfabétic(?:o|a|amente)|a[- ](?:to[- ])?z',
);

const REVERSE =
  /^(?:(?:now|and|please|und|et|y) )?(?:(?:can you )?(?:turn|flip|reverse|invert) (?:it|that|this|them|the (?:order|list|sort(?:ing)?))(?: a?round| over| upside down)?|reverse|reversed|(?:(?:in|the) )?(?:the )?(?:reverse|reversed|opposite|inverse) (?:order|direction)|(?:the )?other way (?:a?round|about)|upside down|and(?:ers|er)s?(?:he)?rum|anders ?herum|umgekehrt|(?:in )?umgekehrte[rn]? reihenfolge|dreh\p{L}* (?:das|es|sie|die (?:liste|reihenfolge)) um|(?:dans )?l'autre sens|dans l'autre sens|(?:à )?l'(?:envers|inverse)|à l'envers|(?:en |dans l')?ordre inverse|inverse[rz]?(?: (?:l'ordre|la liste|-la|-les))?|al rev[ée]s|(?:en )?(?:el )?orden inverso|inv[ie]+rt[ea]\p{L}*(?: el orden| la lista)?|dale la vuelta)(?: please| bitte| stp| svp| por favor)?[\s?.!]*$/iu;

const ONLY =
  '(?:(?:show |give |list |zeig\\p{L}* |montre\\p{L}* |muéstra\\p{L}* )?(?:me |us |mir |moi )?(?:only |just |nur |bloß |seulement |uniquement |juste |solo |sólo |solamente )?)';
const OF_LIST =
  "(?: (?:ones|rows|entries|of (?:them|those|these)|davon|d'entre (?:eux|elles)|de (?:ell[oa]s|es[oa]s)|only|please|bitte|seulement|solo))*";
const FIRST_N = `(?:the |die |les |l[oa]s )?(?:(?:first|top|ersten|premi(?:ers|ères)|primer[oa]s) (?<a>[\\p{L}\\d]+)|(?<b>[\\p{L}\\d]+) (?:first|ersten|premi(?:ers|ères)|primer[oa]s))`;
const LAST_N = `(?:the |die |les |l[oa]s )?(?:(?:last|bottom|letzten|derni(?:ers|ères)|últim[oa]s) (?<c>[\\p{L}\\d]+)|(?<d>[\\p{L}\\d]+) (?:letzten|derni(?:ers|ères)|últim[oa]s))`;
const CUT = new LazyPattern(
  `^${ONLY}(?:${FIRST_N}|${LAST_N}|(?:limit|cut|narrow|restrict|trim|shorten|reduce)(?: it| them| that| this| the list)?(?: down)? (?:to|at|after) (?:the (?:first |top )?)?(?<e>[\\p{L}\\d]+))${OF_LIST}[\\s?.!]*$`,
  'iu',
);
const MOST_ROWS = 1000;

const tidy = (text: string): string => text.replace(/[\s,;:.!?]+/g, ' ').trim();

/** The end that a phrase says, and the phrase without its words. */
function takeEnd(text: string, isInner = false): { readonly end?: OrderEnd; readonly rest: string } {
  for (const [end, pattern] of isInner ? INNER_ENDS : ENDS)
    if (pattern.test(text)) return { end, rest: tidy(text.replace(pattern, ' ')) };
  return { rest: tidy(text) };
}

const saidOf = (text: string): SaidOrder => {
  const by = ALPHABETICALLY.test(text) ? 'name' : text;
  const { end, rest } = takeEnd(tidy(by.replace(PLACE_END, ' ')));
  return { by: rest, ...(end === undefined ? {} : { end }), sorts: true };
};

/** "oldest first", "those that expire last at the bottom": undefined where no end is said. */
function readPlaced(text: string): SaidOrder | undefined {
  const place = PLACE_END.exec(` ${text}`);
  if (place === null) return undefined;
  const phrase = tidy(` ${text}`.slice(0, place.index)).replace(LEAD, '').replace(HEAD, '');
  const outer = takeEnd(phrase);
  const { end, rest } = outer.end === undefined ? takeEnd(phrase, true) : outer;
  if (end === undefined) return undefined;
  return {
    by: rest.replace(HEAD, '').replace(/^(?:the|die|les|l[oa]s|le|la|el)$/iu, ''),
    end,
    ...(place.groups?.['bottom'] === undefined ? {} : { atBottom: true }),
  };
}

const MOST_WORDS = 12;

/** What a whole message says of the list before. */
export function readListMove(text: string): ListMove | undefined {
  if (REVERSE.test(text)) return { is: 'reverse' };
  const cut = CUT.exec(text)?.groups;
  const count = cut && (cut['a'] ?? cut['b'] ?? cut['c'] ?? cut['d'] ?? cut['e']);
  const rows = count === undefined ? undefined : readNumber(count);
  if (rows !== undefined && rows > 1 && rows <= MOST_ROWS)
    return { is: 'cut', rows, ...((cut?.['c'] ?? cut?.['d']) === undefined ? {} : { fromEnd: true }) };
  const sort = (SORT_BEHIND.exec(text) ?? SORT.exec(text))?.groups;
  if (sort !== undefined) return { is: 'sort', said: saidOf(sort['by'] ?? sort['how'] ?? '') };
  if (
    asksInFull(text.replace(LEAD, '')) ||
    text.split(/\s+/).length > MOST_WORDS ||
    /,/.test(text.replace(/^[^,]{0,12},/, ''))
  )
    return undefined;
  const placed = readPlaced(text);
  return placed === undefined ? undefined : { is: 'sort', said: placed };
}

/** "by last use": whatever it is sorted by, if a list can be sorted by it. */
export function readByAlone(text: string): SaidOrder | undefined {
  const by = BY_ALONE.exec(text)?.groups?.['by'];
  if (by === undefined) return undefined;
  const { by: what, end } = saidOf(by);
  return { by: what, ...omitUndefined({ end }) };
}

/** A question, and how its answer is to be sorted: "all rules by creation date, newest first". */
export interface SortTail {
  readonly rest: string;
  readonly said: SaidOrder;
}

const SORTED_TAIL = new LazyPattern(`^(?<rest>.*\\S),? ${SORTED} (?:${BY} ?)?(?<by>[^,]{2,40}?)[\\s?.!]*$`, 'iu');
const SORTED_BEHIND_TAIL = /^(?<rest>.*\S),? nach (?:de[mr]n? )?(?<by>[^,]{2,40}?) (?:sortiert|geordnet)[\s?.!]*$/iu;
const BY_TAIL = new LazyPattern(`^(?<rest>.*\\S),? (?:by|nach|par|por|según) (?<by>[^,]{2,30}?)[\\s?.!]*$`, 'iu');
/** "list all apps oldest first": the end stands right before its place. */
const NO_COMMA = new LazyPattern(
  `^(?<rest>.*\\S) (?<tail>(?:(?:the|die|les|l[oa]s) )?(?:oldest|newest|latest|earliest|biggest|largest|älteste|neueste|jüngste|größte|plus (?:ancien(?:ne)?|récente?)s?|más (?:antigu[oa]|reciente|nuev[oa])s?) (?:${ON_TOP}))[\\s?.!]*$`,
  'iu',
);

/** Where a question ends with how it is to be sorted, most likely first: what looks like that may be a condition. */
export function listSortTails(text: string): readonly SortTail[] {
  const comma = text.lastIndexOf(',');
  const behind = comma < 0 ? undefined : readPlaced(text.slice(comma + 1).trim());
  const placed = behind !== undefined ? { rest: text.slice(0, comma).trim(), said: behind } : placedWithoutComma(text);
  const sorted = sortedTail(placed?.rest ?? text);
  const both = sorted && {
    rest: sorted.rest,
    said: {
      ...placed?.said,
      ...sorted.said,
      ...(placed?.said.end === undefined ? {} : { end: placed.said.end }),
      sorts: true as const,
    },
  };
  const by = placed?.said.by === '' ? BY_TAIL.exec(placed.rest)?.groups : undefined;
  const byTail =
    by?.['rest'] === undefined || placed === undefined
      ? undefined
      : { rest: by['rest'], said: { ...placed.said, by: by['by'] ?? '', sorts: true as const } };
  return [both, byTail, placed].filter((one) => one !== undefined && one.rest !== '') as readonly SortTail[];
}

function placedWithoutComma(text: string): SortTail | undefined {
  const { rest, tail } = NO_COMMA.exec(text)?.groups ?? {};
  const said = tail === undefined ? undefined : readPlaced(tail);
  return rest === undefined || said === undefined ? undefined : { rest, said };
}

function sortedTail(text: string): SortTail | undefined {
  const { rest, by } = (SORTED_BEHIND_TAIL.exec(text) ?? SORTED_TAIL.exec(text))?.groups ?? {};
  return rest === undefined || by === undefined ? undefined : { rest: rest.replace(/,$/, ''), said: saidOf(by) };
}
