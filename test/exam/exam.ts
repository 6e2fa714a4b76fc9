import { readFileSync } from 'node:fs';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import type { AnswerValue } from '../../src/answers/model/query-answer.js';
import { composeAnswerService, openDemoTenant } from '../../src/compose-tenant.js';
import { DEMO_APPROVERS_GROUP_ID } from '../../src/demo/demo-tenant-contract.js';
import type { FactName } from '../../src/facts/fact-types.js';
import type { CollectedFacts, TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { closeWithLastTest, openEmptyStore } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { askInTalk } from './ask-in-talk.js';
import { EXAM_DAY } from './exam-day.js';
import { openWatchedTenant } from './watched-tenant.js';

/** What a right answer is. Absent parts do not matter. */
export interface Expectation {
  readonly kind: readonly string[];
  readonly value?: number | boolean | string | { readonly daysFromNow: number } | null;
  readonly subjects?: readonly string[];
  readonly of?: number;
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly about?: string;
}

/** One question of the exam, written by somebody who did not see the code. */
export interface ExamQuestion {
  readonly id: string;
  readonly class: string;
  readonly ask: string;
  readonly expect: Expectation;
}

/** What was answered. */
export interface Given {
  readonly answer: AnswerValue;
  readonly text: string;
  readonly unread: readonly string[];
  readonly intent: string;
}

/** `exact`: as expected. `honest`: it says that it does not know, asks back, or says what it did not use. `wrong`: anything else. */
export type Mark = 'exact' | 'honest' | 'wrong';

const DAY_MS = 86_400_000;
const examMs = (): number => Date.parse(EXAM_DAY.now());
/** How far a moment may be from the day that is expected: those of the demo tenant have an hour of their own, and so has the exam. */
const NEAR_MS = 2 * DAY_MS;

/** Reads the questions of a file of this folder. "@-75" in it is the day 75 days ago. */
export function readQuestions(file: string): readonly ExamQuestion[] {
  const dayOf = (_: string, days: string): string =>
    `"${new Date(examMs() + Number(days) * DAY_MS).toISOString().slice(0, 10)}"`;
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').replace(/"@([+-]\d+)"/g, dayOf);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ExamQuestion);
}

const HONEST = new Set(['unknown', 'clarify', 'declined']);

function valueMatches(expected: Expectation['value'], { kind, value }: AnswerValue): boolean {
  if (expected === undefined || expected === null) return true;
  if (kind === 'list' || kind === 'explanation' || HONEST.has(kind)) return true;
  if (typeof expected === 'object') {
    const at = Date.parse(String(value));
    return Math.abs(at - (examMs() + expected.daysFromNow * DAY_MS)) <= NEAR_MS;
  }
  if (typeof expected === 'string' && typeof value === 'string') {
    const same = value.toLowerCase() === expected.toLowerCase();
    return (
      same || (!Number.isNaN(Date.parse(expected)) && Math.abs(Date.parse(value) - Date.parse(expected)) <= NEAR_MS)
    );
  }
  return value === expected;
}

function sameSubjects(expected: readonly string[], { subjects }: AnswerValue): boolean {
  const given = new Set(subjects.map(({ name }) => name.toLowerCase()));
  const wanted = new Set(expected.map((name) => name.toLowerCase()));
  return given.size === wanted.size && [...wanted].every((name) => given.has(name));
}

/** Lower case, without accents: "Chloé" is said where "chloe" is expected. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Why an answer is not the expected one; empty: it is. */
export function findDifferences(expect: Expectation, { answer, text }: Given): readonly string[] {
  const lower = fold(text);
  const differences: string[] = [];
  if (!expect.kind.includes(answer.kind)) differences.push(`kind ${answer.kind}, not ${expect.kind.join(' or ')}`);
  if (!valueMatches(expect.value, answer))
    differences.push(`value ${String(answer.value)}, not ${JSON.stringify(expect.value)}`);
  const isNone = expect.subjects?.length === 0;
  if (
    expect.subjects !== undefined &&
    !HONEST.has(answer.kind) &&
    !(isNone && answer.value === false) &&
    !sameSubjects(expect.subjects, answer)
  )
    differences.push(
      `subjects ${answer.subjects
        .map(({ name }) => name)
        .slice(0, 8)
        .join(', ')}; not ${expect.subjects.join(', ')}`,
    );
  if (expect.of !== undefined && answer.of !== null && answer.of !== expect.of)
    differences.push(`of ${answer.of}, not ${expect.of}`);
  for (const part of expect.says ?? []) if (!lower.includes(fold(part))) differences.push(`does not say “${part}”`);
  for (const part of expect.never ?? []) if (lower.includes(fold(part))) differences.push(`says “${part}”`);
  return differences;
}

/** Marks an answer. */
export function markAnswer(expect: Expectation, given: Given): Mark {
  if (findDifferences(expect, given).length === 0) return 'exact';
  return HONEST.has(given.answer.kind) || given.unread.length > 0 ? 'honest' : 'wrong';
}

/** Asks the demo tenant. Answers change nothing in it: what follows is asked of the same. */
export interface Exam {
  readonly ask: (question: string) => Promise<Given>;
  readonly answers: AnswerService;
}

const opened = new Map<boolean, Promise<Exam>>();

/**
 * The demo tenant and an answer service that reads each of its facts once. `watched`: with a database that holds what the watch knows of
 * the audit trail, as in the bot; else without, as on the command line. Either serves all files of a process: to open it, and to read what
 * the first questions need, takes as long as to answer some hundreds.
 */
export function openExam({ watched = false } = {}): Promise<Exam> {
  const exam = opened.get(watched) ?? open(watched);
  opened.set(watched, exam);
  return exam;
}

async function open(watched: boolean): Promise<Exam> {
  const clock = EXAM_DAY;
  const store = watched ? { ...(await openEmptyStore()), clock } : undefined;
  const connection = await (store === undefined
    ? openDemoTenant({}, silentLog, undefined, { clock })
    : openWatchedTenant(store));
  closeWithLastTest(async () => {
    await connection.close();
    await store?.close();
  });
  const tenant = { ...connection.tenant, reader: readOnce(connection.tenant.reader) };
  const answers = composeAnswerService({ ...connection, tenant }, silentLog, store, {
    approvers: { groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] },
    clock,
  });
  return {
    answers,
    async ask(question) {
      const key = { conversationId: 'question', personId: 'asker' };
      return (await askInTalk(answers, createProcessDialogueMemory(), key, question)).given;
    },
  };
}

/** Facts do not change during an exam; those of a period are read for each. */
function readOnce(reader: TenantReader): TenantReader {
  const known = new Map<FactName, Promise<CollectedFacts<FactName>>>();
  return {
    async collect(names, options) {
      if (options?.since !== undefined) return reader.collect(names, options);
      const readings = await Promise.all(
        names.map(async (name) => {
          const reading = known.get(name) ?? reader.collect([name] as readonly FactName[]);
          known.set(name, reading);
          const { facts, asOf } = await reading;
          return { name, reading: facts[name], asOf };
        }),
      );
      const facts = Object.fromEntries(readings.map(({ name, reading }) => [name, reading]));
      const asOf = readings[0]?.asOf ?? EXAM_DAY.now();
      return { facts, asOf, cost: { requests: 0, ms: 0 } } as never;
    },
  };
}
