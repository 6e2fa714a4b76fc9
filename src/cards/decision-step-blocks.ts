import type { ConfirmedRevoke, Recheck, StepProgress } from '../decisions/model/decision-state.js';
import { formatCount } from '../core/plural-formatting.js';
import { describeSerializedGap } from '../core/serialized-gap.js';
import type { RemediationId } from '../remediations/model/remediation-id.js';
import { REMEDIATION_METADATA } from '../remediations/model/remediation-metadata.js';
import type { PlanStep, RevokePlan } from '../remediations/model/revoke-plan.js';
import type { DecisionView } from './decision-card-words.js';
import type { Mark } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { orTimelinePlaceholder } from './incident-timeline-lines.js';

/** Several lines under a small heading. */
export interface StepBlock {
  readonly title: string;
  readonly lines: readonly StepLine[];
  /** At most one: what did not fit. */
  readonly more: readonly { readonly text: string }[];
}

/** Template data of one step of a plan. */
export interface StepLine {
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly details: readonly { readonly text: string }[];
  /** At most one, without tenant text: the time. */
  readonly when: readonly { readonly text: string }[];
  /** Empty or one. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const MOST_LINES = 12;
const MOST_SAID = 4;
const LONGEST_URL = 300;

const MARKS: Readonly<Record<StepProgress['state'], Mark>> = {
  waiting: { icon: '○', word: 'Waiting', color: 'default' },
  started: { icon: '▶', word: 'Under way', color: 'accent' },
  written: { icon: '▶', word: 'Written, reading back', color: 'accent' },
  gone: { icon: '✓', word: 'Done', color: 'good' },
  'not-gone': { icon: '✕', word: 'Not done', color: 'attention' },
  failed: { icon: '✕', word: 'Failed', color: 'attention' },
};

/** The numbered steps of a plan in words; many steps of one kind are counted together. */
export function createPlanBlocks(plan: RevokePlan, view: DecisionView): readonly StepBlock[] {
  const { steps, breaks, irreversible, unseen } = plan;
  return [
    steps.length === 0
      ? { title: 'What will be done', lines: [line('Nothing: there is nothing left to take away.', view)], more: [] }
      : {
          title: `What will be done, in ${formatCount(steps.length, 'step')}`,
          lines: stepLines(steps, view),
          more: [],
        },
    ...saidBlocks('What it will break', breaks, view),
    ...saidBlocks('What cannot be undone', irreversible, view),
    ...saidBlocks('What I could not see, and may leave standing', unseen.map(describeSerializedGap), view),
  ];
}

/** What was unknown when planning, so that "revoked" does not claim completeness. */
export function createUnseenBlocks({ unseen }: RevokePlan, view: DecisionView): readonly StepBlock[] {
  return saidBlocks('What I could not see, and may still stand', unseen.map(describeSerializedGap), view);
}

/** Progress of the steps; `byHand` adds manual instructions. */
export function createProgressBlocks(
  { plan, byHand }: Pick<ConfirmedRevoke, 'plan' | 'byHand'>,
  progress: readonly StepProgress[],
  view: DecisionView,
  doing: 'revoke' | 'undo' = 'revoke',
): readonly StepBlock[] {
  const done = progress.filter(({ state }) => state === 'gone').length;
  const byId = new Map(progress.map((one) => [one.stepId, one]));
  const steps = plan.steps.filter(({ id }) => byId.has(id));
  const lines = stepLines(doing === 'undo' ? steps.toReversed() : steps, view, { byId, byHand, doing });
  if (lines.length === 0) return [];
  return [{ title: `Steps: ${done} of ${progress.length} done`, lines, more: [] }];
}

/** Failed steps, each with its reason. */
export function createFailureBlocks(
  plan: RevokePlan,
  progress: readonly StepProgress[],
  view: DecisionView,
  doing: 'revoke' | 'undo' = 'revoke',
): readonly StepBlock[] {
  const failed = progress.filter(({ state }) => state === 'not-gone' || state === 'failed');
  if (failed.length === 0) return [];
  const lines = failed.slice(0, MOST_LINES).map(({ stepId, state, detail, requestId }) => {
    const step = plan.steps.find(({ id }) => id === stepId);
    const why = [detail ?? '', requestId === undefined ? '' : `request ${requestId}`].filter((text) => text !== '');
    return {
      ...line(step === undefined ? stepId : wordsOf(step, doing), view, MARKS[state]),
      details: why.length === 0 ? [] : [{ text: readable(why.join(', '), 160, view) }],
    };
  });
  return [{ title: 'What did not come true', lines, more: moreThan(failed.length - lines.length, 'step') }];
}

/** What an undo cannot restore. */
export function createIrreversibleBlocks(plan: RevokePlan, view: DecisionView): readonly StepBlock[] {
  return saidBlocks('What an undo does not bring back', plan.irreversible, view);
}

/** Rechecks after the revoke: done and planned. */
export function createRecheckBlocks(rechecks: readonly Recheck[], view: DecisionView): readonly StepBlock[] {
  const made = rechecks.filter(({ doneAt }) => doneAt !== undefined);
  if (made.length === 0) return [];
  const lines = made.map(({ dueAt, doneAt, found = [] }): StepLine => {
    const when = [{ text: view.clock.moment(doneAt ?? dueAt) }];
    if (found.length === 0) return { ...line('Looked again: nothing came back.', view, MARKS.gone), when };
    return {
      ...line(`Looked again: ${formatCount(found.length, 'thing')} came back.`, view, {
        ...MARKS.failed,
        word: 'Found',
      }),
      when,
      details: found.slice(0, 3).map((text) => ({ text: readable(text, 160, view) })),
    };
  });
  return [{ title: 'Later looks', lines, more: [] }];
}

interface Progress {
  readonly byId: ReadonlyMap<string, StepProgress>;
  readonly byHand: boolean;
  readonly doing: 'revoke' | 'undo';
}

/** All lines, or a share of each kind, the rest counted. */
function stepLines(steps: readonly PlanStep[], view: DecisionView, progress?: Progress): readonly StepLine[] {
  const numbered = steps.map((step, at) => ({ step, number: at + 1 }));
  if (steps.length <= MOST_LINES) return numbered.map(({ step, number }) => stepLine(step, number, view, progress));
  const kinds = [...new Set(steps.map(({ remediation }) => remediation))];
  const places = placesOf(kinds.map((kind) => [kind, steps.filter(({ remediation }) => remediation === kind).length]));
  return kinds.flatMap((kind) => {
    const ofKind = numbered.filter(({ step }) => step.remediation === kind);
    const each = places.get(kind) ?? 1;
    const shownOnes = ofKind.slice(0, each).map(({ step, number }) => stepLine(step, number, view, progress));
    const rest = ofKind.slice(each);
    const last = shownOnes.at(-1);
    if (rest.length === 0 || last === undefined) return shownOnes;
    const { one, many } = REMEDIATION_METADATA[kind].noun;
    const tally = progress === undefined ? '' : ` (${tallyOf(rest.map(({ step }) => progress.byId.get(step.id)))})`;
    const more = { text: `and ${formatCount(rest.length, `more ${one}`, `more ${many}`)}${tally}` };
    return [...shownOnes.slice(0, -1), { ...last, details: [...last.details, more] }];
  });
}

/** Lines per kind, dealt in turns so that small kinds leave room to large ones. */
function placesOf(kinds: readonly (readonly [RemediationId, number])[]): ReadonlyMap<RemediationId, number> {
  const places = new Map<RemediationId, number>();
  let left = Math.max(MOST_LINES, kinds.length);
  for (let turn = 1; left > 0 && kinds.some(([, n]) => n >= turn); turn += 1) {
    for (const [kind, n] of kinds) {
      if (n < turn || left === 0) continue;
      places.set(kind, turn);
      left -= 1;
    }
  }
  return places;
}

function stepLine(step: PlanStep, number: number, view: DecisionView, progress?: Progress): StepLine {
  const now = progress?.byId.get(step.id);
  const words = `${number}. ${wordsOf(step, progress?.doing ?? 'revoke')}`;
  const base = line(words, view, now === undefined ? undefined : MARKS[now.state]);
  if (progress?.byHand !== true || now?.state === 'gone' || progress.doing === 'undo') return base;
  const { words: how, url } = step.byHand;
  return {
    ...base,
    details: [{ text: readable(how, 160, view) }],
    links: url.length > LONGEST_URL ? [] : [{ title: 'Open in portal', url }],
  };
}

/** The step's text: forward, or its own words for the undo. */
function wordsOf({ words, undo }: PlanStep, doing: 'revoke' | 'undo'): string {
  return doing === 'undo' && undo.possible ? `${undo.words} (${words})` : words;
}

function tallyOf(states: readonly (StepProgress | undefined)[]): string {
  const words = states.map((one) => MARKS[one?.state ?? 'waiting'].word.toLowerCase());
  return [...new Set(words)].map((word) => `${words.filter((one) => one === word).length} ${word}`).join(', ');
}

function saidBlocks(title: string, lines: readonly string[], view: DecisionView): readonly StepBlock[] {
  if (lines.length === 0) return [];
  const most = lines.slice(0, MOST_SAID).map((text) => line(text, view, undefined, 240));
  return [{ title, lines: most, more: moreThan(lines.length - most.length, 'line') }];
}

function moreThan(n: number, noun: string): StepBlock['more'] {
  return n > 0 ? [{ text: `and ${formatCount(n, `more ${noun}`)}; the record has all of them` }] : [];
}

function line(text: string, view: DecisionView, mark?: Mark, max = 160): StepLine {
  return { marks: mark === undefined ? [] : [mark], text: readable(text, max, view), details: [], when: [], links: [] };
}

function readable(text: string, max: number, { scale }: DecisionView): string {
  return orTimelinePlaceholder(sanitizeToString(text, Math.round(max * scale)));
}
