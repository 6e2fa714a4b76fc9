import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { MAKING_IN_LOG } from '../model/making-in-log.js';
import type { Query, QueryCondition } from '../model/query.js';
import { findForm } from '../query/question-form.js';
import { countedQuery, listedQuery } from './query-edits.js';

const STILL_THERE =
  /^(?:which(?: ones?)?|how many|who|what|welche[rs]?|wer|wie ?viele|lesquel(?:le)?s|combien|qui|cu[áa]l(?:es)?|cu[áa]nt[oa]s|qui[ée]n(?:es)?)(?: of)? (?:(?:do|does|are|is|sind|ist|sont|est) )?(?:still |noch |encore |toujours |todav[íi]a |a[úu]n |siguen? )?(?:exist\p{L}*|there|here|around|in place|da|vorhanden|là)(?: (?:noch|encore|toujours|today|now|todav[íi]a))?[\s?.!]*$/iu;

const ARE_THEY_THERE =
  /^(?:are|is) (?:they|these|those|it|that|both|all of (?:them|those)|they all) (?:all |both )?(?:still |even )?(?:exist\p{L}*|there|here|around|in place|with us)(?: (?:today|now))?[\s?.!]*$/iu;

/** A log tells of what is gone by now, and a role may be held by somebody who is. */
const HOLDS_WHAT_IS_GONE: ReadonlySet<string> = new Set(['events', 'role-assignments']);

/** "which of them still exist?" of what was read of the tenant as it is now: all of it. undefined: it asks something else. */
export function askWhatExists(rest: string, before: Query): Query | undefined {
  if (HOLDS_WHAT_IS_GONE.has(before.table)) return undefined;
  // What was read of the tenant as it is now is there.
  if (ARE_THEY_THERE.test(rest)) return { ...listedQuery(before), form: 'yes-no' };
  if (!STILL_THERE.test(rest)) return undefined;
  return findForm(rest.toLowerCase()) === 'count' ? countedQuery(withoutColumns(before)) : listedQuery(before);
}

/** Who made or changed them is not what is counted. */
const withoutColumns = ({ show: _show, by: _by, ...query }: Query): Query => query;

