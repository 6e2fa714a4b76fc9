import { formatList } from '../core/sentence-formatting.js';
import type { Confidence, Severity } from '../core/severity.js';
import { worstSeverity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findCrossTenantOpenings } from './lib/cross-tenant-opening.js';
import { isOperation, readNewOrOldValue } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

const ADDED = ['Add a partner to cross-tenant access setting', 'Create a partner cross-tenant identity sync setting'];
const UPDATED = [
  'Update a partner cross-tenant access setting',
  'Update a partner cross-tenant identity sync setting',
  'Update the default cross-tenant access setting',
  'Update the company default cross-tenant access setting',
];
/** A partner that administers this tenant. */
const ADMINISTERED = 'Add partner to company';
const MULTI_TENANT = 'Add MultiTenantOrg tenant';

interface Judged {
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

function judge(event: AuditEvent): Judged | undefined {
  const openings = findCrossTenantOpenings(event);
  const worst = worstSeverity(openings.map(({ severity }) => severity));
  if (worst !== undefined) {
    return { what: formatList(openings.map(({ words }) => words)), severity: worst, confidence: 'high' };
  }
  if (isOperation(event, ADMINISTERED))
    return { what: 'it may administer this tenant', severity: 'high', confidence: 'medium' };
  if (isOperation(event, MULTI_TENANT))
    return { what: 'it belongs to the same organisation now', severity: 'medium', confidence: 'medium' };
  return isOperation(event, ...ADDED)
    ? { what: 'it has settings of its own now', severity: 'medium', confidence: 'low' }
    : undefined;
}

export const detection = defineDetection({
  id: 'cross-tenant-trust-changed',
  title: 'Another tenant is trusted',
  topic: 'policies',
  privilegedAct: true,
  description:
    'Another tenant’s second factor or devices are trusted, its people come in without being asked, its accounts are synchronised, or it administers this tenant.',
  operations: [...ADDED, ...UPDATED, ADMINISTERED, MULTI_TENANT],
  techniques: [{ id: 'T1484.002', name: 'Trust Modification' }],
  benign: [
    'Two companies of one group share their people.',
    'A partner is to be blocked: then nothing is opened, and only the new entry is told.',
    'A Microsoft partner takes over the licences or the help desk.',
  ],
  nextSteps: [
    { text: 'Ask who added it whose tenant it is; look the id up before you trust the name.' },
    { text: 'If nobody knows: remove the partner, then see whose accounts came from there.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = judge(event);
    if (judged === undefined) return undefined;
    const { what, severity, confidence } = judged;
    const isDefault = /default/i.test(event.operation);
    const named = [readNewOrOldValue(event, 'tenantId'), event.targets[0]?.name, event.target, event.targets[0]?.id];
    const tenant = isDefault ? 'every tenant' : pickName('a tenant', ...named);
    return {
      subject: { kind: 'tenant', id: `cross-tenant:${tenant}`, name: tenant },
      severity: isByApp(event, context) && severity === 'high' ? 'critical' : severity,
      confidence,
      title: `Trust in ${tenant}: ${what} (by ${resolveActorLabel(event, context)})`,
      what: `Trust in another tenant: ${what}`,
    };
  },
});
