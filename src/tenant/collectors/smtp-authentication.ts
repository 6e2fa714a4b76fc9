import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ, type ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { readExchangeConfig } from '../exchange/read-exchange-config.js';
import { requiredExchangeFlag, exchangeText } from '../exchange/exchange-property-schemas.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { toGap } from '../tenant-problem.js';

const transport = z.object({ SmtpClientAuthenticationDisabled: requiredExchangeFlag });
const organization = z.object({ DefaultAuthenticationPolicy: exchangeText });
const authenticationPolicy = z.object({
  Name: z.string(),
  Identity: exchangeText,
  Guid: exchangeText,
  DistinguishedName: exchangeText,
  AllowBasicAuthSmtp: requiredExchangeFlag,
});

/** SMTP AUTH of the organisation; while it is on, also whether the default authentication policy blocks it. */
export const smtpAuthentication = defineCollector({
  fact: 'smtpAuthentication',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { value, gaps } = await readExchangeConfig(exchange, 'Get-TransportConfig', transport);
    const disabled = value.SmtpClientAuthenticationDisabled;
    if (disabled) return { value: { disabled }, gaps };
    const policy = await refusingPolicy(exchange);
    return { value: omitUndefined({ disabled, refusedByPolicy: policy.name }), gaps: [...gaps, ...policy.gaps] };
  },
});

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
