import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { PORTAL_HOSTS } from '../../../src/m365/portal-links.js';
import { Flaws } from '../../support/flaws.js';
import type { DetectionWithExamples } from './detections-with-examples.js';

/**
 * What a detection lacks, a line each that says where and what: "src/detections/app-registered.ts: benign: …". Empty if it is whole.
 * `all`: every detection, itself included.
 */
export function listFlaws(detection: DetectionWithExamples, all: readonly DetectionWithExamples[]): readonly string[] {
  return [...flawsOfDefinition(detection, all), ...flawsOfExamples(detection, all)];
}

function flawsOfDefinition(
  { id, title, description, operations, techniques, benign, nextSteps }: DetectionWithExamples,
  all: readonly DetectionWithExamples[],
): readonly string[] {
  const flaws = new Flaws(`src/detections/${id}.ts`);
  flaws.unless(/^[A-Z].{3,48}[^.]$/.test(title), 'title', 'a short sentence of 5 to 50 characters without a period');
  const twin = all.find((other) => other.id !== id && other.title === title);
  flaws.unless(twin === undefined, 'title', `another than that of ${twin?.id ?? ''}`);
  flaws.unless(/^[A-Z].*\.$/.test(description), 'description', 'one sentence that says what it fires on');
  if (operations !== 'any-wanted') {
    flaws.unless(operations.length > 0, 'operations', 'at least one, or "any-wanted"');
    for (const one of operations) {
      const isNormal = /^[A-Za-z]+([ -][A-Za-z0-9()]+| - [A-Za-z]+)*$/.test(one);
      flaws.unless(isNormal, 'operations', `"${one}" without trailing period, with plain dashes and single blanks`);
    }
    const distinct = new Set(operations.map((one) => one.toLowerCase()));
    flaws.unless(distinct.size === operations.length, 'operations', 'each once');
  }
  flaws.unless(techniques.length > 0, 'techniques', 'at least one of MITRE ATT&CK');
  for (const technique of techniques) {
    const isKnown = /^T\d{4}(\.\d{3})?$/.test(technique.id) && /^[A-Z]/.test(technique.name);
    flaws.unless(isKnown, 'techniques', `"${technique.id}": an id like T1098.001, and its name`);
  }
  flaws.unless(benign.length > 0, 'benign', 'at least one legitimate cause');
  for (const text of benign) flaws.unless(/^[A-Z“].*[.”]$/.test(text), 'benign', `"${text}" as a sentence`);
  flaws.unless(nextSteps.length > 0, 'nextSteps', 'at least one');
  for (const { text, url } of nextSteps) {
    flaws.unless(text.length > 10, 'nextSteps', `"${text}" as a sentence`);
    const isPortal = url === undefined || (url.startsWith('https://') && PORTAL_HOSTS.includes(new URL(url).host));
    flaws.unless(isPortal, 'nextSteps', `${url ?? ''} is no page of ${PORTAL_HOSTS.join(', ')}`);
  }
  flaws.unless(
    nextSteps.some(({ url }) => url !== undefined),
    'nextSteps',
    'at least one with the url of a portal page (PORTAL_PAGES)',
  );
  return flaws.lines;
}

function flawsOfExamples(
  { id, operations, examples }: DetectionWithExamples,
  all: readonly DetectionWithExamples[],
): readonly string[] {
  const flaws = new Flaws(`src/detections/${id}.examples.ts`);
  const firing = examples.filter(({ expect }) => expect !== 'silent');
  flaws.unless(firing.length >= 2, 'examples', 'at least two that fire');
  flaws.unless(examples.length - firing.length >= 2, 'examples', 'at least two that stay silent');
  flaws.unless(
    new Set(examples.map(({ name }) => name)).size === examples.length,
    'examples',
    'a name of its own each',
  );
  for (const { name, event } of examples) {
    flaws.unless(
      wants(operations, event, all),
      'examples',
      `"${name}": the detection does not want ${event.operation}`,
    );
  }
  if (operations === 'any-wanted') return flaws.lines;
  const shown = firing.map(({ event }) => event.operation.toLowerCase());
  for (const one of operations) {
    flaws.unless(shown.includes(one.toLowerCase()), 'examples', `one that fires on "${one}"`);
  }
  return flaws.lines;
}

function wants(
  operations: readonly string[] | 'any-wanted',
  event: AuditEvent,
  all: readonly DetectionWithExamples[],
): boolean {
  return operations === 'any-wanted'
    ? all.some((one) => one.operations !== 'any-wanted' && wants(one.operations, event, all))
    : operations.some((one) => one.toLowerCase() === event.operation.toLowerCase());
}
