import { z } from 'zod/v4';
import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { readConfig } from '../exchange/read-config.js';
import { statedFlag } from '../exchange/wire.js';

const config = z.object({ SmtpClientAuthenticationDisabled: statedFlag });

/** SMTP AUTH for the organisation. https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission */
export const smtpAuthentication = defineCollector({
  fact: 'smtpAuthentication',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const { value, gaps } = await readConfig(exchange, 'Get-TransportConfig', config);
    return { value: { disabled: value.SmtpClientAuthenticationDisabled }, gaps };
  },
});
