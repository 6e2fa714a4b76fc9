import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksAddressAlone } from './address-of-making.js';
import { askEndsOfHeld } from './ends-of-held.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';
import { namesNothing } from './referent-choice.js';

/** "what is the risk level?": of something that was spoken of. Without the article a term is asked for. */
const WHAT_IS_THE =
  /^(?:(?:and|und|et|y) )?(?:what(?:'s| is| are| was| were)|how (?:high|big|large) is|was (?:ist|sind|war)|wie (?:lautet|lauten|hoch ist|ist)|quel(?:le)?s? (?:est|sont|était)|cu[áa]l(?:es)? (?:es|son|era)|qu[ée] (?:es|son)) (?:the|der|die|das|le|la|les|l'|el|los|las) ?(?<what>[^,;:?!"“«]{3,40}?)(?: (?:then|there|exactly|denn|genau|exactement|exactamente))?[\s?.!]*$/iu;

/** "what does it require?" after which policies only report. */
const WHAT_IT_REQUIRES =
  /^[¿\s]*(?:(?:and|und|et|y) )?(?:what (?:do|does|would|did) (?:it|they|those|these|that(?: policy)?|the policy)(?: then)? (?:require|demand|enforce|ask for)|was (?:verlangt|verlangen|fordert|fordern|erzwingt|würden?|würde) (?:die(?:se)?|sie|es|das)(?: (?:denn|dann|eigentlich|verlangen|fordern|erzwingen))*|(?:qu['’](?:exige(?:nt)?|exigerai(?:t|ent))-(?:t-)?(?:elles?|ils?)|(?:elles?|ils?) (?:exige(?:nt)?|demande(?:nt)?) quoi|que demande(?:nt)?-(?:t-)?(?:elles?|ils?))|qu[ée] (?:exigen?|pide|piden|requieren?|exigir[ií]an?)(?: (?:ella|esa|esas|esta|estas))?)[\s?.!]*$/iu;

const MOST_WORDS = 4;
/** Of more rows a value of each is no answer. */
const MOST_ROWS = 12;

/**
 * "what is the risk level?" after "which admins are at risk?": that of those who were named, where their table knows it by these words and
 * nothing is left over; so do the ends of what they hold. undefined: a term may be meant.
 */
export function askAttributeOfBefore(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const ends = state.unanswered === undefined ? askEndsOfHeld(text, state) : undefined;
  if (ends !== undefined) return ends;
  const { query } = state.understanding;
  const isOfPolicies = query?.table === 'policies' && WHAT_IT_REQUIRES.test(text);
  const what = isOfPolicies ? 'requirements' : WHAT_IS_THE.exec(text)?.groups?.['what'];
  if (
    what === undefined ||
    asksAddressAlone(text) ||
    query === undefined ||
    state.explained !== undefined ||
    state.unanswered !== undefined
  )
    return undefined;
  const [subjects = []] = state.referents;
  const isFew = subjects.length > 0 && subjects.length <= MOST_ROWS;
  if (!isFew || namesNothing(state) || what.split(/\s+/).length > MOST_WORDS) return undefined;
  const app = appOfBefore(state);
  const ofApp = app && attributeIn('apps', what, context);
  if (app !== undefined && ofApp !== undefined)
    return {
      about: 'service-principal',
      table: 'apps',
      where: [],
      named: nameSubjects([app]),
      form: 'value',
      show: [ofApp],
      unread: [],
    };
  const attribute = attributeIn(query.table, what, context);
  if (attribute === undefined || subjects.every(({ kind }) => kind !== query.about && kind !== 'user'))
    return undefined;
  const { about, table } = query;
  const kept = query.named.filter(({ kind, not }) => kind === 'role' && not !== true);
  return {
    about,
    table,
    where: [],
    named: [...nameSubjects(subjects), ...kept],
    form: 'value',
    show: [attribute],
    unread: [],
  };
}

/** Tables that tell of an app what others hold of it, and nothing of the app itself. */
const TELL_OF_APPS: ReadonlySet<string> = new Set(['permission-grants', 'apps']);

/** The one app of whose consents or page the last answer was. */
function appOfBefore({ referents, spoken, understanding: { query } }: DialogueState): Subject | undefined {
  if (query === undefined || !TELL_OF_APPS.has(query.table)) return undefined;
  const apps = distinctSubjects(
    referents
      .slice(0, spoken?.named ?? 0)
      .flat()
      .filter(({ kind }) => kind === 'service-principal'),
  );
  return apps.length === 1 ? apps[0] : undefined;
}

/** The one attribute of a table that some words mean and nothing besides. */
function attributeIn(id: string, what: string, context: UnderstandingContext): string | undefined {
  const own = readWithEveryTable(what, context).find(({ table }) => table.id === id);
  if (own === undefined || own.unreadAt.length > 0 || own.nounAt !== undefined) return undefined;
  const { where, named, show = [], check, order } = own.query;
  const isMore = where.length + named.length > 0 || check !== undefined || order !== undefined;
  return isMore || show.length > 1 ? undefined : show[0];
}
