import { z } from 'zod/v4';
import type { SmtpAuthentication } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ, type ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { readExchangeConfig } from '../exchange/read-exchange-config.js';
import { exchangeText, inheritedExchangeFlag, requiredExchangeFlag } from '../exchange/exchange-property-schemas.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { toGap } from '../tenant-problem.js';

const transport = z.object({ SmtpClientAuthenticationDisabled: requiredExchangeFlag });
/** Mailboxes that inherit the setting (nearly all) keep only their id. */
const mailbox = z
  .object({
    Name: z.string(),
    DisplayName: exchangeText,
    Guid: exchangeText,
    ExternalDirectoryObjectId: exchangeText,
    SmtpClientAuthenticationDisabled: inheritedExchangeFlag,
  })
  .transform(({ Name, DisplayName, Guid, ExternalDirectoryObjectId, SmtpClientAuthenticationDisabled: disabled }) => ({
    id: ExternalDirectoryObjectId ?? Guid ?? Name,
    ...(disabled === false && { openName: DisplayName ?? Name }),
  }));
const organization = z.object({ DefaultAuthenticationPolicy: exchangeText });
const authenticationPolicy = z.object({
  Name: z.string(),
  Identity: exchangeText,
  Guid: exchangeText,
  DistinguishedName: exchangeText,
  AllowBasicAuthSmtp: requiredExchangeFlag,
});

/**
 * SMTP AUTH of the organisation, and of single mailboxes while it is off. Where it is on for anyone, also whether the default authentication
 * policy refuses it.
 * Source: https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
 */
export const smtpAuthentication = defineCollector({
  fact: 'smtpAuthentication',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { value, gaps } = await readExchangeConfig(exchange, 'Get-TransportConfig', transport);
    const disabled = value.SmtpClientAuthenticationDisabled;
    const overriding = disabled ? await listOverridingMailboxes(exchange) : undefined;
    if (overriding?.mailboxes?.open.length === 0) {
      return { value: { disabled, mailboxes: overriding.mailboxes }, gaps: [...gaps, ...overriding.gaps] };
    }
    const policy = await refusingPolicy(exchange);
    return {
      value: omitUndefined({ disabled, mailboxes: overriding?.mailboxes, refusedByPolicy: policy.name }),
      gaps: [...gaps, ...(overriding?.gaps ?? []), ...policy.gaps],
    };
  },
});

/** Lists every mailbox (1,000 per page): the setting is not among the properties that `Filter` takes. */
async function listOverridingMailboxes(exchange: ExchangeReader): Promise<{
  readonly mailboxes: SmtpAuthentication['mailboxes'];
  readonly gaps: readonly Gap[];
}> {
  try {
    const { items, gaps } = await exchange.list('Get-CASMailbox', { ResultSize: 'Unlimited' }, mailbox);
    const open = items.flatMap(({ id, openName: name }) => (name === undefined ? [] : [{ id, name }]));
    return { mailboxes: { examined: items.length, open }, gaps };
  } catch (error) {
    return { mailboxes: undefined, gaps: [toGap(error)] };
  }
}

async function refusingPolicy(
  exchange: ExchangeReader,
): Promise<{ readonly name: string | undefined; readonly gaps: readonly Gap[] }> {
  try {
    const { value, gaps } = await readExchangeConfig(exchange, 'Get-OrganizationConfig', organization);
    const named = value.DefaultAuthenticationPolicy?.toLowerCase();
    if (named === undefined) return { name: undefined, gaps };
    const policies = await exchange.list('Get-AuthenticationPolicy', {}, authenticationPolicy);
    const policy = policies.items.find(({ Name, Identity, Guid, DistinguishedName }) =>
      [Name, Identity, Guid, DistinguishedName].some((name) => name?.toLowerCase() === named),
    );
    const refuses = policy !== undefined && !policy.AllowBasicAuthSmtp;
    return { name: refuses ? policy.Name : undefined, gaps: [...gaps, ...policies.gaps] };
  } catch (error) {
    return { name: undefined, gaps: [toGap(error)] };
  }
}
