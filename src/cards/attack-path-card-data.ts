import {
  ATTACK_STEPS,
  formatAttackPathHeadline,
  countAttackSteps,
  type AttackPath,
  type AttackPathStep,
  type AttackStepId,
  type AttackStepState,
} from '../answers/model/attack-path.js';
import type { CheckId } from '../checks/model/check-id.js';
import { buildPortalUrl } from '../m365/portal-links.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import type { OpenIncidents } from '../answers/model/open-incident-wording.js';
import { createButton, createShortAskButton } from './card-buttons.js';
import { buildOpenIncidentBlocks, formatOpenIncidentsSummary, hasOpenIncidents } from './open-incident-blocks.js';
import { pairButtons } from './posture-card-data.js';
import { formatReadAt, type ViewingContext } from './report-provenance.js';
import { toOutcomeBadge } from './severity-and-outcome-marks.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

/** What the card of the attack path is built from. */
export interface AttackPathView extends ViewingContext {
  readonly path: AttackPath;
  readonly openIncidents?: OpenIncidents;
  readonly words: IntentWordings;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

/** How the state of a step looks: the icons and grounds of a check's outcome, the words of a step. */
const STATE_BADGES: Readonly<Record<AttackStepState, ReturnType<typeof toOutcomeBadge>>> = {
  open: { ...toOutcomeBadge('fail'), word: 'Open' },
  closed: { ...toOutcomeBadge('pass'), word: 'Closed' },
  unknown: { ...toOutcomeBadge('unknown'), word: 'Not known' },
};

/** The report that tells more about a step. The last step has none: whom to tell is set in the chat. */
const STEP_CHECKS: Readonly<Partial<Record<AttackStepId, CheckId>>> = {
  'password-is-enough': 'admins-without-mfa',
  'app-can-be-granted': 'consent-settings',
  'app-is-armed': 'risky-apps',
  'app-sleeps': 'dormant-apps',
  'mail-flow-unseen': 'apps-with-roles',
};

/** As many lines of evidence as a phone shows of each step without hiding the next one. */
const MOST_EVIDENCE = 2;
const MOST_UNREAD = 2;
const MOST_LINE = 200;

/** Template data of `attack-path.json`: the steps as a chain, each with its state, evidence and the change that closes it. */
export function buildAttackPathData(view: AttackPathView): object {
  const { path, openIncidents, words, scale } = view;
  const headline = formatAttackPathHeadline(path, 'could-happen');
  return {
    question: escapeMarkdown(words['attack-path'].exampleQuestion),
    headline,
    headlineSize: headline.length > 40 ? 'Medium' : 'Large',
    incidentBlocks: buildOpenIncidentBlocks(openIncidents, scale),
    steps: path.steps.map((step, at) => stepData(step, at, scale)),
    provenance: formatReadAt(path.asOf, false, view),
    actionRows: pairButtons([
      ...(hasOpenIncidents(openIncidents) ? [createShortAskButton('incidents', words)] : []),
      ...path.steps.flatMap(({ id, state }) => {
        const check = STEP_CHECKS[id];
        return state === 'open' && check !== undefined ? [createShortAskButton(check, words)] : [];
      }),
      createButton('Refresh', { verb: 'attack-path.refresh', data: {} }),
    ]),
  };
}

/** For notification and screen reader. */
export function formatAttackPathSummary({
  path,
  openIncidents,
  words,
}: Pick<AttackPathView, 'path' | 'openIncidents' | 'words'>): string {
  const wanted = countAttackSteps(path, 'open') > 0 ? 'open' : 'unknown';
  const steps = path.steps.filter(({ state }) => state === wanted);
  const incidents = formatOpenIncidentsSummary(openIncidents);
  // Three lines at most: what is going on rather than what could.
  const told =
    steps.length === 0 ? [] : [`${STATE_BADGES[wanted].word}: ${steps.map(({ title }) => title).join('. ')}`];
  return [
    words['attack-path'].exampleQuestion,
    formatAttackPathHeadline(path, 'could-happen'),
    ...(incidents.length > 0 ? incidents : told),
  ].join('\n');
}

function stepData({ title, state, summary, evidence, unread, changes }: AttackPathStep, at: number, scale: number) {
  const max = Math.round(MOST_LINE * scale);
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const more = evidence.length - shown.length;
  return {
    badge: STATE_BADGES[state],
    title: `${at + 1}. ${state === 'closed' ? summary : title}`,
    evidence: shown.map(({ subject, fact }) => ({ text: sanitizeToString(fact, max), url: buildPortalUrl(subject) })),
    notes: [
      ...(more > 0 ? [`and ${more.toLocaleString('en-US')} more`] : []),
      ...unread.slice(0, MOST_UNREAD).map((what) => `Not read: ${sanitizeToString(what, max)}`),
      ...(unread.length > MOST_UNREAD ? [`and ${unread.length - MOST_UNREAD} more not read`] : []),
    ].map((text) => ({ text })),
    // A link needs an address: a change made in the chat is plain text.
    links: changes.flatMap(({ text, url }) => (url === undefined ? [] : [{ label: labelOf(state), text, url }])),
    plain: changes.flatMap(({ text, url }) => (url === undefined ? [{ label: labelOf(state), text }] : [])),
    arrows: at === ATTACK_STEPS.length - 1 ? [] : [{ text: '↓' }],
  };
}

function labelOf(state: AttackStepState): string {
  return state === 'open' ? 'To close it: ' : 'Next: ';
}
