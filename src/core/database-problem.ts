import { ExpectedError } from './expected-error.js';

/**
 * Why the database cannot be used. `away`: not reachable. `restarting`: starts or stops. `full`: no space on its disk. `crowded`: no
 * connection is free. `hung`: it does not answer in time. `read-only`: it takes no writes. `refused`: our login or rights are wrong.
 */
export type DatabaseState = 'away' | 'restarting' | 'full' | 'crowded' | 'hung' | 'read-only' | 'refused';

/** What people in chat are told; whoever runs the database reads message and next step in the log. */
const WORDS: Readonly<Record<DatabaseState, string>> = {
  away: 'My database is away. Try again in a minute.',
  restarting: 'My database is restarting. Try again in a minute.',
  full: 'The disk of my database is full: I can store nothing. Tell whoever runs me, then try again.',
  crowded: 'My database takes no more connections. Try again in a minute.',
  hung: 'My database does not answer. Try again in a minute.',
  'read-only': 'My database takes no changes now. Try again in a few minutes.',
  refused: 'My database refuses me. Tell whoever runs me.',
};

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

  /** One sentence or two for a person in chat, with what to do. */
  get forPeople(): string {
    return WORDS[this.state];
  }
}

/** The database problem that an error is or was caused by. */
export function findDatabaseProblem(error: unknown): DatabaseProblem | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseProblem) return cause;
  }
  return undefined;
}
