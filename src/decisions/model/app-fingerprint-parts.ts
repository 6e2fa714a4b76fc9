import type { ApprovedAppPart } from '../../remediations/model/app-snapshot.js';

/** What an approval is bound to: the SHA-256 of each part, so that a change can be named. */
export interface AppFingerprint {
  readonly permissions: string;
  readonly roles: string;
  readonly credentials: string;
  readonly owners: string;
  readonly replyUrls: string;
  readonly publisher: string;
}

/** A part of the app that an approval is bound to. */
export type FingerprintPart = ApprovedAppPart;

/** Each part in words, for use within a sentence. */
export const FINGERPRINT_PART_WORDS: Readonly<Record<FingerprintPart, string>> = {
  permissions: 'its permissions',
  roles: 'its admin roles',
  credentials: 'its credentials',
  owners: 'its owners',
  replyUrls: 'its reply URLs',
  publisher: 'its publisher',
};

/** All fingerprint parts. */
export const FINGERPRINT_PARTS = Object.keys(FINGERPRINT_PART_WORDS) as readonly FingerprintPart[];
