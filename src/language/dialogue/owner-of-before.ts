import type { Subject, SubjectKind } from '../../core/subject.js';
import type { Query } from '../model/query.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { nameSubjects } from './named-subjects.js';

const OWNER =
  /^(?:who|wer|qui|quién(?:es)?|quien(?:es)?)(?!\p{L}).*(?<!\p{L})(?:responsible|accountable|in charge|owns?|owners?|looks? after|maintains?|takes? care|(?:renew|rotate|replace|fix|answer for)(?= (?:it|them|that|this|these|those)|[\s?.!]*$)|(?:ask|talk to|speak to|contact|call|chase(?: up)?|ping|email|e-mail|nag|remind)(?= (?:about|for)|[\s?.!]*$)|verantwortlich|zuständig|gehör\p{L}*|besitzt?|kümmert|erneuern|responsables?|propriétaires?|renouveler|propietari[oa]s?|dueñ[oa]s?|renovar(?:l[oa]s?)?)(?!\p{L})|^(?:whose|wessen) (?:is|are|was|were|ist|sind)(?!\p{L})|^wem gehör\p{L}*|^à qui (?:est|sont|appartien)|^de qui[ée]n (?:es|son)(?!\p{L})|^(?:(?:its|their|the|ihre?|seine?|leurs?|sus?|son) )?(?:owners?|eigentümer|besitzer|propriétaires?|propietari[oa]s?|dueñ[oa]s?)[\s?.!]*$/iu;

/** "who is responsible?", "qui en est responsable ?": it does not say for what. */
const OF_NOTHING =
  /^(?:who (?:do|should|must|can|could) (?:i|we) (?:have to |need to )?(?:ask|chase(?: up)?|contact|remind|talk to|speak to|call)(?: (?:about|for) (?:it|them|that|those|these|this))?|who(?: is|'s| are)?(?: the)? (?:responsible|accountable|in charge|owners?)|wer ist (?:dafür |der |die )?(?:verantwortlich|zuständig|besitzer|eigentümer)|qui (?:en )?est (?:le |la |leur )?(?:responsable|propriétaire)|qui en sont les (?:responsables|propriétaires)|quién es (?:el |la |su )?(?:responsable|dueñ[oa]|propietari[oa])|(?:whose|wessen) (?:is|are|was|were|ist|sind) (?:it|they|that|those|these|sie|es|das)|à qui (?:est-ce|sont-ils|sont-elles|appartiennent-(?:ils|elles))|de qui[ée]n (?:es|son)|wem geh[öo]r(?:t|en) (?:sie|es|das|die))[\s?.!]*$/iu;

/** Whether a message asks who owns or answers for something, and only the answer before can say for what. */
export const asksForOwnerOfBefore = (text: string): boolean => OF_NOTHING.test(text);

/** Whether a message asks who owns or answers for what was shown. `text`: with its reference. */
export const asksForOwner = (text: string): boolean => OWNER.test(text);

/** Who made and changed what nobody owns. */
const TOLD_BY_HISTORY: Readonly<Partial<Record<SubjectKind, string>>> = {
  'transport-rule': 'transport-rules',
  connector: 'connectors',
};

/** What has neither owner nor history. */
const HAS_NO_OWNER: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'role', 'policy', 'group', 'partner']);

/**
 * "who is responsible for them?" of what was shown: the owners of the apps, also of those that credentials and permissions belong to; of rules
 * and connectors who made and changed them. undefined: that is not what the words mean of it.
 */
export function askOwner(
  spokenOf: readonly (readonly Subject[])[],
  about: SubjectKind | undefined,
): { readonly query: Query } | { readonly problem: ReferenceProblem } | undefined {
  // Nobody owns what was done: what it was done to is meant.
  const groups = spokenOf.filter(([first]) => first?.kind !== 'event');
  const isHeld = ([first]: readonly Subject[]): boolean => first !== undefined && !HAS_NO_OWNER.has(first.kind);
  const [anyone] = groups;
  const group = groups.find(([first]) => first?.kind === about) ?? groups.find(isHeld) ?? anyone;
  const kind = group?.[0]?.kind;
  if (group === undefined || kind === undefined) return undefined;
  const history = TOLD_BY_HISTORY[kind];
  const plain = { where: [], form: 'who', unread: [] } as const;
  if (history !== undefined) {
    const show = ['createdBy', 'createdAt', 'changedBy', 'changedAt'];
    return { query: { ...plain, about: kind, table: history, named: nameSubjects(group), show } };
  }
  const apps =
    kind === 'credential' || kind === 'permission' ? groups.find(isOfApps) : isOfApps(group) ? group : undefined;
  if (apps !== undefined) {
    const named = nameSubjects(apps);
    return { query: { ...plain, about: 'service-principal', table: 'apps', named, show: ['owners'] } };
  }
  return HAS_NO_OWNER.has(kind) ? { problem: { kind: 'no-owner' } } : undefined;
}

const isOfApps = ([first]: readonly Subject[]): boolean => first?.kind === 'service-principal';
