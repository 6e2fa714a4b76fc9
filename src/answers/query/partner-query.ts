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
