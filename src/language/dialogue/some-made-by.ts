import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { distinctSubjects } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { actOf, askMaking } from './making-of-before.js';
import { nameSubjects } from './named-subjects.js';

const NAME = '(?<name>\\p{L}[^,;?!]{1,60}?)';
const VERB = '(?<verb>\\p{L}+(?: (?:up|in|to|off|on|out))?)';
const OF_THEM_EN = '(?:any|one|some)(?: of (?:them|those|these))?(?: (?:too|as well|also))*';
const OF_THEM_DE =
  '(?:davon |da )?(?:welche|einen?|eines|etwas|was|irgend(?:welche|eine[ns]?))(?: (?:davon|von (?:denen|ihnen|diesen)))?';
const OF_THEM_FR = "(?:l['’]une?|certaine?s|une?|quelques-une?s) d['’](?:entre )?(?:eux|elles)";
const OF_THEM_ES = 'algun[oa]s?(?: de (?:ell[oa]s|es[oa]s|est[oa]s))?';

/** "did IT Admin create any?", "hat IT Admin welche davon angelegt?", "IT Admin en a créé ?", "¿creó IT Admin alguna?". */
const ASKED: readonly RegExp[] = [
  `(?:did|has|have|had) ${NAME} (?:also |ever )?${VERB} ${OF_THEM_EN}`,
  `hat ${NAME} (?:auch |denn )?${OF_THEM_DE} (?:auch )?${VERB}`,
  `(?:est-ce qu(?:e |['’]))?${NAME} en (?:a|avait)(?:-t-(?:il|elle))? (?:aussi )?${VERB}(?: (?:une?|certaine?s|quelques-une?s))?`,
  `(?:est-ce qu(?:e |['’]))?${NAME} a(?:-t-(?:il|elle))? (?:aussi )?${VERB} ${OF_THEM_FR}`,
  `${NAME} (?:ha )?${VERB} ${OF_THEM_ES}`,
  `(?:ha )?${VERB} ${NAME} ${OF_THEM_ES}`,
  `${OF_THEM_ES} l[oa]s? (?:ha )?${VERB} ${NAME}`,
].map((asked) => new LazyPattern(`^[¿\\s]*(?:(?:and|so|but|und|et|mais|y|pero) )*${asked}[\\s?.!]*$`, 'iu'));

const PRONOUN = /^(?:he|she|er|sie|il|elle|él|ella)$/iu;
/** Nor is "das Konto" a name, whatever is said behind it. */
const NOBODY =
  /^(?:that|this|the|das|dieses|dies(?:e[rsmn]?)|ce|cet|cette|le|la|es[ae]|est[ae]|el) (?:account|person|user|app|konto|benutzer|compte|personne|utilisateur|cuenta|persona|usuario)(?!\p{L})|^(?:we|you|i|it|they|that|this|those|these|(?:any|some|every|no)(?:one|body)|wir|ich|man|jemand|irgendwer|wer|das|die|nous|vous|je|on|quelqu['’]un|qui|yo|nosotros|alguien|nadie|qui[ée]n|quand|when|wann)(?!\p{L}|[ .@_-]\p{L})/iu;

/** Who is said to have done something to some of what was listed, each way to read it. */
const findAsked = (text: string): readonly { readonly name: string; readonly verb: string }[] =>
  ASKED.flatMap((asked) => {
    const { name, verb } = asked.exec(text)?.groups ?? {};
    return name === undefined || verb === undefined || NOBODY.test(name) ? [] : [{ name, verb }];
  });

function nameDoer(name: string, { referents }: DialogueState, context: UnderstandingContext): NamedSubject | undefined {
  if (!PRONOUN.test(name)) {
    const [only] = understandMessage(`did ${name} create any?`, context).query?.named ?? [];
    const isIt = only?.words.toLowerCase() === name.toLowerCase();
    return { kind: isIt ? only.kind : 'name', words: name };
  }
  const [only, ...others] = distinctSubjects(referents.flat().filter(({ kind }) => kind === 'user'));
  const [named] = only === undefined || others.length > 0 ? [] : nameSubjects([only]);
  return named;
}

/**
 * Whether somebody made or changed some of the rules, connectors, secrets, apps or policies that were listed, or did what the log was asked for.
 * undefined: the message asks nothing of the kind, or nothing was listed that is made.
 */
export function askWhetherMadeBy(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { shown, unanswered } = state;
  const [first] = shown;
  if (unanswered !== undefined || first === undefined || first.kind === 'user') return undefined;
  for (const { name, verb } of findAsked(text)) {
    const doer = nameDoer(name, state, context);
    const asked = doer && askWhetherDoneBy(doer, verb, state, context);
    if (asked !== undefined) return asked;
  }
  return undefined;
}

function askWhetherDoneBy(
  doer: NamedSubject,
  verb: string,
  state: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const { query } = state.understanding;
  const by = (made: Query, attribute: string): Query => {
    const { about, table, where, period, unread } = made;
    const named = [...made.named, { ...doer, attributes: [attribute] }];
    return { about, table, where, named, form: 'yes-no', ...omitUndefined({ period }), unread };
  };
  if (query?.table === 'events') return isSameAct(query, verb, context) ? by(query, 'actor') : undefined;
  const act = actOf(verb);
  const made = act && askMaking({ act, who: true, when: false }, [state.shown], state);
  return made && by(made, made.table === 'events' ? 'actor' : (made.show?.[0] ?? 'createdBy'));
}

/** Whether a verb says what the log was asked for: "did X remove any?" after what was removed. */
function isSameAct({ where }: Query, verb: string, context: UnderstandingContext): boolean {
  const own = readWithEveryTable(verb, context).find(({ table }) => table.id === 'events');
  const acts = own?.query.where.filter(({ attribute }) => attribute === 'act') ?? [];
  return acts.some(({ value }) =>
    where.some((one) => one.attribute === 'act' && one.op === 'is' && one.value === value),
  );
}
