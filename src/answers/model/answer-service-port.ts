import { type CollectOptions } from '../../tenant/model/tenant-reader-port.js';
import type { Answer } from './answer.js';
import type { KnownName } from '../../language/model/known-name.js';
import type { Understanding } from '../../language/model/understanding.js';

/** An understood question and how to answer it. */
export interface AnswerRequest {
  readonly understanding: Understanding;
  /** With the intent `incidents`: id of the one record to show in full (from a button); absent: the overview. */
  readonly incident?: string;
  /** true: read the tenant now, even if a result is stored. */
  readonly refresh?: boolean;
  /** true: use the stored answer whatever its age (for another page or the explanation of a given answer). */
  readonly anyAge?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: CollectOptions['onProgress'];
}

/** Reads what the tenant calls its rules, connectors, policies, apps and admin accounts. Names that could not be read are absent. */
export type ReadTenantNames = (how?: Pick<AnswerRequest, 'signal'>) => Promise<readonly KnownName[]>;

/** Answers questions from stored or newly collected facts. Never throws: a failure is an Answer of kind `broken`. */
export interface AnswerService {
  answer(question: AnswerRequest): Promise<Answer>;
  /** Absent where no tenant is read. */
  readonly names?: ReadTenantNames;
}
