import { entraEvent, HELPER_APP, knownHelperApp } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const list = (...urls: readonly string[]) => JSON.stringify(urls.map((Address) => ({ AddressType: 0, Address })));
const change = (before: string, after: string, operation = 'Update application') =>
  entraEvent(operation, { app: HELPER_APP, changes: { AppAddress: [before, after] } });
const HOME = 'https://sync.contoso.com/signin';

/** Examples of `app-redirect-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a tunnel is added to an app with power',
    event: change(list(HOME), list(HOME, 'https://a1b2.ngrok.io/cb')),
    known: { apps: [knownHelperApp({ highPriority: true })] },
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: HELPER_APP.servicePrincipalId,
      title:
        'Sign-ins of Office Sync Helper can go to https://a1b2.ngrok.io/cb, which anybody can open within a minute (by megan@contoso.com)',
    },
  },
  {
    name: 'an address without a name, on the service principal',
    event: change('[]', list('https://203.0.113.7/cb'), 'Update service principal'),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'another host for an app with power',
    event: change(list(HOME), list(HOME, 'https://login.mail.example/cb')),
    known: { apps: [knownHelperApp({ highPriority: true })] },
    expect: { severity: 'medium' },
  },
  {
    name: 'another host for an app of which nothing is known, as JSON in text',
    event: change('', JSON.stringify(list('https://login.mail.example/cb'))),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'localhost, for a developer',
    event: change(list(HOME), list(HOME, 'http://localhost:3000')),
    expect: 'silent',
  },
  {
    name: 'a further path on the same host',
    event: change(list(HOME), list(HOME, 'https://sync.contoso.com/silent')),
    expect: 'silent',
  },
  {
    name: 'an address is removed',
    event: change(list(HOME, 'https://login.mail.example/cb'), list(HOME)),
    expect: 'silent',
  },
  {
    name: 'the same addresses in another order',
    event: change(list(HOME, 'https://a.mail.example/'), list('https://a.mail.example/', HOME)),
    expect: 'silent',
  },
  {
    name: 'the address of a mobile app',
    event: change('[]', list('msauth.com.contoso.app://auth')),
    expect: 'silent',
  },
  {
    name: 'another property of the app',
    event: entraEvent('Update application', {
      app: HELPER_APP,
      changes: { DisplayName: ['a', 'https://mail.example'] },
    }),
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own app',
    event: change('[]', list('https://new.office.example/cb')),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
];
