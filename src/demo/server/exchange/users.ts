import type { WireObject } from '../../world.js';
import type { CmdletCall, ExchangeObject, ExchangeRows } from './cmdlet.js';
import { objectNotFound } from './errors.js';

/** Objects that a cmdlet gives when it is not asked for more. */
const DEFAULT_RESULT_SIZE = 1000;

/** Accounts as a cmdlet shows them: one by its GUID, or a list that is cut unless `ResultSize` says otherwise. */
export function usersOf({ world, parameters }: CmdletCall, show: (user: WireObject) => ExchangeObject): ExchangeRows {
  const { users } = world.exchange;
  const { Identity: identity, ResultSize: asked = DEFAULT_RESULT_SIZE } = parameters;
  if (identity !== undefined) {
    const name = typeof identity === 'string' ? identity : '';
    const user = users.byId(name.toLowerCase());
    if (user === undefined) throw objectNotFound(name);
    return [show(user)];
  }
  const length = /^unlimited$/i.test(String(asked)) ? users.size : Math.min(users.size, Number(asked));
  return {
    length,
    slice: (start, end) => {
      const rows: ExchangeObject[] = [];
      for (let at = start; at < Math.min(end, length); at++) rows.push(show(users.at(at)));
      return rows;
    },
  };
}

/** `Get-MailboxAuditBypassAssociation` names an account and does not say who it is in Entra. */
export function auditBypassAssociation(user: WireObject): ExchangeObject {
  const { Identity, Name, Guid, AuditBypassEnabled, WhenCreated, IsValid } = user;
  return { Identity, Name, Guid, AuditBypassEnabled, WhenCreated, IsValid };
}
