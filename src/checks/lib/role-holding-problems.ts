import type { AdminAccount, RoleHolding, RoleHoldings } from '../../facts/fact-types.js';
import { DIRECTORY_SYNCHRONIZATION_ROLES, GLOBAL_ADMINISTRATOR, findRoleTier } from '../../m365/directory-roles.js';
import { hasCriticalRole } from './role-holder-traits.js';

/** One problem of a holding: a stable name, and its text. */
export interface HoldingProblem {
  readonly what: 'standing' | 'unknown-principal' | 'app-in-group' | 'nested-group' | 'app-scoped' | 'guest';
  readonly words: string;
}

/** What the judgement of a holding depends on. */
export interface HoldingContext {
  readonly pim: RoleHoldings['pim'];
  /** Undefined for non-people, and for people whose account could not be read. */
  readonly account: AdminAccount | undefined;
  /** One of the emergency accounts. */
  readonly emergency: boolean;
}

/**
 * Finds problems of how a privileged role is held. Membership of a role-assignable group is fine: such groups exist for
 * this and cannot nest (https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept).
 */
export function findHoldingProblems(
  holding: RoleHolding,
  { pim, account, emergency }: HoldingContext,
): readonly HoldingProblem[] {
  const wrong: HoldingProblem[] = [];
  if (findRoleTier(holding) === undefined || account?.accountEnabled === false) return wrong;
  const { principal, through } = holding;
  const excused = emergency && holding.roleTemplateId === GLOBAL_ADMINISTRATOR;
  if (isStanding(holding) && pim === 'read' && !excused) {
    wrong.push({ what: 'standing', words: 'standing, could be eligible' });
  }
  if (principal.kind === 'unknown')
    wrong.push({ what: 'unknown-principal', words: 'holder unknown: deleted, or of a partner' });
  if (principal.kind === 'service-principal' && through !== undefined) {
    wrong.push({ what: 'app-in-group', words: 'an app, through a group' });
  }
  if (principal.kind === 'group' && through !== undefined) {
    wrong.push({ what: 'nested-group', words: 'a group inside of a group' });
  }
  if (holding.scope.kind === 'application')
    wrong.push({ what: 'app-scoped', words: 'for one app only, easily overlooked' });
  if (account?.userType === 'Guest') wrong.push({ what: 'guest', words: 'a guest' });
  return wrong;
}

/** A person's permanent critical role. Apps cannot be eligible; the synchronisation account needs it permanently. */
function isStanding(holding: RoleHolding): boolean {
  return (
    holding.principal.kind === 'user' &&
    holding.how === 'permanent' &&
    holding.through?.membership !== 'eligible' &&
    hasCriticalRole([holding]) &&
    !DIRECTORY_SYNCHRONIZATION_ROLES.includes(holding.roleTemplateId)
  );
}
