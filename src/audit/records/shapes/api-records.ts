import type { RecordShapeDefinition } from './shape-definition.js';
import { SIGNED_IN } from '../../../m365/sign-in-events.js';

/**
 * Records as the two APIs give them, and sign-ins of Graph. Sources:
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema,
 * https://learn.microsoft.com/graph/api/resources/directoryaudit, https://learn.microsoft.com/graph/api/resources/signin
 */
export const API_RECORDS: readonly RecordShapeDefinition[] = [
  {
    name: 'record of the Management Activity API',
    api: 'management',
    matches: (fields) => 'Operation' in fields && !('OfficeWorkload' in fields),
    operation: (fields) => fields['Operation'],
  },
  {
    name: 'directory audit of Graph',
    api: 'graph',
    matches: (fields) => 'activityDisplayName' in fields,
    operation: (fields) => fields['activityDisplayName'],
  },
  {
    name: 'sign-in of Graph',
    api: 'sign-in',
    matches: (fields) => 'createdDateTime' in fields && 'clientAppUsed' in fields && 'userPrincipalName' in fields,
    operation: () => SIGNED_IN,
  },
];
