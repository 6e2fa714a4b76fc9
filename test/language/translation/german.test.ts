import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translateQuestion } from '../../../src/language/translation/translate-question.js';
import { GERMAN } from '../../../src/language/translation/words/german.js';

const say = (german: string): string => translateQuestion(german, 'de').text;

/** German questions and their English, by what German puts elsewhere. */
const QUESTIONS: Readonly<Record<string, readonly (readonly [german: string, english: string])[]>> = {
  'a verb at the end, and one that parts': [
    ['Welche Apps können alle Postfächer lesen?', 'which apps can read all mailboxes?'],
    ['Wer kann Postfächer öffnen', 'who can open mailboxes'],
    ['Welcher Connector nimmt Mails von jeder IP-Adresse an?', 'which connector accepts mail of every ip address?'],
    [
      'Läuft in den nächsten 14 Tagen irgendein Zertifikat oder Secret ab?',
      'does any certificate or secret expire in the next 14 days?',
    ],
    [
      'Wann lief das Zertifikat vom Field Service Portal ab?',
      'when did the certificate of Field Service Portal expire?',
    ],
    ['Und meldet sich damit überhaupt noch jemand an?', 'and does somebody still sign in with it?'],
  ],
  'a question of somebody or something': [
    ['Wer hat die Regel Finance copies angelegt und wann?', 'who created the rule Finance copies and when?'],
    ['Wie viele Gäste haben bei uns eine Adminrolle?', 'how many guests have an admin role here?'],
    ['Wie viele globale Admins haben wir eigentlich?', 'how many global admins do we have?'],
    ['welche rollen hat die pria raman', 'which roles does pria raman have'],
    ['Welche Apps hat noch nie jemand benutzt?', 'which apps has nobody ever used?'],
    [
      'Auf welche Postfächer kann Mailbox Statistics Collector zugreifen?',
      'which mailboxes can Mailbox Statistics Collector access?',
    ],
    ['Wer hat Diego das Kennwort zurückgesetzt?', "who reset Diego's password?"],
    ['und wer hat ihm neulich das Passwort zurückgesetzt?', 'and who reset his password recently?'],
    [
      'Wem hat Marta in den letzten Tagen das Kennwort zurückgesetzt?',
      'whose password has Marta reset in the last days?',
    ],
  ],
  'what and something': [
    ['was kann die App denn alles?', 'what can the app do?'],
    ['was darf der Docuvault alles lesen?', 'what can Docuvault read?'],
    ['Zeig mal alle Regeln, die was an den Headern machen', 'show me all rules that do something with the headers'],
    [
      'Hat Yusuf in den letzten 50 Tagen was an den Regeln gemacht?',
      'has Yusuf done something in the last 50 days with the rules?',
    ],
    ['Wer hat gestern was an den Konnektoren geändert?', 'who changed something yesterday to the connectors?'],
    ['Weißt du, was Marta geändert hat?', 'show me what Marta has changed?'],
    ['wer hat was geändert?', 'who changed what?'],
  ],
  'hours, departments and names of others': [
    ['Was ist gestern zwischen 2 und 4 Uhr passiert?', "what happened yesterday between 2 and 4 o'clock?"],
    [
      'Wie viele Leute aus der Finanzabteilung haben keinen zweiten Faktor?',
      'how many people from the finance department have no second factor?',
    ],
    ['Welche Apps dürfen Mails im Namen beliebiger Benutzer verschicken?', 'which apps can send mail as anybody?'],
    ['hat der trotzdem noch irgendwo Rechte?', 'does he still have rights?'],
  ],
  'since when there is something': [
    ['seit wann gibt es die App?', 'since when does the app exist?'],
    ['Seit wann gibt es diese Regeln?', 'since when do this rules exist?'],
  ],
  'a bad idea': [['Warum ist SMS als zweiter Faktor keine gute Idee?', 'why is sms as second factor risky?']],
  'yes or no': [
    ['läuft das unified audit log?', 'does the audit log run?'],
    ['Hat die Marta eigentlich schon einen Passkey eingerichtet?', 'has Marta already set up a passkey?'],
    ['Kann der Helpdesk die Passwörter von Admins zurücksetzen?', 'can the helpdesk reset the passwords of admins?'],
    ['Blockieren wir Anmeldungen aus dem Ausland?', 'do we block sign-ins from abroad?'],
    ['Gibt es Apps ohne Besitzer?', 'are there apps without owners?'],
  ],
  'what is not, no longer or still so': [
    ['Welche davon sind nicht von uns selbst registriert?', 'which of them are not registered by us themselves?'],
    [
      'Warum greift die MFA-Richtlinie für Admins beim Diego Marchetti nicht?',
      'why does the mfa policy not apply for admins for Diego Marchetti?',
    ],
    [
      'Welcher Admin hat sich seit über einem Jahr nicht mehr angemeldet?',
      'which admin has not signed in for more than a year?',
    ],
    [
      'Welche Admins haben immer noch keinen zweiten Faktor registriert?',
      'which admins have still registered no second factor?',
    ],
    ['Apps nicht mitzählen.', 'do not count apps.'],
  ],
  'clauses behind a thing, a verb or "ohne"': [
    [
      'Gibt es Transportregeln, die den Spamfilter umgehen, und wenn ja welche?',
      'are there mail flow rules that bypass the spam filter, if yes which?',
    ],
    ['Gibt es Admins, deren Passwort älter als ein Jahr ist?', 'are there admins whose password is older than a year?'],
    ['apps die mails lesen dürfen', 'apps that can read mail'],
    ['Sag mir, welche Secrets älter als zwei Jahre sind', 'show me which secrets are older than two years'],
    [
      'Welche Mailregeln löschen Nachrichten, ohne dass es jemand merkt?',
      'which mail flow rules delete messages without anybody noticing it?',
    ],
    [
      'Welche Apps von fremden Herstellern haben Anwendungsberechtigungen, um Mails zu lesen?',
      'which apps of other vendors have application permissions to read mail?',
    ],
    [
      'Welche Apps dürfen in SharePoint überall schreiben und haben keinen Besitzer?',
      'which apps can write in SharePoint everywhere and have no owner?',
    ],
  ],
  'what was done': [
    [
      'und welche apps sind auf einzelne postfächer beschränkt worden?',
      'and which apps have been limited to individual mailboxes?',
    ],
    ['Ist Legacy Authentication bei uns gesperrt?', 'is legacy authentication blocked here?'],
    [
      'Von wem wurde die Rolle Exchange-Administrator an Diego vergeben?',
      'by whom was the role Exchange Administrator given to Diego?',
    ],
    ['Welche Secrets sind schon abgelaufen?', 'which secrets have already expired?'],
    [
      'Wurde in den letzten zwei Wochen irgendwem eine Rolle weggenommen?',
      'was a role removed in the last two weeks from anybody?',
    ],
  ],
  'who was spoken of before, and when': [
    [
      'Sven Hartmann ist ja längst nicht mehr bei uns, hat der noch irgendwelche Rechte?',
      'Sven Hartmann has left, does he still have any rights?',
    ],
    ['Hat jemand die Regel nach dem 1. Oktober geändert?', 'has somebody changed the rule after 1 October?'],
    ['Was ist vor drei Wochen passiert?', 'what happened three weeks ago?'],
    ['Zeig mir die Rollen der Gäste', 'show me the roles of the guests'],
    ['Können Nutzer:innen Apps registrieren?', 'can users register apps?'],
    [
      'Ist der Absender bei der Regel Let trade fair newsletters through geprüft?',
      'is the sender checked for the rule Let trade fair newsletters through?',
    ],
  ],
};

