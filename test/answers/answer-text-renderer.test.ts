import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import type { Gap } from '../../src/core/gap.js';
import { instant } from '../../src/core/instant.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';

const AT = instant('2026-11-24T09:00:00Z');

/** What is told of a tenant in which so much was seen, and this was not. */
function told(gaps: readonly Gap[], examined = 0): readonly string[] {
  const [first, ...rest] = gaps;
  const base = { check: 'admins-without-mfa', asOf: AT, examined, cost: { requests: 1, ms: 1 }, findings: [] } as const;
  const report: CheckReport = {
    result:
      first === undefined
        ? { ...base, status: 'pass', gaps: [] }
        : { ...base, status: 'unknown', gaps: [first, ...rest] },
    question: 'Which admins lack MFA?',
    parameters: {},
    headline: 'The headline.',
    examinedNoun: 'admins',
    notes: [],
    listing: { columns: [], rows: [] },
    why: 'why',
    nextSteps: [],
    blindSpots: [],
    portalUrl: 'https://entra.microsoft.com/',
  };
  const text = answerInWords({
    kind: 'report',
    intent: 'admins-without-mfa',
    parameters: {},
    report,
    stored: false,
    answeredAt: AT,
  });
  return text.split('\n');
}

describe('what could not be read, in words', () => {
  it('is said a line each, with what to do about it', () => {
    const lines = told([
      { reason: 'permission-missing', detail: 'Policy.Read.All' },
      { reason: 'truncated', detail: 'the MFA of 1 admin (guest, MFA registered at home: ask there)' },
      { reason: 'throttled', detail: 'graph.microsoft.com' },
    ]);
    assert.deepEqual(lines, [
      'The headline.',
      'Not seen: the permission Policy.Read.All is not granted. Grant it to the app that I read with.',
      'Not seen: the MFA of 1 admin (guest, MFA registered at home: ask there).',
      'Not seen: Microsoft is slowing us down: graph.microsoft.com. Ask again in a few minutes.',
      'As of 2026-11-24T09:00:00Z, 0 admins examined.',
    ]);
  });

  it('is not said again where the headline of an unknown answer says it: only what to do', () => {
    const lines = told([{ reason: 'permission-missing', detail: 'Policy.Read.All' }]);
    assert.deepEqual(lines.slice(1), [
      'Grant it to the app that I read with.',
      'As of 2026-11-24T09:00:00Z, 0 admins examined.',
    ]);
  });

  it('counts one as one', () => {
    assert.equal(told([], 1).at(-1), 'As of 2026-11-24T09:00:00Z, 1 admin examined.');
  });
});

describe('what the demo tenant does not let us read', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct({ limits: { attempts: 2, baseDelayMs: 1, maxDelayMs: 2 } });
  });
  after(() => house.close());

  it('is said once, in a sentence that does not repeat itself', async () => {
    house.demo.withhold('UserAuthenticationMethod.Read.All');
    const report = await house.check('admins-without-mfa');
    const answer = {
      kind: 'report',
      intent: 'admins-without-mfa',
      parameters: {},
      report,
      stored: false,
      answeredAt: report.result.asOf,
    } as const;
    const unseen = answerInWords(answer)
      .split('\n')
      .filter((line) => line.startsWith('Not seen: '));
    assert.deepEqual(unseen.toSorted(), [
      'Not seen: 2 holders of Helpdesk Administrator and User Administrator, who are not in this directory (deleted, or a partner’s): look at who holds these roles.',
      'Not seen: the MFA of 1 admin (guest, MFA registered at home: ask there).',
      'Not seen: the MFA of 3 admins (the methods could not be read).',
      'Not seen: the permission UserAuthenticationMethod.Read.All is not granted. Grant it to the app that I read with.',
    ]);
  });
});

describe('asking back, in words', () => {
  const back = (alternatives: readonly ('none' | 'help' | 'posture' | 'admins-without-mfa')[]) =>
    answerInWords({ kind: 'clarify', question: 'well?', alternatives: [...alternatives] });

  it('names reports by their titles, and what has none by its id', () => {
    assert.match(back(['admins-without-mfa', 'posture']), /^Did you mean: “[^”]+”, “posture”\? Ask for one of them/);
  });

  it('offers no empty choice', () => {
    assert.equal(back([]), 'I am not sure what you ask: try other words.');
    assert.equal(back(['none', 'help']), 'I am not sure what you ask: try other words.');
  });
});
