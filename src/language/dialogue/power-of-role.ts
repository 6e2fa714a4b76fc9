import { LazyPattern } from '../../core/lazy-pattern.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { declineReference } from './dialogue-understandings.js';

const FIRST = '^(?:(?:and|so|but|ok|und|et|y)[ ,]+)*[¿]?(?:y )?';
const END =
  '(?:,? (?:exactly|actually|then|anyway|genau|denn|eigentlich|alles|au juste|exactement|en fait|exactamente))*[\\s?.!]*$';
const EN_ROLE = '(?:(?:that|this|the|his|her|its|their|such a)(?: \\p{L}+)? role)';
const WHOM = '(?: (?:one|him|her|them|it|you|somebody|someone|people|its holder|the holder))?';
const DE_ROLE = '(?:(?:diese[rn]?|die|der|ihre[rn]?|seine[rn]?|so einer) rolle)';
const FR_ROLE = '(?:(?:ce|le|son|leur) rôle)';
const ES_ROLE = '(?:(?:ese|este|el|su) rol)';
const SO_DE = '(?:(?:denn|dann|so|alles|eigentlich|damit|bei uns|schlimmstenfalls|theoretisch) )*';
const FR_DO = '(?: (?:de )?faire)?';

/** "what does that role allow?" */
const ASKS_POWER = new LazyPattern(
  [
    `what (?:does|do|can|could|would|will|may) ${EN_ROLE} (?:really |actually )?(?:allow|permit|let|do|grant|give|enable|entitle|mean)${WHOM}(?: to do| do| access to| to)?`,
    `what (?:can|may|could|is|are) (?:one|you|i|we|he|she|they|it|somebody|someone|people|an attacker)(?: allowed to| able to)? do with ${EN_ROLE}`,
    `what(?: is|'s) ${EN_ROLE}(?: (?:good )?for| about)?`,
    `was (?:darf|kann|dürfen|können) (?:man|er|sie|jemand|ich) (?:alles )?mit ${DE_ROLE}(?: (?:alles|so))?(?: (?:machen|tun|anstellen))?`,
    `was (?:erlaubt|darf|kann|ermöglicht|bringt|bedeutet) ${DE_ROLE}(?: (?:ihr|ihm|einem|ihnen))?(?: (?:alles|zu tun))?`,
    `${FR_ROLE},? (?:(?:il|ça|cela) )?(?:lui )?(?:permet|autorise|donne|sert)${FR_DO} (?:à )?quoi`,
    `(?:que|qu'est-ce que) (?:(?:lui )?(?:permet|autorise) ${FR_ROLE}|${FR_ROLE} (?:lui )?(?:permet|autorise))${FR_DO}`,
    `(?:que peut-(?:on|il|elle)|qu'est-ce qu'(?:on|il|elle) peut) faire avec ${FR_ROLE}`,
    `à quoi sert ${FR_ROLE}`,
    `qué (?:le )?(?:permite|deja)(?: hacer)? ${ES_ROLE}`,
    `(?:para qué sirve|qué es) ${ES_ROLE}`,
    `qué (?:se puede|puede|puedo|pueden) hacer con ${ES_ROLE}`,
    // What somebody could do who must activate it first.
    `what (?:can|could|would|might) (?:he|she|they|one|it)(?: be able to)? (?:do|break|damage)(?: then)?,? (?:if|when|once|after|as soon as) (?:he|she|they|it)(?: has| have)? activate[sd]? (?:${EN_ROLE}|it|that)`,
    `was (?:könnte|kann|dürfte|darf) (?:er|sie|es|man) ${SO_DE}(?:machen|tun|anstellen|anrichten|kaputt ?machen),? (?:wenn|sobald|falls|nachdem) (?:er|sie|es|man) (?:${DE_ROLE}|sie|die) (?:aktiviert|aktivieren würde|aktiviert hat|aktiv hat)`,
    `(?:qu['’]est-ce qu['’](?:il|elle|on) (?:pourrait|peut|pourra)|que (?:pourrait|peut|pourra)-(?:t-)?(?:il|elle|on))(?: bien)? faire,? (?:si|quand|lorsque|une fois qu['’]) ?(?:il|elle|on) (?:active|l['’]active|a activé)(?: ${FR_ROLE})?`,
    `qué (?:podr[íi]an?|puede|podr[áa]) (?:llegar a )?hacer,? (?:si|cuando|en cuanto|una vez que) (?:lo |ella |él )?(?:activa|activara|active)(?: ${ES_ROLE})?`,
  ]
    .map((one) => `${FIRST}(?:${one})${END}`)
    .join('|'),
  'iu',
);
/** "what can one do with it?" after "which roles does she hold?". */
const WITH_IT = new LazyPattern(
  `${FIRST}(?:what (?:can|may|could) (?:one|you|i|we|he|she|they|somebody|someone|people) (?:do|break) with (?:it|that|this)|was (?:darf|kann|könnte) (?:man|er|sie|jemand) ${SO_DE}damit ${SO_DE}(?:machen|tun|anrichten|anstellen)?|que peut-(?:on|il|elle) (?:en )?faire(?: avec)?|qué (?:se )?puede(?:n)? hacer con (?:él|eso|ello))${END}`,
  'iu',
);
/** Not "her role": that role is hers, whatever the last answer told. */
const THAT_ROLE = /(?<!\p{L})(?:that|this|diese[rn]?|ce|ese|este) (?:role|rolle|rôle|rol)(?!\p{L})/iu;

/**
 * "what does that role allow?" after an answer that tells one role: what that role may do. Of several the name is asked back. undefined:
 * something else is asked, or no role that is known was told.
 */
export function explainRoleOfBefore(question: string, text: string, state: DialogueState): Understanding | undefined {
  if (state.unanswered !== undefined) return undefined;
  const { query } = state.understanding;
  // "is Aiko an admin?" tells the role, too.
  const tellsRole = query?.about === 'role' || (query?.table === 'admins' && state.roles?.length === 1);
  const isOfIt = WITH_IT.test(text) && tellsRole;
  if (!isOfIt && !ASKS_POWER.test(text)) return undefined;
  const named = query?.named.filter(({ kind, not }) => kind === 'role' && not !== true) ?? [];
  const told = named.length > 0 ? named.map(({ words }) => words) : (state.roles ?? []);
  const [role, ...others] = told;
  if (role === undefined)
    return THAT_ROLE.test(text) ? declineReference(question, { kind: 'none-of-kind', words: 'that role' }) : undefined;
  if (others.length > 0) return declineReference(question, { kind: 'several', names: told });
  const known = PRIVILEGED_ROLES.find(({ name }) => name.toLowerCase() === role.toLowerCase());
  return known && { question, ...buildExplainMeaning({ form: 'what-is', terms: [known.name] }) };
}
