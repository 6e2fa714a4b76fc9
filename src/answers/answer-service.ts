import { randomUUID } from 'node:crypto';
import { type Answer, isOfTenant } from './model/answer.js';
import type { AnyCheck } from '../checks/model/check.js';
import type { Clock } from '../core/clock.js';
import { concludeCheck } from '../checks/model/conclude-check.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import type { AppReader } from '../tenant/model/app-reader-port.js';
import type { FactName } from '../facts/fact-types.js';
import { truncateToMinute } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { PersonReader } from '../tenant/model/person-reader-port.js';
import type { AnswerRequest, AnswerService } from './model/answer-service-port.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import type { CheckReport } from '../checks/model/check-report.js';
import type { CollectOptions, TenantReader } from '../tenant/model/tenant-reader-port.js';
import { answerDecisions, type DecisionsAnswer } from './decisions-answer.js';
import { createAttackPathService } from './attack-path/attack-path-service.js';
import type { AlertSubscriptionReader } from './model/alert-subscriptions-port.js';
import { createAppDossierService } from './app/app-dossier-service.js';
import { FRESH_FOR_MS, isReportFresh } from './result-freshness.js';
import { overclaimsAboutAttacker, nameAttacker } from './attacker-of-question.js';
import { leadSince } from './incident-lead.js';
import { answerIncidents, isInOpenIncident, type IncidentsAnswerOptions } from './incidents-answer.js';
import type { CheckReportStore } from './model/check-report-store-port.js';
import { readTopicLog } from './topic-log-reading.js';
import type { ReadKeptLog } from './model/kept-log-port.js';
import type { SweepStore } from './model/tenant-sweep-store-port.js';
import { explainTerms } from './explanation/explain-terms.js';
import { asksForApprovers, nameApprovers } from './explanation/explain-approvers.js';
import { explainLicence, findPlanAsked } from './explanation/explain-licence.js';
import { asksForNotRead, explainNotRead } from './explanation/explain-not-read.js';
import { asksForOwnRights, explainOwnRights } from './explanation/explain-own-rights.js';
import type { ReadApprovers } from './model/approvers.js';
import type { ReadOwnRights } from './model/own-rights.js';
import { isLeftQuestion } from '../language/model/left-question.js';
import type { ExplainRequest } from '../language/model/explain-request.js';
import { sayGoesOnFrom } from './goes-on-from-note.js';
import { addUnreadNote, declineNarrowed, leavesAside, withholdNothing, withUnused } from './unread-note.js';
import { addIgnoredPeriodNote } from './ignored-period-note.js';
import { createPersonDossierService } from './person/person-dossier-service.js';
import {
  answerAppOrPerson,
  answerPersonOrApp,
  tellPersonInstead,
  tellRightsOfPerson,
} from './person/app-or-person-answer.js';
import type { AuditTrailStores } from './person/person-audit-reader.js';
import { RequestCoalescer, type CoalescedReadOptions } from './request-coalescer.js';
import type { Query } from '../language/model/query.js';
import type { DeclineReason, Understanding } from '../language/model/understanding.js';
import { createQueryService } from './query/query-service.js';
import { answerOfGroup, askGroupsRead, declineGroup, knowsGroup } from './query/group-members-answer.js';
import { findKnownReading, tellReason } from './query/known-reading.js';
import { askWithoutCarried } from './query/without-carried.js';
import { answerAboutOthers, asksForRoleToo, askOfEverybody, tellRoleToo } from './query/other-person.js';
import { MOST_MEANT } from './query/whole-name.js';
import { askLogOfChanges } from './query/changed-in-past.js';
import { askForOtherKinds, askForPartner, askItsCheck, findNameOfNobody } from './query/partner-query.js';
import { createTenantNames } from './query/tenant-names.js';
import { asksForHeld, needsQuery, listsPermissionsOfApp } from './query/query-need.js';
import { asksForGranter, isOlderThanLog } from './query/log-reach.js';
import { tellRightsFirst } from './rights-first.js';
import { createTenantPostureService } from './sweep/tenant-posture-service.js';
import { createTenantSweeper } from './sweep/tenant-sweeper.js';
import { findDatabaseProblem } from '../core/database-problem.js';
import type { Instant } from '../core/instant.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What {@link createAnswerService} works with. */
export interface AnswerServiceOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly reader: TenantReader;
  /** Absent: questions about one app cannot be answered. */
  readonly apps?: AppReader;
  /** Absent: questions about one person cannot be answered. */
  readonly people?: PersonReader;
  /** Absent on the command line, which always reads the tenant. */
  readonly results?: CheckReportStore;
  /** Earlier sweeps; absent on the command line. */
  readonly sweeps?: SweepStore;
  /** Incidents and findings from the audit log; absent on the command line. */
  readonly incidents?: Omit<IncidentsAnswerOptions, 'clock'> & AuditTrailStores;
  /** Decisions and their record; absent on the command line. */
  readonly decisions?: Pick<DecisionStore, 'inStates' | 'record' | 'ofApp'>;
  /** Who gets alerts; absent on the command line. */
  readonly subscriptions?: AlertSubscriptionReader;
  /** What our own apps may do in the tenant; absent where none of them is known. */
  readonly ownRights?: ReadOwnRights;
  /** Who may decide on apps; absent on the command line. */
  readonly approvers?: ReadApprovers;
  /** What the watch has kept of the audit log; absent on the command line. */
  readonly keptLog?: ReadKeptLog;
  readonly clock: Clock;
  readonly log: Log;
  /** Age limit for reusing a stored result, in milliseconds. */
  readonly freshForMs?: number;
}

