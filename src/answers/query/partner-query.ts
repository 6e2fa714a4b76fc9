import type { Answer } from '../model/answer.js';
import type { Query } from '../../language/model/query.js';

/** The query for a partner by its name: its roles, when its relationship begins or ends, or whether it is in force. */
export function askForPartner(name: string, asked: Query | undefined, question = ''): Query {
  const said = asked?.form ?? (ASKS_WHETHER.test(question) ? 'yes-no' : 'list');
  const form = said === 'yes-no' || said === 'when' ? said : 'list';
  return {
    about: 'partner',
    table: 'partners',
    where: form === 'yes-no' ? [{ attribute: 'state', op: 'is', value: 'active', words: 'in force' }] : [],
    named: [{ kind: 'name', words: name.replace(PARTNER, '') }],
    form,
    show: [form === 'when' ? timeOf(asked) : 'role'],
    unread: asked?.unread ?? [],
  };
}

const ASKS_WHETHER = /^[\s¿]*(?:(?:and|so|und|et|y) )?(?:is|does|has|ist|hat|est|es|está|tiene)(?!\p{L})/iu;

/** "the partner Gipfelblick": what it is, before its name. */
const PARTNER = /^(?:the |our )?partner (?=\p{L})/iu;

/** Which time of a relationship a question asks for that was read with the words of another table. */
const timeOf = (asked: Query | undefined): string => (asked?.show?.includes('endsAt') === true ? 'endsAt' : 'startsAt');

/** Things besides apps, people and partners that a name may mean: "tell me about huntwise" of a rule. */
const OTHER_KINDS = [
  { about: 'transport-rule', table: 'transport-rules', check: 'transport-rules' },
  { about: 'connector', table: 'connectors', check: 'mail-connectors' },
  { about: 'policy', table: 'policies' },
] as const;

/** The queries for a rule, a connector or a policy by its name: "why is X a problem?" asks what the check found of it. */
export function askForOtherKinds(name: string, asked: Query | undefined): readonly Query[] {
  const unread = asked?.unread ?? [];
  return OTHER_KINDS.map(({ about, table, ...judged }) => ({
    about,
    table,
    where: [],
    named: [{ kind: 'name', words: name }],
    ...(asked?.form === 'why' ? { form: 'why', ...judged } : { form: 'list' }),
    unread,
  }));
}

/** "why is Inbound relay 02 a problem?": a rule or a connector is judged by one check, which has the reason. Other queries stay. */
export function askItsCheck(asked: Query): Query {
  const { form, check, where, named, table } = asked;
  if (form !== 'why' || check !== undefined || where.length > 0 || named.length === 0) return asked;
  const judged = OTHER_KINDS.find((kind) => kind.table === table);
  return judged !== undefined && 'check' in judged ? { ...asked, check: judged.check } : asked;
}

/** Tables of people who hold roles: an organisation that does is a partner. */
const OF_HOLDERS: ReadonlySet<string> = new Set(['role-assignments', 'admins']);

/** The one name of a question by which no app, person or holder of a role is called here. undefined: all are found, or none is looked for. */
export function findNameOfNobody(found: Answer): string | undefined {
  if (found.kind === 'choose-app' || found.kind === 'choose-person')
    return found.choice.found === 'none' ? found.choice.asked : undefined;
  if (found.kind !== 'query' || !OF_HOLDERS.has(found.asked.table)) return undefined;
  const [name, other] = found.result.notFound;
  return other === undefined && found.result.answer.subjects.length === 0 ? name : undefined;
}
