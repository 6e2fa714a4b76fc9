import type { z } from 'zod/v4';
import { collectPages, pages, type Listed } from '../graph/paging.js';
import type { Need } from '../problem.js';
import type { CallContext, Service, ServiceRequest } from '../service.js';

/** Access to read cmdlets of Exchange Online: needs both the app permission and a directory role. */
export const EXCHANGE_READ: Need = {
  permission: 'Exchange.ManageAsApp with the role Global Reader',
  on401: 'permission-missing',
};

/** Exchange Online's admin API, as used by its PowerShell module: one endpoint, cmdlets as JSON; not officially documented. */
export interface ExchangeReads {
  /** Runs a `Get-` cmdlet and returns all its objects. Throws TenantProblem when the first page fails. */
  list<T>(
    cmdlet: `Get-${string}`,
    parameters: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<Listed<T>>;
}

/** Binds Exchange Online to one piece of work. */
export function createExchangeReads(
  exchange: Service,
  tenantId: string,
  context: CallContext,
  maxPages: number,
): ExchangeReads {
  const path = pathOf(tenantId);
  return {
    list: <T>(cmdlet: `Get-${string}`, parameters: Readonly<Record<string, unknown>>, schema: z.ZodType<T>) => {
      // The next page: the same body sent to the next link.
      const fetchPage = async (link: string, need: Need): Promise<unknown> => {
        const request = { ...exchangeRequest(tenantId, cmdlet, parameters), path: link, need, repeatable: true };
        return (await exchange.call(request, context)).body;
      };
      // Identical objects are duplicates: cmdlets have no common id property.
      const key = (item: T) => JSON.stringify(item);
      return collectPages(pages({ path, name: cmdlet, schema, key, need: EXCHANGE_READ }, fetchPage, maxPages));
    },
  };
}

/** Creates the request that runs a cmdlet; the caller decides whether it is repeatable. */
export function exchangeRequest(
  tenantId: string,
  cmdlet: string,
  parameters: Readonly<Record<string, unknown>>,
): Omit<ServiceRequest, 'repeatable'> {
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
