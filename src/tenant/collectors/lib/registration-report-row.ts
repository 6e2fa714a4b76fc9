import type { UserRegistrationDetails } from '@microsoft/microsoft-graph-types';
import { z } from 'zod/v4';
import { omitUndefined } from '../../../core/omit-undefined.js';
import type { AdminAuthentication } from '../../../facts/fact-types.js';
import { graphObject } from '../../graph/graph-object.js';
import { hasSecondFactor, mapReportedMethods } from './authentication-method-kinds.js';
import { optionalInstant, textList } from './graph-property-schemas.js';
import { REGISTRATION_REPORT } from './unlisted-methods.js';

/** A row of the registration report. https://learn.microsoft.com/graph/api/resources/userregistrationdetails */
export const reportRowSchema = graphObject<UserRegistrationDetails>()({
  id: z.string(),
  methodsRegistered: textList,
  isMfaRegistered: z.boolean().nullish(),
  isMfaCapable: z.boolean().nullish(),
  lastUpdatedDateTime: optionalInstant,
});

/** Maps a row of the report to the methods of an account. */
export function parseReportRow(wire: z.infer<typeof reportRowSchema>): AdminAuthentication['users'][number] {
  const methods = mapReportedMethods(wire.methodsRegistered);
  return omitUndefined({
    userId: wire.id,
    methods,
    // The report counts factors that it does not (yet) name.
    secondFactor: hasSecondFactor(methods) || (methods.includes('other') && wire.isMfaRegistered === true),
    capable: wire.isMfaCapable ?? undefined,
    source: 'registration-report' as const,
    lastUpdatedAt: wire.lastUpdatedDateTime,
    ref: `${REGISTRATION_REPORT}/${wire.id}`,
  });
}
