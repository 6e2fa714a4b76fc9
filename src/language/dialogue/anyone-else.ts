import { omitUndefined } from '../../core/omit-undefined.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

/** "anyone else?", "und sonst noch jemand?", "et personne d'autre ?", "¿y alguien más?" */
const ANYONE_ELSE = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|und|et|y|so|but|aber|mais|pero),? )?¿?(?:${[
    '(?:(?:is|are|was|were) there )?(?:any(?:one|body)|some(?:one|body)|no(?:body| ?one)|any others|(?<en>who)(?: is)?)(?: else)?(?<= else| others)(?: (?:too|besides|as well|there|here))?',
    "(?:(?:gibt es|gibt[’']?s|ist|war|hat) (?:da )?)?(?:sonst (?:noch )?(?:jemand|wer|einer|eine|irgendwer|irgendjemand|niemand|keiner)|noch (?:jemand(?: anders?)?|wer(?: anders)?|einer|weitere|mehr)|jemand (?:sonst|anders)|niemand (?:sonst|anders)|(?<de>wer)(?: denn)? (?:sonst|noch)(?: noch)?)",
    "(?:(?:il )?y a(?:-t-il)? |il y en a )?(?:(?:quelqu[’']un|personne|(?<fr>qui)) d[’']autres?|d[’']autres(?: personnes)?|encore quelqu[’']un)(?: encore)?",
    '(?:hay )?(?:alguien|nadie|(?<es>qui[ée]n(?:es)?)) m[áa]s|(?:alg[úu]n )?otr[oa]s?',
  ].join('|')})[\\s?.!]*$`,
  'iu',
);

/**
 * "anyone else?" after a list or after who did something: the same without those that were told. undefined: the message asks something else, or
 * the answer before told nobody.
 */
export function askAnyoneElse(text: string, state: DialogueState): Query | undefined {
  const { query } = state.understanding;
  const found = ANYONE_ELSE.exec(text);
  if (query === undefined || found === null || state.unanswered !== undefined) return undefined;
  const isOfDoer = query.table === 'events' && query.show?.includes('actor') === true;
  const told = isOfDoer ? tellDoers(state) : state.shown.filter(({ kind }) => kind !== 'event');
  if (told.length === 0) return undefined;
  const isTold = ({ ids = [], not }: NamedSubject): boolean =>
    not !== true && ids.length > 0 && ids.every((id) => told.some((one) => one.id === id));
  // "who owns X?": all that there are were told.
  if (!isOfDoer && query.form !== 'yes-no' && query.named.some(isTold)) return { ...query, unread: [] };
  const { en, de, fr, es } = found.groups ?? {};
  const asksWho = (en ?? de ?? fr ?? es) !== undefined;
  const { about, table, where, show, related, check, checkNot, period } = query;
  return {
    about,
    table,
    where,
    ...omitUndefined({ show: asksWho ? show : undefined, related, check, checkNot, period }),
    form: asksWho ? 'list' : 'yes-no',
    named: [...query.named.filter((one) => isOfDoer || !isTold(one)), ...leaveOut(told, isOfDoer)],
    unread: [],
  };
}

/** Whoever did what the answer before tells. */
const tellDoers = ({ referents, spoken }: DialogueState): readonly Subject[] =>
  referents
    .slice(0, spoken?.told ?? 1)
    .flat()
    .filter(({ kind }) => kind === 'user' || kind === 'service-principal');

/** Each kind by itself: of people and apps a name is of one. */
function leaveOut(told: readonly Subject[], isOfDoer: boolean): readonly NamedSubject[] {
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  return kinds
    .flatMap((of) => nameSubjects(told.filter(({ kind }) => kind === of)))
    .map((one) => ({
      ...one,
      kind: 'name' as const,
      not: true as const,
      ...(isOfDoer ? { attributes: ['actor'] } : {}),
    }));
}
