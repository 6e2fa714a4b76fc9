import assert from 'node:assert/strict';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import type { PlanStep } from '../../src/remediations/model/revoke-plan.js';
import { listFlaws } from './support/remediation-conventions.js';
import { loadRemediationsWithExamples, type RemediationWithExamples } from './support/remediations-with-examples.js';

const remediations = await loadRemediationsWithExamples();

describe('every remediation', () => {
  for (const remediation of remediations) {
    it(`is whole: ${remediation.id}`, () => {
      const flaws = listFlaws(remediation, remediations);
      assert.ok(flaws.length === 0, `\n${flaws.join('\n')}`);
    });
  }
});

describe('a remediation that lacks a part', () => {
  const [whole] = remediations.filter(({ id }) => id === 'disable-service-principal');
  assert.ok(whole);
  const { before, ...withoutBefore } = whole;
  assert.ok(before);
  const acting = whole.examples.filter(({ expect }) => expect.length > 0);
  const stepsWith = (change: Partial<PlanStep>): RemediationWithExamples['steps'] => {
    return (app) => whole.steps(app).map((step) => ({ ...step, ...change }));
  };
  const cases: readonly (readonly [remediation: RemediationWithExamples, flaw: string])[] = [
    [{ ...whole, planOrder: 0 }, '.ts: planOrder: a positive integer'],
    [{ ...whole, planOrder: 20 }, '.ts: planOrder: another than that of disable-transport-rule'],
    [{ ...whole, noun: { one: '', many: 'apps' } }, '.ts: noun: "" as a word in lower case'],
    [{ ...whole, effect: 'Off' }, '.ts: effect: sentences that say what it does, and what it does not stop'],
    [{ ...whole, permissions: [] }, '.ts: permissions: at least one'],
    [
      { ...whole, permissions: ['Application.Write'] },
      '.ts: permissions: "Application.Write" is no known permission or directory role',
    ],
    [withoutBefore, '.ts: before: there if, and only if, a plan that contains includes the remediation'],
    [
      { ...whole, steps: stepsWith({ undo: { possible: true, words: '', steps: [] } }) },
      '.ts: steps: disable-service-principal:sp-1: undo in words and steps',
    ],
    [
      { ...whole, steps: stepsWith({ undo: { possible: false, why: 'the app would have to be made again' } }) },
      '.ts: scopes: "contain" only for what can be undone, unlike disable-service-principal:sp-1',
    ],
    [
      { ...whole, steps: stepsWith({ byHand: { words: 'Open the app in Entra.', url: 'https://example.com' } }) },
      `.ts: steps: disable-service-principal:sp-1: byHand.url https://example.com is no page of ${PORTAL_HOSTS.join(', ')}`,
    ],
    [{ ...whole, examples: acting }, '.examples.ts: examples: at least one in which there is nothing to do'],
  ];
  for (const [remediation, flaw] of cases)
    it(`is told so: ${flaw}`, () => {
      assert.deepEqual(listFlaws(remediation, remediations), [`src/remediations/disable-service-principal${flaw}`]);
    });
});
