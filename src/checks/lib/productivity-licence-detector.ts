import type { ServicePlan } from '../../facts/fact-types.js';
import { formatList } from '../../core/sentence-formatting.js';

/**
 * Plans under the service `exchange` that include a mailbox. Source: Entra's list of products and service plans,
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const MAILBOX_PLANS = new Set([
  'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
  '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
  '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
  '1126bef5-da20-4f07-b45e-ad25d2581aa8', // EXCHANGE_S_ESSENTIALS
  '90927877-dcff-4af6-b346-2332c0b15bb7', // EXCHANGE_B_STANDARD
  'fc52cc4b-ed7d-472d-bbe7-b081c23ecc56', // EXCHANGE_S_STANDARD_MIDMARKET
]);

/** Plans under the same service that include no mailbox; the first comes even with Entra ID P2 alone. */
const NO_MAILBOX_PLANS = new Set([
  '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
  '922ba911-5694-4e99-a794-73aed9bfeec8', // EXCHANGE_S_FOUNDATION_GOV
  '176a09a6-7ec5-4039-ac02-b2791c6ba793', // EXCHANGE_S_ARCHIVE_ADDON
  '326e2b78-9d27-42c9-8509-46c827743a17', // EOP_ENTERPRISE
  'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
  '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
  '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
]);

/** Services for daily work, by the service's own name in lower case. */
const PRODUCTIVITY: Readonly<Record<string, string>> = {
  sharepoint: 'SharePoint',
  teamspaceapi: 'Teams',
  microsoftoffice: 'Office apps',
};

/** Use of an account besides administration, judged by its licences. */
export interface DailyUse {
  /** `likely`: an unknown Exchange plan. */
  readonly mailbox: 'yes' | 'likely' | 'no';
  /** "SharePoint", "Teams", each once. */
  readonly services: readonly string[];
}

/** Ignores the attribute `mail`: an account without a mailbox can have an address. */
export function detectDailyUse(plans: readonly ServicePlan[]): DailyUse {
  const exchange = plans.filter(
    ({ service, planId }) => service.toLowerCase() === 'exchange' && !NO_MAILBOX_PLANS.has(planId),
  );
  const sure = exchange.some(({ planId }) => MAILBOX_PLANS.has(planId));
  const licensed = new Set(plans.map(({ service }) => service.toLowerCase()));
  return {
    mailbox: sure ? 'yes' : exchange.length > 0 ? 'likely' : 'no',
    services: Object.entries(PRODUCTIVITY).flatMap(([service, name]) => (licensed.has(service) ? [name] : [])),
  };
}

/** "a mailbox and licences for SharePoint and Teams"; empty without any. */
export function describeDailyUse({ mailbox, services }: DailyUse): string {
  const box = mailbox === 'no' ? '' : mailbox === 'yes' ? 'a mailbox' : 'an Exchange licence';
  if (services.length === 0) return box;
  const licences = `${services.length === 1 ? 'a licence' : 'licences'} for ${formatList(services)}`;
  return box === '' ? licences : `${box} and ${licences}`;
}
