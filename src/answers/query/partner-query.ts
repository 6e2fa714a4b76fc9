import type { Query } from '../../language/model/query.js';

/** The query for a partner by its name: its roles and dates, or whether its relationship is in force. */
export function askForPartner(name: string, asked: Query | undefined): Query {
  const isYesNo = asked?.form === 'yes-no';
  return {
    about: 'partner',
    table: 'partners',
    where: isYesNo ? [{ attribute: 'state', op: 'is', value: 'active', words: '' }] : [],
    named: [{ kind: 'name', words: name }],
    form: isYesNo ? 'yes-no' : 'list',
    show: ['role'],
    unread: asked?.unread ?? [],
  };
}

/** Things besides apps, people and partners that a name may mean: "tell me about huntwise" of a rule. */
const OTHER_KINDS = [
  { about: 'transport-rule', table: 'transport-rules' },
  { about: 'connector', table: 'connectors' },
  { about: 'policy', table: 'policies' },
] as const;

/** The queries for a rule, a connector or a policy by its name. */
export function askForOtherKinds(name: string, asked: Query | undefined): readonly Query[] {
  const unread = asked?.unread ?? [];
  return OTHER_KINDS.map((kind) => ({
    ...kind,
    where: [],
    named: [{ kind: 'name', words: name }],
    form: 'list',
    unread,
  }));
}
