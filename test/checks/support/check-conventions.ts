import { PORTAL_HOSTS } from '../../../src/m365/portal-links.js';
import { ASKING_LANGUAGES } from '../../../src/checks/model/asking.js';
import { Flaws } from '../../support/flaws.js';
import { REFERENCE_FINDINGS } from '../../support/reference-findings-by-check.js';
import type { CheckWithExamples } from './check-examples.js';
import { runExample } from './run-check-example.js';

/** What stands outside a check's own files, by check. */
export interface CheckSurroundings {
  /** Whether what it should find in the demo tenant is worked out a second time. */
  readonly hasReference: (id: string) => boolean;
}

const REPOSITORY: CheckSurroundings = {
  hasReference: (id) => Object.hasOwn(REFERENCE_FINDINGS, id),
};

/**
 * What a check lacks, a line each that says where and what: "src/checks/stale-admins.ts: why: …". Empty if it is whole. `all`: every
 * check, itself included.
 */
export function listFlaws(
  check: CheckWithExamples,
  all: readonly CheckWithExamples[],
  surroundings: CheckSurroundings = REPOSITORY,
): readonly string[] {
  const { id } = check;
  const reference = new Flaws('test/support/reference-findings-by-check.ts');
  reference.unless(
    surroundings.hasReference(id),
    id,
    'what it should find in the demo tenant, worked out by plain code',
  );
  return [
    ...flawsOfDefinition(check, all),
    ...flawsOfNextSteps(check),
    ...flawsOfExamples(check),
    ...flawsOfAsking(check),
    ...reference.lines,
  ];
}

function flawsOfDefinition(check: CheckWithExamples, all: readonly CheckWithExamples[]): readonly string[] {
  const { id, title, question, examinedNoun, postureOrder, needs, wants } = check;
  const flaws = new Flaws(`src/checks/${id}.ts`);
  const others = all.filter((other) => other.id !== id);
  flaws.unless(/^\S.{2,40}$/.test(title), 'title', 'a short name for buttons, 3 to 41 characters');
  flaws.unless(!others.some((other) => other.title === title), 'title', 'one that no other check has');
  const isAsked = /^[A-Z].*\?$/.test(question) && question !== `${title}?`;
  flaws.unless(isAsked, 'question', 'as a person asks it; ends in "?"');
  flaws.unless(examinedNoun.length > 3, 'examinedNoun', 'what is counted: "admins"');
  const isFree = Number.isInteger(postureOrder) && postureOrder > 0 && !sharesOrder(postureOrder, others);
  flaws.unless(isFree, 'postureOrder', 'a positive integer that no other check has');
  flaws.unless(needs.length + wants.length > 0, 'needs', 'the facts that it judges');
  flaws.unless(new Set([...needs, ...wants]).size === needs.length + wants.length, 'wants', 'each fact once');
  for (const part of ['why', 'severity', 'licence'] as const) {
    flaws.unless(check[part].length > 3, part, 'a sentence');
  }
  for (const part of ['blindSpots', 'falsePositives'] as const) {
    flaws.unless(check[part].length > 0, part, 'at least one');
  }
  return flaws.lines;
}

function sharesOrder(order: number, others: readonly CheckWithExamples[]): boolean {
  return others.some(({ postureOrder }) => postureOrder === order);
}

function flawsOfNextSteps({ id, nextSteps, portalUrl }: CheckWithExamples): readonly string[] {
  const flaws = new Flaws(`src/checks/${id}.ts`);
  flaws.unless(isPortalPage(portalUrl), 'portalUrl', `a page of ${PORTAL_HOSTS.join(', ')} (PORTAL_PAGES)`);
  const links = nextSteps.flatMap(({ url }) => url ?? []);
  flaws.unless(links.length > 0, 'nextSteps', 'at least one with the url of a portal page (PORTAL_PAGES)');
  for (const link of links) {
    flaws.unless(isPortalPage(link), 'nextSteps', `${link} is no page of ${PORTAL_HOSTS.join(', ')}`);
  }
  return flaws.lines;
}

function flawsOfExamples(check: CheckWithExamples): readonly string[] {
  const { id, examples, needs, wants } = check;
  const flaws = new Flaws(`src/checks/${id}.examples.ts`);
  const results = examples.map((example) => runExample(check, example).result);
  for (const status of ['pass', 'fail', 'unknown'] as const) {
    const isShown = results.some((result) => result.status === status);
    flaws.unless(isShown, 'examples', `at least one of ${status}`);
  }
  const isPartial = results.some(({ status, gaps }) => status === 'fail' && gaps.length > 0);
  flaws.unless(isPartial, 'examples', 'at least one of fail with something unread');
  const names = new Set(examples.map(({ name }) => name));
  flaws.unless(names.size === examples.length, 'examples', 'a name of its own each');
  const declared: readonly string[] = [...needs, ...wants];
  for (const fact of new Set(examples.flatMap(({ facts }) => Object.keys(facts)))) {
    flaws.unless(declared.includes(fact), 'examples', `the check does not declare ${fact}`);
  }
  return flaws.lines;
}

/** Fewer examples of a language than this say too little of how people ask. */
const EXAMPLES_AT_LEAST = 4;

function flawsOfAsking({ id, asking: { signals, words, examples } }: CheckWithExamples): readonly string[] {
  const flaws = new Flaws(`src/checks/${id}.asking.ts`);
  const own = Object.values(words ?? {}).flat();
  flaws.unless(signals.length + own.length > 0, 'signals', 'what tells its questions from others, or words of its own');
  flaws.unless(
    own.every((phrase) => phrase === phrase.toLowerCase().trim()),
    'words',
    'in lower case',
  );
  for (const language of ASKING_LANGUAGES) {
    const distinct = new Set(examples[language]);
    flaws.unless(
      distinct.size >= EXAMPLES_AT_LEAST,
      `examples.${language}`,
      `at least ${EXAMPLES_AT_LEAST} ways to ask`,
    );
  }
  return flaws.lines;
}

function isPortalPage(url: string): boolean {
  return URL.canParse(url) && url.startsWith('https://') && PORTAL_HOSTS.includes(new URL(url).host);
}
