import { defineCheck } from './model/check.js';
import { asking } from './suspicious-apps.asking.js';
import type { Finding } from '../core/finding.js';
import type { Instant } from '../core/instant.js';
import { formatCount, formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES, buildPortalUrl } from '../m365/portal-links.js';
import { CONFIDENCES, type Severity } from '../core/severity.js';
import { indexRegistrations } from './lib/app-indexes.js';
import { listExposedApps, type ExposedApp } from './lib/apps-with-permissions.js';
import { isHighPriority } from './lib/held-app-permissions.js';
import {
  APP_FILTERS,
  filterAskedApps,
  NO_APPS_GAP,
  explainNoSuchApp,
  noteOnlyTheseApps,
} from './lib/question-app-filter.js';
import { createAppPicture, describeSignInState, compareWorstAppFirst } from './lib/app-finding-and-row.js';
import { findOwnTenants } from './lib/credential-report.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { compareText } from './lib/role-holder-traits.js';
import { judgeAppSuspicions, YOUNG_APP_DAYS, type AppSuspicion } from './lib/app-suspicions.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** An app and its suspicions, worst first. */
interface Suspect extends ExposedApp {
  readonly severity: Severity;
  readonly signs: readonly AppSuspicion[];
}

function finding(one: Suspect, now: Instant): readonly Finding[] {
  const ref = `/v1.0/servicePrincipals/${encodeURIComponent(one.id)}`;
  const [worst, ...others] = one.signs;
  if (worst === undefined) return [];
  const evidence = (sign: AppSuspicion) =>
    ({ source: 'graph', ref, label: sign.what, value: sign.words, observedAt: now }) as const;
  // The highest confidence among the suspicions of the worst severity.
  const sure = one.signs.filter(({ severity }) => severity === worst.severity).map(({ confidence }) => confidence);
  return [
    {
      id: `suspicious-apps:service-principal:${one.id}`,
      subject: { kind: 'service-principal', id: one.id, name: one.name },
      severity: one.severity,
      confidence: CONFIDENCES.find((level) => sure.includes(level)) ?? 'low',
      title: `${one.name} ${formatList(
        one.signs.map(({ words }) => words),
        4,
      )}`,
      evidence: [
        evidence(worst),
        ...others.map(evidence),
        ...(one.servicePrincipal?.replyUrls ?? [])
          .toSorted(compareText)
          .map((url) => ({ source: 'graph', ref, label: 'reply URL', value: url, observedAt: now }) as const)
          .filter(({ value }) => value !== ''),
      ],
      fingerprint: [one.severity, ...one.signs.map(({ what }) => what).toSorted(compareText)].join(' '),
    },
  ];
}

function headline(found: readonly Suspect[], examined: number): string {
  if (found.length === 0) return `${formatNoneOf(examined, 'app')} looks wrong`;
  return `${found.length} of ${formatCount(examined, 'app')} ${found.length === 1 ? 'looks' : 'look'} wrong: ${formatList(found.map(({ name }) => name))}`;
}

export const check = defineCheck({
  id: 'suspicious-apps',
  title: 'Apps that look wrong',
  question: 'Which apps look wrong?',
  asking,
  examinedNoun: 'apps',
  postureOrder: 30,
  period: 'ignored',
  needs: ['servicePrincipals'],
  wants: ['appRoleGrants', 'delegatedGrants', 'exchangeAppAccess', 'applications', 'adminAccounts'],
  why: 'An attacker’s app wants to be overlooked: called like Microsoft’s or like a colleague, with a publisher nobody knows, and new.',
  severity: `By the sign and by what the app may do: a disguised imitation of Microsoft is critical, a known abused product, an unverified publisher or an age of less than ${YOUNG_APP_DAYS} days with high-priority permissions high (medium where only single people agreed); odd reply URLs low to high. One less without such permissions where the name is the sign, and for a disabled app. How sure we are is said apart.`,
  licence: 'None.',
  blindSpots: [
    'Names are compared with those of admins, not of everyone.',
    'The list of abused products is ours and is never complete; whether a reply URL’s domain still belongs to its owner is not looked up.',
    'An app that is called like an honest product and holds little looks like one.',
  ],
  falsePositives: [
    'Products on the list are honest software: where the company bought one, it belongs there.',
    'Own apps built for Teams or Outlook are often called after them; many small vendors never had their publisher verified.',
  ],
  nextSteps: [
    { text: 'Ask whoever agreed to it. Switch it off while you ask.', url: PORTAL_PAGES.enterpriseApps },
    {
      text: 'Let people agree to verified publishers and low-risk permissions only.',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent',
    },
  ],
  portalUrl: PORTAL_PAGES.enterpriseApps,
  judge: (facts, context) => {
    const { now, parameters } = context;
    const {
      servicePrincipals,
      appRoleGrants = [],
      delegatedGrants = [],
      applications = [],
      adminAccounts = [],
    } = facts;
    // Incomplete registrations do not prove that an app is foreign.
    const whole = facts.applications !== undefined && !context.partial.has('applications');
    const registered = indexRegistrations(applications);
    const ownTenants = findOwnTenants(servicePrincipals, applications);
    const isOwn = ({ servicePrincipal }: ExposedApp) =>
      !whole ||
      (servicePrincipal !== undefined &&
        (registered.has(servicePrincipal.appId) ||
          ownTenants.has(servicePrincipal.ownerTenantId?.toLowerCase() ?? '')));
    const people = new Set(
      adminAccounts.flatMap((one) => [one.displayName, one.userPrincipalName].map((text) => text.trim().toLowerCase())),
    );
    people.delete('');
    const all = listExposedApps(
      {
        servicePrincipals,
        appRoleGrants,
        delegatedGrants,
        applications: facts.applications,
        exchangeAppAccess: facts.exchangeAppAccess,
        roleHoldings: undefined,
        servicePrincipalUse: undefined,
      },
      context,
      isHighPriority,
    );
    const asked = filterAskedApps(all, parameters.app);
    const { items, notes } = narrowByFilter(asked, parameters.filter, APP_FILTERS);
    const found = items
      .flatMap((one): readonly Suspect[] => {
        const { signs, severity } = judgeAppSuspicions(one, { own: isOwn(one), people, now });
        return severity === null ? [] : [{ ...one, signs, severity }];
      })
      .toSorted(compareWorstAppFirst);
    const why = explainNoSuchApp(all, asked, parameters.app);
    return {
      examined: asked.length,
      findings: found.flatMap((one) => finding(one, now)),
      gaps: servicePrincipals.length === 0 ? [NO_APPS_GAP] : [],
      ...omitUndefined({ notApplicable: why }),
      headline: formatNothingLeftHeadline('app', parameters.filter, items) ?? headline(found, items.length),
      notes: [...noteOnlyTheseApps(asked, parameters.app), ...notes],
      listing: {
        columns: ['App', 'Why', 'Since'],
        rows: found.map((one) => ({
          subject: { kind: 'service-principal', id: one.id, name: one.name } as const,
          severity: one.severity,
          cells: [
            [one.name, ...(one.door === 'shut' ? describeSignInState(one) : [])].join(', '),
            formatList(
              one.signs.map(({ words }) => words),
              4,
            ),
            one.servicePrincipal?.createdAt?.slice(0, 10) ?? 'not known',
          ],
          url: buildPortalUrl({ kind: 'service-principal', id: one.id }),
        })),
      },
      ...(found.length === 0 ? {} : { picture: createAppPicture(found) }),
    };
  },
});
