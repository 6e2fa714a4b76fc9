import { API_RESOURCE_KEYS, API_RESOURCES } from '../../../src/demo/tenant-data/microsoft-api-permissions.js';
import { PRIVILEGED_ROLES } from '../../../src/m365/directory-roles.js';
import { PORTAL_HOSTS } from '../../../src/m365/portal-links.js';
import { Flaws } from '../../support/flaws.js';
import type { RemediationWithExamples } from './remediations-with-examples.js';

const PERMISSIONS_AND_ROLES = new Set([
  ...API_RESOURCE_KEYS.flatMap((api) => API_RESOURCES[api].appRoles.map(({ value }) => value)),
  ...PRIVILEGED_ROLES.map(({ name }) => name),
]);

/**
 * What a remediation lacks, a line each that says where and what: "src/remediations/delete-application.ts: effect: …". Empty if it is
 * whole. `all`: every remediation, itself included.
 */
export function listFlaws(
  remediation: RemediationWithExamples,
  all: readonly RemediationWithExamples[],
): readonly string[] {
  return [...flawsOfDefinition(remediation, all), ...flawsOfSteps(remediation), ...flawsOfExamples(remediation)];
}

function flawsOfDefinition(
  { id, planOrder, noun, effect, permissions, scopes, before }: RemediationWithExamples,
  all: readonly RemediationWithExamples[],
): readonly string[] {
  const flaws = new Flaws(`src/remediations/${id}.ts`);
  flaws.unless(Number.isInteger(planOrder) && planOrder > 0, 'planOrder', 'a positive integer');
  const twin = all.find((other) => other.id !== id && other.planOrder === planOrder);
  flaws.unless(twin === undefined, 'planOrder', `another than that of ${twin?.id ?? ''}`);
  for (const word of [noun.one, noun.many]) {
    flaws.unless(/^[a-z][a-z ]+$/.test(word), 'noun', `"${word}" as a word in lower case`);
  }
  flaws.unless(/^[A-Z].{19,}\.$/.test(effect), 'effect', 'sentences that say what it does, and what it does not stop');
  flaws.unless(permissions.length > 0, 'permissions', 'at least one');
  for (const one of permissions) {
    flaws.unless(PERMISSIONS_AND_ROLES.has(one), 'permissions', `"${one}" is no known permission or directory role`);
  }
  flaws.unless(new Set(scopes).size === scopes.length, 'scopes', 'each once');
  flaws.unless(
    scopes.includes('contain') === (before !== undefined),
    'before',
    'there if, and only if, a plan that contains includes the remediation',
  );
  return flaws.lines;
}

function flawsOfSteps({ id, scopes, steps, examples }: RemediationWithExamples): readonly string[] {
  const flaws = new Flaws(`src/remediations/${id}.ts`);
  for (const step of examples.flatMap((example) => steps(example.snapshot))) {
    const { undo, byHand } = step;
    flaws.unless(step.id.startsWith(`${id}:`), 'steps', `"${step.id}" has to start with "${id}:"`);
    flaws.unless(step.remediation === id, 'steps', `${step.id}: remediation has to be "${id}"`);
    flaws.unless(byHand.words.length > 10, 'steps', `${step.id}: byHand.words that say how`);
    const isPortal = PORTAL_HOSTS.includes(new URL(byHand.url).host);
    flaws.unless(isPortal, 'steps', `${step.id}: byHand.url ${byHand.url} is no page of ${PORTAL_HOSTS.join(', ')}`);
    if (undo.possible) {
      flaws.unless(undo.words.length > 5 && undo.steps.length > 0, 'steps', `${step.id}: undo in words and steps`);
    } else {
      flaws.unless(undo.why.length > 20, 'steps', `${step.id}: undo.why that says why it cannot be undone`);
      flaws.unless(!scopes.includes('contain'), 'scopes', `"contain" only for what can be undone, unlike ${step.id}`);
    }
  }
  return [...new Set(flaws.lines)];
}

function flawsOfExamples({ id, steps, examples }: RemediationWithExamples): readonly string[] {
  const flaws = new Flaws(`src/remediations/${id}.examples.ts`);
  flaws.unless(
    examples.some(({ expect }) => expect.length > 0),
    'examples',
    'at least one with steps',
  );
  flaws.unless(
    examples.some(({ expect }) => expect.length === 0),
    'examples',
    'at least one in which there is nothing to do',
  );
  flaws.unless(
    new Set(examples.map(({ name }) => name)).size === examples.length,
    'examples',
    'a name of its own each',
  );
  for (const { name, snapshot } of examples) {
    const ids = steps(snapshot).map((step) => step.id);
    flaws.unless(new Set(ids).size === ids.length, 'examples', `"${name}": an id of its own for each step`);
  }
  return flaws.lines;
}
