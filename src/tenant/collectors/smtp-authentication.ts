import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../collector.js';
import { EXCHANGE_READ, type ExchangeReads } from '../exchange/invoke-command.js';
import { readConfig } from '../exchange/read-config.js';
import { statedFlag, text } from '../exchange/wire.js';
import { present } from '../present.js';
import { gapOf } from '../problem.js';

const transport = z.object({ SmtpClientAuthenticationDisabled: statedFlag });
const organization = z.object({ DefaultAuthenticationPolicy: text });
const authenticationPolicy = z.object({
  Name: z.string(),
  Identity: text,
  Guid: text,
  DistinguishedName: text,
  AllowBasicAuthSmtp: statedFlag,
});

/** SMTP AUTH of the organisation; while it is on, also whether the default authentication policy blocks it. */
export const smtpAuthentication = defineCollector({
  fact: 'smtpAuthentication',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { value, gaps } = await readConfig(exchange, 'Get-TransportConfig', transport);
    const disabled = value.SmtpClientAuthenticationDisabled;
    if (disabled) return { value: { disabled }, gaps };
    const policy = await refusingPolicy(exchange);
    return { value: present({ disabled, refusedByPolicy: policy.name }), gaps: [...gaps, ...policy.gaps] };
  },
});

async function refusingPolicy(
  exchange: ExchangeReads,
): Promise<{ readonly name: string | undefined; readonly gaps: readonly Gap[] }> {
  try {
    const { value, gaps } = await readConfig(exchange, 'Get-OrganizationConfig', organization);
    const named = value.DefaultAuthenticationPolicy?.toLowerCase();
    if (named === undefined) return { name: undefined, gaps };
    const policies = await exchange.list('Get-AuthenticationPolicy', {}, authenticationPolicy);
    const policy = policies.items.find(({ Name, Identity, Guid, DistinguishedName }) =>
      [Name, Identity, Guid, DistinguishedName].some((name) => name?.toLowerCase() === named),
    );
    const refuses = policy !== undefined && !policy.AllowBasicAuthSmtp;
    return { name: refuses ? policy.Name : undefined, gaps: [...gaps, ...policies.gaps] };
  } catch (error) {
    return { name: undefined, gaps: [gapOf(error)] };
  }
}
