import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { servicePrincipalPath } from './lib/graph-paths.js';
import type { AppSnapshot } from './model/app-snapshot.js';

/** Source: https://learn.microsoft.com/graph/api/serviceprincipal-update, error AADSTS7000112 (application is disabled). */
export const remediation = defineRemediation({
  id: 'disable-service-principal',
  planOrder: 10,
  noun: { one: 'app', many: 'apps' },
  effect:
    'The app gets no new tokens in this tenant. Tokens already issued live on until they expire, an hour as a rule. Can be taken back whole.',
  permissions: ['Application.ReadWrite.All'],
  scopes: ['contain', 'all'],
  steps: (app) => {
    if (!app.accountEnabled) return [];
    const path = servicePrincipalPath(app);
    const set = (enabled: boolean) =>
      ({ service: 'graph', method: 'PATCH', path, body: { accountEnabled: enabled } }) as const;
    const is = (enabled: boolean) =>
      ({
        read: { service: 'graph', path: `${path}?$select=id,accountEnabled` },
        expect: { kind: 'equals', property: 'accountEnabled', value: enabled },
      }) as const;
    return [
      {
        id: stepIdOf(app),
        remediation: 'disable-service-principal',
        words: `Switch ${app.app.name} off: it gets no new tokens`,
        write: set(false),
        verify: is(false),
        undo: { possible: true, words: 'Switch it on again', steps: [{ write: set(true), verify: is(true) }] },
        byHand: {
          words: 'Open the app in Entra, Properties, and set "Enabled for users to sign-in?" to No.',
          url: buildPortalUrl({ kind: 'service-principal', id: app.app.id }),
        },
      },
    ];
  },
  before: (app, id) => (id === stepIdOf(app) ? { ...app, accountEnabled: true } : undefined),
});

function stepIdOf({ app }: AppSnapshot): string {
  return `disable-service-principal:${app.id}`;
}
