import { daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { compareSeverity, lowerSeverity, type Confidence, type Severity } from '../../core/severity.js';
import { findAbusedAppName } from '../../m365/abused-apps.js';
import type { ExposedApp } from './apps-with-permissions.js';
import { isHighPriority } from './held-app-permissions.js';
import { findNameOddity, type NameOddity } from '../../m365/suspicious-app-name.js';
import { findUrlOddity, type UrlOddity } from '../../m365/reply-url-oddities.js';

/** An app created within this many days is young. */
export const YOUNG_APP_DAYS = 7;
/** An app known to be abused that is this new is more likely an attacker's than the company's. */
const LATELY_DAYS = 30;

/** One suspicious trait of an app. */
export interface AppSuspicion {
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly words: string;
}

/** An app's strongest permission of any kind: power makes every oddity worse. */
type Power = 'everyone' | 'people' | 'none';

/** Lists what looks wrong about a non-Microsoft app. `own`: registered here. */
export function listAppSuspicions(
  app: ExposedApp,
  { own, people, now }: { readonly own: boolean; readonly people: ReadonlySet<string>; readonly now: Instant },
): readonly AppSuspicion[] {
  const { servicePrincipal } = app;
  const power = powerOf(app);
  const createdAt = servicePrincipal?.createdAt;
  const ageDays = createdAt === undefined ? undefined : daysBetween(createdAt, now);
  const verified = servicePrincipal?.verifiedPublisher !== undefined;
  return [
    ...abused(servicePrincipal?.appId, power, ageDays),
    ...odd(findNameOddity(app.name, people), { own, verified, power }),
    ...[...new Set((servicePrincipal?.replyUrls ?? []).flatMap((url) => findUrlOddity(url) ?? []))].map((what) =>
      replies(what, power),
    ),
    ...(power !== 'none' && !own && !verified && servicePrincipal?.type === 'Application' ? [unverified(power)] : []),
    ...(power !== 'none' && ageDays !== undefined && ageDays <= YOUNG_APP_DAYS ? [young(power, ageDays)] : []),
  ];
}

/** What looks wrong about an app, worst first, and how bad it is: one less for a disabled one; nothing about Microsoft's own. */
export function judgeAppSuspicions(
  app: ExposedApp,
  how: Parameters<typeof listAppSuspicions>[1],
): { readonly signs: readonly AppSuspicion[]; readonly severity: Severity | null } {
  const signs = app.microsoft
    ? []
    : listAppSuspicions(app, how).toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const worst = signs[0]?.severity;
  return { signs, severity: worst === undefined ? null : app.door === 'shut' ? lowerSeverity(worst) : worst };
}

function powerOf({ permissions }: ExposedApp): Power {
  const strong = permissions.filter(isHighPriority);
  if (strong.some(({ via }) => via !== 'people')) return 'everyone';
  return strong.length > 0 ? 'people' : 'none';
}

function abused(appId: string | undefined, power: Power, ageDays: number | undefined): readonly AppSuspicion[] {
  const product = findAbusedAppName(appId);
  if (product === undefined) return [];
  const lately = ageDays !== undefined && ageDays <= LATELY_DAYS;
  return [
    {
      what: 'abused',
      severity: lately || power !== 'none' ? 'high' : 'medium',
      confidence: lately ? 'medium' : 'low',
      words: `is ${product}, which attackers are known to use`,
    },
  ];
}

function odd(
  oddity: NameOddity | undefined,
  { own, verified, power }: { readonly own: boolean; readonly verified: boolean; readonly power: Power },
): readonly AppSuspicion[] {
  const one = (severity: Severity, confidence: Confidence, words: string): readonly AppSuspicion[] => [
    { what: oddity ?? '', severity: power === 'none' ? lowerSeverity(severity) : severity, confidence, words },
  ];
  switch (oddity) {
    case undefined:
      return [];
    case 'disguised-microsoft':
      return one('critical', 'high', 'looks like Microsoft’s by letters that only look right');
    case 'disguised':
      return one('high', 'medium', 'has a name with hidden or look-alike characters');
    case 'like-microsoft':
      // A verified publisher may use the name; in-house apps for Teams are named after it.
      if (verified) return [];
      return own
        ? one('medium', 'low', 'is called like one of Microsoft’s')
        : one('high', 'medium', 'is called like one of Microsoft’s');
    case 'person':
      return one('high', 'medium', 'is called like a person');
    case 'test':
      return one('medium', 'low', 'has a name for trying things out');
    case 'signs-only':
      return one('high', 'medium', 'has a name without a letter');
  }
}

const REPLIES: Readonly<Record<UrlOddity, string>> = {
  tool: 'replies where a published attack tool does',
  'plain-http': 'has tokens sent without encryption',
  'bare-address': 'has tokens sent to a bare address',
  tunnel: 'has tokens sent to a host that anyone gets without a name',
  wildcard: 'has tokens sent to any host of a domain',
};

function replies(what: UrlOddity, power: Power): AppSuspicion {
  const severity = power === 'everyone' ? 'high' : power === 'people' ? 'medium' : 'low';
  return { what, severity, confidence: what === 'tool' ? 'medium' : 'low', words: REPLIES[what] };
}

function unverified(power: Power): AppSuspicion {
  return {
    what: 'unverified',
    severity: power === 'everyone' ? 'high' : 'medium',
    confidence: 'medium',
    words: 'has high-priority permissions and a publisher that nobody verified',
  };
}

function young(power: Power, ageDays: number): AppSuspicion {
  const days = Math.floor(ageDays);
  return {
    what: 'young',
    severity: power === 'everyone' ? 'high' : 'medium',
    confidence: 'medium',
    words: `came ${days < 1 ? 'today' : `${formatCount(days, 'day')} ago`} and has high-priority permissions already`,
  };
}
