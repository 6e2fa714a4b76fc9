import { isPlainObject } from '../../core/text-and-object-guards.js';
type Fields = Readonly<Record<string, unknown>>;

/**
 * Converts a Conditional Access policy from the directory's own format (`PolicyDetail` of `Update policy`) to Graph's,
 * as far as needed to compare versions; any other policy is returned unchanged. The directory uses lists of criteria,
 * `"Users":{"Include":[{"Users":["All"]},{"Groups":["…"]}]}`, and `"Controls":[{"Control":["Mfa"]}]`: any one control
 * of an entry suffices, and all entries are required. The names are not documented; they come from records.
 */
export function toGraphPolicy(policy: Fields): Fields {
  const conditions = fieldsIn(policy, 'Conditions');
  const groups = ['Users', 'Applications'].map((name) => fieldsIn(conditions, name));
  if (!groups.some((group) => Array.isArray(group['Include']) || Array.isArray(group['Exclude']))) return policy;
  const include = (group: string, name: string) => criteria(conditions, group, 'Include', name);
  const exclude = (group: string, name: string) => criteria(conditions, group, 'Exclude', name);
  return {
    state: policy['State'],
    conditions: {
      users: {
        includeUsers: include('Users', 'Users'),
        includeGroups: include('Users', 'Groups'),
        includeRoles: include('Users', 'Roles'),
        includeGuestsOrExternalUsers: include('Users', 'GuestsOrExternalUsers')[0],
        excludeUsers: exclude('Users', 'Users'),
        excludeGroups: exclude('Users', 'Groups'),
        excludeRoles: exclude('Users', 'Roles'),
        excludeGuestsOrExternalUsers: exclude('Users', 'GuestsOrExternalUsers')[0],
      },
      applications: {
        includeApplications: include('Applications', 'Applications'),
        includeUserActions: include('Applications', 'Acrs'),
        excludeApplications: exclude('Applications', 'Applications'),
      },
      locations: {
        includeLocations: include('Locations', 'Locations'),
        excludeLocations: exclude('Locations', 'Locations'),
      },
      platforms: {
        includePlatforms: include('DevicePlatforms', 'DevicePlatforms'),
        excludePlatforms: exclude('DevicePlatforms', 'DevicePlatforms'),
      },
      devices: { deviceFilter: { rule: [...include('Devices', 'DeviceRule'), ...exclude('Devices', 'DeviceRule')] } },
      signInRiskLevels: include('SignInRisks', 'SignInRisks'),
      userRiskLevels: include('UserRisks', 'UserRisks'),
      clientAppTypes: include('ClientTypes', 'ClientTypes'),
      authenticationFlows: { transferMethods: include('AuthFlows', 'AuthFlows') },
    },
    grantControls: controlsOf(listIn(policy, 'Controls')),
  };
}

function controlsOf(entries: readonly Fields[]): Fields {
  const [strength] = entries.flatMap((entry) => valuesIn(entry, 'AuthStrengthIds'));
  return {
    operator: entries.length > 1 ? 'AND' : 'OR',
    builtInControls: entries.flatMap((entry) => valuesIn(entry, 'Control')).map(uncapitalised),
    ...(strength === undefined ? {} : { authenticationStrength: { id: strength } }),
  };
}

/** `Mfa` in the directory is `mfa` in Graph. */
function uncapitalised(value: unknown): unknown {
  return typeof value === 'string' ? value.charAt(0).toLowerCase() + value.slice(1) : value;
}

function criteria(conditions: Fields, group: string, side: 'Include' | 'Exclude', name: string): readonly unknown[] {
  return listIn(fieldsIn(conditions, group), side).flatMap((one) => valuesIn(one, name));
}

function valuesIn(from: Fields, name: string): readonly unknown[] {
  const value = from[name];
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function listIn(from: Fields, name: string): readonly Fields[] {
  return valuesIn(from, name).filter(isPlainObject);
}

function fieldsIn(from: Fields, name: string): Fields {
  const value = from[name];
  return isPlainObject(value) ? value : {};
}
