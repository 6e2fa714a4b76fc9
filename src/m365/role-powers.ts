const EXCHANGE = ['Global Administrator', 'Exchange Administrator', 'Organization Management'] as const;

/**
 * What is asked for most, and the built-in roles whose description or actions allow it. Custom roles are not in it. The management role
 * "Transport Rules" is also in two role groups for compliance; that of connectors is in Organization Management alone.
 * Sources: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference,
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions#who-can-reset-passwords,
 * https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent,
 * https://learn.microsoft.com/exchange/permissions-exo/feature-permissions,
 * https://learn.microsoft.com/exchange/permissions-exo/permissions-exo#role-groups
 */
export const ROLE_POWERS = {
  transportRules: [...EXCHANGE, 'Compliance Management', 'Records Management'],
  connectors: EXCHANGE,
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
