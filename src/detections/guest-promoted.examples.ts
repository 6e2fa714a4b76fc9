import type { Actor } from '../m365/audit-event.js';
import { ADMIN_ACTOR, DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const GUEST: Actor = {
  kind: 'person',
  id: 'a0000000-0000-4000-8000-0000000000a9',
  name: 'bob_mail.example#EXT#@contoso.onmicrosoft.com',
};
const turned = (before: string, after: string, actor: Actor = ADMIN_ACTOR, name = GUEST.name) =>
  entraEvent('Update user', {
    actor,
    person: { id: GUEST.id, name },
    changes: { UserType: [before, after], 'Included Updated Properties': ['', 'UserType'] },
  });

/** Examples of `guest-promoted`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'by an administrator',
    event: turned('["Guest"]', '["Member"]'),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: GUEST.id,
      title: `The guest ${GUEST.name} became a member (by megan@contoso.com)`,
    },
  },
  { name: 'by an app', event: turned('Guest', 'Member', DEPLOY_APP_ACTOR), expect: { severity: 'critical' } },
  { name: 'by themselves', event: turned('Guest', 'Member', GUEST), expect: { severity: 'critical' } },
  { name: 'the old value is missing', event: turned('', 'Member'), expect: { severity: 'high', confidence: 'medium' } },
  { name: 'a member becomes a guest', event: turned('Member', 'Guest'), expect: 'silent' },
  { name: 'a member stays one', event: turned('Member', 'Member'), expect: 'silent' },
  {
    name: 'a new account of our own, without an old value',
    event: turned('', 'Member', ADMIN_ACTOR, 'new@contoso.com'),
    expect: 'silent',
  },
  {
    name: 'every record of a change names the kind of account',
    event: entraEvent('Update user', {
      person: { id: GUEST.id, name: GUEST.name },
      changes: { 'TargetId.UserType': ['', 'Member'], Department: ['', 'Sales'] },
    }),
    expect: 'silent',
  },
  {
    name: 'synchronisation between tenants, by Microsoft',
    event: turned('Guest', 'Member', MICROSOFT_ACTOR),
    expect: 'silent',
  },
];
