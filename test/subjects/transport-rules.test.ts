import assert from 'node:assert/strict';
import { evaluateQuery } from '../../src/answers/query/query-evaluator.js';
import { act, ACCEPTED_DOMAINS, APP_ACTOR, log, rule } from '../../src/checks/lib/mail-flow-samples.js';
import { instant } from '../../src/core/instant.js';
import { table } from '../../src/subjects/transport-rules.js';
import { assertWordsGiveTheirCondition } from './support/words-give-their-condition.js';
import { describeQuery } from './support/question-as-query.js';
import { ASKED_AT, findTable, readAs } from './support/question-as-read-by-table.js';
import { readTable } from './support/read-table.js';

/** What people ask of mail flow rules, and the query that it is. */
const ASKED: readonly (readonly [question: string, query: string])[] = [
  ['which rules skip the spam filter?', 'list: effect is bypasses-filtering'],
  ["which rules don't skip the spam filter?", 'list: effect is-not bypasses-filtering'],
  [
    'which rules bypass filtering without proof of the sender?',
    'list: effect is bypasses-filtering; withoutProof is true',
  ],
  ['which rules set SCL -1?', 'list: effect is bypasses-filtering'],
  [
    'which rules let mail from tradefair-news.example through?',
    'list: effect is bypasses-filtering; name tradefair-news.example',
  ],
  ['which rules strip headers?', 'list: effect is removes-header'],
  ['which headers do the rules remove?', 'list: effect is removes-header; show header'],
  ['do any rules remove security headers?', 'yes-no: effect is removes-header; hidesOrigin is true'],
  ['any rules hiding where mail came from?', 'yes-no: hidesOrigin is true'],
  ['which rules send mail outside?', 'list: outside is true'],
  ['which mail flow rules forward mail outside?', 'list: sendsOn is true; outside is true'],
  ['which rules redirect mail?', 'list: effect is redirects'],
  ['how many rules redirect mail to external addresses?', 'count: effect is redirects; outside is true'],
  ['rules that redirect or blind copy', 'list: effect is redirects (or); effect is blind-copies (or)'],
  ['which rules blind copy mail to external addresses?', 'list: effect is blind-copies; outside is true'],
  ['which rules copy mail outside the company?', 'list: sendsCopies is true; outside is true'],
  ['which rules send neither copies nor redirects?', 'list: sendsCopies is false; effect is-not redirects'],
  ['where does the rule "Finance copies" send mail?', 'list: name Finance copies; show recipients'],
  [
    'to whom does the rule "Finance copies" send copies?',
    'who: sendsCopies is true; name Finance copies; show recipients',
  ],
  ['whose mail does the rule "Finance copies" copy?', 'who: sendsCopies is true; name Finance copies; show sentTo'],
  ['what does the rule "Finance copies" do?', 'list: name Finance copies; show effect'],
  ['what does the rule m do?', 'list: name m; show effect'],
  ['which rules delete mail?', 'list: effect is deletes'],
  ['is there a rule that deletes security alerts?', 'yes-no: deletesWarnings is true'],
  ['which rules add a disclaimer?', 'list: effect is disclaimer'],
  ['which rules quarantine or reject mail?', 'list: effect is quarantine (or); effect is reject (or)'],
  ['which rules use a connector?', 'list: effect is routes'],
  ['which rules turn their own audit off?', 'list: effect is audit-off'],
  ['how many transport rules do we have?', 'count:'],
  ['which rules are disabled?', 'list: state is disabled'],
  ['are any rules turned off?', 'yes-no: state is disabled'],
  ['which rules are not enforced?', 'list: state is-not enforced'],
  ['which rules are in test mode?', 'list: state is audit-only'],
  ['how many rules are active?', 'count: state is enforced'],
  ['which rules apply to outgoing mail?', 'list: scopes is outgoing'],
  ['which rules act on mail from outside?', 'list: scopes is incoming'],
  ['which rules have a one character name?', 'list: hidesItsName is true'],
  ['rules without a comment or with a one letter name', 'list: comment has-not (or); hidesItsName is true (or)'],
  ['which rules have no comment?', 'list: comment has-not'],
  ['do all rules have a comment?', 'yes-no: comment has'],
  ['which rules mention invoice?', 'list: show words; unread invoice'],
  ['which rule has the highest priority?', 'list: place is first'],
  ['what is the priority of the rule "Finance copies"?', 'value: name Finance copies; show priority'],
  ['which rules look suspicious?', 'list: transport-rules'],
  ['which rules are of high severity?', 'list: severity is high'],
  ['who created the rule m?', 'who: name m; show createdBy createdAt'],
  ['who wrote the disclaimer rule?', 'who: effect is disclaimer; show createdBy'],
  ['who last changed the rule "Finance copies"?', 'who: name Finance copies; show changedAt changedBy'],
  ['when was the rule "Finance copies" created?', 'when: name Finance copies; show createdAt'],
  ['when was the rule "Finance copies" last changed?', 'when: name Finance copies; show changedAt'],
  ['which rules were created by an app?', 'list: byApp is true'],
  ['which rules were not created by an app?', 'list: byApp is false'],
  ['which rules were created this month?', 'list: createdAt within period; show createdAt'],
  ['which rules did Yusuf Demir change?', 'list: user Yusuf Demir'],
  ['which rules were changed last week?', 'list: changedAt within period; show changedAt'],
  ['which rules were not changed this year?', 'list: changedAt not-within period; show changedAt'],
  ['which rule is the newest?', 'list: descending createdAt; limit 1'],
  ['which rules send mail to gmail?', 'list: name gmail'],
  ['Welche Regeln umgehen den Spamfilter?', 'list: effect is bypasses-filtering'],
  ['Welche Regeln entfernen Header?', 'list: effect is removes-header'],
  ['Welche Regeln senden Blindkopien?', 'list: effect is blind-copies'],
  ['Welche Regeln löschen Mails?', 'list: effect is deletes'],
  ['Welche Regeln senden Mails nach außen?', 'list: outside is true'],
  ['Wie viele Regeln sind deaktiviert?', 'count: state is disabled'],
  ['Wer hat die Regel "Finance copies" erstellt?', 'who: name Finance copies; show createdBy createdAt'],
  ['Wann wurde die Regel "Finance copies" geändert?', 'when: name Finance copies; show changedAt'],
  ['Welche Regeln haben keinen Kommentar?', 'list: comment has-not'],
  ['Welche Regeln wurden von einer App erstellt?', 'list: byApp is true; show createdAt'],
  ['Quelles règles contournent le filtre anti-spam ?', 'list: effect is bypasses-filtering'],
  ['Quelles règles suppriment des en-têtes ?', 'list: effect is removes-header'],
  ["Quelles règles envoient des copies cachées à l'extérieur ?", 'list: effect is blind-copies; outside is true'],
  ['Combien de règles sont désactivées ?', 'count: state is disabled'],
  ['Qui a créé la règle "Finance copies" ?', 'who: name Finance copies; show createdBy createdAt'],
  ['Que fait la règle "Finance copies" ?', 'list: name Finance copies; show effect'],
  ['Quelles règles redirigent le courrier ?', 'list: effect is redirects'],
  ['¿Qué reglas evitan el filtro de spam?', 'list: effect is bypasses-filtering'],
  ['¿Qué reglas eliminan encabezados?', 'list: effect is removes-header'],
  ['¿Qué reglas reenvían correo fuera de la empresa?', 'list: sendsOn is true; outside is true'],
  ['¿Cuántas reglas están desactivadas?', 'count: state is disabled'],
  ['¿Quién creó la regla "Finance copies"?', 'who: name Finance copies; show createdBy createdAt'],
  ['¿Qué reglas envían copias ocultas?', 'list: effect is blind-copies'],
  ["which rules don't redirect or delete mail?", 'list: effect is-not redirects; effect is-not deletes'],
  ['which rules are neither disabled nor in test mode?', 'list: state is-not disabled; state is-not audit-only'],
];

