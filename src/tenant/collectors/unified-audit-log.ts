import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { readExchangeConfig } from '../exchange/read-exchange-config.js';
import { requiredExchangeFlag } from '../exchange/exchange-property-schemas.js';

/**
 * Whether the unified audit log ingests events. Only Exchange's own endpoint tells; the compliance endpoint always returns false.
 * Source: https://learn.microsoft.com/purview/audit-log-enable-disable
 */
export const unifiedAuditLog = defineCollector({
  fact: 'unifiedAuditLog',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const schema = z.object({ UnifiedAuditLogIngestionEnabled: requiredExchangeFlag });
    const { value, gaps } = await readExchangeConfig(exchange, 'Get-AdminAuditLogConfig', schema);
    return { value: { enabled: value.UnifiedAuditLogIngestionEnabled }, gaps };
  },
});
