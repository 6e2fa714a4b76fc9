import type { Answer } from '../../src/answers/model/answer.js';
import type { OpenIncidents } from '../../src/answers/model/open-incident-wording.js';
import type { AttackPathStep, AttackStepEvidence, AttackStepState } from '../../src/answers/model/attack-path.js';
import { ATTACK_STEPS } from '../../src/answers/model/attack-path.js';
import { PORTAL_PAGES } from '../../src/m365/portal-links.js';
import { AS_OF, HOSTILE_NAMES, NOW } from './report-card-fixtures.js';

const TITLES = [
  'A password is enough for an admin',
  'Apps can be registered and granted',
  'An app is armed: it holds the powers and a credential',
  'A powerful app sleeps, and nobody misses it',
  'Mail flow can be changed unseen',
  'Nobody is told',
];
const UNREAD = 'the permission UserAuthenticationMethod.Read.All is not granted';

function step(at: number, state: AttackStepState, names: readonly string[]): AttackPathStep {
  const title = TITLES[at] ?? 'A step';
  const evidence = names.map((name, index): AttackStepEvidence => ({
    subject: { kind: 'user', id: `00000000-0000-4000-8000-00000000000${index}`, name },
    fact: `${name} has no second factor: Global Administrator`,
  }));
  const change = { text: 'Require MFA of every admin role.', url: PORTAL_PAGES.conditionalAccess };
  return {
    id: ATTACK_STEPS[at] ?? 'nobody-is-told',
    title,
    state,
    summary: state === 'closed' ? 'Every admin has a second factor, enforced' : title,
    evidence: state === 'open' ? evidence : [],
    unread: state === 'unknown' ? [UNREAD, `${UNREAD} either`, `${UNREAD} at all`] : [],
    changes: { open: [change], unknown: [{ text: 'Ask the bot in Teams.' }], closed: [] }[state],
  };
}

/** An attack path with these states, in order; `names` are whom each open step is about. */
export function attackPath(states: readonly AttackStepState[], names: readonly string[] = ['Adele Vance']): Answer {
  return {
    kind: 'attack-path',
    path: {
      asOf: AS_OF,
      cost: { requests: 42, ms: 700 },
      steps: states.map((state, at) => step(at, state, names)),
      results: [],
    },
    asked: 'could-happen',
    answeredAt: NOW,
  };
}

export const ATTACK_MIXED = attackPath(
  ['open', 'open', 'closed', 'open', 'unknown', 'open'],
  ['Adele Vance', 'Alex Wilber', 'Megan Bowen', 'Lee Gu', 'Diego Siciliani'],
);
export const ATTACK_CLOSED = attackPath(ATTACK_STEPS.map(() => 'closed'));
export const ATTACK_UNKNOWN = attackPath(ATTACK_STEPS.map(() => 'unknown'));
export const ATTACK_HOSTILE = (names: readonly string[] = HOSTILE_NAMES): Answer =>
  attackPath(
    ATTACK_STEPS.map(() => 'open'),
    names,
  );
/** What could happen is happening. */
export const ATTACK_UNDER_WAY = (openIncidents: OpenIncidents): Answer =>
  ({ ...ATTACK_MIXED, openIncidents }) as Answer;
