import type { Subject } from '../core/subject.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { readParameter } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel } from './lib/event-subject-and-actor.js';
import {
  findMailFilterWeakening,
  PROTECTION_ENDING_CMDLETS,
  PROTECTION_SETTING_CMDLETS,
} from './lib/mail-filter-weakening.js';
import { defineDetection } from './model/detection.js';

export const detection = defineDetection({
  id: 'mail-filtering-weakened',
  title: 'Mail gets past the filters',
  topic: 'mail-flow',
  privilegedAct: true,
  description:
    'A filter against spam, phishing or malware is removed or switched off, senders or addresses are let past it, or direct send or unsigned mail is allowed.',
  operations: [...PROTECTION_ENDING_CMDLETS, ...PROTECTION_SETTING_CMDLETS],
  techniques: [
    { id: 'T1562.001', name: 'Disable or Modify Tools' },
    { id: 'T1566', name: 'Phishing' },
  ],
  benign: [
    'Another product filters the mail, and its addresses are let past.',
    'A partner’s mail was caught wrongly and is let past for some weeks; that counts as low.',
    'A policy is rebuilt: the old one is removed after the new one is on.',
  ],
  nextSteps: [
    { text: 'Ask who changed it whether it was planned, and for which sender.' },
    { text: 'If nobody knows: set it back, then see what arrived meanwhile.', url: PORTAL_PAGES.mailFlowSettings },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const found = findMailFilterWeakening(event);
    if (found === undefined) return undefined;
    const { what, severity } = found;
    const name = pickName('the tenant', readParameter(event, 'Identity'), readParameter(event, 'Name'), event.target);
    const subject: Subject = { kind: 'policy', id: `mail-filter:${name}`, name };
    return {
      subject,
      severity: isByApp(event, context) && severity !== 'low' ? 'critical' : severity,
      confidence: 'high',
      title: `${what}: ${name} (by ${resolveActorLabel(event, context)})`,
      what,
    };
  },
});
