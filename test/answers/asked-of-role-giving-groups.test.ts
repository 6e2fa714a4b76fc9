import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const BOTH = /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/;
const EMPTY = /^1 of 2 groups that hold a role has no active member: Role - Exchange Operators$/;

/** Groups are counted and listed, and not who holds a role through them. On the demo tenant. */
const SAID: FirstLines = {
  'how many, and which': [
    ['how many groups hold a role?', BOTH],
    ['which groups have a directory role', BOTH],
    ['which role-assignable groups are there?', BOTH],
    ['Wie viele Gruppen haben eine Rolle?', BOTH],
    ['Welche Gruppen geben eine Rolle?', BOTH],
    ['quels groupes ont un rôle ?', BOTH],
    ['¿qué grupos tienen un rol?', BOTH],
    ['which groups are role-assignable?', BOTH],
    ['which groups can be assigned roles?', BOTH],
    ['welche gruppen kann man rollen zuweisen', BOTH],
    ['¿cuántos grupos son asignables a roles?', BOTH],
    ['gibt es rollenzuweisbare Gruppen?', /^Yes: 2 groups that hold a role: /],
    ['hay grupos asignables a roles?', /^Yes: 2 groups that hold a role: /],
  ],
  'with who is in them': [
    ['which groups are role-assignable and who is in them?', BOTH],
    ['which groups give a role and who are their members?', BOTH],
    ['Welche Gruppen sind rollenzuweisbar und wer ist drin?', BOTH],
    ['wer ist in den rollenzuweisbaren Gruppen?', BOTH],
    ['quels groupes sont assignables à des rôles et qui est dedans ?', BOTH],
    ['quels groupes donnent un rôle et qui en est membre ?', BOTH],
    ['¿Qué grupos son asignables a roles y quién está dentro?', BOTH],
    ['qué grupos dan un rol y quiénes son sus miembros', BOTH],
  ],
  'those without members': [
    ['which role-assignable groups have no members?', EMPTY],
    ['which groups that give a role are empty?', EMPTY],
    ['is there an empty group that holds a role?', /^Yes: 1 of 2 groups that hold a role has no active member: /],
    ['Welche rollenzuweisbaren Gruppen haben keine Mitglieder?', EMPTY],
    ['Welche leeren rollenzuweisbaren Gruppen gibt es?', EMPTY],
    ['quels groupes avec un rôle sont vides ?', EMPTY],
    ['¿qué grupos con rol no tienen miembros?', EMPTY],
  ],
};

describe('asked of groups that hold a role', () => {
  const { ask } = itSaysFirst(SAID);

  it('counts groups as data', async () => {
    const { answer } = await ask('how many groups hold a role?');
    assert.deepEqual([answer.kind, answer.value], ['count', 2]);
  });

  it('tells how many are in each', async () => {
    const { text } = await ask('which groups hold a role?');
    assert.match(
      text,
      /- Role - Exchange Operators: roles: Exchange Administrator; active members: 0; eligible members: 1/,
    );
  });

  it('names whoever is in each, and whoever may activate a membership', async () => {
    const { text } = await ask('¿Qué grupos son asignables a roles y quién está dentro?');
    assert.match(text, /- Role - Service Desk: .*; in it now: Marta Kowalska; may activate a membership: none;/);
    assert.match(text, /- Role - Exchange Operators: .*; in it now: none; may activate a membership: Yusuf Demir;/);
  });

  it('names a group without active members beside who holds its role', async () => {
    const { text } = await ask('who holds Exchange Administrator?');
    assert.match(text, /\nAlso held by the group Role - Exchange Operators, which has no active member\.\n/);
    const other = await ask('who holds Helpdesk Administrator?');
    assert.doesNotMatch(other.text, /Also held by the group/);
  });
});
