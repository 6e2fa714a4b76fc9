import type { AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import type { PolicyWeakening } from './conditional-access-weakening.js';
import { parseTextList } from '../../m365/audit-value-parser.js';
import { isFalse, isTrue } from './event-field-readers.js';

/**
 * Whether security defaults were switched off; undefined if the record does not say. The property's name is not
 * documented, so its value decides. Source:
 * https://learn.microsoft.com/graph/api/resources/identitysecuritydefaultsenforcementpolicy
 */
export function wereSecurityDefaultsDisabled({ changes }: AuditEvent): boolean | undefined {
  for (const { name, new: now } of changes) {
    const value = parseTextList(now)[0] ?? '';
    if (/enabled|enforced|security ?defaults/i.test(name) && (isTrue(value) || isFalse(value))) return isFalse(value);
    const inside = /"?isEnabled"?\s{0,9}:\s{0,9}"?(true|false)/i.exec(value)?.[1];
    if (inside !== undefined) return isFalse(inside);
  }
  return undefined;
}

/** Template id of "Guests have the same access as members". Source: https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions */
const GUESTS_LIKE_MEMBERS = 'a0b1b346-4d3e-4e8b-98f8-753987be4970';

/** What people may newly do, by properties of the authorization policy, and which values allow it. */
const OPENINGS: readonly {
  readonly name: RegExp;
  readonly opens: (now: readonly string[], before: readonly string[]) => PolicyWeakening | undefined;
}[] = [
  {
    name: /permissionGrantPolic/i,
    opens: (now, before) => {
      const added = now.filter((one) => !before.includes(one));
      if (added.some((one) => /microsoft-user-default-legacy/i.test(one))) {
        return { words: 'lets people consent to any app', severity: 'high' };
      }
      return added.some((one) => /grantsForOwnedResource/i.test(one))
        ? { words: 'lets group owners consent to apps', severity: 'medium' }
        : undefined;
    },
  },
  {
    name: /allowUserConsentForRiskyApps/i,
    opens: (now) => (now.some(isTrue) ? { words: 'lets people consent to risky apps', severity: 'high' } : undefined),
  },
  {
    name: /allowedToCreateApps/i,
    opens: (now) => (now.some(isTrue) ? { words: 'lets anyone register apps', severity: 'medium' } : undefined),
  },
  {
    name: /allowInvitesFrom/i,
    opens: (now) =>
      now.some((one) => /^everyone$/i.test(one))
        ? { words: 'lets even guests invite guests', severity: 'medium' }
        : undefined,
  },
  {
    name: /guestUserRole/i,
    opens: (now) =>
      now.some((one) => one.toLowerCase() === GUESTS_LIKE_MEMBERS)
        ? { words: 'lets guests see what members see', severity: 'medium' }
        : undefined,
  },
];

/**
 * Finds what a change of the authorization policy newly allows. Source:
 * https://learn.microsoft.com/graph/api/resources/authorizationpolicy
 */
export function findAuthorizationWeakenings({ changes }: AuditEvent): readonly PolicyWeakening[] {
  return changes.flatMap((one) =>
    OPENINGS.flatMap(({ name, opens }) => (name.test(one.name) ? opened(one, opens) : [])),
  );
}

function opened(one: AuditPropertyChange, opens: (typeof OPENINGS)[number]['opens']): readonly PolicyWeakening[] {
  const [now, before] = [parseTextList(one.new), parseTextList(one.old)];
  if (one.new === one.old) return [];
  const found = opens(now, before);
  return found === undefined ? [] : [found];
}
