import assert from 'node:assert/strict';
import {
  createPseudonym,
  learnNames,
  namesPerson,
  parsePersonId,
  replaceNames,
} from '../../src/store/person-erasure/person-names.js';

const ID = '0000000a-0000-4000-8000-00000000000a';
const UPN = 'adele@contoso.com';

describe('the names of a person that is to be forgotten', () => {
  it('begin with an object id or a user principal name; a display name may be two people’s', () => {
    assert.equal(parsePersonId(` ${ID.toUpperCase()} `), ID);
    assert.equal(parsePersonId('Adele@Contoso.com'), UPN);
    for (const wrong of ['Adele Vance', '', '@', 'adele@contoso', 'a b@contoso.com', '%@contoso.com', '*@contoso.com'])
      assert.equal(parsePersonId(wrong), undefined, wrong);
  });

  it('are learned from what stands beside a known one, by id, by UPN or by object id', () => {
    const learned = learnNames({ ids: [UPN], displayNames: [] }, [
      { actor: { id: ID.toUpperCase(), name: UPN.toUpperCase() } },
      [{ by: { objectId: ID, id: 'row-7', name: 'Adele Vance' } }],
    ]);
    assert.deepEqual(learned, { ids: [UPN, ID], displayNames: ['Adele Vance'] });
  });

  it('are not learned of somebody else, nor what is no name', () => {
    const start = { ids: [UPN], displayNames: [] };
    const others = [
      { id: ID, name: 'grady@contoso.com' },
      { id: 7, name: UPN },
      { id: 'unknown', name: UPN },
      { id: '', name: UPN },
      { id: UPN, name: ' ' },
      { id: UPN, name: 'b000000a-0000-4000-8000-00000000000a' },
      null,
      'adele',
    ];
    assert.deepEqual(learnNames(start, others), start);
  });

  it('are replaced whole, in any letter case, within texts and deep in values; longer names stay', () => {
    const names = { ids: [ID, UPN], displayNames: ['Adele (IT)'] };
    const text = `${UPN.toUpperCase()}, x.${UPN}, ${UPN}.au, "adele (it)", ${ID}1 and ${ID}.`;
    assert.equal(replaceNames(names, text, 'P'), `P, x.${UPN}, ${UPN}.au, "P", ${ID}1 and P.`);
    const value = { [UPN]: [UPN, { deep: `by ${ID}` }, 7, null, true] };
    assert.deepEqual(replaceNames(names, value, 'P'), { [UPN]: ['P', { deep: 'by P' }, 7, null, true] });
    assert.equal(namesPerson(names, `by ${UPN}!`), true);
    assert.equal(namesPerson(names, `by x${UPN}`), false);
    assert.equal(namesPerson(names, 'Adele (IT)'), false, 'a display name may be two people’s');
  });

  it('give way to a pseudonym of their own', () => {
    assert.match(createPseudonym(), /^forgotten-[0-9a-f]{8}$/);
    assert.notEqual(createPseudonym(), createPseudonym());
  });
});
