import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const FIRST_CHANGE = /^inbound connector Inbound relay 01 created: /;

/** What is asked of the newest, the oldest or the first of a kind: of that one, and not which of those that are so is the first. */
const SAID: FirstLines = {
  'what the newest or oldest of all is like': [
    [
      'is the newest connector outbound?',
      /^No: Inbound relay 02 sends no mail out \(direction: inbound; creation date: /,
    ],
    ['ist der neueste Connector ausgehend?', /^No: Inbound relay 02 sends no mail out /],
    ['le connecteur le plus récent est-il sortant ?', /^No: Inbound relay 02 sends no mail out /],
    ['es saliente el conector más reciente?', /^No: Inbound relay 02 sends no mail out /],
    [
      'is the newest outbound connector enabled?',
      /^Yes: Partner TLS to Borealis Logistics sends mail out and is enabled /,
    ],
    ['does the oldest secret expire this month?', /^No: Warehouse Scanner Sync: secret scanner does not end between /],
    ['está caducado el secreto más antiguo?', /^Yes: Warehouse Scanner Sync: secret scanner has expired /],
    ['is the newest app from a verified publisher?', /^No: PERFECTDATA SOFTWARE has no verified publisher /],
    ['is the newest app ours?', /^No: PERFECTDATA SOFTWARE is not registered here /],
    [
      'is the secret that expires next on a service principal?',
      /^No: HR Onboarding Flow: secret flow is not on the service principal /,
    ],
    ['does the app with the most permissions have an owner?', /^Yes: Tenant Warden has an owner /],
  ],
  'by whom, and whether at all': [
    ['was the last rule made by Yusuf Demir?', /^No: n: creator: Office Sync Helper; creation date: /],
    ['wurde die letzte Regel von Yusuf Demir angelegt?', /^No: n: /],
    ['was the last password reset done by Yusuf?', /^No: password reset of Rosalind Achterberg: .*by: Marta Kowalska/],
    ['was the last password reset done by Marta Kowalska?', /^Yes: password reset of Rosalind Achterberg /],
    ['has the last created app been used?', /^Yes: PERFECTDATA SOFTWARE has a last use /],
  ],
  'several firsts, and none that is known': [
    ['are the last 3 rules enabled?', /^Yes: all 3 mail flow rules are enabled$/],
    ['is the newest federated credential for github?', /^I could not tell: start date of 1 credential is not known$/],
  ],
  'the first of all, where nothing was shown before': [
    ['is the last rule that was made still on?', /^Yes: n is enabled /],
    ['is the first connector inbound', /^No: 1 of 2 connectors lets no mail in: Outbound to /],
    ['are there any secrets that expire next month?', /^Yes: 1 of 26 credentials /],
  ],
  'what somebody did on the first day': [
    [
      'what exactly did Office Sync Helper do the first night it woke up? how many rules',
      FIRST_CHANGE,
      /On “how many rules .* that same night\?”: 12 of /,
    ],
    ['what did Office Sync Helper do on its first day', FIRST_CHANGE, /that same day\?”: 13 of /],
    ['was hat Office Sync Helper in der ersten Nacht gemacht?', FIRST_CHANGE, /derselben Nacht gemacht\?”: 13 of /],
    ["qu'est-ce que Office Sync Helper a fait la première nuit ?", FIRST_CHANGE, /la même nuit\?”: 13 of /],
    ['¿qué hizo Office Sync Helper la primera noche?', FIRST_CHANGE, /esa misma noche\?”: 13 of /],
    ['how many rules did Office Sync Helper make the first night?', FIRST_CHANGE, /that same night\?”: 12 of /],
  ],
};

describe('What is asked of the first of a kind', () => {
  itSaysFirst(SAID);
});
