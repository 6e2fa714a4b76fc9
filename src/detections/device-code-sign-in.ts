import type { Confidence, Severity } from '../core/severity.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isDeviceCodeSignIn, SIGNED_IN } from '../m365/sign-in-events.js';
import { readParameter } from './lib/event-field-readers.js';
import { isByMicrosoft, toPersonSubject } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

/**
 * Microsoft's clients of shells and scripts, whose users do sign in that way: Azure CLI, Azure PowerShell, Graph PowerShell, Exchange
 * Online PowerShell. Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const SHELLS = new Set([
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  '1950a258-227b-4e31-a9cf-717495945fc2',
  '14d82eec-204b-4c2f-b7e8-296a70dab67e',
  'fb78d390-0c51-40cd-8e17-fdbfab77341b',
]);
/** Microsoft Authentication Broker: phishers ask for it, as it can register a device. */
const BROKER = '29d9ed98-a469-4536-ade2-f981bc1d605e';

function judge(
  appId: string,
  privileged: boolean | undefined,
): { readonly severity: Severity; readonly confidence: Confidence; readonly contextOnly?: true } {
  if (appId === BROKER) return { severity: privileged === true ? 'critical' : 'high', confidence: 'medium' };
  if (privileged === true) return { severity: 'high', confidence: 'medium' };
  if (SHELLS.has(appId)) return { severity: 'low', confidence: 'low', contextOnly: true };
  return { severity: 'medium', confidence: 'low' };
}

export const detection = defineDetection({
  id: 'device-code-sign-in',
  title: 'Signed in with a device code',
  topic: 'admins',
  privilegedAct: false,
  description:
    'Somebody signed in with a code typed on another device: whoever sent them the code is signed in as them, second factor included.',
  operations: [SIGNED_IN],
  sources: [
    'Read from the sign-ins in the audit log, which every tenant has: those of people, hours late.',
    'Sign-ins without a person and the details of a sign-in are in the sign-in logs (Entra ID P1), and its risk needs P2: neither is read.',
  ],
  techniques: [
    { id: 'T1566.002', name: 'Spearphishing Link' },
    { id: 'T1528', name: 'Steal Application Access Token' },
  ],
  benign: [
    'Somebody signs in on a screen of a meeting room or a television.',
    'Administrators and developers use it in shells; without privileges it only counts as part of an incident.',
  ],
  nextSteps: [
    { text: 'Ask the person whether somebody sent them a code to type in.' },
    {
      text: 'If so: revoke their sessions, and see which devices and methods were registered since.',
      url: PORTAL_PAGES.audit,
    },
    { text: 'Block the flow for everybody who does not need it.', url: PORTAL_PAGES.conditionalAccess },
  ],
  match: (event, context) => {
    if (!event.succeeded || event.actor.kind !== 'person' || isByMicrosoft(event, context)) return undefined;
    if (!isDeviceCodeSignIn(event)) return undefined;
    const subject = toPersonSubject(event.actor, context);
    const privileged = (context.person(event.actor.id) ?? context.person(event.actor.name))?.privileged;
    const judged = judge((readParameter(event, 'ApplicationId') ?? '').toLowerCase(), privileged);
    const admin = privileged === true ? ', an administrator,' : '';
    return {
      subject,
      ...judged,
      title: `${subject.name}${admin} signed in with a device code`,
      what: 'Signed in with a device code',
      ...(privileged === true ? { stage: 'admin-suspect' } : {}),
    };
  },
});
