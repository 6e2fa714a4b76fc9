import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { after, context, of, problemOf, say } from '../support/talk.js';

const FOREIGN = after('which apps are foreign?', of('service-principal', 'Docuvault', 'Nordarchiv', 'Payrolla'));
const UNUSED = after('which apps were not used for 6 months?', of('service-principal', 'Portal', 'Scanner'));
const SECRETS = after('which secrets are there?', of('credential', 'Portal: a', 'Scanner: b', 'Flow: c'));

const ordered = ({ query }: { readonly query?: Query }): string | undefined =>
  query?.order && `${query.order.direction} ${query.order.attribute}`;

describe('A list that is sorted anew', () => {
  for (const [text, order] of [
    ['oldest first', 'ascending created'],
    ['newest on top', 'descending created'],
    ['put the newest at the top please', 'descending created'],
    ['oldest last', 'descending created'],
    ['sort by last use', 'ascending lastUsed'],
    ['ordered by last use, most recent first', 'descending lastUsed'],
    ['by last use', 'ascending lastUsed'],
    ['the most recently used first', 'descending lastUsed'],
    ['most permissions first', 'descending permissionCount'],
    ['sort by number of permissions', 'descending permissionCount'],
    ['sort them by name', 'ascending name'],
    ['sort by name, z to a', 'descending name'],
    ['sort alphabetically', 'ascending name'],
    ['sort by publisher', 'ascending publisher'],
    ['älteste zuerst', 'ascending created'],
    ['die neuesten oben', 'descending created'],
    ['nach letzter Nutzung sortieren', 'descending lastUsed'],
    ['les plus anciennes d’abord', 'ascending created'],
    ['trie-les par date de création', 'ascending created'],
    ['trie par dernière utilisation', 'ascending lastUsed'],
    ['las más antiguas primero', 'ascending created'],
    ['ordénalas por último uso', 'ascending lastUsed'],
  ] as const) {
    it(`keeps its rows, all of them: ${text}`, () => {
      const sorted = say(text, FOREIGN);
      assert.equal(ordered(sorted), order);
      assert.equal(sorted.query?.limit, undefined);
      assert.deepEqual(
        sorted.query?.where.map(({ attribute, value }) => [attribute, value]),
        [['origin', 'foreign']],
      );
    });
  }

  it('goes by the time that the list is about, if none is said', () => {
    assert.equal(ordered(say('longest ago at the top', UNUSED)), 'ascending lastUsed');
    assert.equal(ordered(say('those that expire last at the bottom', SECRETS)), 'ascending endsAt');
    assert.equal(ordered(say('soonest to expire first', SECRETS)), 'ascending endsAt');
  });

  it('is turned round', () => {
    const sorted = after('newest first', of('service-principal', 'Docuvault', 'Nordarchiv', 'Payrolla'), {}, FOREIGN);
    for (const text of ['turn it round', 'the other way round', 'andersrum', "dans l'autre sens", 'al revés'])
      assert.equal(ordered(say(text, sorted)), 'ascending created', text);
  });

  it('is cut', () => {
    const sorted = after('newest first', of('service-principal', 'Docuvault', 'Nordarchiv', 'Payrolla'), {}, FOREIGN);
    for (const text of [
      'only the first two',
      'top 2',
      'nur die ersten zwei',
      'les deux premières',
      'solo las dos primeras',
    ]) {
      const cut = say(text, sorted);
      assert.deepEqual([ordered(cut), cut.query?.limit], ['descending created', 2], text);
    }
    const last = say('just the last two', sorted);
    assert.deepEqual([ordered(last), last.query?.limit], ['ascending created', 2]);
  });

  it('stays sorted when it is narrowed', () => {
    const sorted = after('newest first', of('service-principal', 'Docuvault', 'Nordarchiv', 'Payrolla'), {}, FOREIGN);
    assert.equal(ordered(say('only the disabled ones', sorted)), 'descending created');
  });

  it('says by what it can be sorted, where it cannot be as is said', () => {
    const permissions = after('which permissions do apps have?', of('permission', 'Mail.Read', 'Mail.Send'));
    assert.equal(problemOf(say('biggest first', permissions)), 'unsorted');
    assert.equal(problemOf(say('turn it round', FOREIGN)), 'unsorted');
  });
});

describe('A question that ends with how its answer is sorted', () => {
  for (const [text, table, order] of [
    ['list all apps by creation date, oldest first', 'apps', 'ascending created'],
    ['list all admins with last sign-in, longest ago at the top', 'admins', 'ascending lastSignIn'],
    ['list the secrets, the ones that expire first on top', 'credentials', 'ascending endsAt'],
    ['client secrets, not SAML, sorted by end date', 'credentials', 'ascending endsAt'],
    ['all rules sorted by creation date, newest first', 'transport-rules', 'descending createdAt'],
    ['list connectors newest first', 'connectors', 'descending createdAt'],
    ['alle Apps nach Erstellungsdatum, älteste zuerst', 'apps', 'ascending created'],
    ['toutes les règles, les plus récentes d’abord', 'transport-rules', 'descending createdAt'],
    ['todas las apps ordenadas por fecha de creación, las más antiguas primero', 'apps', 'ascending created'],
  ] as const) {
    it(`wants all of it in that order: ${text}`, () => {
      const { query } = understandInDialogue(text, context);
      assert.ok(query !== undefined);
      assert.deepEqual([query.table, ordered({ query }), query.limit, query.unread], [table, order, undefined, []]);
    });
  }

  it('is another one where the end says which are meant', () => {
    const { query } = understandInDialogue('which app was created first?', context);
    assert.deepEqual([ordered({ ...(query === undefined ? {} : { query }) }), query?.limit], ['ascending created', 1]);
  });
});

describe('How many there are of a kind', () => {
  it('is no question about the last answer', () => {
    assert.equal(say('how many connectors are there?', FOREIGN).query?.table, 'connectors');
    assert.equal(say('wie viele Konnektoren?', FOREIGN).query?.table, 'connectors');
    assert.equal(say('how many are there?', FOREIGN).query?.table, 'apps');
    assert.equal(understandInDialogue('how many apps are there?', context).query?.form, 'count');
  });
});
