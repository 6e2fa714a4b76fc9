import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { distinctSubjects } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query, QueryCondition } from '../model/query.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable, type FollowUpReading } from './follow-up-reading.js';
import { replaceTold } from './moment-of-before.js';
import { nameSubjects } from './named-subjects.js';
import { findToldTime } from './told-time.js';

const THAT = [
  '(?:(?:that|this)(?: (?:very )?same)?|the (?:very )?same|said)',
  '(?:dies(?:e[rn]?|elben?)|derselben|dieselbe|(?:der|die) (?:gleichen?|selben?)|jene[rn]?)',
  '(?:cette(?: même)?|la même)',
  '(?:(?:es|est)[ae](?: misma)?|la misma|dicha)',
].join('|');
const ADDRESS =
  '(?:ip(?:[- ](?:addresse?s?|adressen?))?|address|ip address|place|location|adressen?|adresse(?: ip)?|direcci[óo]n(?: ip)?)';
const BEFORE =
  '(?:from|via|through|using|with|at|von|aus|über|unter|mit|depuis|de|à partir de|avec|par|via|sur|desde|de|con|por)';
/** "from there", "that IP did …", "von dort", "depuis cette adresse", "esa IP". */
const THERE = new LazyPattern(
  `(?<!\\p{L})(?:from there|(?:von|aus) (?:dort|da)(?: aus)?|(?:depuis|de) là(?:-bas)?|(?:desde|de) (?:ah[íi]|all[íi])|(?<from>${BEFORE} )?(?<address>(?:${THAT}) ${ADDRESS})(?: aus)?)(?!\\p{L}|-)`,
  'iu',
);
/** What is done with an address says no more than that something came from it. */
const IS_USED =
  /(?<!\p{L})(?:use[ds]?|using|do|does|did|done|act(?:s|ed)?|been|come|came|comes|appear(?:s|ed)?|show(?:s|ed|n)? up|seen|turn(?:s|ed)? up|benutzt|genutzt|verwendet|aufgetaucht|gemacht|getan|kam|kamen|gekommen|tat|utilis[ée]+e?s?|employ[ée]+e?s?|fait(?:es?)?|apparue?|venue?s?|usó|usaron|usad[oa]s?|us[ae]|utilizó|utilizaron|utilizad[oa]s?|hizo|hecho|hicieron|apareció|vino)(?!\p{L})/giu;
