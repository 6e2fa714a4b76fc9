import type { WireObject } from '../../demo-tenant-contract.js';
import type { CmdletCall, ExchangeRow, ExchangeRows } from './cmdlet-contract.js';
import { createObjectNotFoundError } from './cmdlet-errors.js';

/** Default `ResultSize`. */
const DEFAULT_RESULT_SIZE = 1000;

/** Lists accounts as a cmdlet returns them: one by its GUID, or a list truncated at `ResultSize`. */
export function listUsers({ world, parameters }: CmdletCall, show: (user: WireObject) => ExchangeRow): ExchangeRows {
  const { users } = world.exchange;
  const { Identity: identity, ResultSize: asked = DEFAULT_RESULT_SIZE } = parameters;
  if (identity !== undefined) {
    const name = typeof identity === 'string' ? identity : '';
    const user = users.byId(name.toLowerCase());
    if (user === undefined) throw createObjectNotFoundError(name);
    return [show(user)];
  }
  const length = /^unlimited$/i.test(String(asked)) ? users.size : Math.min(users.size, Number(asked));
  return {
    length,
    slice: (start, end) => {
      const rows: ExchangeRow[] = [];
      for (let at = start; at < Math.min(end, length); at++) rows.push(show(users.at(at)));
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
