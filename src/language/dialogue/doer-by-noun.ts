import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';

/** "this creator", "derselbe Ersteller", "ce créateur", "ese autor": whoever did what the last answer tells. */
const DOER =
  /(?<!\p{L})(?:the same (?:person|app|admin|user|account)|(?:this|that|the)(?: (?:same|very))? (?:creator|maker|author|actor|originator|culprit|perpetrator|doer|builder)|(?:diese[rm]?|der|derselbe|de[rm] gleiche[nr]?) (?:ersteller|urheber|autor|täter|verursacher)|(?:ce|le)(?: même)? (?:créateur|auteur|responsable)|(?:ese|este|el)(?: mismo)? (?:creador|autor|responsable))(?!\p{L}| (?:of|der|des|von|du|del?|d')(?!\p{L}))/iu;
/** What else was done is asked for, and not who did it. */
const ELSE =
  /(?<!\p{L})(?:else|other|also|too|more|another|again|sonst|noch|auch|andere[snm]?|weitere[snm]?|autres?|aussi|encore|otr[oa]s?|más|también)(?!\p{L})/iu;

const THEIRS = '(?<who>(?:this|that) (?:person|app)|he|she|it|they|(?:this|that) one)';
/** What is made in any way is created. */
const DID = '(?:has |have |had )?(?:also |ever )?(?:built|made|created|set up|put in place|established|installed)';
const IS_THERE_ELSE = new LazyPattern(
  `^(?<first>(?:and |so |but )*)(?:is|was|are|were) there (?:anything|something|things?|any others?) else,? (?:that |which )?${THEIRS} ${DID}(?<rest>(?: [^?!]{2,60})?)[\\s?!.]*$`,
  'iu',
);
const ELSE_MADE = new LazyPattern(
  `^(?<first>(?:and |so |but )*)(?:(?:what|which things?) else (?:did|has)|did|has) (?<who>that person|he|she) (?:also |ever )?(?:build|built|make|made|create|created|set up)(?: anything else)?(?<rest>(?: [^?!]{2,60})?)[\\s?!.]*$`,
  'iu',
);
const IN_OTHER_LANGUAGES =
  /^(?:und |et |y )?[¿]?(?:(?:gibt es|hat|was hat) (?:noch |sonst )?(?:etwas |was )?(?:anderes?|weiteres|sonst)?,? ?(?:noch )?(?:das |was )?(?<de>that (?:person|app)) (?:noch |sonst |auch )*(?:etwas |was )?(?:anderes? )?(?:angelegt|erstellt|gemacht|gebaut)(?: hat)?|(?<fr>that (?:person|app)) a-t-(?:il|elle) créé (?:encore |aussi )?(?:autre chose|d'autres choses)|(?:hay|existe) (?:algo|alguna cosa) más que (?:haya|ha) creado (?<es>that (?:person|app)))(?<rest>(?: [^?!]{2,60})?)[\s?!.]*$/iu;

/** Whoever did what was told, where it is one alone. A second question of the same message ("…, and from which IP?") is told after them. */
function findDoer({ understanding: { query }, referents }: DialogueState): 'person' | 'app' | undefined {
  const tellsDoer = query?.form === 'who' || query?.show?.some((id) => TELLS_DOER.has(id)) === true;
  const doers = referents.slice(0, NEAREST).find((group) => group.every(({ kind }) => MAY_DO.has(kind)));
  const [only, ...others] = tellsDoer ? (doers ?? []) : [];
  if (only === undefined || others.length > 0) return undefined;
  return only.kind === 'user' ? 'person' : 'app';
}
/** What was made, who made it, and what both belong to. */
const NEAREST = 3;
const MAY_DO: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'service-principal']);
const TELLS_DOER: ReadonlySet<string> = new Set(['createdBy', 'createdFrom', 'changedBy', 'grantedBy', 'actor']);

/**
 * "is there anything else that this creator built?" after who made a connector: what else that app created. Other texts stay.
 */
export function sayDoerByNoun(text: string, state: DialogueState): string {
  if (state.unanswered !== undefined) return text;
  const doer = DOER.test(text) && ELSE.test(text) ? findDoer(state) : undefined;
  const said = doer === undefined ? text : text.replace(DOER, `that ${doer}`);
  const { who, rest = '', first = '' } = (IS_THERE_ELSE.exec(said) ?? ELSE_MADE.exec(said))?.groups ?? {};
  if (who !== undefined) return `${first}is there anything else ${who} created${rest}?`;
  const other = IN_OTHER_LANGUAGES.exec(said)?.groups;
  const one = other?.['de'] ?? other?.['fr'] ?? other?.['es'];
  return one === undefined ? said : `is there anything else ${one} created${other?.['rest'] ?? ''}?`;
}
