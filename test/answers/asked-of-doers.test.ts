import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const MADE_BY_YUSUF =
  /^3 of 9 mail flow rules \(creator Yusuf Demir\): Let trade fair newsletters through, Phishing simulation \(Huntwise\) and Invoice copies for the auditor \(trial\)(?: \(|$)/;
const GRANTED_BY_BRAM = /^\d+ of 194 permissions \(granted by Bram de Vries\): /;

/** Who did what, how many did, and how somebody signs in. On the demo tenant: Sven made a rule that Yusuf changed last. */
const SAID: FirstLines = {
  'whoever is named did what the verb says, in any order of words': [
    ['which rules did Yusuf Demir create?', MADE_BY_YUSUF],
    ['welche Regeln hat Yusuf Demir angelegt?', MADE_BY_YUSUF],
    ['welche Regeln wurden von Yusuf Demir angelegt?', MADE_BY_YUSUF],
    ['quelles règles a créées Yusuf Demir ?', MADE_BY_YUSUF],
    ['qué reglas ha creado Yusuf Demir?', MADE_BY_YUSUF],
    ['welche Berechtigungen hat Bram de Vries erteilt?', GRANTED_BY_BRAM],
    ['qué permisos concedió Bram de Vries?', GRANTED_BY_BRAM],
    ['which rule did Yusuf Demir touch last?', /^Let trade fair newsletters through: .* last editor Yusuf Demir/],
  ],
  'a row that knows somebody in one of two ways says both': [
    [
      'which rules mention Yusuf Demir?',
      /^4 of 9 mail flow rules \(creator or last editor Yusuf Demir\): .*Journal to/,
    ],
  ],
  'a number of people counts people, and an app beside them': [
    [
      'how many people consented to Sketchroom Whiteboard?',
      /^3 people \(.*\): Marta Kowalska, Rosalind Achterberg and/,
    ],
    ['¿cuántos usuarios han consentido PERFECTDATA SOFTWARE?', /^1 person \(granted by\): Jonathan Ward$/],
    ['how many people consented to PERFECTDATA SOFTWARE?', /^1 person \(granted by\): Jonathan Ward$/],
    ['how many people changed transport rules?', /^3 people and 1 app \(last editor\): /],
  ],
  'who did it is not known, which is no number of what it was done to': [
    ['how many people consented to Docuvault?', /^I could not read it .*“granted by” is not known\.$/],
    ['wie viele Personen haben Docuvault zugestimmt?', /^I could not read it .*“granted by” is not known\.$/],
    ['how many permissions does Docuvault have?', /^6 of 194 permissions /],
  ],
  'how many of what somebody did is asked of the log, as which are': [
    [
      'how many apps did Jonathan Ward create?',
      /^2 of \d+ changes .*: app PERFECTDATA SOFTWARE created and app Sketchroom/,
    ],
    ['how many secrets did IT Admin add?', /^2 of \d+ changes added something and are about secrets \(by IT Admin\)/],
    ['how many apps did Jonathan Ward consent to?', /^3 apps: /],
    ['how many apps does Bram de Vries own?', /^1 of 60 apps \(owners Bram de Vries\): IAM Provisioning Portal/],
  ],
  'how somebody signs in, and when they did': [
    ['how does Priya Raman sign in?', /^SMS or voice: sign-in methods of Priya Raman$/],
    ['wie meldet sich Priya Raman an?', /^SMS or voice: sign-in methods of Priya Raman$/],
    ['comment Priya Raman se connecte-t-elle ?', /^SMS or voice: sign-in methods of Priya Raman$/],
    ['with what does Chloé Dubreuil log in?', /^Authenticator app: sign-in methods of Chloé Dubreuil$/],
    ['how is IT Admin signing in?', /none/],
    ['when did Priya Raman sign in?', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: last sign-in of Priya Raman$/],
    ['how does Office Sync Helper sign in?', /^2 of 26 credentials \(app Office Sync Helper\): /],
  ],
};

describe('Questions of who did it, and how', () => {
  itSaysFirst(SAID);
});
