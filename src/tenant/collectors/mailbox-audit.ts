import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { readExchangeConfig } from '../exchange/read-exchange-config.js';
import { requiredExchangeFlag } from '../exchange/exchange-property-schemas.js';

/** Whether mailbox auditing is on for the organisation. https://learn.microsoft.com/purview/audit-mailboxes */
export const mailboxAudit = defineCollector({
  fact: 'mailboxAudit',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const schema = z.object({ AuditDisabled: requiredExchangeFlag });
    const { value, gaps } = await readExchangeConfig(exchange, 'Get-OrganizationConfig', schema);
    return { value: { enabled: !value.AuditDisabled }, gaps };
  },
});