describe('A German question in English', () => {
  for (const [what, questions] of Object.entries(QUESTIONS))
    describe(what, () => {
      for (const [german, english] of questions)
        it(german, () => {
          assert.equal(say(german), english);
        });
    });

  it('tells the words as typed that some English words stand for', () => {
    const said = translateQuestion('Welche Transportregeln verstecken den Absender?', 'de');
    assert.equal(said.sourceOf('mail flow rules'), 'Transportregeln');
    assert.equal(said.sourceOf('sender'), 'Absender');
    assert.equal(said.sourceOf('of something else'), 'of something else');
  });

  it('never fails, and tells only of what was typed', () => {
    const words = [
      GERMAN.nouns,
      GERMAN.verbs,
      GERMAN.participles,
      GERMAN.auxiliaries,
      GERMAN.questions,
      GERMAN.small,
      GERMAN.phrases,
    ]
      .flatMap((list) => Object.values(list))
      .flatMap((said) => said.split(/[|;]/));
    const word = fc.oneof(
      { arbitrary: fc.constantFrom(...words), weight: 8 },
      { arbitrary: fc.constantFrom('Marta Ruiz', 'Files.Read.All', '14', 'MFA'), weight: 1 },
      { arbitrary: fc.constantFrom(',', '?', '.', ':', '"', '(', '-', "'", ';'), weight: 2 },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 16 }), fc.nat(15), (typed, at) => {
        const question = typed.join(' ');
        const said = translateQuestion(question, 'de');
        const english = said.text.split(' ')[at] ?? '';
        const source = said.sourceOf(english);
        assert.ok(
          source === english || question.includes(source),
          `${question} → ${said.text}: ${english} is not ${source}`,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
