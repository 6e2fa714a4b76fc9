import { LazyPattern } from '../../core/lazy-pattern.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

const OTHERS_EN =
  '(?:(?:any|some)(?:one|body) else|(?:any )?other(?:s| (?:people|persons|users|accounts|colleagues|apps)))';
const OTHERS_DE =
  '(?:(?:noch )?(?:jemand(?:em|en)? (?:anders|anderem|anderen|sonst)|jemand(?:em|en)?)|(?:noch )?(?:(?:ein(?:em|er|en)|anderen?|weiteren?)(?: (?:anderen?|weiteren?))?(?: (?:leuten?|benutzern?|konten|kollegen?|personen|konto|app|apps))?))';
const OTHERS_FR =
  "(?:quelqu['’]un d['’]autre|d['’]autres(?: (?:personnes|utilisateurs|comptes|gens|applis|collègues))?)";
const OTHERS_ES =
  '(?:alguien m[áa]s|m[áa]s (?:gente|personas|usuarios|cuentas)|otr[oa]s?(?: (?:personas?|usuarios?|cuentas?|apps?|compañer[oa]s?))?)';

/** "did she do the same to anyone else?", "hat sie das auch bei anderen gemacht?", "¿le ha hecho lo mismo a alguien más?". */
const SAME_TO_OTHERS = [
  `(?:(?:and|so|but) )*(?:did|has|have|had) (?:he|she|they|it|(?:that|this) \\p{L}+) (?:also |ever |already )*(?:do|done) (?:(?:exactly )?the same(?: thing)?|that|it|this|so) (?:also )?(?:to|for|with|on|at) ${OTHERS_EN}(?:,? (?:too|also|as well|before|already))*`,
  `(?:(?:und|aber) )*hat (?:sie|er|es|die|der|(?:die|der|das|diese[rs]?) \\p{L}+) (?:(?:das|es|dies|so (?:et)?was|dasselbe|das ?(?:gleiche|selbe))(?: (?:auch|noch|schon|mal|sonst))*) (?:bei|mit|an|für) ${OTHERS_DE}(?: (?:auch|noch|schon))* (?:gemacht|getan|angestellt)`,
  `(?:(?:et|mais) )*(?:(?:est-ce qu['’])?(?:il|elle) (?:l['’])?a|(?:l['’])?a-t-(?:il|elle)) (?:(?:aussi|déjà|également) )*fait (?:(?:la même chose|pareil|de même|ça|cela) )?(?:(?:aussi|également) )?(?:à|avec|pour|chez) ${OTHERS_FR}(?: aussi)?`,
  `(?:(?:y|pero) )*¿?(?:(?:se lo|le|les|lo|tambi[ée]n|ya|ell?a?) )*(?:ha hecho|hizo|hac[ií]a) (?:(?:lo mismo|eso|esto|tambi[ée]n) )*(?:a|con) ${OTHERS_ES}(?: tambi[ée]n)?`,
].map((asked) => new LazyPattern(`^[\\s¿¡]*${asked}[\\s?.!]*$`, 'iu'));

const MAY_DO: ReadonlySet<Subject['kind']> = new Set<Subject['kind']>(['user', 'service-principal']);

/**
 * "did she do the same to anyone else?" after what the log tells of one act: acts of the same kind by the same actor, but those that it told.
 * undefined: the message asks nothing of the kind, or it is not known who did what.
 */
export function askSameDoneToOthers(text: string, state: DialogueState): Query | undefined {
  const { query } = state.understanding;
  if (query?.table !== 'events' || state.unanswered !== undefined || state.explained !== undefined) return undefined;
  if (!SAME_TO_OTHERS.some((asked) => asked.test(text))) return undefined;
  const { doneTo = [], referents, beside = [] } = state;
  const isTarget = (one: Subject): boolean => doneTo.some(({ id, name }) => id === one.id || name === one.name);
  const people = distinctSubjects([...referents.flat(), ...beside]);
  const doers = people.filter((one) => MAY_DO.has(one.kind) && !isTarget(one));
  const acts = query.where.filter(({ attribute }) => attribute === 'act' || attribute === 'thing');
  if (doers.length !== 1 || doneTo.length === 0 || acts.length === 0) return undefined;
  return {
    about: 'event',
    table: 'events',
    where: acts,
    named: [
      ...nameSubjects(doers).map((one) => ({ ...one, attributes: ['actor'] })),
      ...nameSubjects(doneTo).map((one) => ({ ...one, not: true as const, attributes: ['recipient'] })),
    ],
    form: 'yes-no',
    unread: [],
  };
}
