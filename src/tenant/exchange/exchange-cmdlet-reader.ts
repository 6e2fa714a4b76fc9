import type { z } from 'zod/v4';
import { collectPages, readPages, type ListResult } from '../graph/odata-paging.js';
import type { AccessRequirement } from '../tenant-problem.js';
import type { CallContext, TenantApiService, TenantApiRequest } from '../http/tenant-api-service.js';

/** Access to read cmdlets of Exchange Online: needs both the app permission and a directory role. */
export const EXCHANGE_READ: AccessRequirement = {
  permission: 'Exchange.ManageAsApp with the role Global Reader',
  on401: 'permission-missing',
};

/** Exchange Online's admin API, as used by its PowerShell module: one endpoint, cmdlets as JSON; not officially documented. */
export interface ExchangeReader {
  /** Runs a `Get-` cmdlet and returns all its objects. Throws TenantProblem when the first page fails. */
  list<T>(
    cmdlet: `Get-${string}`,
    parameters: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<ListResult<T>>;
}

/** Binds Exchange Online to one piece of work. */
export function createExchangeReader(
  exchange: TenantApiService,
  tenantId: string,
  context: CallContext,
  maxPages: number,
): ExchangeReader {
  const path = pathOf(tenantId);
  return {
    list: <T>(cmdlet: `Get-${string}`, parameters: Readonly<Record<string, unknown>>, schema: z.ZodType<T>) => {
      // The next page: the same body sent to the next link.
      const fetchPage = async (link: string, need: AccessRequirement): Promise<unknown> => {
        const request = {
          ...createCmdletRequest(tenantId, cmdlet, withAll(cmdlet, parameters)),
          path: link,
          need,
          repeatable: true,
        };
        return (await exchange.call(request, context)).body;
      };
      // Identical objects are duplicates: cmdlets have no common id property.
      const key = (item: T) => JSON.stringify(item);
      return collectPages(readPages({ path, name: cmdlet, schema, key, need: EXCHANGE_READ }, fetchPage, maxPages));
    },
  };
}

/** Cmdlets that return the first 1,000 objects at most unless asked for more: https://learn.microsoft.com/powershell/module/exchange/get-rolegroupmember */
const CUT_AT_DEFAULT = new Set([
  'Get-AcceptedDomain',
  'Get-InboundConnector',
  'Get-MailboxAuditBypassAssociation',
  'Get-OutboundConnector',
  'Get-RoleGroup',
  'Get-RoleGroupMember',
  'Get-TransportRule',
  'Get-User',
]);

/** Asks for all objects: a list that was cut looks like a whole one. */
function withAll(cmdlet: string, parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isOne = 'Identity' in parameters && cmdlet !== 'Get-RoleGroupMember';
  return CUT_AT_DEFAULT.has(cmdlet) && !isOne ? { ResultSize: 'Unlimited', ...parameters } : parameters;
}

/** Creates the request that runs a cmdlet; the caller decides whether it is repeatable. */
export function createCmdletRequest(
  tenantId: string,
  cmdlet: string,
  parameters: Readonly<Record<string, unknown>>,
): Omit<TenantApiRequest, 'repeatable'> {
  return {
    method: 'POST',
    path: pathOf(tenantId),
    headers: {
      prefer: 'odata.maxpagesize=1000',
      // Routes the request to a mailbox server of this tenant.
      'x-anchormailbox': `APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${tenantId}`,
      'x-cmdletname': cmdlet,
    },
    body: { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } },
    need: EXCHANGE_READ,
  };
}

function pathOf(tenantId: string): string {
  return `/adminapi/beta/${tenantId}/InvokeCommand`;
}
