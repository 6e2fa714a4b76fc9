import type { AuditEvent } from '../m365/audit-event.js';
import { DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const added = (operation: string, name: string, given: Partial<Pick<AuditEvent, 'actor' | 'succeeded'>> = {}) =>
  entraEvent(operation, { target: name, targets: [{ kind: 'other', id: '', name }], ...given });

/** Examples of `domain-added`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a domain is added',
    event: added('Add unverified domain', 'contoso-login.example'),
    expect: {
      severity: 'low',
      subjectId: 'contoso-login.example',
      title: 'The domain contoso-login.example was added (by megan@contoso.com)',
    },
  },
  ...['Add verified domain', 'Verify domain', 'Verify email verified domain'].map((operation): DetectionExample => ({
    name: `it may be used now: ${operation}`,
    event: added(operation, 'contoso-login.example'),
    expect: { severity: 'medium' },
  })),
  {
    name: 'by an app',
    event: added('Add unverified domain', 'contoso-login.example', { actor: DEPLOY_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'an account’s first domain of Microsoft',
    event: added('Add verified domain', 'contoso.onmicrosoft.com'),
    expect: { severity: 'medium' },
  },
  {
    name: 'the hybrid wizard',
    event: added('Add verified domain', 'contoso.mail.onmicrosoft.com'),
    expect: 'silent',
  },
  {
    name: 'Microsoft sets up the tenant',
    event: added('Add verified domain', 'contoso.onmicrosoft.com', { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
  {
    name: 'the domain could not be verified',
    event: added('Verify domain', 'contoso-login.example', { succeeded: false }),
    expect: 'silent',
  },
];
