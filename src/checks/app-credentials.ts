import { defineCheck } from './model/check.js';
import { asking } from './app-credentials.asking.js';
import { daysBefore } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import {
  APP_FILTERS,
  filterAskedApps,
  NO_APPS_GAP,
  explainNoSuchApp,
  noteOnlyTheseApps,
} from './lib/question-app-filter.js';
import { createAppPicture, compareWorstAppFirst } from './lib/app-finding-and-row.js';
import {
  flagCredentials,
  LONG_LIFE_DAYS,
  NEW_CREDENTIAL_DAYS,
  OLD_APP_DAYS,
  EXPIRES_SOON_DAYS,
} from './lib/credential-flags.js';
import {
  listAppsWithCredentials,
  createCredentialFindings,
  createCredentialRow,
  judgeFlaggedApp,
  findOwnTenants,
  type FlaggedApp,
} from './lib/credential-report.js';
import {
  readCredentialPeriod,
  filterFlagsWithin,
  listPeriodNotes,
  listUndatedGaps,
  type CredentialPeriod,
} from './lib/question-credential-period.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { omitUndefined } from '../core/omit-undefined.js';

const FILTERS: Readonly<Record<string, (one: FlaggedApp) => boolean>> = {
  ...APP_FILTERS,
  expiring: ({ flags }) => flags.some(({ what }) => what === 'ends-soon'),
};

function headline(found: readonly FlaggedApp[], examined: number, period: CredentialPeriod | undefined): string {
  if (period !== undefined) {
    const { words } = period;
    return found.length === 0
      ? `No app of ${examined.toLocaleString('en-US')} has credentials that ${words}`
      : `${found.length} of ${formatCount(examined, 'app')} ${found.length === 1 ? 'has' : 'have'} credentials that ${words}`;
  }
  if (found.length === 0) return `Nothing about the credentials of ${formatCount(examined, 'app')} needs a look`;
  const high = found.filter(({ severity }) => severity === 'high').length;
  const worst = high === 0 ? '' : `, ${high} of them urgently`;
  return `The credentials of ${found.length} of ${formatCount(examined, 'app')} deserve a look${worst}`;
}

export const check = defineCheck({
  id: 'app-credentials',
  title: 'Credentials of apps',
  question: 'Which apps’ credentials deserve a look?',
  asking,
  examinedNoun: 'apps',
  postureOrder: 60,
  period: { use: 'threshold', defaultDays: NEW_CREDENTIAL_DAYS },
  needs: ['servicePrincipals', 'applications'],
  wants: ['federatedCredentials'],
  why: 'Whoever has a credential of an app is that app. A second secret, quietly added to an app that has been trusted for years, is how attackers come back after everything was cleaned.',
  severity: `High: a new credential (${NEW_CREDENTIAL_DAYS} days) on an old app (more than ${OLD_APP_DAYS} days), one on the service principal of another tenant’s app, a federated credential of an issuer nobody knows. Medium: one on the service principal of an own app, several live ones, a life of more than ${LONG_LIFE_DAYS} days, a rotation. Information: ends within ${EXPIRES_SOON_DAYS} days, or only lies in the period asked for. One less for a disabled app.`,
  licence: 'None.',
  blindSpots: [
    'Federated credentials are read of apps that hold a role or a permission rated high or critical; those of managed identities are in Azure and not read.',
    'Credentials that apps of other tenants have at home are not visible here.',
    'Graph does not tell who added a credential: the audit log does.',
  ],
  falsePositives: [
    'A rotation makes a new credential on an old app; where the one it replaces ends, it is one less.',
    'Exchange hybrid puts a certificate on Microsoft’s own Exchange app.',
  ],
  nextSteps: [
    { text: 'For each new credential: who added it, and why? Remove it if nobody knows.', url: PORTAL_PAGES.audit },
    {
      text: 'Replace secrets by managed identities or federated credentials, and forbid long lives by an app management policy.',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies',
    },
    { text: 'Turn the app instance property lock on for apps that others use.', url: PORTAL_PAGES.enterpriseApps },
  ],
  portalUrl: PORTAL_PAGES.enterpriseApps,
  judge: ({ servicePrincipals, applications, federatedCredentials = [] }, { now, parameters }) => {
    const ownTenants = findOwnTenants(servicePrincipals, applications);
    const newSince = parameters.since ?? daysBefore(now, NEW_CREDENTIAL_DAYS);
    const period = readCredentialPeriod(parameters, now);
    const all = listAppsWithCredentials(servicePrincipals, applications, federatedCredentials, ownTenants).map(
      (one) => {
        const flags = flagCredentials(one, { now, newSince, ownTenants });
        return judgeFlaggedApp(one, period === undefined ? flags : filterFlagsWithin(one, flags, period));
      },
    );
    const asked = filterAskedApps(all, parameters.app);
    // A period of end dates defines "soon".
    const filter = period?.by === 'end' && parameters.filter === 'expiring' ? undefined : parameters.filter;
    const { items, notes } = narrowByFilter(asked, filter, FILTERS);
    const found = items.filter(({ severity }) => severity !== null).toSorted(compareWorstAppFirst);
    const why = explainNoSuchApp(all, asked, parameters.app);
    return {
      examined: asked.length,
      findings: found.flatMap((one) => createCredentialFindings(one, now)),
      gaps: [
        ...(servicePrincipals.length === 0 ? [NO_APPS_GAP] : []),
        ...(period === undefined ? [] : listUndatedGaps(items, period, now)),
      ],
      ...omitUndefined({ notApplicable: why }),
      headline: formatNothingLeftHeadline('app', filter, items) ?? headline(found, items.length, period),
      notes: [
        ...noteOnlyTheseApps(asked, parameters.app),
        ...notes,
        ...(parameters.filter === 'expiring' && period === undefined
          ? [`Soon means: within ${EXPIRES_SOON_DAYS} days.`]
          : []),
        ...(period === undefined ? [] : listPeriodNotes(items, period)),
      ],
      listing: { columns: ['App', 'What', 'Credential'], rows: found.map(createCredentialRow) },
      ...(found.length === 0 ? {} : { picture: createAppPicture(found) }),
    };
  },
});
