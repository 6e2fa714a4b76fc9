import type { CarriedOutStep } from './carried-out-step.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { Severity } from '../../core/severity.js';
import type { IdentifiedAppReading } from '../../tenant/model/app-reader-port.js';
import type { MadeByApp } from '../../tenant/model/app-snapshot-reader-port.js';

/** Why an app needs a decision, and who was involved. */
export interface AppEvidence {
  readonly severity: Severity;
  /** Sentences for the card. May contain hostile text. */
  readonly lines: readonly string[];
  /** Object ids of the people involved (who registered, granted, consented, added); they may not decide. */
  readonly people: readonly string[];
  /** Possibly compromised administrators who acted on the app. */
  readonly suspects: readonly { readonly id: string; readonly name: string }[];
  readonly madeByApp: MadeByApp;
  /** The reading of the app that this follows from; its snapshot is taken from the same one. */
  readonly reading: IdentifiedAppReading;
}

/** Who confirmed a decision with manual steps, and its writes from then on: only these carry out the decision. */
export interface ManualRevoke {
  readonly by: readonly Person[];
  readonly steps: readonly CarriedOutStep[];
}

/** Reads an app once and collects its evidence from this reading, the incidents and the audit trail. */
export interface AppEvidenceReader {
  /** `other-app`: the incident is about another app. `unreadable`: who may decide could not be established. */
  of(
    servicePrincipalId: string,
    incidentId: string | undefined,
    options?: { readonly byHand?: ManualRevoke },
  ): Promise<
    | { readonly ok: true; readonly value: AppEvidence }
    | { readonly ok: false; readonly reason: 'no-such-app' | 'other-app' | 'unreadable' }
  >;
}
