import { PORTAL_PAGES } from '../m365/portal-links.js';
import { readNewValue, readOldValue } from './lib/event-field-readers.js';
import {
  isByApp,
  isByMicrosoft,
  isGuestName,
  resolveActorLabel,
  toPersonSubject,
} from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

export const detection = defineDetection({
  id: 'guest-promoted',
  title: 'A guest became a member',
  topic: 'admins',
  privilegedAct: true,
  description: 'A guest is turned into a member: rules and policies that hold for guests no longer hold for them.',
  operations: ['Update user'],
  techniques: [{ id: 'T1098', name: 'Account Manipulation' }],
  benign: [
    'A company was bought, and its people, guests until now, belong to the organisation.',
    'Somebody was invited and then employed.',
  ],
  nextSteps: [
    { text: 'Ask who changed it why; a guest’s password and second factor stay in another tenant.' },
    { text: 'If nobody knows: turn them back into a guest, then see what they did since.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    const target = event.person;
    if (!event.succeeded || target === undefined || isByMicrosoft(event, context)) return undefined;
    const isMember = /^member$/i.test(readNewValue(event, 'UserType') ?? '');
    const before = readOldValue(event, 'UserType');
    const subject = toPersonSubject(target, context);
    // The old value may be missing; the name still says that the account is of another tenant.
    const wasGuest = before === undefined ? isGuestName(subject.name) : /^guest$/i.test(before);
    if (!isMember || !wasGuest) return undefined;
    const byThemselves = [event.actor.id, event.actor.name].some(
      (one) => one !== '' && [target.id, target.name].includes(one),
    );
    return {
      subject,
      severity: isByApp(event, context) || byThemselves ? 'critical' : 'high',
      confidence: before === undefined ? 'medium' : 'high',
      title: `The guest ${subject.name} became a member (by ${resolveActorLabel(event, context)})`,
      what: 'Guest became a member',
    };
  },
});
