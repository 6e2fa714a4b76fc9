/** What an activity of the directory does. `granted`: gives power; `consented`: a person agreed to it. */
export type DirectoryAct =
  | 'added'
  | 'changed'
  | 'removed'
  | 'granted'
  | 'consented'
  | 'activated'
  | 'reset'
  | 'enabled'
  | 'disabled';

/** What an activity of the directory is about. */
export type DirectoryThing =
  | 'app'
  | 'credential'
  | 'permission'
  | 'role'
  | 'owner'
  | 'password'
  | 'sign-in-method'
  | 'policy'
  | 'domain'
  | 'assignment';

/** An activity: what was done to what. */
export interface DirectoryActivity {
  readonly act: DirectoryAct;
  readonly thing: DirectoryThing;
}

/**
 * Activities by their name, in the order in which they are tried. Names as in
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
const ACTIVITIES: readonly (readonly [RegExp, DirectoryActivity])[] = [
  [/certificates and secrets management$/i, { act: 'changed', thing: 'credential' }],
  [/^add service principal credentials$/i, { act: 'added', thing: 'credential' }],
  [/^remove service principal credentials$/i, { act: 'removed', thing: 'credential' }],
  [/^consent to application$/i, { act: 'consented', thing: 'permission' }],
  [
    /^(?:revoke consent|remove (?:app role assignment from service principal|delegated permission grant))\b/i,
    { act: 'removed', thing: 'permission' },
  ],
  [
    /^add (?:app role assignment to service principal|delegated permission grant)\b/i,
    { act: 'granted', thing: 'permission' },
  ],
  [/^update delegated permission grant\b/i, { act: 'changed', thing: 'permission' }],
  [/^add (?:user )?app role assignment\b|^add app role assignment grant\b/i, { act: 'added', thing: 'assignment' }],
  [/^remove app role assignment\b/i, { act: 'removed', thing: 'assignment' }],
  [/^add owner to\b/i, { act: 'added', thing: 'owner' }],
  [/^remove owner from\b/i, { act: 'removed', thing: 'owner' }],
  [/^add member to role completed \(pim activation\)/i, { act: 'activated', thing: 'role' }],
  [
    /^add (?:scoped |eligible )?member to role\b(?!.*\b(?:requested|approved|denied|canceled|cancelled)\b)/i,
    { act: 'granted', thing: 'role' },
  ],
  [
    /^remove (?:scoped |eligible |permanent )?(?:member|direct role assignment) from role\b/i,
    { act: 'removed', thing: 'role' },
  ],
  [/^reset (?:user )?password\b/i, { act: 'reset', thing: 'password' }],
  [
    /^(?:admin|user) (?:registered|started) .*security info|^user registered all required security info/i,
    { act: 'added', thing: 'sign-in-method' },
  ],
  [
    /^(?:admin|user) deleted security info|^disable strong authentication/i,
    { act: 'removed', thing: 'sign-in-method' },
  ],
  [/^(?:admin|user) (?:updated|changed) .*security info/i, { act: 'changed', thing: 'sign-in-method' }],
  [/^(?:add|create) (?:application|service principal)$/i, { act: 'added', thing: 'app' }],
  [/^(?:hard )?(?:delete|remove) (?:application|service principal)$/i, { act: 'removed', thing: 'app' }],
  [/^(?:update|restore) (?:application|service principal)\b/i, { act: 'changed', thing: 'app' }],
  [/^add .*(?:policy|named location)\b/i, { act: 'added', thing: 'policy' }],
  [/^(?:delete|remove) .*(?:policy|named location)\b/i, { act: 'removed', thing: 'policy' }],
  [
    /^(?:update|set) .*(?:policy|security defaults|named location|role definition|company information|cross-tenant|partner)\b/i,
    { act: 'changed', thing: 'policy' },
  ],
  [/^add .*\bdomain\b/i, { act: 'added', thing: 'domain' }],
  [/^(?:delete|remove) .*\bdomain\b/i, { act: 'removed', thing: 'domain' }],
  [/\bdomain\b/i, { act: 'changed', thing: 'domain' }],
];

/** What an activity of the directory's audit log does, by its name; undefined for one that changes no app, role, setting or sign-in method. */
export function parseDirectoryActivity(operation: string): DirectoryActivity | undefined {
  return ACTIVITIES.find(([name]) => name.test(operation))?.[1];
}