const DE_THEY = '(?:die|sie|diese|davon)';
const EN_THEY = '(?:they|those|these|all of (?:them|those|these))';
const THEY_FR = '(?:elles|ils)';
/** "gibt es die alle noch?", "do they all still exist?" */
const DO_ALL_EXIST = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|und|et|y),? )?(?:${[
    `(?:gibt es|gibt['’]?s|existieren|leben) ${DE_THEY} (?:(?:denn|eigentlich|alle|heute|immer|jetzt) )*noch(?: alle)?`,
    `sind ${DE_THEY} (?:(?:denn|eigentlich|alle|heute|immer|jetzt) )*noch (?:alle )?(?:da|vorhanden|im tenant|existent)`,
    `(?:do|did) ${EN_THEY} (?:all )?(?:still )?(?:all )?exist`,
    `are ${EN_THEY} (?:all )?still (?:all )?(?:there|here|around|in place|existing)`,
    `(?:est-ce qu['’])?(?:${THEY_FR} existent|existent-${THEY_FR}) (?:tou(?:te)?s )?(?:encore|toujours)(?: tou(?:te)?s)?`,
    `(?:${THEY_FR} sont|sont-${THEY_FR}) (?:tou(?:te)?s )?(?:encore|toujours) (?:tou(?:te)?s )?là`,
    '(?:todavía|todavia|aún|aun) (?:existen|están|estan|siguen)(?: ahí| ahi)?(?: tod[oa]s(?: ell[oa]s)?)?',
    '(?:existen|siguen existiendo|siguen ahí|siguen ahi)(?: tod[oa]s)?(?: todavía| todavia| aún| aun)?',
  ].join('|')})(?: today| now| heute| aujourd['’]hui| hoy)?[\\s?.!]*$`,
  'iu',
);

const ALL = /(?<!\p{L})(?:all|alle|tou(?:te)?s|tod[oa]s)(?!\p{L})/iu;

/**
 * Whether all that were listed still exist: what was made is asked of the log, which knows what is gone; undefined: the message asks
 * something else, or of what a table lists as it is now.
 */
export function askWhetherAllExist(
  text: string,
  { understanding: { query }, shown }: DialogueState,
): Query | undefined {
  if (query === undefined || !DO_ALL_EXIST.test(text)) return undefined;
  const made = shown.length > 1 || ALL.test(text) ? whereMade(query) : undefined;
  if (made === undefined)
    return MAKING_IN_LOG[query.about] === undefined ? askWhatExists('are they there', query) : undefined;
  const ofWhich = made.map((one): QueryCondition => ({ ...one, ofWhich: true }));
  return {
    about: 'event',
    table: 'events',
    where: [...ofWhich, { attribute: 'exists', op: 'is', value: true, words: 'still exist' }],
    named: query.about === 'event' ? query.named : query.named.map((one) => ({ ...one, attributes: ['actor'] })),
    ...(query.period === undefined ? {} : { period: query.period }),
    form: 'yes-no',
    every: true,
    unread: [],
  };
}

const DO_WE_HAVE_THEM =
  "do we (?:still )?(?:have|got) (?:them|those|these)|haben wir (?:die|sie|diese)(?: alle)? noch|(?:est-ce qu[e'’] ?)?(?:on|nous) (?:les )?(?:a|avons|as) (?:encore|toujours)|(?:los|las) (?:seguimos teniendo|tenemos todav[ií]a)|(?:todav[ií]a|a[úu]n) (?:los|las) tenemos";
const OF_THEM =
  "(?: of (?:them|those|these|the ones)| davon| von (?:denen|diesen|ihnen)| d['’]entre (?:eux|elles)| de (?:ell[oa]s|es[oa]s|est[oa]s))?";
/** "how many of those do we still have?", "wie viele davon gibt es noch?" */
const WHICH_DO_WE_HAVE = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|so|und|et|y),? )?(?:${[
    `(?:which|what|how many)${OF_THEM} (?:(?:do|did) we still have|(?:do|are) (?:they |we )?(?:still )?(?:exist|there|here|around|in place|left|remaining|with us))(?: still)?`,
    `(?:which|how many)${OF_THEM} (?:still exist|remain|survive|are still (?:there|here|around|in place))`,
    `(?:welche|wie ?viele)${OF_THEM} (?:haben wir|gibt es|gibt['’]?s|existieren|sind|bestehen)(?: (?:denn|eigentlich|jetzt|heute|aktuell|bei uns))* noch(?: (?:da|vorhanden|übrig))?`,
    `(?:lesquel(?:le)?s|combien)${OF_THEM} (?:existent|restent|sont|avons-nous|a-t-on)(?:-(?:elles|ils|t-il))?(?: (?:encore|toujours|en place|là))+`,
    `il en reste combien|combien (?:il )?en reste(?:-t-il)?|combien en (?:a-t-on|avons-nous) (?:encore|toujours)`,
    `(?:cu[áa]les|cu[áa]nt[oa]s)${OF_THEM} (?:siguen (?:existiendo|ah[íi])|quedan|(?:todav[ií]a|a[úu]n) (?:existen|tenemos|quedan|est[áa]n)(?: ah[íi])?|tenemos (?:todav[ií]a|a[úu]n))`,
    DO_WE_HAVE_THEM,
  ].join('|')})(?: today| now| heute| aujourd['’]hui| hoy)?[\\s?.!]*$`,
  'iu',
);
const WHETHER_WE_HAVE = new LazyPattern(`(?:${DO_WE_HAVE_THEM})`, 'iu');

/**
 * "how many of those do we still have?" after what was made, or who changed things of a kind: of the things, never of who did it. The log knows
 * what is gone; a table lists what is there. undefined: the message asks something else.
 */
export function askHowManyAreLeft(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !WHICH_DO_WE_HAVE.test(text)) return undefined;
  const form = WHETHER_WE_HAVE.test(text) ? 'yes-no' : findForm(text.toLowerCase()) === 'count' ? 'count' : 'list';
  if (query.about !== 'event') {
    if (MAKING_IN_LOG[query.about]?.isWhole !== true || query.mailboxOf !== undefined) return undefined;
    const listed = withoutColumns(listedQuery(query));
    return form === 'count' ? countedQuery(listed) : { ...listed, form };
  }
  const isMaking = query.where.some(({ attribute, value }) => attribute === 'act' && value === 'created');
  const isOfThing = query.where.some(({ attribute }) => attribute === 'thing');
  if (!isMaking || !isOfThing) return undefined;
  const exists: QueryCondition = { attribute: 'exists', op: 'is', value: true, words: 'still exist' };
  return { ...withoutColumns(listedQuery(query)), where: [...query.where, exists], form };
}

const NEW_EN = '(?:new(?:ly)?|freshly|just) ?(?:created|made|added|built|registered)?|created|made|added';
const NEW_DE =
  '(?:(?:neu|frisch) ?)?(?:angelegt|erstellt|hinzugefügt|gebaut|eingerichtet|gemacht|hinzugekommen|registriert)en|neuen|neu dazugekommenen';
