import { strict as assert } from 'node:assert';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What rows are counted by is said by its noun, and no column tells again whose row it is. On the demo tenant. */
const SAID: FirstLines = {
  'people for whom a permission is': [
    [
      'quels utilisateurs ont donné eux-mêmes leur consentement à une appli en novembre ?',
      /^2 people: Jonathan Ward \(6\) and Rosalind Achterberg \(4\), of 11 permissions in that time$/,
    ],
    [
      'qué usuarios han dado consentimiento en noviembre a una app que puede leer su correo?',
      /^2 people: Jonathan Ward \(2\) and Rosalind Achterberg \(1\), of 3 permissions in that time$/,
    ],
  ],
  'what has a noun': [
    [
      'how many rules per creator?',
      /^4 creators: Sven Hartmann \(3\), Yusuf Demir \(3\), Office Sync Helper \(2\) and/,
    ],
    ['how many apps per publisher?', /^15 publishers: Cloudvale Inc\. \(1\), /],
  ],
};

describe('first lines and rows in native words', () => {
  const { ask } = itSaysFirst(SAID);

  it('a role that an app holds is held by nobody else: no column says "none" of its holder', async () => {
    const { text } = await ask('y a qui dans le groupe de rôles Organization Management côté exchange ?');
    assert.match(text, /^- Mailbox Migration Service: where: Exchange; role: Organization Management; how: standing/m);
  });
});
