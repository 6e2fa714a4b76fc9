import type { Application, FederatedIdentityCredential } from '@microsoft/microsoft-graph-types-beta';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
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

const NEED = { permission: 'Application.Read.All' };

/** What `$expand` gives of a relation, at most; an app may have as many. Source: https://learn.microsoft.com/graph/query-parameters#expand-parameter */
const EXPANDED_WHOLE_BELOW = 20;

const registration = graphObject<Application>()({
  id: z.string(),
  appId: z.string(),
  federatedIdentityCredentials: z.array(federatedCredentialSchema).nullish(),
});

/**
 * Federated credentials of every registration, in the list of registrations.
 * Source: https://learn.microsoft.com/graph/api/resources/application#relationships
 */
export const federatedCredentials = defineCollector({
  fact: 'federatedCredentials',
  after: [],
  permissions: [NEED.permission],
  async collect({ graph }) {
    const { items, gaps } = await graph.list({
      path: '/v1.0/applications?$select=id,appId&$expand=federatedIdentityCredentials',
      schema: registration,
      key: ({ id }: z.infer<typeof registration>) => id,
      need: NEED,
    });
    const listed = items.map(({ id, appId, federatedIdentityCredentials: credentials }) => ({
      applicationId: id,
      appId,
      credentials: credentials ?? [],
    }));
    const cut = listed.filter(({ credentials }) => credentials.length >= EXPANDED_WHOLE_BELOW);
    const answers = await graph.batchLists(
      cut.map(({ applicationId }) => ({
        path: `/v1.0/applications/${applicationId}/federatedIdentityCredentials`,
        schema: federatedCredentialSchema,
        key: (item: z.infer<typeof federatedCredentialSchema>) => item.id,
        need: NEED,
      })),
    );
    const whole = new Map(
      cut.flatMap(({ applicationId }, at) => {
        const answer = answers[at];
        return answer?.ok === true ? [[applicationId, answer.items] as const] : [];
      }),
    );
    const value = listed.map((one) => ({ ...one, credentials: whole.get(one.applicationId) ?? one.credentials }));
    return { value, gaps: [...gaps, ...collectGaps(answers)] };
  },
});
