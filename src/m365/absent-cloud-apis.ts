/** An API of Graph that is not in every cloud. */
export interface AbsentApi {
  /** Its path without the version. */
  readonly path: RegExp;
  /** What it is, as the subject of a sentence. */
  readonly words: string;
}

/** What some clouds do not have, by the table at the top of each API's page (https://learn.microsoft.com/graph/api/…). */
export const ABSENT_APIS = {
  /** In the worldwide cloud alone: security-auditcoreroot-list-auditlogqueries. */
  auditSearch: { path: /^\/security\/auditLog\/queries(\/|$)/i, words: 'the search of the audit log' },
  /** In the worldwide cloud alone: reportroot-list-serviceprincipalsigninactivities. */
  appSignInReport: {
    path: /^\/reports\/servicePrincipalSignInActivities(\/|$)/i,
    words: 'the report of when apps sign in',
  },
  /** Not in China: riskyuser-list. */
  identityProtection: { path: /^\/identityProtection\//i, words: 'Microsoft Entra ID Protection' },
  /** Not in China: authentication-list-methods. */
  methodsOfPerson: {
    path: /^\/users\/[^/]+\/authentication\/methods(\/|$)/i,
    words: 'the list of a person’s sign-in methods',
  },
  /** Not in China: authenticationmethodspolicy-get. */
  methodsPolicy: { path: /^\/policies\/authenticationMethodsPolicy(\/|$)/i, words: 'the policy of sign-in methods' },
} as const satisfies Readonly<Record<string, AbsentApi>>;
