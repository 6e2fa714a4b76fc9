import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { fileFormat, reportFile } from '../../answers/file.js';
import { withFileHint } from '../../answers/file-hint.js';
import type { Answer } from '../../core/answer.js';
import { count } from '../../core/plural.js';
import type { Log } from '../../core/ports.js';
import type { Understanding } from '../../core/question.js';
import { conversationTypeOf } from '../activity.js';
import type { Background } from '../background.js';
import { sendNew } from '../deliver.js';
import type { Desk } from '../desk.js';
import { acknowledged, badActionResponse, respond } from '../invoke-response.js';
import { loggable } from '../problems.js';
import { certain } from '../questions.js';
import { Recent } from '../recent.js';
import { mayCall, type ServiceUrlRule } from '../service-url.js';
import { consentCard, fileCard, type FileWish, parseConsent, type UploadPlace } from './consent.js';
import { upload, type UploadOutcome } from './upload.js';

/** What {@link FileConsentHandler} works with. */
export interface FilesOptions {
  readonly desk: Desk;
  /** Where files may be uploaded; if nowhere, no file is offered. */
  readonly mayUploadTo: ServiceUrlRule;
  readonly background: Background;
  /** Runs `logic` in the same conversation after this turn is over. */
  readonly later: (activity: Activity, logic: (context: TurnContext) => Promise<void>) => Promise<void>;
  /** Aborted when the bot closes. */
  readonly closing: AbortSignal;
  readonly log: Log;
}

/** 100,000 rows take about 30 MB. */
const MOST_BYTES = 100 * 1024 * 1024;
const TAKEN_UP_FOR_MS = 24 * 60 * 60_000;
const MAX_TAKEN_UP = 10_000;

const SAY = {
  notOurs: 'This offer of a file is not one of mine, or too old. Ask the question again, with “as CSV” or “as JSON”.',
  declined: 'No file was sent. Ask again whenever you want it.',
  otherPlace:
    'I sent nothing: Teams named a place for the file that I may not write to. Whoever runs me can allow its host (FILE_UPLOAD_HOSTS).',
  takenUp: 'This file was sent already, or is on its way. For a newer one ask the question again.',
  tooLarge: 'I sent nothing: by now the file is larger than I send in chat. Narrow the question.',
  failed: 'The file did not arrive: your OneDrive did not take it. Ask the question again for a new try.',
  maybe:
    'I cannot tell whether the file arrived: the answer of your OneDrive was lost. Look there first, and ask the question again if it is missing.',
} as const;