const RULES = [
  rule('1', {
    name: 'x',
    removeHeader: 'Authentication-Results',
    lastModifiedBy: 'Backup',
    changedAt: instant('2026-11-20T02:10:00Z'),
  }),
  rule('2', {
    name: 'Partner news',
    setScl: -1,
    senderDomainIs: ['news.example'],
    priority: 1,
    changedAt: instant('2026-03-01T08:00:00Z'),
  }),
  rule('3', { name: 'Simulation', setScl: -1, senderIpRanges: ['192.0.2.0/28'], priority: 2, comment: 'training' }),
  rule('4', { name: 'Archive', blindCopyTo: ['archive@old.example'], enabled: false, priority: 3 }),
  rule('5', { name: 'Trial', copyTo: ['boss@contoso.com'], mode: 'Audit', priority: 4 }),
  rule('6', { name: 'Drop', blindCopyTo: ['me@thief.example'], sentTo: ['cfo@contoso.com'], priority: 5 }),
  rule('7', { name: 'Quiet', deleteMessage: true, words: ['password'], redirectMessageTo: ['Helpdesk'], priority: 6 }),
  rule('8', {
    name: 'Notice',
    fromScope: 'InOrganization',
    sentToScope: 'NotInOrganization',
    otherActions: ['disclaimer'],
    priority: 7,
    lastModifiedBy: 'Megan Bowen',
  }),
];

const FACTS = {
  transportRules: RULES,
  acceptedDomains: ACCEPTED_DOMAINS,
  outboundConnectors: [],
  mailFlowEvents: log(
    act('New-TransportRule', 'x', '11-20T02:10', { actor: { ...APP_ACTOR, name: 'Backup' } }),
    act('Set-TransportRule', 'Drop', '11-21T02:10'),
  ),
  servicePrincipals: [],
};

/** The first line of the answer to a question about the sample rules. */
function answerTo(question: string): { readonly headline: string; readonly notes: readonly string[] } {
  const { rows } = table.rows(FACTS as never, { now: ASKED_AT, partial: new Set() });
  const { headline, notes } = evaluateQuery({
    query: readAs(table, question),
    question,
    table,
    rows,
    gaps: [],
    asOf: ASKED_AT,
  });
  return { headline, notes };
}