const MADE_FR = '(?:créé|ajouté|fait|mis|enregistré)e?s?';
const MADE_ES = '(?:cread|añadid|hech|puest|registrad)[oa]s|(?:crearon|añadieron|hicieron)';
/** "welche von den neu angelegten gibt es noch?", "which of the new ones still exist?": of what was made. */
const WHICH_MADE_EXIST = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|und|et|y),? )?(?:${[
    `(?:which|what|how many) (?:of )?(?:the |those |these )?(?:(?:${NEW_EN})(?: ones?)?|(?:ones? )?(?:that (?:were|have been|are) )?(?:${NEW_EN}))(?: (?:do|are))?(?: they)? still (?:exist|(?:there|here|around|in place))`,
    `(?:welche|wie ?viele|was) (?:davon |von |der )?(?:den |die |der )?(?:${NEW_DE})(?: davon)? (?:gibt es|gibt['’]?s|existieren|sind|stehen|leben) (?:(?:heute|jetzt|denn|eigentlich|alle|immer|aktuell) )*noch(?: (?:da|vorhanden|im tenant|drin))?`,
    `(?:(?:parmi|sur|dans) (?:celles|ceux) qui ont été ${MADE_FR},? )?(?:lesquel(?:le)?s|combien)(?: (?:des nouve(?:lles|aux)|(?:parmi|de) (?:celles|ceux) qui ont été ${MADE_FR}))? (?:existent|sont(?:-(?:elles|ils))?|restent)(?: (?:encore|toujours))?(?: (?:là|en place))?`,
    `(?:(?:cu[áa]les|cu[áa]nt[oa]s) )(?:de )?(?:l[oa]s )?(?:nuev[oa]s|reci[ée]n cread[oa]s|(?:que (?:se |fueron |han sido )?)?(?:${MADE_ES})) (?:siguen (?:existiendo|ah[íi]|activ[oa]s)|(?:todav[íi]a|a[úu]n) (?:existen|est[áa]n)(?: ah[íi])?|existen (?:todav[íi]a|a[úu]n))`,
  ].join('|')})(?: today| now| heute| aujourd['’]hui| hoy)?[\\s?.!]*$`,
  'iu',
);
const SAYS_NEW = new LazyPattern(
  `(?<!\\p{L})(?:${NEW_EN}|${NEW_DE}|${MADE_FR}|nouve(?:lles|aux)|nuev[oa]s|${MADE_ES})(?!\\p{L})`,
  'iu',
);

/**
 * "which of the newly made ones still exist?" after what was changed or made of one kind in some time: the log knows what was made, and what is
 * gone since. undefined: the message asks something else, or nothing tells of which kind.
 */
export function askWhichMadeExist(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !WHICH_MADE_EXIST.test(text) || !SAYS_NEW.test(text)) return undefined;
  const isTime = ({ op }: QueryCondition): boolean => op === 'within';
  const isActOrThing = ({ attribute }: QueryCondition): boolean => attribute === 'act' || attribute === 'thing';
  const making = MAKING_IN_LOG[query.about];
  const things =
    query.about === 'event'
      ? query.where.filter(({ attribute }) => attribute === 'thing')
      : making?.isWhole === true
        ? [{ attribute: 'thing', op: 'is', value: making.thing, words: making.thing } as const]
        : [];
  const isOfMaking = query.where.every((one) => isTime(one) || (query.about === 'event' && isActOrThing(one)));
  if (things.length === 0 || !isOfMaking) return undefined;
  return {
    about: 'event',
    table: 'events',
    where: [
      ...things,
      { attribute: 'act', op: 'is', value: 'created', words: 'created' },
      ...query.where.filter(isTime).map((one) => ({ ...one, attribute: 'at', words: 'period' })),
      { attribute: 'exists', op: 'is', value: true, words: 'still exist' },
    ],
    named: query.named.map((one) => ({ ...one, attributes: ['actor'] })),
    ...(query.period === undefined ? {} : { period: query.period }),
    form: findForm(text.toLowerCase()) === 'count' ? 'count' : 'list',
    show: ['actor', 'at'],
    unread: [],
  };
}

/** What the log is asked for: the changes that were listed, or the making of things by somebody or in some time. undefined: of neither. */
function whereMade({ about, where, named }: Query): readonly QueryCondition[] | undefined {
  if (about === 'event') return where;
  const making = MAKING_IN_LOG[about];
  if (making?.isWhole !== true) return undefined;
  const isMade = ({ attribute, op }: QueryCondition): boolean => attribute === making.made && op === 'within';
  const isByMaker = named.every(
    ({ attributes = [] }) => making.maker !== undefined && attributes.includes(making.maker),
  );
  if (!isByMaker || !where.every(isMade) || named.length + where.length === 0) return undefined;
  return [
    { attribute: 'thing', op: 'is', value: making.thing, words: making.thing },
    { attribute: 'act', op: 'is', value: 'created', words: 'created' },
    ...where.map((one) => ({ ...one, attribute: 'at', words: 'period' })),
  ];
}
