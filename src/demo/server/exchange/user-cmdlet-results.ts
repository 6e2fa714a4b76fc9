import type { WireObject } from '../../demo-tenant-contract.js';
import type { CmdletCall, ExchangeRow, ExchangeRows } from './cmdlet-contract.js';
import { createObjectNotFoundError } from './cmdlet-errors.js';

/** Lists accounts as a cmdlet returns them: one by its GUID, or all. */
export function listUsers({ world, parameters }: CmdletCall, show: (user: WireObject) => ExchangeRow): ExchangeRows {
  const { users } = world.exchange;
  const { Identity: identity } = parameters;
  if (identity !== undefined) {
    const name = typeof identity === 'string' ? identity : '';
    const user = users.byId(name.toLowerCase());
    if (user === undefined) throw createObjectNotFoundError(name);
    return [show(user)];
  }
  return {
    length: users.size,
    slice: (start, end) => {
      const rows: ExchangeRow[] = [];
      for (let at = start; at < Math.min(end, users.size); at++) rows.push(show(users.at(at)));
      return rows;
    },
  };
}

/** `Get-CASMailbox` returns how clients reach a mailbox; a setting that is null is the organisation's. */
export function toClientAccessMailbox(user: WireObject): ExchangeRow {
  const {
    Identity,
    Name,
    DisplayName,
    Guid,
    ExternalDirectoryObjectId,
    SmtpClientAuthenticationDisabled = null,
  } = user;
  return { Identity, Name, DisplayName, Guid, ExternalDirectoryObjectId, SmtpClientAuthenticationDisabled };
}

/** `Get-MailboxAuditBypassAssociation` returns the account without its Entra object id. */
export function toAuditBypassAssociation(user: WireObject): ExchangeRow {
  const { Identity, Name, Guid, AuditBypassEnabled, WhenCreated, IsValid } = user;
  return { Identity, Name, Guid, AuditBypassEnabled, WhenCreated, IsValid };
}