describe('the table of mail flow rules', () => {
  for (const [question, query] of ASKED) {
    it(`reads: ${question}`, () => {
      assert.equal(describeQuery(readAs(table, question)), `${table.id} ${query}`);
    });
  }

  it('is what questions about rules lead to', () => {
    for (const question of [
      'which rules skip the spam filter?',
      'what does the rule "Finance copies" do?',
      'which rules were created by an app?',
      'which rules use a connector?',
      'Welche Regeln umgehen den Spamfilter?',
      'Quelles règles suppriment des en-têtes ?',
      '¿Qué reglas reenvían correo fuera de la empresa?',
    ]) {
      assert.equal(findTable(question), 'transport-rules', question);
    }
  });

  it('tells what each rule does to mail', () => {
    const cell = readTable(table, FACTS);
    assert.deepEqual(cell('x', 'effect'), ['removes-header']);
    assert.deepEqual(cell('Partner news', 'effect'), ['bypasses-filtering']);
    assert.deepEqual(cell('Notice', 'effect'), ['disclaimer']);
    assert.deepEqual(cell('Quiet', 'effect'), ['redirects', 'deletes']);
    for (const [check, effect] of [
      ['SafeLinks', 'skips-safe-links'],
      ['SafeAttachment', 'skips-safe-attachments'],
    ] as const) {
      const skipping = rule('9', { name: 'Skips', setHeaderName: `X-MS-Exchange-Organization-Skip${check}Processing` });
      const effects = readTable(table, { ...FACTS, transportRules: [skipping] })('Skips', 'effect');
      assert.deepEqual(effects, ['sets-header', 'bypasses-filtering', effect]);
    }
    assert.deepEqual([cell('x', 'hidesOrigin'), cell('Drop', 'hidesOrigin')], [true, false]);
    assert.deepEqual([cell('x', 'hidesItsName'), cell('Drop', 'hidesItsName')], [true, false]);
    assert.deepEqual([cell('Quiet', 'deletesWarnings'), cell('Drop', 'deletesWarnings')], [true, false]);
    assert.deepEqual([cell('Partner news', 'withoutProof'), cell('Simulation', 'withoutProof')], [true, false]);
    assert.deepEqual(cell('Notice', 'scopes'), ['outgoing']);
    assert.deepEqual([cell('x', 'place'), cell('Notice', 'place'), cell('Drop', 'place')], ['first', 'last', null]);
    assert.deepEqual(cell('Drop', 'sentTo'), ['cfo@contoso.com']);
  });

  it('knows who is outside only by addresses and all own domains', () => {
    const cell = readTable(table, FACTS);
    assert.deepEqual(
      ['Drop', 'Trial', 'x', 'Quiet'].map((name) => cell(name, 'outside')),
      [true, false, false, undefined],
    );
    const partly = readTable(table, FACTS, ['acceptedDomains']);
    assert.deepEqual(
      ['Drop', 'Trial', 'x'].map((name) => partly(name, 'outside')),
      [undefined, undefined, false],
    );
  });

  it('tells who made and changed a rule, by the log and by the rule', () => {
    const cell = readTable(table, FACTS);
    assert.equal(cell('x', 'byApp'), true);
    assert.deepEqual(cell('x', 'changedBy'), [{ kind: 'service-principal', id: 'backup-app-id', name: 'Backup' }]);
    assert.deepEqual(cell('Drop', 'changedBy'), [{ kind: 'user', id: 'megan', name: 'megan@contoso.com' }]);
    assert.deepEqual(cell('Notice', 'changedBy'), [{ kind: 'user', id: 'Megan Bowen', name: 'Megan Bowen' }]);
    assert.equal(cell('Notice', 'createdBy'), undefined);
    assert.deepEqual(
      [cell('x', 'isNew'), cell('Partner news', 'isNew'), cell('Notice', 'isNew')],
      [true, false, undefined],
    );
    const withoutLog = readTable(table, { ...FACTS, mailFlowEvents: undefined } as never);
    assert.equal(withoutLog('x', 'byApp'), undefined);
  });

  it('does not count what a sleeping rule would do, and says so', () => {
    const { headline, notes } = answerTo('which rules send blind copies?');
    assert.equal(headline, '1 of 8 mail flow rules sends blind copies: Drop');
    assert.ok(
      notes.some((note) => /^Not counted: Archive.*, which .*disabled or only audit/.test(note)),
      notes.join('\n'),
    );
    assert.match(answerTo('which disabled rules send blind copies?').headline, /^1 of 8 .*: Archive$/);
    assert.match(answerTo('how many rules are there?').headline, /^8 mail flow rules/);
  });

  it('does not ask the log about what was last changed before the period', () => {
    const { headline, notes } = answerTo('which rules were created since 1 October 2026?');
    assert.match(headline, /^1 of 8 mail flow rules was created since 2026-10-01 00:00 UTC: x$/);
    assert.ok(!notes.join('\n').includes('Partner news'), notes.join('\n'));
  });

  it('understands its words wherever they stand', () => {
    assertWordsGiveTheirCondition(table);
  });
});
