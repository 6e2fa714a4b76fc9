import type { Activity, TurnContext } from 'botbuilder';
import type { Log } from '../core/log.js';
import { withTimeout } from '../core/with-timeout.js';
import type { WardenTeamsAdapter } from './teams-adapter.js';
import type { BackgroundTasks } from './background-tasks.js';
import type { BotTimings } from './bot-options.js';
import { internalErrorMessage, logProblem } from './internal-errors.js';
import type { BotHttpResponse } from './bot-http-server.js';

const AUTHENTICATION_LIMIT_MS = 10_000;

/** What {@link receiveActivity} works with. */
export interface ActivityReceiverOptions {
  readonly adapter: WardenTeamsAdapter;
  readonly turn: (context: TurnContext) => Promise<void>;
  readonly timings: BotTimings;
  readonly background: BackgroundTasks;
  readonly log: Log;
}

/** The HTTP response, or `unauthorized` if the SDK refused the token. */
export type ReceivedActivityResult = { readonly unauthorized: true } | BotHttpResponse;

/**
 * Lets the SDK check the token and run the turn. A message's HTTP request is answered after `releaseAfterMs` although the turn
 * continues: after about 15 seconds Teams gives up, tells the person so, and delivers again.
 */
export async function receiveActivity(
  options: ActivityReceiverOptions,
  authorization: string,
  activity: Activity,
): Promise<ReceivedActivityResult> {
  const { adapter, turn, timings, background, log } = options;
  const state = { entered: false };
  let enter: (value: 'entered') => void = () => undefined;
  const authenticated = new Promise<'entered'>((resolve) => {
    enter = resolve;
  });
  const running = adapter
    .receive(authorization, activity, async (context) => {
      state.entered = true;
      enter('entered');
      await turn(context);
    })
    .then(
      (response): ReceivedActivityResult => {
        const body: unknown = response?.body;
        const status = response?.status ?? 200;
        return typeof body === 'object' && body !== null ? { status, body } : { status };
      },
      (error: unknown) => failed(error, state.entered, log),
    );
  background.track(running);
  const first = await withTimeout(Promise.race([running, authenticated]), AUTHENTICATION_LIMIT_MS);
  if (first === undefined) {
    log.error({}, 'Token check timed out');
    return { status: 503 };
  }
  if (first !== 'entered') return first;
  if (!mayBeReleased(activity)) return running;
  return (await withTimeout(running, timings.releaseAfterMs)) ?? { status: 200 };
}

/** False for activities whose reply is in the HTTP response itself. */
function mayBeReleased(activity: Activity): boolean {
  return activity.type !== 'invoke' && activity.deliveryMode !== 'expectReplies';
}

function failed(error: unknown, entered: boolean, log: Log): ReceivedActivityResult {
  if (!entered && isTokenRefused(error)) return { unauthorized: true };
  const problemId = logProblem(log, error, entered ? 'Turn failed' : 'Token check failed');
  const code = entered ? 'InternalError' : 'NotAvailable';
  return { status: entered ? 500 : 503, body: { code, message: internalErrorMessage(problemId) } };
}

const TOKEN_ERRORS: readonly unknown[] = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'];

/** For some refusals the SDK throws an AuthenticationError with a status; for others it rethrows the JWT library's error. */
function isTokenRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return Reflect.get(error, 'statusCode') === 401 || TOKEN_ERRORS.includes(error.name);
}
