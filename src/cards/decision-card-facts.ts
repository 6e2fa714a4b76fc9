import { ratePermissionOfAnyResource } from '../m365/permission-ratings.js';
import { describeSerializedGap } from '../core/serialized-gap.js';
import { formatList } from '../core/sentence-formatting.js';
import type { Decision, OwnerQuestion } from '../decisions/model/decision.js';
import type { AppSnapshot } from '../remediations/model/app-snapshot.js';
import { type DecisionView, formatName } from './decision-card-words.js';
import type { Mark } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { orTimelinePlaceholder } from './incident-timeline-lines.js';

/** One labelled fact; `texts` and `when` hold at most one entry. `when` contains no tenant text. */
export interface DecisionFact {
  readonly label: string;
  readonly texts: readonly { readonly marks: readonly Pick<Mark, 'icon' | 'color'>[]; readonly text: string }[];
  readonly when: readonly { readonly text: string }[];
}

type Marks = DecisionFact['texts'][number]['marks'];

const MOST_EVIDENCE = 6;
const MOST_PERMISSIONS = 6;
const MOST_QUESTIONS = 4;
/** Dossier sections that the facts below replace. */
const SAID_BELOW = /^(?:Risk|May|Roles): /;

/** Facts about the app an approver needs before deciding. */
export function listAppFactRows(decision: Decision, view: DecisionView): readonly DecisionFact[] {
  const { snapshot } = decision;
  const said = (label: string, text: string, marks: Marks = []): DecisionFact =>
    createFactRow(label, readable(text, Math.round(240 * view.scale)), undefined, marks);
  const why = decision.evidence.filter((line) => !SAID_BELOW.test(line));
  return [
    ...why.slice(0, MOST_EVIDENCE).map((line, at) => said(at === 0 ? 'Why' : '', line)),
    ...(why.length > MOST_EVIDENCE ? [said('', `and ${why.length - MOST_EVIDENCE} more`)] : []),
    said('What it is', identityOf(snapshot)),
    said('May', describeAppPower(snapshot)),
    ...(snapshot.directoryRoles.length + snapshot.exchangeRoleGroups.length === 0
      ? []
      : [
          said(
            'Roles',
            formatList(
              [
                ...snapshot.directoryRoles.map(({ roleName }) => roleName),
                ...snapshot.exchangeRoleGroups.map(({ name }) => `${name} of Exchange`),
              ],
              4,
            ),
          ),
        ]),
    snapshot.lastUsedAt === undefined
      ? said('Last use', 'not known')
      : createFactRow('Last use', undefined, view.clock.day(snapshot.lastUsedAt)),
    said(
      'Owners',
      snapshot.owners.length === 0
        ? 'nobody owns it'
        : formatList(
            snapshot.owners.map(({ name }) => name),
            4,
          ),
    ),
    ...listOwnerAnswerFactRows(decision.questions, view),
    ...notAsked(snapshot).map((name) => said('Not asked', `${name} owns it, and the account may be compromised`)),
    ...snapshot.unseen
      .slice(0, 2)
      .map((spot) => said('Not seen', describeSerializedGap(spot), [{ icon: '?', color: 'warning' }])),
  ];
}

function notAsked({ owners, suspects }: Decision['snapshot']): readonly string[] {
  const suspected = new Set(suspects.map(({ id }) => id.toLowerCase()));
  return owners.filter(({ id }) => suspected.has(id.toLowerCase())).map(({ name }) => name);
}

/** The owners' answers, or that they did not answer or could not be reached. */
export function listOwnerAnswerFactRows(
  questions: readonly OwnerQuestion[],
  view: DecisionView,
): readonly DecisionFact[] {
  const facts = questions.slice(0, MOST_QUESTIONS).map((question) => answerFact(question, view));
  const more = questions.length - facts.length;
  return more > 0 ? [...facts, createFactRow('', `and ${more} more owners were asked`)] : facts;
}

function answerFact(
  { owner, askedBy, askedAt, dueAt, sentAt, problem, answer }: OwnerQuestion,
  view: DecisionView,
): DecisionFact {
  const { day } = view.clock;
  const asked = `asked by ${formatName(askedBy)}`;
  const marks = [{ icon: '⚠', color: 'warning' }] as const;
  if (answer !== undefined) {
    const text = readable(answer.text, Math.round(300 * view.scale));
    return createFactRow('Owner says', `${formatName(owner)}: “${text}”`, day(answer.at));
  }
  if (problem !== undefined) {
    const text = `${formatName(owner)} could not be reached: ${PROBLEMS[problem]} (${asked})`;
    return createFactRow('Owner unasked', text, day(askedAt), marks);
  }
  if (sentAt === undefined)
    return createFactRow('Owner', `${formatName(owner)} is being asked (${asked})`, day(askedAt));
  const when = `Asked ${day(askedAt)}, to answer by ${day(dueAt)}`;
  return Date.parse(view.now) >= Date.parse(dueAt)
    ? createFactRow('Owner silent', `${formatName(owner)} did not answer in time (${asked})`, when, marks)
    : createFactRow('Owner asked', `${formatName(owner)} has not answered yet (${asked})`, when);
}

const PROBLEMS: Readonly<Record<NonNullable<OwnerQuestion['problem']>, string>> = {
  gone: 'I am blocked or was removed there',
  refused: 'Teams did not take the question',
  unavailable: 'the question did not arrive in time',
};

/** Each permission in plain words with its name, else the name alone. */
export function describeAppPower({ appRoles, delegatedGrants }: AppSnapshot): string {
  const own = appRoles.map(({ value, resourceName }) => {
    const words = ratePermissionOfAnyResource('Application', value)?.words;
    return words === undefined ? `${value} of ${resourceName}` : `${words} (${value})`;
  });
  const scopes = [...new Set(delegatedGrants.flatMap(({ scope }) => scope.split(/\s+/).filter(Boolean)))];
  const forPeople = scopes.map((value) => {
    const words = ratePermissionOfAnyResource('Delegated', value)?.words;
    return words === undefined ? value : `${words} (${value})`;
  });
  const parts = [
    ...(own.length === 0 ? [] : [formatList(own, MOST_PERMISSIONS)]),
    ...(forPeople.length === 0 ? [] : [`on behalf of people: ${formatList(forPeople, MOST_PERMISSIONS)}`]),
  ];
  return parts.length === 0 ? 'nothing by permissions of its own' : parts.join('; ');
}

function identityOf({
  app,
  accountEnabled,
  applicationId,
  verifiedPublisher,
  credentials,
  federated,
}: AppSnapshot): string {
  const keys = credentials.length + federated.length;
  return [
    accountEnabled ? 'switched on' : 'switched off',
    applicationId === undefined ? 'registered in another tenant' : 'registered here',
    verifiedPublisher === null ? 'no verified publisher' : `publisher ${verifiedPublisher}`,
    `${keys === 0 ? 'no' : String(keys)} ${keys === 1 ? 'way' : 'ways'} to sign in as it`,
    `app id ${app.appId}`,
  ].join(', ');
}

/** Sanitizes hostile text for a text run; never empty. */
function readable(text: string, max: number): string {
  return orTimelinePlaceholder(sanitizeToString(text, max));
}

/** Creates a fact with text, a time, or both. */
export function createFactRow(label: string, text?: string, when?: string, marks: Marks = []): DecisionFact {
  return {
    label,
    texts: text === undefined ? [] : [{ marks, text }],
    when: when === undefined ? [] : [{ text: when }],
  };
}
