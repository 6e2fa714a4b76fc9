import type { Decision, OwnerQuestion } from '../core/decision.js';
import type { Instant } from '../core/instant.js';
import { ratePermissionOfAnyResource } from '../core/permissions.js';
import type { AppSnapshot } from '../core/remediation.js';
import { listed } from '../core/words.js';
import type { IncidentCard } from './incident-data.js';
import { type DecisionView, nameOf } from './decision-words.js';
import { dayAndTime } from './provenance.js';
import { plain } from './text.js';
import { shown } from './timeline.js';
import { unseenInWords } from '../core/unseen.js';

type Fact = IncidentCard['factBlocks'][number]['facts'][number];

const MOST_EVIDENCE = 6;
const MOST_PERMISSIONS = 6;
const MOST_QUESTIONS = 4;
/** Sections of the dossier that the facts below say in their own words. */
const SAID_BELOW = /^(?:Risk|May|Roles): /;

/** What an approver has to know of the app before anything is decided. */
export function appFacts(decision: Decision, view: DecisionView): readonly Fact[] {
  const { snapshot } = decision;
  const day = dayIn(view);
  const fact = (label: string, text: string, marks: Fact['marks'] = []): Fact => ({
    label,
    marks,
    text: readable(text, Math.round(240 * view.scale)),
  });
  const why = decision.evidence.filter((line) => !SAID_BELOW.test(line));
  return [
    ...why.slice(0, MOST_EVIDENCE).map((line, at) => fact(at === 0 ? 'Why' : '', line)),
    ...(why.length > MOST_EVIDENCE ? [fact('', `and ${why.length - MOST_EVIDENCE} more`)] : []),
    fact('What it is', identityOf(snapshot)),
    fact('May', powerOf(snapshot)),
    ...(snapshot.directoryRoles.length + snapshot.exchangeRoleGroups.length === 0
      ? []
      : [
          fact(
            'Roles',
            listed(
              [
                ...snapshot.directoryRoles.map(({ roleName }) => roleName),
                ...snapshot.exchangeRoleGroups.map(({ name }) => `${name} of Exchange`),
              ],
              4,
            ),
          ),
        ]),
    fact('Last use', snapshot.lastUsedAt === undefined ? 'not known' : day(snapshot.lastUsedAt)),
    fact(
      'Owners',
      snapshot.owners.length === 0
        ? 'nobody owns it'
        : listed(
            snapshot.owners.map(({ name }) => name),
            4,
          ),
    ),
    ...answerFacts(decision.questions, view),
    ...snapshot.unseen
      .slice(0, 2)
      .map((spot) => fact('Not seen', unseenInWords(spot), [{ icon: '?', color: 'warning' }])),
  ];
}

/** What its owners said when they were asked, or that they were silent, or never reached. */
export function answerFacts(questions: readonly OwnerQuestion[], view: DecisionView): readonly Fact[] {
  const facts = questions.slice(0, MOST_QUESTIONS).map((question) => answerFact(question, view));
  const more = questions.length - facts.length;
  return more > 0 ? [...facts, { label: '', marks: [], text: `and ${more} more owners were asked` }] : facts;
}

function answerFact(
  { owner, askedBy, askedAt, dueAt, sentAt, problem, answer }: OwnerQuestion,
  view: DecisionView,
): Fact {
  const day = dayIn(view);
  const asked = `asked by ${nameOf(askedBy)}, ${day(askedAt)}`;
  const marks = [{ icon: '⚠', color: 'warning' }] as const;
  if (answer !== undefined) {
    const text = readable(answer.text, Math.round(300 * view.scale));
    return { label: 'Owner says', marks: [], text: `${nameOf(owner)}, ${day(answer.at)}: “${text}”` };
  }
  if (problem !== undefined) {
    return {
      label: 'Owner unasked',
      marks,
      text: `${nameOf(owner)} could not be reached: ${PROBLEMS[problem]} (${asked})`,
    };
  }
  if (sentAt === undefined) return { label: 'Owner', marks: [], text: `${nameOf(owner)} is being asked (${asked})` };
  return Date.parse(view.now) >= Date.parse(dueAt)
    ? { label: 'Owner silent', marks, text: `${nameOf(owner)} did not answer until ${day(dueAt)} (${asked})` }
    : { label: 'Owner asked', marks: [], text: `${nameOf(owner)} has until ${day(dueAt)} to answer (${asked})` };
}

const PROBLEMS: Readonly<Record<NonNullable<OwnerQuestion['problem']>, string>> = {
  gone: 'I am blocked or was removed there',
  refused: 'Teams did not take the question',
  unavailable: 'the question did not arrive in time',
};

/** Each permission in plain words with its name; what we have no words for by its name alone. */
export function powerOf({ appRoles, delegatedGrants }: AppSnapshot): string {
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
    ...(own.length === 0 ? [] : [listed(own, MOST_PERMISSIONS)]),
    ...(forPeople.length === 0 ? [] : [`on behalf of people: ${listed(forPeople, MOST_PERMISSIONS)}`]),
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

/** Hostile text fit for a run of text, never empty. */
function readable(text: string, max: number): string {
  return shown(plain(text, max));
}

/** "24 Nov 2026": a time adds nothing to what is about days. */
function dayIn({ timeZone }: DecisionView): (at: Instant) => string {
  return (at) => dayAndTime(at, timeZone).day;
}
