import type { Activity, TurnContext } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import { addFileUnavailableHint } from '../../answers/file-unavailable-hint.js';
import { createAnswerFile, parseFileFormat, type RowsAnswer } from '../../answers/report-file.js';
import type { Answer } from '../../answers/model/answer.js';
import type { Log } from '../../core/log.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { Understanding } from '../../language/model/understanding.js';
import { conversationTypeOf } from '../inbound-activity-parser.js';
import { createUnderstandingFromReference } from '../understanding-from-intent.js';
import { sendNewCard } from '../card-delivery.js';
import type { LaterTurns } from '../later-turns.js';
import type { QuestionHandler } from '../question-handler.js';
import { acknowledgeInvoke, createBadRequestResponse, sendInvokeResponse } from '../invoke-response.js';
import { toLoggableError } from '../internal-errors.js';
import { isUrlAllowed, type UrlAllowlist } from '../service-url-allowlist.js';
import {
  createFileConsentCard,
  createFileInfoCard,
  parseFileConsent,
  type FileConsentContext,
  type FileUploadInfo,
} from './file-consent-card.js';
import type { FileOfferOutcome, TakenFileOffers } from './taken-file-offers.js';
import { uploadToOneDrive, type UploadOutcome } from './onedrive-file-upload.js';

/** What {@link FileConsentHandler} works with. */
export interface FileConsentHandlerOptions {
  readonly questions: QuestionHandler;
  /** Where files may be uploaded; if nowhere, no file is offered. */
  readonly mayUploadTo: UrlAllowlist;
  readonly offers: TakenFileOffers;
  readonly later: LaterTurns;
  /** Aborted when the bot closes. */
  readonly closing: AbortSignal;
  readonly log: Log;
}

