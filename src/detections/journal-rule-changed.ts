import { formatList } from '../core/sentence-formatting.js';
import type { Confidence, Severity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { readMailFlowObjectName } from '../m365/mail-flow-cmdlets.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isFalse, isOperation, readParameterList } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, resolveActorLabel, truncateName } from './lib/event-subject-and-actor.js';
import { findRecipientsOutside } from './lib/mailbox-owner.js';
import { type DetectionContext } from './model/detection-context.js';
import { defineDetection } from './model/detection.js';

const TO = ['JournalEmailAddress'];
/** Where reports go that cannot be delivered. */
const UNDELIVERED = ['JournalingReportNdrTo'];
const ENDED = ['Disable-JournalRule', 'Remove-JournalRule'];

interface Judged {
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/** Journaling is lawful, hidden from everybody, and leads each message out: the copy goes wherever the rule says. */
function judge(event: AuditEvent, context: DetectionContext): Judged | undefined {
  if (isOperation(event, ...ENDED)) return { what: 'ended', severity: 'medium', confidence: 'medium' };
  const isConfig = isOperation(event, 'Set-TransportConfig');
  const recipients = (isConfig ? UNDELIVERED : TO).flatMap((name) => readParameterList(event, name));
  const nobody = { kind: 'user', id: '', name: '' } as const;
  const { outside, unresolved, confidence } = findRecipientsOutside(recipients, event, nobody, context);
  const whom = formatList([...outside, ...unresolved].map(truncateName));
  const copies = isConfig ? 'copies that cannot be delivered go to' : 'copies of mail go to';
  if (outside.length > 0) return { what: `${copies} ${whom}, outside`, severity: 'high', confidence };
  if (isConfig) return undefined;
  if (unresolved.length > 0)
    return { what: `${copies} ${whom}, wherever that leads`, severity: 'medium', confidence: 'low' };
  if (isOperation(event, 'Set-JournalRule') && recipients.length === 0) return undefined;
  return {
    what: isOperation(event, 'Enable-JournalRule') ? 'switched on' : copies.concat(' an address of our own'),
    severity: 'low',
    confidence: 'medium',
  };
}

export const detection = defineDetection({
  id: 'journal-rule-changed',
  title: 'Copies of mail are journaled',
  topic: 'mail-flow',
  privilegedAct: true,
  description:
    'A journal rule is made, changed, enabled, disabled or removed: it copies mail to an address without anybody seeing it.',
  operations: ['New-JournalRule', 'Set-JournalRule', 'Enable-JournalRule', ...ENDED, 'Set-TransportConfig'],
  techniques: [{ id: 'T1114.003', name: 'Email Forwarding Rule' }],
  benign: [
    'An archive of another company receives all mail, as a law or a contract asks.',
    'The archive moves: one rule ends and another begins.',
  ],
  nextSteps: [
    { text: 'Ask whoever is responsible for the archive whether the address is theirs.' },
    { text: 'If nobody knows: disable the rule, then see how long it copied mail.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = judge(event, context);
    if (judged === undefined) return undefined;
    const isConfig = isOperation(event, 'Set-TransportConfig');
    const name = isConfig ? 'Transport settings' : truncateName(readMailFlowObjectName(event));
    const { what, severity, confidence } = judged;
    const off = isFalse(event.parameters['Enabled']) ? ', once it is switched on' : '';
    return {
      subject: { kind: 'policy', id: `journal:${name}`, name },
      severity: isByApp(event, context) ? 'critical' : severity,
      confidence,
      title: `Journaling by ${name}: ${what}${off} (by ${resolveActorLabel(event, context)})`,
      what: `Journaling: ${what}${off}`,
    };
  },
});
