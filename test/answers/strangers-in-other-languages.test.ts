import assert from 'node:assert/strict';
import { openTalk } from '../exam/dialogue-exam.js';
import { openExam, type Exam } from '../exam/exam.js';

describe('What strangers ask in other languages', () => {
  let exam: Exam;
  before(async () => {
    exam = await openExam();
  });

  const firstLine = async (...talk: readonly string[]): Promise<string> => {
    const { ask } = openTalk(exam.answers);
    let said = '';
    for (const question of talk) said = (await ask(question)).text;
    return said.split('\n')[0] ?? '';
  };

  for (const [question, told] of [
    [
      'Sven Hartmann ist ja seit Monaten weg, hat sein Konto noch irgendwelche Rechte?',
      /^Sven Hartmann .*Exchange Adm/,
    ],
    ['Pourquoi le compte IT Admin est-il signalé à risque ?', /^IT Admin: rated at risk \(high\)/],
    ['why is IT Admin flagged at risk?', /^IT Admin is at risk \(high\)/],
    ['como le quito el rol de Exchange a svc-migration', /^1\. A role of Entra/],
    ['¿Cuál de nuestras apps es la que tiene más permisos de aplicación?', /^Tenant Warden: number of appl.*: 14/],
    ['¿Algún buzón está reenviando su correo a una dirección de fuera?', /^I do not read forwarding set on mailboxes/],
  ] as const) {
    it(`is answered of whom and what it names: ${question}`, async () => {
      assert.match(await firstLine(question), told);
    });
  }

  it('is told behind what a word means: who is so', async () => {
    const { ask } = openTalk(exam.answers);
    const { text } = await ask('bin neu hier: was heißt "eligible" bei einer rolle und bei wem ist das bei uns so?');
    assert.match(text, /^An eligible assignment[^\n]*\nOn “which admins are eligible\?”: 3 of 13 admins/);
  });

  it('goes on about the app of the talk, and not about who made it', async () => {
    const talk = ['Was ist Office Sync Helper?', 'wer hat die angelegt?', 'hat sie noch gültige Secrets?'];
    assert.match(
      await firstLine(...talk, 'und welche Regeln hat sie hinterlassen?'),
      /\(Office Sync Helper\): m and n/,
    );
  });

  it('asks for some of the list before', async () => {
    const talk = ['Qui est administrateur Exchange chez nous ?', 'il y en a qui sont désactivés ?'];
    assert.match(await firstLine(...talk), /^Yes: .*: Sven Hartmann$/);
  });
});