/** 100,000 rows take about 30 MB. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Characters of a question on the offer. */
const LONGEST_DESCRIBED = 200;

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
 * between offer and consent: the answer is read again for the person who consents, at any replica, and offers survive a restart.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export class FileConsentHandler {
  readonly #options: FileConsentHandlerOptions;

  constructor(options: FileConsentHandlerOptions) {
    this.#options = options;
  }

  /** Adds a file offer to an answer when "as CSV" or "as JSON" was requested, or a note why there is none. */
  async addFileOffer(
    answer: Answer,
    { parameters }: Understanding,
    activity: Activity,
  ): Promise<{ readonly answer: Answer; readonly offer?: Partial<Activity> }> {
    const format = parseFileFormat(parameters.format);
    if ((answer.kind !== 'report' && answer.kind !== 'query') || format === undefined) return { answer };
    if (!this.#canSend()) return { answer: addFileUnavailableHint(answer, format, 'not-here') };
    if (conversationTypeOf(activity) !== 'personal')
      return { answer: addFileUnavailableHint(answer, format, 'not-personal') };
    const file = await createAnswerFile(answer, format);
    if (file.sizeBytes > MOST_BYTES) return { answer: addFileUnavailableHint(answer, format, 'too-large') };
    const { reference, question, listing } = partsOf(answer);
    const context = { ...reference, offer: randomUUID(), format };
    const opens = format === 'csv' ? ' CSV, which Excel opens.' : '';
    const rows = formatCount(listing.rows.length, 'row');
    return { answer, offer: createFileConsentCard(context, file, `${question} All ${rows}.${opens}`) };
  }

  /** Handles `fileConsent/invoke`, which must be answered within seconds: the file is sent after the response. */
  async onConsent(context: TurnContext): Promise<void> {
    const { questions, mayUploadTo, offers, later, log } = this.#options;
    const { activity } = context;
    const consent = conversationTypeOf(activity) === 'personal' ? parseFileConsent(activity.value) : undefined;
    if (consent === undefined) {
      log.warn({ conversationId: activity.conversation.id }, 'File consent not understood');
      await context.sendActivity(SAY.notOurs);
      return sendInvokeResponse(context, createBadRequestResponse(SAY.notOurs));
    }
    if (consent.action === 'decline') {
      later.run('declined file', activity, (inLaterTurn) => this.#replaceOffer(inLaterTurn, activity, SAY.declined));
      return acknowledgeInvoke(context);
    }
    const refusal = await questions.refusalFor(context);
    const { context: offered, uploadInfo: place } = consent;
    const person = activity.from.aadObjectId ?? '';
    if (refusal !== undefined) await sendNewCard(context, activity, questions.renderAnswer(refusal, activity));
    else if (!isUrlAllowed(mayUploadTo, place.uploadUrl)) {
      log.warn({ host: hostOf(place.uploadUrl) }, 'File upload refused: host not allowed');
      await context.sendActivity(SAY.otherPlace);
    } else if (await offers.take(person, offered.offer)) {
      later.run('file', activity, (inLaterTurn) =>
        offers.run(person, offered.offer, () => this.#send(inLaterTurn, activity, offered, place)),
      );
    } else await context.sendActivity(SAY.takenUp);
    return acknowledgeInvoke(context);
  }

  #canSend(): boolean {
    const { loopback, hosts } = this.#options.mayUploadTo;
    return loopback || hosts.length > 0;
  }

  async #send(
    context: TurnContext,
    activity: Activity,
    offered: FileConsentContext,
    place: FileUploadInfo,
  ): Promise<FileOfferOutcome> {
    const { questions, offers, closing, log } = this.#options;
    const understanding = createUnderstandingFromReference(offered);
    const { answer, remembered } = await questions.answer({ understanding, anyAge: true }, activity);
    await remembered;
    if (answer.kind !== 'report' && answer.kind !== 'query') {
      await sendNewCard(context, activity, questions.renderAnswer(answer, activity));
      return 'not-sent';
    }
    const file = await createAnswerFile(answer, offered.format);
    if (file.sizeBytes > MOST_BYTES) {
      await context.sendActivity(SAY.tooLarge);
      return 'over';
    }
    if (!(await offers.isOurs(activity.from.aadObjectId ?? '', offered.offer))) {
      log.info({}, 'A file is sent by another replica');
      return 'over';
    }
    const outcome = await uploadToOneDrive(place.uploadUrl, file, closing);
    if (outcome.arrived === 'yes') {
      await this.#arrived(context, activity, place);
      return 'over';
    }
    this.#report(place, outcome);
    await context.sendActivity(outcome.arrived === 'maybe' ? SAY.maybe : SAY.failed);
    return 'not-sent';
  }

  /** Deletes the offer so that it is not accepted twice; a failure to delete changes nothing else. */
  async #arrived(context: TurnContext, { replyToId }: Activity, place: FileUploadInfo): Promise<void> {
    const { mayUploadTo, log } = this.#options;
    if (replyToId !== undefined) {
      await context.deleteActivity(replyToId).catch((error: unknown) => {
        log.debug({ err: toLoggableError(error) }, 'Could not delete the file offer');
      });
    }
    const link = isUrlAllowed(mayUploadTo, place.contentUrl);
    await context.sendActivity(link ? createFileInfoCard(place) : 'The file is in your OneDrive now.');
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
  #report({ uploadUrl }: FileUploadInfo, { arrived, ...rest }: UploadOutcome & { cause?: unknown; status?: number }) {
    const { cause, status } = rest;
    const fields = {
      host: hostOf(uploadUrl),
      status,
      arrived,
      ...(cause === undefined ? {} : { err: toLoggableError(cause) }),
    };
    this.#options.log.warn(fields, 'File upload failed');
  }
}

/** What the file of an answer is offered and found again by. */
function partsOf(answer: RowsAnswer) {
  if (answer.kind === 'query') {
    const { question, intent, asked: query, result } = answer;
    return {
      reference: { asked: { question, intent, query } },
      question: `“${question.slice(0, LONGEST_DESCRIBED)}”`,
      listing: result.listing,
    };
  }
  const { report, parameters } = answer;
  return { reference: { check: report.result.check, parameters }, question: report.question, listing: report.listing };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'none';
}
