import type { TenantData } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { COMPANY } from './past-attack-profile.js';

type Settings = Pick<TenantData['exchange'], 'adminAuditLogConfig' | 'organizationConfig' | 'transportConfig'>;

/**
 * Exchange organisation settings, as far as we read them: auditing is fully on, and SMTP AUTH was never disabled (a
 * scanner in the post room still uses it).
 * Source: https://learn.microsoft.com/powershell/module/exchange/get-transportconfig and the sibling pages.
 */
export function buildExchangeSettings(context: GeneratorContext): Settings {
  return {
    adminAuditLogConfig: {
      Name: 'Admin Audit Log Settings',
      Identity: 'Admin Audit Log Settings',
      Guid: context.named('admin audit log'),
      AdminAuditLogEnabled: true,
      UnifiedAuditLogIngestionEnabled: true,
      UnifiedAuditLogFirstOptInDate: context.ago(1800, '09:00'),
      LogLevel: 'None',
      TestCmdletLoggingEnabled: false,
      AdminAuditLogCmdlets: ['*'],
      AdminAuditLogParameters: ['*'],
      AdminAuditLogExcludedCmdlets: [],
      AdminAuditLogAgeLimit: '90.00:00:00',
    },
    organizationConfig: {
      Name: COMPANY.initialDomain,
      Identity: COMPANY.initialDomain,
      Guid: context.named('exchange organization'),
      DisplayName: COMPANY.name,
      AuditDisabled: false,
      OAuth2ClientProfileEnabled: true,
      DefaultAuthenticationPolicy: null,
      IsDehydrated: false,
    },
    transportConfig: {
      Name: 'Transport Settings',
      Identity: 'Transport Settings',
      Guid: context.named('transport settings'),
      SmtpClientAuthenticationDisabled: false,
      AllowLegacyTLSClients: false,
      MaxReceiveSize: '36 MB (37,748,736 bytes)',
      ExternalPostmasterAddress: null,
    },
  };
}
