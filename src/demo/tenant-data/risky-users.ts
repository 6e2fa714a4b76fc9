import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { personFacts, type PersonKey } from './named-people.js';
import { PAST_ATTACK } from './past-attack-profile.js';
import { formatUserPrincipalName } from './graph-user-object.js';

const riskyUserEntity = graphEntity<V1.RiskyUser, Beta.RiskyUser>();

interface Risk {
  readonly key: PersonKey;
  readonly state: 'atRisk' | 'confirmedCompromised' | 'remediated' | 'dismissed';
  readonly level: 'low' | 'medium' | 'high' | 'none';
  readonly detail: string;
  readonly daysAgo: number;
  readonly time: string;
}

/**
 * Users that Identity Protection rates at risk: the attacked administrator, a clerk who is not an administrator, and
 * others whose risk is resolved.
 */
const RISKS: readonly Risk[] = [
  {
    key: 'itAdmin',
    state: 'atRisk',
    level: 'high',
    detail: 'none',
    daysAgo: PAST_ATTACK.returnedDaysAgo,
    time: '02:41:55',
  },
  { key: 'consentedMail', state: 'atRisk', level: 'medium', detail: 'none', daysAgo: 9, time: '11:20:03' },
  {
    key: 'smsOnly',
    state: 'remediated',
    level: 'none',
    detail: 'userPerformedSecuredPasswordChange',
    daysAgo: 150,
    time: '16:02:44',
  },
  {
    key: 'employee',
    state: 'dismissed',
    level: 'none',
    detail: 'adminDismissedAllRiskForUser',
    daysAgo: 31,
    time: '09:14:20',
  },
];

/** riskyUser. Source: https://learn.microsoft.com/graph/api/resources/riskyuser */
export function buildRiskyUsers(context: GeneratorContext): readonly WireObject[] {
  return RISKS.map(({ key, state, level, detail, daysAgo, time }) => {
    const facts = personFacts(context, key);
    return riskyUserEntity({
      id: facts.id,
      isDeleted: false,
      isProcessing: false,
      riskLevel: level,
      riskState: state,
      riskDetail: detail,
      riskLastUpdatedDateTime: context.ago(daysAgo, time),
      userDisplayName: facts.displayName,
      userPrincipalName: formatUserPrincipalName(facts),
    });
  });
}
