import { DEPLOY_APP_ACTOR, EMPLOYEE_ACTOR, entraEvent, knownPerson, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const BROKER = '29d9ed98-a469-4536-ade2-f981bc1d605e';
const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const TEAMS_ROOM = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const signIn = (parameters: Readonly<Record<string, string>>, actor = EMPLOYEE_ACTOR) =>
  entraEvent('UserLoggedIn', { actor, parameters, source: 'activity' });
const PRIVILEGED = { people: [knownPerson(EMPLOYEE_ACTOR, true)] };

/** Examples of `device-code-sign-in`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'with the client that phishers ask for',
    event: signIn({ RequestType: 'Cmsi:Cmsi', ApplicationId: BROKER }),
    expect: {
      severity: 'high',
      confidence: 'medium',
      subjectId: EMPLOYEE_ACTOR.id,
      title: 'adele@contoso.com signed in with a device code',
    },
  },
  {
    name: 'an administrator',
    event: signIn({ RequestType: 'Cmsi:Cmsi', ApplicationId: BROKER }),
    known: PRIVILEGED,
    expect: { severity: 'critical' },
  },
  {
    name: 'an administrator, in a shell',
    event: signIn({ RequestType: 'Cmsi:Cmsi', ApplicationId: AZURE_CLI }),
    known: PRIVILEGED,
    expect: { severity: 'high' },
  },
  {
    name: 'a record of the sign-in logs',
    event: signIn({ authenticationProtocol: 'deviceCode', ApplicationId: TEAMS_ROOM }),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a token refreshed after a device code',
    event: signIn({ originalTransferMethod: 'deviceCodeFlow' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'a developer in a shell',
    event: signIn({ RequestType: 'Cmsi:Cmsi', ApplicationId: AZURE_CLI }),
    expect: { severity: 'low', contextOnly: true },
  },
  {
    name: 'an ordinary sign-in',
    event: signIn({ RequestType: 'OAuth2:Authorize' }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  { name: '"stay signed in"', event: signIn({ RequestType: 'Kmsi:kmsi' }), known: PRIVILEGED, expect: 'silent' },
  { name: 'the record does not say how', event: signIn({}), known: PRIVILEGED, expect: 'silent' },
  {
    name: 'a browser that calls itself so',
    event: signIn({ UserAgent: 'Cmsi:Cmsi deviceCode' }),
    known: PRIVILEGED,
    expect: 'silent',
  },
  { name: 'no person', event: signIn({ RequestType: 'Cmsi:Cmsi' }, DEPLOY_APP_ACTOR), expect: 'silent' },
  { name: 'Microsoft', event: signIn({ RequestType: 'Cmsi:Cmsi' }, MICROSOFT_ACTOR), expect: 'silent' },
];
