import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';
import type { Reference } from './reference-words.js';

const EXISTS_SINCE =
  /^(?:(?:and|und|et|y) )?(?:(?:since when|how long|for how long|from when)(?: already)? (?:does|do|did|has|have|is|are) (?:it|they|this|that|those|these|she|he)(?: already| now)? (?:exist(?:ed|s)?|been (?:here|there|around|in (?:here|there|our tenant|the tenant))|here|there|around)(?: already| now)?|how old (?:is|are) (?:it|they|this|that|those|these)|(?:seit wann|wie lange)(?: schon)? (?:gibt es (?:ihn|sie|es|die|den|das|diese[ns]?|so was)|existier(?:t|en)(?: (?:er|sie|es|die|der|das))?|ist (?:er|sie|es|die|der|das) (?:schon )?(?:da|hier|drin|bei uns|im tenant|in unserem tenant)|haben wir (?:ihn|sie|es|die|den|das)(?: app| anwendung)?)(?: (?:schon|denn|eigentlich|überhaupt|hier|drin|bei uns|im tenant))*|(?:depuis (?:quand|combien de temps)|c'est depuis quand qu)['’]? ?(?:(?:il|elle|ils|elles|ça|cela) )?(?:existe(?:nt)?(?:-t-(?:il|elle)|-(?:ils|elles))?|est(?:-(?:il|elle))? (?:là|ici|chez nous)|elle existe|il existe)|desde (?:hace )?cu[áa](?:ndo|nto(?: tiempo)?) (?:existen?(?: (?:es[ae]|est[ae]|la|el) (?:app|aplicaci[óo]n|conector|regla|cuenta))?|est[áa]n? (?:aqu[íi]|ah[íi])|lleva[n]? (?:aqu[íi]|ah[íi])))[\s?.!]*$/iu;

/** Whether a message asks since when something is there, which the answer before must say. */
export const asksSinceWhenItExists = (text: string): boolean => EXISTS_SINCE.test(text);

/** What tells when a thing of a kind came to be. */
const CREATED: Readonly<Partial<Record<SubjectKind, { readonly table: string; readonly attribute: string }>>> = {
  'service-principal': { table: 'apps', attribute: 'created' },
  'transport-rule': { table: 'transport-rules', attribute: 'createdAt' },
  connector: { table: 'connectors', attribute: 'createdAt' },
  credential: { table: 'credentials', attribute: 'startsAt' },
  user: { table: 'admins', attribute: 'createdAt' },
};

/** When some subjects came to be. undefined: nothing tells it of their kind. */
export function askCreation(subjects: readonly Subject[]): Query | undefined {
  const [first] = subjects;
  const place = first && CREATED[first.kind];
  if (first === undefined || place === undefined || subjects.some(({ kind }) => kind !== first.kind)) return undefined;
  return {
    about: first.kind,
    table: place.table,
    where: [],
    named: nameSubjects(subjects),
    form: 'when',
    show: [place.attribute],
    unread: [],
  };
}

/** "since when does it exist?": of what was spoken of last that can be there. */
export function askSinceItExists(
  text: string,
  { referents, unanswered, understanding: { query } }: DialogueState,
): Query | undefined {
  if (!asksSinceWhenItExists(text) || unanswered !== undefined) return undefined;
  const isThing = ([first]: readonly Subject[]): boolean =>
    first !== undefined && first.kind !== 'user' && CREATED[first.kind] !== undefined;
  // After "who made the connector?" that one, and not the app that did.
  const told = referents.find((group) => isThing(group) && group[0]?.kind === query?.about) ?? referents.find(isThing);
  return askCreation(told ?? referents[0] ?? []);
}

const ACCOUNT = /(?<!\p{L})(?:accounts?|kont(?:o|en)|comptes?|cuentas?|log-?ins?)$/iu;

/** "that account": the account itself, and not the role that it was given. */
export const isAccount = (reference: Reference | undefined): boolean =>
  reference?.to === 'one' && reference.kind === 'user' && ACCOUNT.test(reference.words.trim());