/**
 * Sends all rows of an answer as a file: requested in a personal chat, uploaded to the person's OneDrive after consent. No state is kept
 * between offer and consent: the answer is read again for the person who consents, and offers survive a restart.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export class Files {
  readonly #options: FilesOptions;
  readonly #takenUp = new Recent<true>(MAX_TAKEN_UP, TAKEN_UP_FOR_MS);

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** Adds a file offer to an answer when "as CSV" or "as JSON" was requested, or a note why there is none. */
  async offer(
    answer: Answer,
    { parameters }: Understanding,
    activity: Activity,
  ): Promise<{ readonly answer: Answer; readonly offer?: Partial<Activity> }> {
    const format = fileFormat(parameters.format);
    if (answer.kind !== 'report' || format === undefined) return { answer };
    if (!this.#canSend()) return { answer: withFileHint(answer, format, 'not-here') };
    if (conversationTypeOf(activity) !== 'personal') return { answer: withFileHint(answer, format, 'not-personal') };
    const { report } = answer;
    const file = await reportFile(report, format);
    if (file.sizeBytes > MOST_BYTES) return { answer: withFileHint(answer, format, 'too-large') };
    const wish = { offer: randomUUID(), check: report.result.check, parameters: answer.parameters, format };
    const rows = count(report.listing.rows.length, 'row');
    return { answer, offer: consentCard(wish, file, `${report.question} All of it, ${rows}.`) };
  }

  /** Handles `fileConsent/invoke`, which must be answered within seconds: the file is sent after the response. */
  async onConsent(context: TurnContext): Promise<void> {
    const { desk, mayUploadTo, log } = this.#options;
    const { activity } = context;
    const consent = conversationTypeOf(activity) === 'personal' ? parseConsent(activity.value) : undefined;
    if (consent === undefined) {
      log.warn({ conversationId: activity.conversation.id }, 'File consent not understood');
      await context.sendActivity(SAY.notOurs);
      return respond(context, badActionResponse(SAY.notOurs));
    }
    if (consent.action === 'decline') {
      this.#afterwards(activity, (later) => this.#replaceOffer(later, activity, SAY.declined));
      return acknowledged(context);
    }
    const refusal = await desk.refusal(context);
    const { context: wish, uploadInfo: place } = consent;
    const key = `${activity.from.aadObjectId ?? ''} ${wish.offer}`;
    if (refusal !== undefined) await sendNew(context, activity, desk.draw(refusal, activity));
    else if (!mayCall(mayUploadTo, place.uploadUrl)) {
      log.warn({ host: hostOf(place.uploadUrl) }, 'File upload refused: host not allowed');
      await context.sendActivity(SAY.otherPlace);
    } else if (this.#takenUp.get(key) === true) await context.sendActivity(SAY.takenUp);
    else {
      this.#takenUp.set(key, true);
      this.#afterwards(activity, (later) => this.#send(later, activity, wish, place, key));
    }
    return acknowledged(context);
  }

  #canSend(): boolean {
    const { loopback, hosts } = this.#options.mayUploadTo;
    return loopback || hosts.length > 0;
  }

  async #send(context: TurnContext, activity: Activity, wish: FileWish, place: UploadPlace, key: string) {
    const { desk, closing } = this.#options;
    const again = () => {
      this.#takenUp.delete(key);
    };
    const understanding = certain(wish.check, wish.parameters);
    const answer = await desk.answer({ understanding, anyAge: true }, activity);
    if (answer.kind !== 'report') {
      again();
      return sendNew(context, activity, desk.draw(answer, activity));
    }
    const file = await reportFile(answer.report, wish.format);
    if (file.sizeBytes > MOST_BYTES) {
      await context.sendActivity(SAY.tooLarge);
      return;
    }
    const outcome = await upload(place.uploadUrl, file, closing);
    if (outcome.arrived === 'yes') return this.#arrived(context, activity, place);
    again();
    this.#report(place, outcome);
    await context.sendActivity(outcome.arrived === 'maybe' ? SAY.maybe : SAY.failed);
  }

  /** Deletes the offer so that it is not accepted twice; a failure to delete changes nothing else. */
  async #arrived(context: TurnContext, { replyToId }: Activity, place: UploadPlace): Promise<void> {
    const { mayUploadTo, log } = this.#options;
    if (replyToId !== undefined) {
      await context.deleteActivity(replyToId).catch((error: unknown) => {
        log.debug({ err: loggable(error) }, 'Could not delete the file offer');
      });
    }
    const link = mayCall(mayUploadTo, place.contentUrl);
    await context.sendActivity(link ? fileCard(place) : 'The file is in your OneDrive now.');
  }

  async #replaceOffer(context: TurnContext, { replyToId }: Activity, text: string): Promise<void> {
    const replaced =
      replyToId !== undefined &&
      (await context.updateActivity({ id: replyToId, type: 'message', text }).then(
        () => true,
        () => false,
      ));
    if (!replaced) await context.sendActivity(text);
  }

  /** The upload URL itself grants write access: log only its host. */
  #report({ uploadUrl }: UploadPlace, { arrived, ...rest }: UploadOutcome & { cause?: unknown; status?: number }) {
    const { cause, status } = rest;
    const fields = {
      host: hostOf(uploadUrl),
      status,
      arrived,
      ...(cause === undefined ? {} : { err: loggable(cause) }),
    };
    this.#options.log.warn(fields, 'File upload failed');
  }

  /** Copies `activity`: the original is revoked when the turn ends. */
  #afterwards(activity: Activity, work: (context: TurnContext) => Promise<void>): void {
    const { background, later } = this.#options;
    background.run('file consent', () => later({ ...activity }, work));
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'none';
}
