import { randomUUID } from 'node:crypto';
import type { Answer } from '../core/answer.js';
import type { DecisionStore } from '../core/decision-ports.js';
import type { AnyCheck } from '../core/check.js';
import { conclude } from '../core/conclude.js';
import type { AppReader } from '../core/dossier.js';
import type { FactName } from '../core/facts.js';
import { instant } from '../core/instant.js';
import type {
  AnswerService,
  Clock,
  CollectOptions,
  Log,
  Question,
  ResultStore,
  SweepStore,
  TenantReader,
} from '../core/ports.js';
import type { PersonReader } from '../core/person.js';
import type { QuestionParameters } from '../core/question.js';
import type { Report } from '../core/report.js';
import { answerDecisions } from './decisions.js';
import { createDossierDesk } from './dossier/desk.js';
import { createPersonDesk } from './person/desk.js';
import { appOrPerson, personOrApp } from './person/either.js';
import type { KeptTrail } from './person/trouble.js';
import { FRESH_FOR_MS, isFresh } from './fresh.js';
import { answerIncidents, type IncidentDeskOptions } from './incidents.js';
import { withPeriodNote } from './period-note.js';
import { SharedReadings, type SharedOptions } from './shared.js';
import { createOverview } from './sweep/overview.js';
import { createSweeper } from './sweep/sweeper.js';

/** What {@link createAnswerService} works with. */
export interface AnswerServiceOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly reader: TenantReader;
  /** Absent: questions about one app cannot be answered. */
  readonly apps?: AppReader;
  /** Absent: questions about one person cannot be answered. */
  readonly people?: PersonReader;
  /** Absent on the command line, which always reads the tenant. */
  readonly results?: ResultStore;
  /** Earlier sweeps; absent on the command line. */
  readonly sweeps?: SweepStore;
  /** Incidents and findings from the audit log; absent on the command line. */
  readonly incidents?: Omit<IncidentDeskOptions, 'clock'> & KeptTrail;
  /** Decisions and their record; absent on the command line. */
  readonly decisions?: Pick<DecisionStore, 'inStates' | 'record'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Age limit for reusing a stored result, in milliseconds. */
  readonly freshForMs?: number;
}

type ReportAnswer = Extract<Answer, { kind: 'report' }>;

/** Answers questions from fresh stored results, or collects facts and judges them. Concurrent identical questions share one read. */
export function createAnswerService(options: AnswerServiceOptions): AnswerService {
  const { checks, clock, log } = options;
  const freshForMs = options.freshForMs ?? FRESH_FOR_MS;
  const overview = createOverview({ ...options, look: createSweeper({ ...options, freshForMs }).look });
  const readings = new SharedReadings<Report>();
  const { apps, reader } = options;
  const dossiers = apps && createDossierDesk({ apps, reader, clock, freshForMs });
  const persons =
    options.people &&
    createPersonDesk({
      people: options.people,
      reader,
      clock,
      freshForMs,
      ...(apps === undefined ? {} : { apps }),
      ...(options.incidents === undefined ? {} : { trail: options.incidents }),
    });

  async function answer(question: Question): Promise<Answer> {
    const { intent, alternatives } = question.understanding;
    const text = question.understanding.question;
    if (intent === 'clarify') return { kind: 'clarify', question: text, alternatives };
    if (intent === 'none') {
      const { declined } = question.understanding;
      return { kind: 'declined', question: text, ...(declined && { why: declined }) };
    }
    if (intent === 'help') return { kind: 'help' };
    if (intent === 'app-details' && dossiers !== undefined) {
      const askApps = (one: Question) => dossiers.answer(one);
      return persons === undefined ? dossiers.answer(question) : appOrPerson(question, askApps, persons);
    }
    if (intent === 'person-details' && persons !== undefined) {
      return personOrApp(question, dossiers && ((one) => dossiers.answer(one)), persons);
    }
    if (intent === 'decisions' && options.decisions !== undefined) {
      return answerDecisions(options.decisions, clock, question.understanding.parameters);
    }
    if (intent === 'posture') return overview.posture(question);
    if (intent === 'what-changed') return overview.whatChanged(question);
    if (intent === 'incidents' && options.incidents !== undefined) {
      return answerIncidents({ ...options.incidents, clock }, question.understanding.parameters, question.incident);
    }
    const check = checks.get(intent);
    if (check === undefined) return { kind: 'not-built', intent };
    return reportOf(check, askedOf(question.understanding.parameters), question);
  }

  async function reportOf(check: AnyCheck, parameters: QuestionParameters, question: Question): Promise<ReportAnswer> {
    const stored = question.refresh === true ? undefined : await latest(check, parameters);
    const usable = stored !== undefined && (question.anyAge === true || isFresh(stored, clock.now(), freshForMs));
    const report = usable ? stored : await readNow(check, parameters, question);
    return {
      kind: 'report',
      intent: check.id,
      parameters,
      report: withPeriodNote(report),
      stored: usable,
      answeredAt: clock.now(),
    };
  }

  async function latest(check: AnyCheck, parameters: QuestionParameters): Promise<Report | undefined> {
    try {
      return await options.results?.latest(check.id, parameters);
    } catch (cause) {
      log.warn({ err: cause, check: check.id }, 'Could not read stored result; reading the tenant instead');
      return undefined;
    }
  }

  function readNow(check: AnyCheck, parameters: QuestionParameters, question: Question): Promise<Report> {
    const key = `${check.id} ${JSON.stringify(parameters)}`;
    return readings.read(key, question, (how) => read(check, parameters, how));
  }

  async function read(check: AnyCheck, parameters: QuestionParameters, how: SharedOptions): Promise<Report> {
    const names: FactName[] = [...new Set([...check.needs, ...check.wants])];
    const collected = await options.reader.collect(names, collectOptions(parameters, how));
    const report = conclude(check, { ...collected, parameters });
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
    async answer(question) {
      try {
        return await answer(question);
      } catch (cause) {
        const problemId = randomUUID().slice(0, 8);
        const { intent } = question.understanding;
        if (question.signal?.aborted === true) log.info({ err: cause, problemId, intent }, 'Answer aborted');
        else log.error({ err: cause, problemId, intent }, 'Answer failed');
        return { kind: 'broken', problemId };
      }
    },
  };
}

/** The parameters without presentation (page, format). Times are truncated to the minute so that a repeat finds the result. */
function askedOf({ page: _page, format: _format, since, until, ...rest }: QuestionParameters): QuestionParameters {
  return {
    ...rest,
    ...(since === undefined ? {} : { since: toTheMinute(since) }),
    ...(until === undefined ? {} : { until: toTheMinute(until) }),
  };
}

function toTheMinute(at: string) {
  return instant(Math.floor(Date.parse(at) / 60_000) * 60_000);
}

function collectOptions({ since }: QuestionParameters, how: SharedOptions): CollectOptions {
  return { ...how, ...(since === undefined ? {} : { since }) };
}
