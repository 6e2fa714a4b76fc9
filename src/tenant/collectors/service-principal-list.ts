import { z } from 'zod/v4';
import type { SharedRead } from '../collector.js';
import type { Listed } from '../graph/paging.js';
import { credentialLists } from './credential-wire.js';
import { displayName, optionalInstant, optionalText, textList } from './wire.js';

/** App role ids that can be given to applications, with their values. Most service principals publish none. */
const appRoles = z
  .array(z.object({ id: z.string(), value: optionalText, allowedMemberTypes: textList }))
  .nullish()
  .transform((roles): ReadonlyMap<string, string | undefined> => {
    const forApplications = (roles ?? []).filter(({ allowedMemberTypes }) =>
      allowedMemberTypes.includes('Application'),
    );
    return new Map(forApplications.map(({ id, value }) => [id, value]));
  });

/** A service principal as far as any fact needs it. */
export const servicePrincipal = z.object({
  id: z.string(),
  appId: z.string(),
  displayName,
  servicePrincipalType: optionalText,
  appOwnerOrganizationId: optionalText,
  verifiedPublisher: z.object({ displayName: optionalText }).nullish(),
  accountEnabled: z
    .boolean()
    .nullish()
    .transform((enabled) => enabled ?? true),
  disabledByMicrosoftStatus: optionalText,
  createdDateTime: optionalInstant,
  replyUrls: textList,
  appRoles,
  ...credentialLists,
});
export type ServicePrincipalWire = z.infer<typeof servicePrincipal>;

/**
 * Every service principal with all that any fact needs of it, so that the list is read once. Lists give `keyCredentials` only
 * when they are selected. https://learn.microsoft.com/graph/api/serviceprincipal-list
 */
export const servicePrincipalList: SharedRead<Listed<ServicePrincipalWire>> = {
  name: 'servicePrincipals',
  read: ({ graph }) =>
    graph.list({
      path: `/v1.0/servicePrincipals?$select=${Object.keys(servicePrincipal.shape).join(',')}&$top=999`,
      schema: servicePrincipal,
      key: ({ id }) => id,
      need: { permission: 'Application.Read.All' },
    }),
};
