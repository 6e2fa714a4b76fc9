import assert from 'node:assert/strict';
import { splitOffCare } from '../../src/language/rewording/with-care.js';
import { understand } from '../../src/language/understand-question.js';
import { NOW } from '../tenant/support/demo-tenant-connection.js';

describe('What must not happen while something is done', () => {
  const ASKED = [
    ['how do I disable a connector without breaking hybrid mail flow?', 'without breaking hybrid mail flow'],
    ['wie deaktiviere ich einen Connector, ohne den Mailfluss zu stören?', 'ohne den Mailfluss zu stören'],
    ['comment désactiver un connecteur sans casser le flux hybride?', 'sans casser le flux hybride'],
    ['cómo desactivo un conector sin tumbar el correo híbrido?', 'sin tumbar el correo híbrido'],
  ] as const;

  for (const [question, besides] of ASKED)
    it(`is one remark: ${question}`, () => {
      assert.equal(splitOffCare(question)?.besides, besides);
    });

  it('is told as one beside the steps', () => {
    const question = 'cómo desactivo un conector de entrada sospechoso sin tumbar el correo híbrido?';
    const { explain, unused } = understand(question, { now: NOW });
    assert.equal(explain?.form, 'how-to');
    assert.deepEqual(unused, ['sin tumbar el correo híbrido']);
  });

  it('goes without saying where nothing may break', () => {
    assert.equal(splitOffCare('how do I remove an app without breaking anything?'), undefined);
  });

  it('is a condition of rows where no steps are asked for', () => {
    assert.equal(splitOffCare('which apps hold a role without having an owner?'), undefined);
  });
});
