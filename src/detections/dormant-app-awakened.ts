import { defineDetection } from './model/detection.js';
import { isMembershipOfPerson } from '../m365/group-membership-events.js';
import { daysBetween } from '../core/instant.js';
import { parseMailFlowCmdlet } from '../m365/mail-flow-cmdlets.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isUnprivilegedMembership } from './lib/role-through-group.js';
import { truncateName, toAppSubject, isByMicrosoft } from './lib/event-subject-and-actor.js';

/** Days without activity after which an app counts as dormant, as in the check `dormant-apps`. */
const SLEEP_DAYS = 30;

export const detection = defineDetection({
  id: 'dormant-app-awakened',
  title: 'A sleeping app woke up',
  topic: 'apps',
  privilegedAct: false,
  description: `An app with high-priority permissions or a privileged role acts after ${SLEEP_DAYS} days or more of silence.`,
  operations: 'any-wanted',
  techniques: [{ id: 'T1078.004', name: 'Cloud Accounts' }],
  benign: [
    'A yearly job, a restore from a backup, a migration tool used again.',
    'The app acts all the time, in ways that the audit records kept here do not have.',
  ],
  nextSteps: [
    {
      text: 'See what it did, and from where. Ask its owner only once you know that nobody else uses their account.',
      url: PORTAL_PAGES.audit,
    },
    { text: 'If nobody knows: disable the app at once, and look afterwards.', url: PORTAL_PAGES.enterpriseApps },
  ],
  match: (event, context) => {
    const { actor, at } = event;
    if (!event.succeeded || actor.kind !== 'app' || actor.id === '' || isByMicrosoft(event, context)) return undefined;
    const known = context.app(actor.id);
    if (known?.highPriority !== true) return undefined;
    // Routine membership changes are not indexed by the app that makes them, so they do not end its dormancy.
    if (isMembershipOfPerson(event) && isUnprivilegedMembership(event, context)) return undefined;
    const last = context.lastSeenBefore(actor.id, event);
    const days = last === undefined ? 0 : daysBetween(last, at);
    if (Number.isNaN(days) || days < SLEEP_DAYS) return undefined;
    const subject = toAppSubject({ ...known, name: known.name ?? actor.name }, context);
    const slept = formatCount(Math.floor(days), 'day');
    const act = truncateName(event.operation);
    return {
      subject,
      severity: parseMailFlowCmdlet(event.operation) === undefined ? 'high' : 'critical',
      confidence: 'high',
      title: `${subject.name} acted after ${slept} of silence: ${act}`,
      what: `First act after ${slept} of silence: ${act}`,
      stage: 'awakened',
    };
  },
});
