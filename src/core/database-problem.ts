import { ExpectedError } from './expected-error.js';

/**
 * Why the database cannot be used. `away`: not reachable. `restarting`: starts or stops. `full`: no space on its disk. `crowded`: no
 * connection is free. `hung`: it does not answer in time. `read-only`: it takes no writes. `refused`: our login or rights are wrong.
 */
export type DatabaseState = 'away' | 'restarting' | 'full' | 'crowded' | 'hung' | 'read-only' | 'refused';

/** What is wrong with the database, and what to do, in words for people in chat. */
export interface DatabaseStateWords {
  readonly what: string;
  readonly nextStep: string;
}

const IN_A_MINUTE = 'Ask again in a minute.';
const WORDS: Readonly<Record<DatabaseState, DatabaseStateWords>> = {
  away: { what: 'My database is away.', nextStep: IN_A_MINUTE },
  restarting: { what: 'My database is restarting.', nextStep: IN_A_MINUTE },
  full: {
    what: 'The disk of my database is full, so I can store nothing.',
    nextStep: 'Tell whoever runs Tenant Warden to make room, then ask again.',
  },
  crowded: { what: 'My database takes no more connections.', nextStep: IN_A_MINUTE },
  hung: { what: 'My database does not answer.', nextStep: IN_A_MINUTE },
  'read-only': { what: 'My database takes no changes now.', nextStep: 'Ask again in a few minutes.' },
  refused: { what: 'My database refuses me.', nextStep: 'Tell whoever runs Tenant Warden.' },
};

/** The words for people in chat; whoever runs the database reads the message and next step of the problem in the log. */
export function describeDatabaseState(state: DatabaseState): DatabaseStateWords {
  return WORDS[state];
}

/** The database cannot be used now. Nothing that would have been read from it is known; nothing counts as stored. */
export class DatabaseProblem extends ExpectedError {
  constructor(
    readonly state: DatabaseState,
    message: string,
    nextStep: string,
    options?: ErrorOptions,
  ) {
    super(message, nextStep, options);
  }
}

/** The database problem that an error is or was caused by. */
export function findDatabaseProblem(error: unknown): DatabaseProblem | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseProblem) return cause;
  }
  return undefined;
}
