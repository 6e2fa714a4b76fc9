import { defineFact } from './lib/fact-definition.js';

/** Premium plans of the tenant, from any subscription that is not switched off. */
export interface PremiumLicences {
  /** Entra ID P1 or above: Conditional Access. */
  readonly p1: boolean;
  /** Entra ID P2 or above: PIM, risk. */
  readonly p2: boolean;
}

/** Which premium plans of Entra ID the tenant has. */
export const premiumLicences = defineFact<PremiumLicences>({ words: 'licences' });
