import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

/** "are they permanent?", "und sind die befristet?", "sont-ils temporaires ?", "¿son temporales?" */
const ARE_THEY =
  /^[¿\s]*(?:(?:and|but|und|et|y) )?(?:(?:are|were) (?:all (?:of )?)?(?:they|those|these|the roles)|(?:sind|waren) (?:die|sie|diese|alle)|(?:ils|elles) sont|sont-(?:ils|elles)|(?:son|están)(?! algun| uno?(?!\p{L})))(?!\p{L})(?! any)/iu;

/** Whether the roles of one person, which were told, are held so: each of them, and not whether one is. */
export function askOfEachRole(
  text: string,
  understood: Understanding,
  state: DialogueState | undefined,
): Understanding {
  const { query, followsUp } = understood;
  const [condition, ...others] = query?.where ?? [];
  const [person, ...people] = query?.named ?? [];
  const isOfRoles = state?.understanding.query?.table === 'role-assignments' && followsUp === true;
  if (query?.form !== 'yes-no' || !isOfRoles || condition?.attribute !== 'how' || others.length > 0) return understood;
  const ofHolders = askOfEachHolder(text, query, condition, state.understanding.query);
  if (ofHolders !== undefined) return { ...understood, query: ofHolders };
  if (person?.ids?.length !== 1 || people.length > 0 || !ARE_THEY.test(text)) return understood;
  return { ...understood, query: { ...query, about: 'role', table: 'role-assignments', every: true } };
}

/** "permanently?", "are all of them permanent?" after who holds a role: of each of them in that role, and of no other role of theirs. */
function askOfEachHolder(
  text: string,
  query: Query,
  condition: QueryCondition,
  before: Query | undefined,
): Query | undefined {
  const roles = before?.named.filter(({ kind, not }) => kind === 'role' && not !== true) ?? [];
  const isOfRole = query.named.every(({ kind }) => kind === 'role');
  const isOfSeveral = (query.named[0]?.ids?.length ?? 0) > 1 && query.named.length === 1;
  if (before === undefined || roles.length === 0 || roles.length < before.named.length) return undefined;
  if (!(isOfRole || isOfSeveral) || OF_SOME.test(text) || ASKS_WHO.test(text)) return undefined;
  const where = before.where.filter(({ attribute }) => attribute !== condition.attribute);
  return {
    ...query,
    about: 'role',
    table: 'role-assignments',
    named: roles,
    where: [...where, condition],
    every: true,
  };
}

const ASKS_WHO =
  /^[¿\s]*(?:(?:and|und|et|y) )?(?:who|which|wer|welche[rs]?|qui|lesquel(?:le)?s|qui[ée]n(?:es)?|cu[áa]les)(?!\p{L})/iu;

/** "is their MFA on?", "haben sie MFA?", "haben die MFA?", "¿tienen MFA?": said of all that were shown. */
const OF_THEM =
  /(?<!\p{L})(?:they|their|these|those|all of them|sie|ihre[nmrs]?|diese|ils|elles|leurs?|ellos|ellas|sus)(?!\p{L})|^\P{L}*(?:und )?(?:haben|sind|hatten|nutzen) die |^\P{L}*(?:y )?(?:tienen|son|están|usan)(?!\p{L})/iu;
const OF_SOME =
  /(?<!\p{L})(?:any|anybody|anyone|some|somebody|one of|either|irgend\p{L}*|jemand|eine[rs]? (?:von|der|davon)|l'une? d|quelqu|certain\p{L}*|algun\p{L}*|algún)(?!\p{L})/iu;

/** Several that were shown, asked of as a whole: that one of them is so is no plain yes. */
export function askOfAllShown(text: string, understood: Understanding): Understanding {
  const { query, followsUp } = understood;
  const [shown, ...others] = query?.named ?? [];
  if (query?.form !== 'yes-no' || followsUp !== true || others.length > 0 || (shown?.ids ?? []).length < 2)
    return understood;
  const isState = query.where.length > 0 && query.where.every(({ group }) => group === undefined);
  const isPlain = query.check === undefined && query.related === undefined && query.amount === undefined;
  if (query.about === 'event' || !isState || !isPlain || query.every === true) return understood;
  // What they hold is asked of one by one: "do they have a secret?".
  if (
    (shown?.kind === 'app' && query.about !== 'service-principal') ||
    (shown?.kind === 'user' && query.about !== 'user')
  )
    return understood;
  if (!OF_THEM.test(text) || OF_SOME.test(text)) return understood;
  return { ...understood, query: { ...query, ofKind: true } };
}
