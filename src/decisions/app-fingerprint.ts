import { createHash } from 'node:crypto';
import type { AppSnapshot } from '../remediations/model/app-snapshot.js';
import {
  FINGERPRINT_PART_WORDS,
  FINGERPRINT_PARTS,
  type AppFingerprint,
  type FingerprintPart,
} from './model/app-fingerprint-parts.js';

/** What an approval is bound to. Independent of list order and of display names of people and roles. */
export function computeAppFingerprint(snapshot: AppSnapshot): AppFingerprint {
  const { app, directoryRoles, exchangeRoleGroups, appRoles, delegatedGrants, credentials, federated, owners } =
    snapshot;
  return {
    permissions: hash([
      ...appRoles.map(({ resourceId, appRoleId }) => `application ${resourceId} ${appRoleId}`),
      ...delegatedGrants.flatMap(({ consentType, principalId = '', resourceId, scope }) =>
        scope
          .split(/\s+/)
          .filter((name) => name !== '')
          .map((name) => `${consentType} ${principalId} ${resourceId} ${name}`),
      ),
    ]),
    roles: hash([
      ...directoryRoles.map(({ roleTemplateId, scope, can = [] }) => [roleTemplateId, scope, ...can].join(' ')),
      ...exchangeRoleGroups.map(({ name }) => `exchange ${name}`),
    ]),
    credentials: hash([
      ...credentials.map(({ on, keyId }) => `${on} ${keyId}`),
      ...federated.map(({ issuer, subject }) => `federated ${issuer} ${subject}`),
    ]),
    owners: hash(owners.map(({ id }) => id)),
    replyUrls: hash(snapshot.replyUrls),
    publisher: hash([app.appId, snapshot.publisherTenantId ?? '', snapshot.verifiedPublisher ?? '']),
  };
}

/** In words, what differs from what was approved; empty: nothing. Parts in `unread` are not compared. */
export function listFingerprintChanges(
  approved: AppFingerprint,
  now: AppFingerprint,
  unread: readonly FingerprintPart[] = [],
): readonly string[] {
  const parts = FINGERPRINT_PARTS.filter((part) => !unread.includes(part));
  return parts.filter((part) => approved[part] !== now[part]).map((part) => FINGERPRINT_PART_WORDS[part]);
}

function hash(items: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(items.toSorted())).digest('hex');
}