const ANYONE_ELSE =
  /(?<!\p{L})(?:(?:anyone|anybody|someone|somebody|who) else|(?:any )?other (?:people|accounts?|apps?|users?|admins?)|sonst (?:noch )?(?:jemand|wer)|noch (?:jemand|wer)|(?:jemand|wer) (?:sonst|anderes|noch)|(?:quelqu'un|qui) d'autre|(?:alguien|qui[ée]n) m[áa]s)(?!\p{L})/iu;
const ELSE =
  /(?<!\p{L})(?:else|others?|d['’]autres?|sonst|andere[snm]?|weitere[snm]?|autres?|otr[oa]s?|más)(?!\p{L})/iu;
/** "has that IP been used before?": before what was told. */
const EARLIER =
  /(?<!\p{L})(?:before(?: that)?|earlier|previously|vorher|davor|zuvor|früher|schon (?:mal|einmal)|auparavant|avant(?: (?:ça|cela))?|antes(?: de eso)?|anteriormente)(?=[\s?.!]*$)/iu;
/** With a capital, and nothing else left beside it, it would be a name. */
const WHAT_ALONE = /^(?:and )?what(?= else)/iu;
const IS_WHO = /^(?:and |und |et |y )?(?:who|wer|qui|qui[ée]n)(?!\p{L})/iu;
const IS_WHETHER =
  /^[¿\s]*(?:did|has|have|had|was(?! (?:wurden?|ist|hat|haben|kam|ging|geschah|passierte|lief|tat)(?!\p{L}))|were|is|are|hat|haben|war|wurden?|est-ce(?! que?(?:'| )?(?:qui|quoi))|quelqu'un|ha|han|alguien|hizo|anyone|anybody|someone|somebody)(?!\p{L})|^[¿\s]*(?:cette|la même|esa|la misma) (?:ip|adresse|direcci[óo]n)/iu;

/** "still in place", "gibt es … noch", "toujours là", "sigue en pie". */
const STILL_THERE =
  /(?<!\p{L})still (?:there|here|in place|exist(?:s|ing)?|around|present|active)(?!\p{L})|(?<!\p{L})noch (?:immer )?(?:da|vorhanden|aktiv|existent)(?!\p{L})|^(?:und )?(?:gibt es|existiert|besteht)(?= .* noch[\s?.!]*$)|(?<!\p{L})noch(?=[\s?.!]*$)|(?<!\p{L})(?:est-(?:il|elle) )?(?:toujours|encore) (?:en place|là|présente?|active?)(?!\p{L})|(?<!\p{L})existe(?:-t-(?:il|elle))? (?:toujours|encore)(?!\p{L})|(?<!\p{L})sigue (?:en pie|ah[íi]|existiendo|activ[oa]|en su sitio|estando)(?!\p{L})|(?<!\p{L})(?:todav[íi]a|a[úu]n) (?:existe|est[áa](?: ah[íi])?)(?!\p{L})/giu;

/** Tables whose rows tell the address from which they were made. */
const TELLS_ADDRESS: ReadonlySet<string> = new Set(['transport-rules', 'connectors']);

/**
 * "did anyone else act from there?", "did that IP do anything else?", "is the last connector from there still in place?" after an address was
 * told: what the log has from it, or the rules or connectors that were made from it; without those who were spoken of, or what was told,
 * where others are asked for. undefined: no address was told, or none is meant.
 */
export function askFromThere(asked: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { address, unanswered } = state;
  const text = state.moment === undefined ? asked : sayToldTime(asked, state.moment);
  const found = address === undefined || unanswered !== undefined ? null : THERE.exec(text);
  if (address === undefined || found === null || !isOfActs(text, found, context)) return undefined;
  const isStill = text.search(STILL_THERE) >= 0;
  const said = [WHAT_ALONE, THERE, STILL_THERE, IS_USED, EARLIER, ELSE]
    .reduce((rest, one) => rest.replace(one, ' '), text)
    .trim();
  const readings = readWithEveryTable(said, context);
  const log = readings.find(({ table }) => table.id === 'events');
  if (log === undefined) return undefined;
  const made = readings.find((one) => TELLS_ADDRESS.has(one.table.id) && one.nounAt !== undefined && isOwn(one, log));
  const isThing = log.query.where.some(({ attribute }) => attribute === 'thing');
  if (isStill && (made !== undefined || isThing)) return askWhetherThere(made?.query ?? log.query, log.query, address);
  if (isStill) return undefined;
  if (made !== undefined) return { ...made.query, named: [isFrom(address, 'createdFrom'), ...made.query.named] };
  const isOfDoers = ANYONE_ELSE.test(text);
  const form = IS_WHO.test(text) || isOfDoers ? 'who' : IS_WHETHER.test(text) ? 'yes-no' : 'list';
  const alone = understandMessage(text.replace(THERE, ' '), context).query;
  const isNamed = alone?.named.some(({ guess }) => guess !== true) === true;
  if (isNamed && alone.table !== 'events') return undefined;
  const query = isNamed ? alone : log.query;
  const earlier = EARLIER.test(text) && state.moment !== undefined ? untilThen(state.moment) : undefined;
  const { about, table, where, period, order, limit, unread } = query;
  return {
    about,
    table,
    where,
    ...omitUndefined({ period, order, limit }),
    unread,
    ...(earlier === undefined ? {} : { period: earlier.period, where: [...where, earlier.condition] }),
    named: [
      isFrom(address, 'ip'),
      ...(isOfDoers ? notByThose(state) : ELSE.test(text) ? notOfThat(state) : []),
      ...query.named,
    ],
    form,
    ...(form === 'who' ? { show: ['actor'] } : {}),
  };
}

/** "on that day": which one. */
function sayToldTime(text: string, moment: Instant): string {
  const told = findToldTime(text, moment);
  return told === undefined ? text : replaceTold(text, told, told.said);
}

/** Before the act of which the address was told. */
const untilThen = (
  moment: Instant,
): { readonly period: Query['period'] & object; readonly condition: QueryCondition } => ({
  period: { until: moment },
  condition: { attribute: 'at', op: 'within', value: true, words: 'period', period: { until: moment } },
});

const isFrom = (address: string, attribute: string): NamedSubject => ({
  kind: 'name',
  words: address,
  attributes: [attribute],
});

/** "block that IP", "is that IP known to us?" and who signed in from it are no matter of what was done from it. */
function isOfActs(text: string, { groups = {} }: RegExpExecArray, context: UnderstandingContext): boolean {
  const isDoer = groups['address'] === undefined || groups['from'] !== undefined || text.search(IS_USED) >= 0;
  const { declined } = understandMessage(text, context);
  return isDoer && declined?.because !== 'not-read' && declined?.because !== 'change';
}

/** Whether what was made from an address is there; of the last of them, which may be gone, that is told instead. */
function askWhetherThere(made: Query, log: Query, address: string): Query {
  const isLast = made.order !== undefined;
  if (made.table !== 'connectors') {
    const acts = log.where.filter(({ attribute }) => attribute !== 'act');
    return {
      ...log,
      named: [isFrom(address, 'ip'), ...log.named],
      where: [...acts, CREATED, ...(isLast ? [] : [EXISTS])],
      form: isLast ? 'list' : 'yes-no',
      ...(isLast ? { show: ['exists'] } : {}),
    };
  }
  return {
    ...made,
    named: [isFrom(address, 'createdFrom'), ...made.named],
    where: [
      ...made.where,
      ...(isLast
        ? [
            { ...GONE, group: 1 },
            { ...THERE_STILL, group: 1 },
          ]
        : [THERE_STILL]),
    ],
    form: isLast ? 'list' : 'yes-no',
    ...(isLast ? { show: ['gone'] } : {}),
  };
}

const CREATED: QueryCondition = { attribute: 'act', op: 'is', value: 'created', words: 'created' };
const EXISTS: QueryCondition = { attribute: 'exists', op: 'is', value: true, words: 'still there' };
const GONE: QueryCondition = { attribute: 'gone', op: 'is', value: true, words: 'still there' };
const THERE_STILL: QueryCondition = { ...GONE, value: false };

/** All its words are read, as the log reads them. */
const isOwn = ({ unreadAt }: FollowUpReading, log: FollowUpReading): boolean => unreadAt.length <= log.unreadAt.length;

/** Whoever was spoken of. */
const notByThose = ({ referents }: DialogueState): readonly NamedSubject[] =>
  nameSubjects(
    distinctSubjects(referents.flat().filter(({ kind }) => kind === 'user' || kind === 'service-principal')),
  ).map((one) => ({ ...one, kind: 'name', not: true, attributes: ['actor'] }));

/** The one act, or the one thing that was made, of which the address was told. */
function notOfThat({ shown }: DialogueState): readonly NamedSubject[] {
  const [only, ...others] = shown;
  if (only === undefined || others.length > 0) return [];
  return nameSubjects(shown, 'events').map((one) => ({
    ...one,
    kind: 'name',
    not: true,
    ...(only.kind === 'event' ? {} : { attributes: ['object'] }),
  }));
}
