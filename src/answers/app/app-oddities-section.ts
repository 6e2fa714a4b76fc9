import { sanitizeText } from '../../cards/tenant-text-sanitizer.js';
import type { AppIdentity, AppReading } from '../../tenant/model/app-reader-port.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { isLiveCredential } from '../../facts/lib/credential-validity.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import { appOriginOf, type AppOrigin } from './app-identity-section.js';
import { createAppSection, gapsOf } from '../dossier-section.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const YOUNG_DAYS = 30;
const LOCAL = /^(?:localhost|127\.|\[::1\])/i;

/** What a specialist would find suspicious. Remarks only, they do not affect the rating. */
export function appOdditiesSection(parts: AppReading): DossierSection {
  const origin = appOriginOf(parts);
  const known = parts.identity.ok ? parts.identity.value : undefined;
  const lines = [
    ...nameRemarks(parts.app.name, origin === 'foreign' && known?.verifiedPublisher === undefined),
    ...(known === undefined ? [] : remarks(known, origin, parts.asOf)),
  ];
  return createAppSection('oddities', {
    ...(lines.length === 0 ? {} : { summary: lines.map(({ text }) => text).join('; ') }),
    none: 'nothing',
    lines,
    gaps: gapsOf(parts.identity, parts.adminNames),
  });
}

function nameRemarks(name: string, unverified: boolean): readonly DossierLine[] {
  const { oddity } = sanitizeText(name, 200);
  const claims = /microsoft|office ?365|m365|azure|outlook|sharepoint/i.test(name.normalize('NFKC'));
  return [
    ...(oddity === undefined ? [] : [{ text: `its name has ${oddity}`, severity: 'high' as const }]),
    ...(claims && unverified ? [{ text: 'it names a product of Microsoft and is not Microsoft’s' }] : []),
  ];
}

function remarks(known: AppIdentity, origin: AppOrigin, now: Instant): readonly DossierLine[] {
  const hosts = known.replyUrls.map((url) => ({ url, host: hostOf(url) }));
  const found: readonly (readonly [boolean, string, string?])[] = [
    [known.disabledByMicrosoft, 'Microsoft disabled it'],
    [origin === 'foreign' && known.verifiedPublisher === undefined, 'its publisher is not verified'],
    [
      known.createdAt !== undefined && daysBetween(known.createdAt, now) < YOUNG_DAYS,
      `it was added less than ${YOUNG_DAYS} days ago`,
    ],
    [
      known.credentials.some((one) => isLiveCredential(one, now)),
      'a credential on the service principal, which App registrations does not show',
    ],
    ...hosts
      .filter(({ host }) => LOCAL.test(host))
      .map(({ url }) => [true, 'it replies to the machine it runs on', url] as const),
    ...hosts
      .filter(({ host }) => /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(host) && !LOCAL.test(host))
      .map(({ url }) => [true, 'it replies to a bare address', url] as const),
    ...hosts
      .filter(({ url, host }) => /^http:/i.test(url) && !LOCAL.test(host))
      .map(({ url }) => [true, 'it replies without encryption', url] as const),
  ];
  return found.filter(([is]) => is).map(([, text, technical]) => ({ text, ...omitUndefined({ technical }) }));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
