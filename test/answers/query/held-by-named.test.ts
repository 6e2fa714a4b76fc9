import assert from 'node:assert/strict';
import { phraseHeldByNamed } from '../../../src/answers/query/held-by-named.js';
import type { QueryMaterial } from '../../../src/answers/query/query-material.js';
import type { Subject } from '../../../src/core/subject.js';
import { defineSubjectTable } from '../../../src/subjects/model/subject-table.js';
import { GAP, named, NOW } from './sample-apps.js';

interface Holder {
  readonly name: string;
  readonly held: readonly string[] | undefined;
}

const subjectOf = ({ name }: Holder): Subject => ({ kind: 'service-principal', id: name, name });

const TABLE = defineSubjectTable<Holder>()({
  id: 'apps',
  about: 'service-principal',
  noun: ['app', 'apps'],
  words: { en: 'app|apps' },
  checks: [],
  needs: [],
  wants: [],
  rows: () => ({ rows: [] }),
  subject: subjectOf,
  attributes: {
    permissions: {
      type: 'text',
      label: 'Permissions',
      lookup: 'permission',
      says: ['holds', 'hold'],
      read: ({ held }) => held,
    },
  },
  columns: ['permissions'],
});

/** The first line on whether Ledger Sync, which holds `held`, has Mail.Read. */
function ask(held: Holder['held'], gaps: QueryMaterial['gaps'] = []): string | undefined {
  const row: Holder = { name: 'Ledger Sync', held };
  const isOfApp = { test: () => true, says: 'Ledger Sync', subjects: [subjectOf(row)] };
  const isHeld = { test: () => held?.includes('Mail.Read'), says: 'permissions Mail.Read' };
  const said = phraseHeldByNamed(
    {
      table: TABLE,
      query: {
        about: 'service-principal',
        table: 'apps',
        form: 'yes-no',
        where: [],
        named: [{ kind: 'permission', words: 'mail.read' }, named('app', 'Ledger Sync')],
        unread: [],
      },
      question: 'does Ledger Sync have Mail.Read?',
      rows: [row],
      gaps,
      asOf: NOW,
    },
    { filters: [isOfApp, isHeld] },
    [],
  );
  return said?.headline;
}

describe('Whether an app holds a permission', () => {
  it('is said with the permission as it was typed', () => {
    assert.equal(ask(['Mail.Read', 'User.Read']), 'Yes: Ledger Sync holds Mail.Read');
    assert.equal(ask(['User.Read']), 'No: Ledger Sync does not hold Mail.Read');
  });

  it('is no "no" where something was not read', () => {
    assert.equal(ask(['User.Read'], [GAP]), undefined);
    assert.equal(ask(undefined), undefined);
    assert.equal(ask(['Mail.Read'], [GAP]), 'Yes: Ledger Sync holds Mail.Read');
  });
});
