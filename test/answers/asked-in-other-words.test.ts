import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Ordinary questions that strangers asked, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'the values that are asked for, and not the rows': [
    ['Which departments have users without MFA?', /^\d+ by department: .*Sales \(\d+\)/],
    ['Welche Abteilungen haben Benutzer ohne MFA?', /^\d+ by department: /],
    ['which sign-in methods do our admins use?', /^Sign-in methods: .*passkey \(2\)/],
    ['Which department is Priya Raman in?', /^IT: department of Priya Raman$/],
    ['What does the rule "Finance copies" do?', /^sends blind copies: effect of Finance copies/],
  ],
  'those outside a department': [
    ['users not in Sales', /^2\d\d of 243 users \(not department Sales\): /],
    ['which admins are outside IT', /^4 of 13 admins \(not department IT\): svc-migration, /],
    ['users outside the Sales department', /^2\d\d of 243 users \(not department Sales\): /],
    ['which admins are not in the IT department', /^4 of 13 admins \(not department IT\): /],
    ['which admins are in IT?', /^9 of 13 admins \(department IT\): /],
  ],
  'a person by name, whatever its words': [
    ['is Priya’s account enabled?', /^Yes: Priya Raman is enabled/],
    ["Is Jonathan's account flagged as risky?", /^No: Jonathan Ward is not at risk/],
    ['who is Emergency Access 1?', /^high: Emergency Access 1 holds Global Administrator$/],
    ['who is svc-migration', /^critical: svc-migration holds Exchange Administrator/],
    ['Who is Global Administrator?', /^4 of 33 role assignments \(role Global Administrator\)/],
  ],
  'secrets apart from certificates': [
    ["Is any of our apps using a certificate that's expired?", /^No: none of 60 apps have an expired certificate$/],
    ['which apps have an expired secret?', /^1 of 60 apps has an expired secret: Warehouse Scanner Sync$/],
    ['¿qué aplicaciones tienen un certificado válido?', /^7 of 60 apps have a valid certificate: /],
    ['apps with expired credentials', /^1 of 60 apps has an expired credential: /],
  ],
  'acts and settings in everyday words': [
    ['who gave consent to apps in the last 60 days?', /^Granted by: .*Jonathan Ward/],
    ['Who last changed the anti-spam settings?', /^I do not read direct send, allow lists and filter policies\./],
    ['Can normal employees give an app access to their data without asking IT?', /^Yes: users may consent to apps$/],
    ['Welche Apps sind hier registriert?', /^20 of 60 apps are registered here: /],
  ],
  'how a consent is taken back': [
    ["How do I revoke a user's consent?", /^1\. See who consented to what/],
    ['wie widerrufe ich eine Zustimmung?', /^1\. See who consented to what/],
    ['Comment révoquer un consentement ?', /^1\. See who consented to what/],
    ['who revoked consents in the last 30 days?', /^(?!1\.)/],
  ],
};

describe('Questions in other words', () => {
  itSaysFirst(SAID);
});
