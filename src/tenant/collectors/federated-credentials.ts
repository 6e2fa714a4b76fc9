import type { FederatedIdentityCredential } from '@microsoft/microsoft-graph-types-beta';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { ratePermission } from '../../m365/permission-ratings.js';
import { defineCollector } from '../fact-collector.js';
import { collectGaps } from '../graph/graph-reader.js';
import { displayName, textList } from './lib/graph-property-schemas.js';

/**
 * Whose tokens can sign in as an app: those of one subject, or of all subjects that match an expression. Flexible credentials have an
 * expression and a null subject.
 * Source: https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
const trust = graphObject<FederatedIdentityCredential>()({
  id: z.string(),
  name: displayName,
  issuer: z.string(),
  subject: displayName,
  claimsMatchingExpression: z.object({ value: displayName }).nullish(),
  audiences: textList,
});

/** Stands for the subject where v1.0 keeps the expression back, which beta alone has: somebody can sign in, and it is not said who. */
const UNSEEN_EXPRESSION = 'whoever its expression matches, which Graph v1.0 does not show';

/** A credential with everything needed to recreate it; flexible ones cannot be, as their expression is not reliably readable. */
export const fullFederatedCredentialSchema = trust.transform(
  ({ claimsMatchingExpression: expression, subject, ...rest }) => ({
    ...rest,
    subject: subject === '' ? (expression?.value ?? UNSEEN_EXPRESSION) : subject,
    ...(subject === '' && { flexible: true as const }),
  }),
);

/** A federated credential as the fact has it. */
const federatedCredentialSchema = fullFederatedCredentialSchema.transform(({ id, name, issuer, subject }) => ({
  id,
  name,
  issuer,
  subject,
}));

/**
 * Federated credentials, a separate list per registration. Read only where a sign-in could do harm: for apps that hold a role or an
 * application permission rated high or critical; 20 lists per request.
 * Source: https://learn.microsoft.com/graph/api/application-list-federatedidentitycredentials
 */
export const federatedCredentials = defineCollector({
  fact: 'federatedCredentials',
  after: ['applications', 'servicePrincipals', 'appRoleGrants', 'roleHoldings'],
  permissions: ['Application.Read.All'],
  async collect({ graph, given }) {
    const strong = new Set(given.roleHoldings.holdings.map(({ principal }) => principal.id));
    for (const { principalId, resourceAppId, appRoleId: id, value } of given.appRoleGrants) {
      const level = ratePermission({ resourceAppId, type: 'Application', id, ...(value && { value }) })?.level;
      if (level === 'critical' || level === 'high') strong.add(principalId);
    }
    const appIds = new Set(given.servicePrincipals.filter(({ id }) => strong.has(id)).map(({ appId }) => appId));
    const applications = given.applications.filter(({ appId }) => appIds.has(appId));
    const answers = await graph.batchLists(
      applications.map(({ id }) => ({
        path: `/v1.0/applications/${id}/federatedIdentityCredentials`,
        schema: federatedCredentialSchema,
        key: (item: z.infer<typeof federatedCredentialSchema>) => item.id,
        need: { permission: 'Application.Read.All' },
      })),
    );
    const value = answers.flatMap((answer, at) => {
      const application = applications[at];
      if (!answer.ok || application === undefined) return [];
      return [{ applicationId: application.id, appId: application.appId, credentials: answer.items }];
    });
    return { value, gaps: collectGaps(answers) };
  },
});