/** After the exact command. */
const NO_TERM: ExplainRequest = { form: 'what-is', terms: [] };

const NO_ALERTS: Extract<Answer, { kind: 'subscriptions' }>['change'] = {
  outcome: 'unclear',
  words: 'Alerts and reports are not kept here, so nothing was changed.',
  current: [],
};

function trailOf({ incidents, decisions }: AnswerServiceOptions): AuditTrailStores | undefined {
  return incidents && { audit: incidents.audit, incidents: incidents.incidents, ...omitUndefined({ decisions }) };
}

type ReportAnswer = Extract<Answer, { kind: 'report' }>;

/** Answers questions from fresh stored results, or collects facts and judges them. Concurrent identical questions share one read. */
export function createAnswerService(options: AnswerServiceOptions): AnswerService {
  const { checks, clock, log } = options;
  const freshForMs = options.freshForMs ?? FRESH_FOR_MS;
  const overview = createTenantPostureService({
    ...options,
    look: createTenantSweeper({ ...options, freshForMs }).look,
  });
  const attackPath = createAttackPathService(options);
  const readings = new RequestCoalescer<CheckReport>();
  const { apps, reader } = options;
  const names = createTenantNames({ reader, clock, ...omitUndefined({ decisions: options.decisions }) });
  const queries = createQueryService({ reader, checks, clock, ...omitUndefined({ decisions: options.decisions }) });
  const trail = omitUndefined({ trail: trailOf(options) });
  const dossiers = apps && createAppDossierService({ apps, clock, freshForMs, ...trail });
  const persons =
    options.people &&
    createPersonDossierService({
      people: options.people,
      reader,
      clock,
      freshForMs,
      ...trail,
      ...omitUndefined({ apps }),
    });

  async function answer(question: AnswerRequest): Promise<Answer> {
    const { intent, alternatives } = question.understanding;
    const text = question.understanding.question;
    const ofGroup = await answerOfGroup(question, queries, clock);
    if (ofGroup !== undefined) return ofGroup;
    if (intent === 'clarify') return { kind: 'clarify', question: text, alternatives };
    if (intent === 'none') {
      const { declined } = question.understanding;
      const logged = declined?.because === 'not-read' ? await readTopicLog(declined, options) : undefined;
      return { kind: 'declined', question: text, ...omitUndefined({ why: declined, logged }) };
    }
    if (intent === 'help') return { kind: 'help' };
    // What a conversation is sent, the bot keeps, and answers before it asks here.
    if (intent === 'subscribe') return { kind: 'subscriptions', change: NO_ALERTS, answeredAt: clock.now() };
    if (intent === 'explain') {
      const asked = question.understanding.explain ?? NO_TERM;
      const { ownRights, approvers } = options;
      const isOwn = ownRights !== undefined && asksForOwnRights(asked);
      if (asksForNotRead(asked)) {
        const looked = await overview.posture(question);
        if (looked.kind === 'posture')
          return { kind: 'explanation', explanation: explainNotRead(looked.posture.results, asked) };
      }
      const plan = findPlanAsked(asked);
      if (plan !== undefined) return { kind: 'explanation', explanation: explainLicence(plan, asked) };
      if (approvers !== undefined && asksForApprovers(asked))
        return { kind: 'explanation', explanation: nameApprovers(explainTerms(asked), await approvers()) };
      return {
        kind: 'explanation',
        explanation: isOwn ? explainOwnRights(await ownRights(), asked) : explainTerms(asked),
      };
    }
    const asked = await nameAttacker(question.understanding, options.incidents?.incidents, question.incident);
    if (asked === undefined) return answerOfIncidents(question);
    const rights = await tellRightsOfPerson(question, persons);
    if (rights !== undefined) return rights;
    const narrowed = needsQuery(asked) ? await answerQuery({ ...question, understanding: asked }) : undefined;
    if (narrowed?.kind === 'query' && overclaimsAboutAttacker(question.understanding, narrowed.result))
      return answerOfIncidents(question);
    const ofPerson = await tellPersonInstead(question, narrowed, persons);
    if (ofPerson !== undefined) return ofPerson;
    if (narrowed !== undefined) return (await findPartner(question, narrowed)) ?? narrowed;
    if (intent === 'app-details' && dossiers !== undefined) {
      const askApps = (one: AnswerRequest) => dossiers.answer(one);
      const found = await (persons === undefined ? askApps(question) : answerAppOrPerson(question, askApps, persons));
      return (await findPartner(question, found)) ?? found;
    }
    if (intent === 'person-details' && persons !== undefined) {
      const found = await answerPersonOrApp(question, dossiers && ((one) => dossiers.answer(one)), persons);
      return (await findPartner(question, found)) ?? found;
    }
    if (intent === 'decisions' && options.decisions !== undefined) {
      const decided = await answerDecisions(options.decisions, clock, question.understanding.parameters);
      return (await findWhoGranted(question, decided)) ?? withholdNothing(decided, question.understanding);
    }
    if (intent === 'posture') {
      const isSteps = asked.ofIncident !== undefined && options.incidents !== undefined;
      const steps = isSteps ? await answerOfIncidents(question) : undefined;
      if (steps?.kind === 'incidents' && steps.incidents.length > 0) return steps;
      return withOpenIncidents(await overview.posture(question));
    }
    if (intent === 'attack-path') return withOpenIncidents(await attackPath.answer(question));
    if (intent === 'what-changed') {
      const changed = await overview.whatChanged(question);
      // Nobody looked before, and the log knows all the same.
      const logged = changed.kind === 'no-earlier-look' ? ofLog(question) : undefined;
      const answered = logged && (await answerQuery(logged));
      const { since } = question.understanding.parameters;
      const declined = answered === undefined ? declineNarrowed(question.understanding) : undefined;
      if (declined !== undefined) return declined;
      if (answered?.kind !== 'query') return withOpenIncidents(changed, since);
      const { answer: found, headline, notes } = answered.result;
      if (found.subjects.length > 0) return answered;
      return withOpenIncidents(
        changed.kind === 'no-earlier-look' ? { ...changed, logged: [headline, ...notes] } : changed,
        since,
      );
    }
    if (intent === 'incidents' && options.incidents !== undefined) return answerOfIncidents(question);
    const check = checks.get(intent);
    if (check === undefined) throw new Error(`nothing here answers the intent ${intent}`);
    return reportOf(check, askedOf(question.understanding.parameters), question);
  }

  /** What is asked of one by name, "is it over without X?", is of the open incidents where one of them has it. */
  async function meantBy(question: AnswerRequest): Promise<AnswerRequest> {
    const { inIncident, question: text, confidence, query, unused: left = [] } = question.understanding;
    if (inIncident?.about === undefined || options.incidents === undefined) return question;
    const isThere = await isInOpenIncident(options.incidents.incidents, inIncident);
    if (!isThere && inIncident.ofAttack !== true) return question;
    // A second question is no part of it, and is said to be left.
    const unused = [...new Set([...(query?.unread ?? []), ...left])].filter(isLeftQuestion);
    const asked = {
      intent: 'incidents',
      parameters: {},
      confidence,
      alternatives: [],
      ofIncident: inIncident,
      unused,
    } as const;
    return { ...question, understanding: { question: text, ...asked } };
  }

  function answerOfIncidents({ understanding, incident }: AnswerRequest): Promise<Answer> {
    if (options.incidents === undefined) throw new Error('nothing here keeps incidents');
    const { parameters, ofIncident } = understanding;
    return answerIncidents({ ...options.incidents, clock }, parameters, { id: incident, asked: ofIncident });
  }

  /** "who approved it?" of an app on which nothing was decided here: who consented to it or granted it what it holds. */
  async function findWhoGranted(question: AnswerRequest, decided: DecisionsAnswer): Promise<Answer | undefined> {
    const { query, parameters } = question.understanding;
    const isNothing = decided.decisions.length === 0 && decided.entries.length === 0;
    if (query?.form !== 'who' || parameters.app === undefined || !isNothing) return undefined;
    const granted = await answerQuery(question);
    if (granted?.kind !== 'query') return undefined;
    // That it is not known who granted it is an answer; that nobody decided here is none.
    const { answer: found, notFound } = granted.result;
    return found.subjects.length > 0 || (found.kind === 'unknown' && notFound.length === 0) ? granted : undefined;
  }

  /** "does Gipfelblick have access?", "tell me about huntwise": what no app or person here is called may be a partner, a rule or a connector. */
  async function findPartner(question: AnswerRequest, found: Answer): Promise<Answer | undefined> {
    const name = findNameOfNobody(found);
    if (name === undefined) return undefined;
    const { onProgress, signal, refresh, understanding } = question;
    const { parameters, query, question: text } = understanding;
    for (const asked of [askForPartner(name, query, text), ...askForOtherKinds(name, query)]) {
      const check = asked.check && checks.get(asked.check);
      const judgedBy = check && { check, parameters: {} };
      const result = await queries.answer(asked, text, omitUndefined({ onProgress, signal, refresh, judgedBy }));
      if (result === undefined || result.answer.subjects.length === 0 || result.notFound.length > 0) continue;
      // A word of many names tells none of them.
      if (result.answer.subjects.length > MOST_MEANT) continue;
      return {
        kind: 'query',
        intent: 'app-details',
        parameters,
        question: text,
        asked,
        result,
        answeredAt: clock.now(),
      };
    }
    return undefined;
  }

  /** The answer to the query; nothing where the dossier of a person or an app says more. */
  async function answerQuery(question: AnswerRequest): Promise<Answer | undefined> {
    const { understanding, onProgress, signal, refresh } = question;
    const { query, otherQueries = [], question: text, parameters } = understanding;
    if (query === undefined) return undefined;
    // "why is X suspicious?": what the check found of it, though it is asked of one app.
    const judgedBy = ({ form, check: id }: Query) => {
      const isReason = form === 'why' && id !== undefined && id !== understanding.intent;
      const check = checks.get(isReason ? id : understanding.intent);
      return check && { check, parameters: isReason ? {} : askedOf(parameters) };
    };
    const ask = (one: Query) =>
      queries.answer(one, text, omitUndefined({ onProgress, signal, refresh, judgedBy: judgedBy(one) }));
    const readings = [query, ...askOfEverybody(query), ...otherQueries].map((one) =>
      askLogOfChanges(askItsCheck(one), text, clock.now()),
    );
    const first = await findKnownReading(text, readings, ask);
    const known = (first && (await askWithoutCarried(text, first, ask))) ?? first;
    // A condition must not be dropped without a word.
    if (known === undefined) return { kind: 'declined', question: text, why: whyNotKnown(understanding) };
    const { asked, result: found } = known;
    const ofOthers = await answerAboutOthers(found, options.people, ask);
    const result = asksForRoleToo(query, text) ? await tellRoleToo(ofOthers, query, ask) : ofOthers;
    const { otherwise } = understanding;
    if (otherwise?.because === 'not-read') {
      if (!knowsGroup(asked, result)) {
        const why = declineGroup(otherwise, asked, await queries.answer(askGroupsRead(asked), ''));
        return { kind: 'declined', question: text, why };
      }
    } else if (understanding.onlyIfKnown === true && leavesAside(result))
      return { kind: 'declined', question: text, ...omitUndefined({ why: otherwise }) };
    const isDossier = understanding.intent === 'app-details' || understanding.intent === 'person-details';
    // What something is says nothing of why: its page does.
    if (isDossier && query.form === 'why' && asked.where.length === 0 && asked.check === undefined) return undefined;
    // Whoever is no app has a page, and what they own is none. One permission is told there, too, and what "it" is stays the app.
    const isOneOrNone = asked !== query || result.notFound.length > 0 || result.answer.subjects.length < 2;
    if (isDossier && listsPermissionsOfApp(query) && isOneOrNone) return undefined;
    // The page of an app does not say whose mailbox it reaches.
    const isOfMailbox = asked.mailboxOf !== undefined && result.notFound.length === 0;
    const isNoMore =
      result.answer.kind === 'unknown' && !isOlderThanLog(asked) && !asksForGranter(asked) && !isOfMailbox;
    if (isDossier && (isNoMore || isExistenceAlone(asked, text))) return undefined;
    const told = await tellReason(query.form, { asked, result }, ask);
    if (told === undefined) return undefined;
    const intent = understanding.intent === 'clarify' ? 'none' : understanding.intent;
    return { kind: 'query', intent, parameters, question: text, ...told, answeredAt: clock.now() };
  }

  async function reportOf(
    check: AnyCheck,
    parameters: QuestionParameters,
    question: AnswerRequest,
  ): Promise<ReportAnswer> {
    const stored = question.refresh === true ? undefined : await latest(check, parameters);
    const usable = stored !== undefined && (question.anyAge === true || isReportFresh(stored, clock.now(), freshForMs));
    const report = usable ? stored : await readNow(check, parameters, question);
    return {
      kind: 'report',
      intent: check.id,
      parameters,
      report: addUnreadNote(addIgnoredPeriodNote(report, check), question.understanding),
      stored: usable,
      answeredAt: clock.now(),
    };
  }

  /** Whoever asks how things are hears first what is going on now. */
  async function withOpenIncidents(tenant: Answer, since?: Instant): Promise<Answer> {
    if (!isOfTenant(tenant) || options.incidents === undefined) return tenant;
    try {
      const openIncidents = await options.incidents.incidents.open();
      const news = since && leadSince(since, openIncidents, 0);
      return { ...tenant, openIncidents, ...(news === undefined ? {} : { besides: news.lines }) };
    } catch (cause) {
      log.warn({ err: cause }, 'Could not read the open incidents');
      return { ...tenant, openIncidents: 'unreadable' };
    }
  }

  async function latest(check: AnyCheck, parameters: QuestionParameters): Promise<CheckReport | undefined> {
    try {
      return await options.results?.latest(check.id, parameters);
    } catch (cause) {
      log.warn({ err: cause, check: check.id }, 'Could not read stored result; reading the tenant instead');
      return undefined;
    }
  }

  function readNow(check: AnyCheck, parameters: QuestionParameters, question: AnswerRequest): Promise<CheckReport> {
    const key = `${check.id} ${JSON.stringify(parameters)}`;
    return readings.read(key, question, (how) => read(check, parameters, how));
  }

  async function read(
    check: AnyCheck,
    parameters: QuestionParameters,
    how: CoalescedReadOptions,
  ): Promise<CheckReport> {
    const names: FactName[] = [...new Set([...check.needs, ...check.wants])];
    const collected = await options.reader.collect(names, collectOptions(parameters, how));
    const report = concludeCheck(check, { ...collected, parameters });
    // Aborted by all callers: the result says nothing about the tenant.
    if (how.signal.aborted) return report;
    try {
      await options.results?.save(report);
    } catch (cause) {
      log.warn({ err: cause, check: check.id }, 'Could not store result');
    }
    return report;
  }

  return {
    names,
    async answer(question) {
      try {
        const meant = await meantBy(question);
        const told = tellRightsFirst(await answer(meant), meant.understanding);
        return sayGoesOnFrom(withUnused(told, meant.understanding), question.understanding);
      } catch (cause) {
        const database = findDatabaseProblem(cause);
        if (database !== undefined) {
          log.warn({ err: cause, intent: question.understanding.intent }, 'No answer without the database');
          return { kind: 'database-down', database: database.state };
        }
        const problemId = randomUUID().slice(0, 8);
        const { intent } = question.understanding;
        if (question.signal?.aborted === true) log.info({ err: cause, problemId, intent }, 'Answer aborted');
        else log.error({ err: cause, problemId, intent }, 'Answer failed');
        return { kind: 'broken', problemId };
      }
    },
  };
}

