/**
 * What is asked for most, and the built-in roles whose description or actions allow it. Custom roles are not in it.
 * Sources: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference,
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions#who-can-reset-passwords,
 * https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent,
 * https://learn.microsoft.com/exchange/permissions-exo/feature-permissions
 */
export const ROLE_POWERS = {
  mailFlow: ['Global Administrator', 'Exchange Administrator', 'Organization Management'],
  policies: ['Global Administrator', 'Conditional Access Administrator', 'Security Administrator'],
  consent: [
    'Global Administrator',
    'Privileged Role Administrator',
    'Cloud Application Administrator',
    'Application Administrator',
  ],
  apps: ['Global Administrator', 'Application Administrator', 'Cloud Application Administrator'],
  roles: ['Global Administrator', 'Privileged Role Administrator'],
  adminPasswords: ['Global Administrator', 'Privileged Authentication Administrator'],
  passwords: [
    'Global Administrator',
    'Privileged Authentication Administrator',
    'Authentication Administrator',
    'User Administrator',
    'Helpdesk Administrator',
    'Password Administrator',
  ],
  adminMethods: ['Global Administrator', 'Privileged Authentication Administrator'],
  methods: ['Global Administrator', 'Privileged Authentication Administrator', 'Authentication Administrator'],
  users: ['Global Administrator', 'User Administrator'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
