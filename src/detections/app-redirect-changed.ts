import { formatList } from '../core/sentence-formatting.js';
import type { Confidence, Severity } from '../core/severity.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findUrlOddity, type UrlOddity } from '../m365/reply-url-oddities.js';
import { findChange } from './lib/event-field-readers.js';
import {
  findKnownApp,
  isByMicrosoft,
  resolveActorLabel,
  toAppSubject,
  truncateName,
} from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

const ODD: Readonly<Record<UrlOddity, string>> = {
  tool: ', as a toolkit for phishing does',
  'plain-http': ', which is not encrypted',
  'bare-address': ', an address without a name',
  tunnel: ', which anybody can open within a minute',
  wildcard: ', which fits many hosts',
};

const ADDRESS = /"Address"\s{0,9}:\s{0,9}"([^"]{1,2000})"/gi;
const MOST_TEXT = 200_000;

/**
 * Addresses that sign-in answers go to, in `AppAddress`: `[{"AddressType":0,"Address":"https://…"}]`, also as text in text.
 * Source: https://learn.microsoft.com/entra/architecture/security-operations-applications (application configuration changes)
 */
function addressesIn(text: string | undefined): readonly string[] {
  const plain = (text ?? '').slice(0, MOST_TEXT).replaceAll('\\"', '"');
  return [...plain.matchAll(ADDRESS)].map(([, address = '']) => address.trim());
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined;
}

export const detection = defineDetection({
  id: 'app-redirect-changed',
  title: 'Sign-ins of an app go to a new address',
  topic: 'apps',
  privilegedAct: true,
  description:
    'An app is given a reply address on a new host: whoever holds that host receives the sign-ins of its people.',
  operations: ['Update application', 'Update service principal'],
  techniques: [
    { id: 'T1550.001', name: 'Application Access Token' },
    { id: 'T1098', name: 'Account Manipulation' },
  ],
  benign: [
    'A developer adds an address of another environment; localhost and further addresses on a host that is already there are left out.',
    'An app moves to another host.',
  ],
  nextSteps: [
    {
      text: 'See who added the address, and whose host it is. Ask an owner of the app only once you know that nobody else uses their account.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'If nobody knows: remove the address, then revoke the sessions of those who signed in to the app.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || event.app === undefined || isByMicrosoft(event, context)) return undefined;
    const known = findKnownApp(event.app, context);
    if (known?.publisher === 'microsoft') return undefined;
    const change = findChange(event, 'AppAddress');
    const before = new Set(addressesIn(change?.old));
    const hosts = new Set([...before].map(hostOf));
    const added = addressesIn(change?.new).filter((url) => !before.has(url));
    const odd = added.flatMap((url) => findUrlOddity(url) ?? [])[0];
    const web = added.filter((url) => {
      const host = hostOf(url);
      const isLocal = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
      return (/^https?:/i.test(url) && !isLocal && !hosts.has(host)) || findUrlOddity(url) !== undefined;
    });
    if (web.length === 0) return undefined;
    const subject = toAppSubject(event.app, context);
    const words = `${formatList(web.map(truncateName))}${odd === undefined ? '' : ODD[odd]}`;
    return {
      subject,
      ...judge(odd, known?.highPriority),
      title: `Sign-ins of ${subject.name} can go to ${words} (by ${resolveActorLabel(event, context)})`,
      what: `Reply address added: ${words}`,
    };
  },
});

function judge(
  odd: UrlOddity | undefined,
  powerful: boolean | undefined,
): { readonly severity: Severity; readonly confidence: Confidence } {
  if (odd !== undefined) return { severity: 'high', confidence: powerful === true ? 'high' : 'medium' };
  return powerful === true ? { severity: 'medium', confidence: 'medium' } : { severity: 'low', confidence: 'low' };
}
