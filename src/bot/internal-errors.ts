import { randomBytes } from 'node:crypto';
import { describeDatabaseState, findDatabaseProblem, type DatabaseState } from '../core/database-problem.js';
import type { Log } from '../core/log.js';

/** A short id that a person can read out and that can be found in the log. */
export function newProblemId(): string {
  return randomBytes(4).toString('hex');
}

/** Logs an unexpected error under a new problem id, and returns the id. */
export function logProblem(log: Log, error: unknown, message: string, fields: object = {}): string {
  const problemId = newProblemId();
  log.error({ err: toLoggableError(error), problemId, ...fields }, message);
  return problemId;
}

/** Why a turn failed: a bug, logged under an id, or a database that is down. */
export type TurnProblem = { readonly problemId: string } | { readonly database: DatabaseState };

/** Logs why a turn failed. */
export function logTurnProblem(log: Log, error: unknown, message: string, fields: object = {}): TurnProblem {
  const database = findDatabaseProblem(error);
  if (database === undefined) return { problemId: logProblem(log, error, message, fields) };
  log.warn({ err: toLoggableError(error), ...fields }, message);
  return { database: database.state };
}

/** Why a turn failed, as a text for the person. */
export function describeTurnProblem(problem: TurnProblem): string {
  if ('problemId' in problem) return internalErrorMessage(problem.problemId);
  const { what, nextStep } = describeDatabaseState(problem.database);
  return `${what} ${nextStep}`;
}

/** The message for an internal error, in chat and over HTTP. */
export function internalErrorMessage(problemId: string): string {
  return `Something broke on our side (${problemId}). Please try again; if it stays, tell your administrator this number.`;
}

/**
 * Copies an error for the log: message, stack, status and causes. The SDK's HTTP errors contain the whole request, with the bot's
 * token in its headers: that is dropped.
 */
export function toLoggableError(error: unknown): Error {
  return copy(error, 5);
}

function copy(error: unknown, depth: number): Error {
  if (!(error instanceof Error)) return new Error(`Not an Error but: ${typeof error}`);
  const cause = error.cause === undefined || depth === 0 ? undefined : copy(error.cause, depth - 1);
  const plain = new Error(error.message.slice(0, 2_000), cause === undefined ? undefined : { cause });
  plain.name = error.name;
  if (error.stack !== undefined) plain.stack = error.stack;
  return Object.assign(plain, pick(error, 'code'), pick(error, 'statusCode'));
}

function pick(error: object, key: string): object {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' || typeof value === 'number' ? { [key]: value } : {};
}
