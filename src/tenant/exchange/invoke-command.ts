import type { z } from 'zod/v4';
import { collectPages, pages, type Listed } from '../graph/paging.js';
import type { Need } from '../problem.js';
import type { CallContext, Service } from '../service.js';

/** Reading cmdlets of Exchange Online: the app permission and a directory role that reaches them are needed together. */
export const EXCHANGE_READ: Need = {
  permission: 'Exchange.ManageAsApp with the role Global Reader',
  on401: 'permission-missing',
};

/** Exchange Online's admin API, which its PowerShell module uses: one endpoint, cmdlets as JSON, undocumented as such. */
export interface ExchangeReads {
  /** Runs a `Get-` cmdlet and gives all its objects. Throws TenantProblem when not even the first page came. */
  list<T>(
    cmdlet: `Get-${string}`,
    parameters: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<Listed<T>>;
}

export function createExchangeReads(
  exchange: Service,
  tenantId: string,
  context: CallContext,
  maxPages: number,
): ExchangeReads {
  const path = `/adminapi/beta/${tenantId}/InvokeCommand`;
  return {
    list: <T>(cmdlet: `Get-${string}`, parameters: Readonly<Record<string, unknown>>, schema: z.ZodType<T>) => {
      // A next page is the same body sent to the next link.
      const fetchPage = async (link: string, need: Need): Promise<unknown> => {
        const answer = await exchange.call(
          {
            method: 'POST',
            path: link,
            headers: {
              prefer: 'odata.maxpagesize=1000',
              // Routes the request to a mailbox server of this tenant.
              'x-anchormailbox': `APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${tenantId}`,
              'x-cmdletname': cmdlet,
            },
            body: { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } },
            need,
            repeatable: true,
          },
          context,
        );
        return answer.body;
      };
      // What comes twice, to the letter, is one object: cmdlets have no common id property.
      const key = (item: T) => JSON.stringify(item);
      return collectPages(pages({ path, name: cmdlet, schema, key, need: EXCHANGE_READ }, fetchPage, maxPages));
    },
  };
}