/** No reading of it is one that the tenant can answer. */
const whyNotKnown = ({ followsUp, query }: Understanding): DeclineReason =>
  followsUp === true || query?.about !== 'event'
    ? { because: 'follow-up' }
    : {
        because: 'not-understood',
        names: query.named.map(({ words }) => words),
        unread: query.unread,
        nearest: 'mail-flow-changes',
      };

/** The question as one about the log, where it reads every word. */
function ofLog(question: AnswerRequest): AnswerRequest | undefined {
  const { query, otherQueries = [] } = question.understanding;
  const found = [query, ...otherQueries].find((one) => one?.about === 'event' && one.unread.length === 0);
  return found && { ...question, understanding: { ...question.understanding, query: found, otherQueries: [] } };
}

/** "does X really … well, what does it hold?": that there is an X is no answer; its page is. */
const isExistenceAlone = (query: Query, question: string): boolean => {
  const { form, where, check, amount, show = [] } = query;
  const isBare = form === 'yes-no' && where.length + show.length === 0 && check === undefined && amount === undefined;
  return isBare && !asksForHeld(query, question);
};

/** The parameters without presentation (page, format). Times are truncated to the minute so that a repeat finds the result. */
function askedOf({ page: _page, format: _format, since, until, ...rest }: QuestionParameters): QuestionParameters {
  return {
    ...rest,
    ...(since === undefined ? {} : { since: truncateToMinute(since) }),
    ...(until === undefined ? {} : { until: truncateToMinute(until) }),
  };
}

function collectOptions({ since }: QuestionParameters, how: CoalescedReadOptions): CollectOptions {
  return { ...how, ...omitUndefined({ since }) };
}
