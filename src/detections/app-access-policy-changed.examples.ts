import { exchangeEvent, HELPER_APP, HELPER_APP_ACTOR, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const NEW = 'New-ApplicationAccessPolicy';
const SET = 'Set-ApplicationAccessPolicy';
const REMOVE = 'Remove-ApplicationAccessPolicy';
const SCOPE = 'Set-ManagementScope';
const ASSIGNMENT = 'Set-ManagementRoleAssignment';

/** Examples of `app-access-policy-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'the policy that limited an app is removed',
    event: exchangeEvent(REMOVE, 'Sync only', { Identity: 'Sync only' }),
    expect: {
      severity: 'high',
      subjectId: 'app-access:Sync only',
      title: 'The limit Sync only is gone: the app may reach every mailbox (by megan@contoso.com)',
    },
  },
  {
    name: 'by the app itself',
    event: exchangeEvent(REMOVE, 'Sync only', { Identity: 'Sync only' }, { actor: HELPER_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'another group',
    event: exchangeEvent(SET, 'Sync only', { Identity: 'Sync only', PolicyScopeGroupId: 'everyone@contoso.com' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'a policy for every app',
    event: exchangeEvent(NEW, 'All apps', {
      AppId: '*',
      AccessRight: 'RestrictAccess',
      PolicyScopeGroupId: 'all@contoso.com',
    }),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a scope covers others',
    event: exchangeEvent(SCOPE, 'Sales', { Identity: 'Sales', RecipientRestrictionFilter: "Alias -like '*'" }),
    expect: { severity: 'medium' },
  },
  {
    name: 'a role of an app reaches all',
    event: exchangeEvent(ASSIGNMENT, 'Sync', { Identity: 'Sync', RecipientRelativeWriteScope: 'Organization' }),
    expect: { severity: 'high' },
  },
  {
    name: 'an app is limited for the first time',
    event: exchangeEvent(NEW, 'Sync only', {
      AppId: HELPER_APP.appId,
      AccessRight: 'RestrictAccess',
      PolicyScopeGroupId: 'a@contoso.com',
    }),
    expect: 'silent',
  },
  {
    name: 'every app is kept from a group',
    event: exchangeEvent(NEW, 'Board', {
      AppId: '*',
      AccessRight: 'DenyAccess',
      PolicyScopeGroupId: 'board@contoso.com',
    }),
    expect: 'silent',
  },
  {
    name: 'another description',
    event: exchangeEvent(SET, 'Sync only', { Identity: 'Sync only', Description: 'For the sync' }),
    expect: 'silent',
  },
  {
    name: 'a role is limited',
    event: exchangeEvent(ASSIGNMENT, 'Sync', { Identity: 'Sync', CustomResourceScope: 'Sales' }),
    expect: 'silent',
  },
  {
    name: 'a scope gets another name',
    event: exchangeEvent(SCOPE, 'Sales', { Identity: 'Sales', Name: 'Sales EU' }),
    expect: 'silent',
  },
  {
    name: 'Exchange itself',
    event: exchangeEvent(REMOVE, 'x', { Identity: 'x' }, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
];
