import type { Gap } from './gap.js';

/** Describes a gap so that a person can act on it. */
export function describeGap(gap: Gap): string {
  switch (gap.reason) {
    case 'permission-missing':
      return `the permission ${gap.detail} is not granted`;
    case 'licence-missing':
      return `the tenant has no licence for it: ${gap.detail}`;
    case 'throttled':
      return `Microsoft is slowing us down: ${gap.detail}`;
    case 'unreachable':
      return `the service could not be reached: ${gap.detail}`;
    case 'not-offered':
    case 'truncated':
      // The detail is a sentence, and the text before it always says that something is missing.
      return gap.detail;
    case 'invalid-response':
      return `the service answered with something we cannot read: ${gap.detail}`;
    case 'bug':
      return `something broke on our side: ${gap.detail}`;
  }
}

/** What to do about a gap, as a sentence; undefined if its description already says so or there is nothing to do. */
export function suggestGapRemedy({ reason }: Gap): string | undefined {
  switch (reason) {
    case 'permission-missing':
      return 'Grant it to the app that I read with.';
    case 'throttled':
    case 'unreachable':
      return 'Ask again in a few minutes.';
    case 'bug':
      return 'The log has the details.';
    case 'licence-missing':
    case 'not-offered':
    case 'truncated':
    case 'invalid-response':
      return undefined;
  }
}
