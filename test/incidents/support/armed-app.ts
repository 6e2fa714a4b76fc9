import type { TenantApp } from '../../../src/incidents/known-tenant.js';
import { KEY_A, KEY_B, keyChangeEvent } from '../../../src/detections/lib/credential-samples.js';
import { entraEvent, exchangeEvent, HELPER_APP_ACTOR, HELPER_APP } from '../../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../../src/detections/lib/role-samples.js';
import { EXCHANGE_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import { EXCHANGE_ONLINE } from '../../../src/m365/permission-ratings.js';

export const registered = entraEvent('Add application', { app: HELPER_APP, target: HELPER_APP.name });
export const secret = keyChangeEvent('Add service principal credentials', [], [KEY_A]);
export const certificate = keyChangeEvent('Add service principal credentials', [KEY_A], [KEY_A, KEY_B]);
export const grant = (value: string, resource = EXCHANGE_ONLINE) => grantSamples.appRole(value, resource);
export const role = roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, {
  app: HELPER_APP,
  role: 'Exchange Administrator',
});
export const connector = (name = 'relay') =>
  exchangeEvent(
    'New-InboundConnector',
    name,
    { Name: name, SenderIPAddresses: '198.51.100.7' },
    { actor: HELPER_APP_ACTOR },
  );
export const rule = (name: string, parameters: Readonly<Record<string, string>> = { RemoveHeader: 'Received' }) =>
  exchangeEvent('New-TransportRule', name, { Name: name, ...parameters }, { actor: HELPER_APP_ACTOR });
export const removed = (noun: string, name: string) =>
  exchangeEvent(`Remove-${noun}`, name, { Identity: name }, { actor: HELPER_APP_ACTOR });

/** As it is in the tenant today, with nothing left. */
export const BARE: TenantApp = {
  ...HELPER_APP,
  publisher: 'own',
  highPriority: true,
  enabled: true,
  permissions: [],
  roles: [],
  credentials: [],
};
export const HOLDING: TenantApp = {
  ...BARE,
  permissions: [{ name: 'Exchange.ManageAsApp', ref: '/permission' }],
  roles: [{ name: 'Exchange Administrator', templateId: EXCHANGE_ADMINISTRATOR, ref: '/role' }],
  credentials: [{ name: '22222222-2222-4222-8222-222222222222', ref: '/credential' }],
};
