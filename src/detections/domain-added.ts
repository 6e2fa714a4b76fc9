import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isSameOrSubdomain } from '../m365/mail-domains.js';
import { isOperation, readNewValue } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

const UNVERIFIED = 'Add unverified domain';
const VERIFIED = ['Add verified domain', 'Verify domain', 'Verify email verified domain'];

export const detection = defineDetection({
  id: 'domain-added',
  title: 'A new domain',
  topic: 'policies',
  privilegedAct: true,
  description: 'A domain is added to the tenant or verified: accounts can have its name, and it can be federated.',
  operations: [UNVERIFIED, ...VERIFIED],
  techniques: [{ id: 'T1484.002', name: 'Trust Modification' }],
  benign: [
    'A brand or a company that was bought brings its domain.',
    'The hybrid configuration wizard adds the domain mail.onmicrosoft.com; that is left out.',
  ],
  nextSteps: [
    { text: 'Ask who added it whose domain it is, and look it up in the register.' },
    {
      text: 'If nobody knows: see whether it is federated and who has its name, then remove it.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const domain = pickName('a domain', event.targets[0]?.name, event.target, readNewValue(event, 'Name'));
    if (isSameOrSubdomain(domain, 'mail.onmicrosoft.com') || /\.mail\.onmicrosoft\.com$/i.test(domain))
      return undefined;
    const isAdded = isOperation(event, UNVERIFIED);
    const done = isAdded ? 'was added' : 'was verified';
    return {
      subject: { kind: 'tenant', id: domain.toLowerCase(), name: domain },
      severity: isByApp(event, context) ? 'critical' : isAdded ? 'low' : 'medium',
      confidence: 'medium',
      title: `The domain ${domain} ${done} (by ${resolveActorLabel(event, context)})`,
      what: `Domain ${done}`,
    };
  },
});
