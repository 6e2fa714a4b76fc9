import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ, type ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { requiredExchangeFlag, exchangeText } from '../exchange/exchange-property-schemas.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { toGap, isNotFound } from '../tenant-problem.js';

/** Accounts that are not exempt (nearly all) keep only their id. */
const association = z
  .object({ Guid: exchangeText, Name: z.string(), AuditBypassEnabled: requiredExchangeFlag })
  .transform(({ Guid, Name, AuditBypassEnabled }) => ({
    id: Guid ?? Name,
    ...(AuditBypassEnabled && { exemptName: Name }),
  }));
const exchangeUser = z.object({ DisplayName: exchangeText, ExternalDirectoryObjectId: exchangeText });

/**
 * Accounts exempt from mailbox auditing. The cmdlet has no filter: it lists every account (1,000 per page). The few exempt ones are looked up for their object id in Entra.
 * Source: https://learn.microsoft.com/powershell/module/exchange/get-mailboxauditbypassassociation
 */
export const mailboxAuditBypasses = defineCollector({
  fact: 'mailboxAuditBypasses',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const cmdlet = 'Get-MailboxAuditBypassAssociation';
    const listed = await exchange.list(cmdlet, {}, association);
    const exempt = listed.items.flatMap(({ id, exemptName: name }) => (name === undefined ? [] : [{ id, name }]));
    const found = await Promise.all(exempt.map((account) => lookUp(exchange, account)));
    return {
      value: { examined: listed.items.length, bypassed: found.map(({ account }) => account) },
      gaps: [...listed.gaps, ...found.flatMap(({ gaps }) => gaps)],
    };
  },
});

async function lookUp(exchange: ExchangeReader, { id, name }: { readonly id: string; readonly name: string }) {
  const known = (shown: string, userId: string | undefined, gaps: readonly Gap[]) => ({
    account: omitUndefined({ id, name: shown, userId }),
    gaps,
  });
  try {
    const { items, gaps } = await exchange.list('Get-User', { Identity: id }, exchangeUser);
    return known(items[0]?.DisplayName ?? name, items[0]?.ExternalDirectoryObjectId, gaps);
  } catch (error) {
    // Not a user: a computer, or deleted meanwhile. An answer, not a gap.
    return known(name, undefined, isNotFound(error) ? [] : [toGap(error)]);
  }
}
