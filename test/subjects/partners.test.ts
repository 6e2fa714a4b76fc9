import { deepEqual, equal } from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { PartnerRelationship } from '../../src/facts/fact-types.js';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../src/m365/directory-roles.js';
import { table } from '../../src/subjects/partners.js';
import { describeQuestion } from './support/question-as-query.js';

const RELATIONSHIPS: readonly PartnerRelationship[] = [
  {
    id: 'a',
    name: 'Gipfelblick IT',
    roleTemplateIds: [GLOBAL_ADMINISTRATOR],
    startsAt: instant('2026-05-12T09:30:00Z'),
    endsAt: instant('2028-05-11T09:30:00Z'),
    ref: 'r',
  },
  { id: 'b', name: 'Talwind', roleTemplateIds: [GLOBAL_READER, '0000'], ref: 'r' },
  { id: 'c', name: 'Nordhang', roleTemplateIds: [], state: 'ended', ref: 'r' },
];

function cell(name: string, attribute: string): unknown {
  const row = RELATIONSHIPS.find((one) => one.name === name);
  return table.attributes[attribute]?.read(row as never);
}

const QUESTIONS: Readonly<Record<string, string>> = {
  'does a partner company have Global Admin in our tenant?': 'partners yes-no: role Global Administrator',
  'Do external partner companies have delegated admin rights (GDAP)?': 'partners yes-no:',
  'which GDAP do we have': 'partners list:',
  'do partners have access through GDAP': 'partners yes-no:',
  'which roles do our partners have': 'partners list: show role',
  'how many partners may administer us?': 'partners count:',
  'which partner relationships have expired?': 'partners list: state is ended',
  'until when does the relationship of Gipfelblick IT run?': 'partners when: app Gipfelblick IT; show endsAt',
  'Welche Partnerfirmen haben Zugriff auf unseren Mandanten?': 'partners list:',
  'quels partenaires ont accès à notre locataire ?': 'partners list:',
  '¿qué socios tienen acceso a nuestro inquilino?': 'partners list:',
  'do we have a partner connector?': 'connectors yes-no: kind is partner',
  'which partners deliver mail to us via connectors': 'connectors list: kind is partner; direction is inbound',
};

describe('The table of partners', () => {
  it('names the roles, also one that is not known by its id', () => {
    deepEqual(cell('Gipfelblick IT', 'role'), ['Global Administrator']);
    deepEqual(cell('Talwind', 'role'), ['Global Reader', 'role 0000']);
    deepEqual([cell('Gipfelblick IT', 'critical'), cell('Talwind', 'privileged')], [true, false]);
  });

  it('tells a relationship in force from one that is over, and no end where none was read', () => {
    deepEqual([cell('Gipfelblick IT', 'state'), cell('Nordhang', 'state')], ['active', 'ended']);
    deepEqual([cell('Gipfelblick IT', 'endsAt'), cell('Talwind', 'endsAt')], ['2028-05-11T09:30:00Z', undefined]);
  });

  for (const [question, query] of Object.entries(QUESTIONS)) {
    it(question, () => {
      equal(describeQuestion(question), query);
    });
  }
});
