import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { FILE_FORMATS, type FileFormat } from '../../answers/report-file.js';
import type { CheckActionData, QueryActionData } from '../../cards/model/card-actions.js';
import { checkReferenceSchema } from '../clicks/page-and-check-schemas.js';
import { queryReferenceSchema } from '../clicks/query-reference-schema.js';

/**
 * What a consent card sends back. It is unverified: it names the answer to send as a file, never who asks or what the file holds.
 * `offer` identifies the card, so that each is accepted once.
 */
export type FileConsentContext = (CheckActionData | QueryActionData) & {
  readonly offer: string;
  readonly format: FileFormat;
};

/** The upload session that Teams created in the person's OneDrive, and the file's name there. */
export interface FileUploadInfo {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** A person's reply to a file offer. */
export type FileConsent =
  | { readonly action: 'accept'; readonly context: FileConsentContext; readonly uploadInfo: FileUploadInfo }
  | { readonly action: 'decline' };

const plain = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value));
const url = plain(8_000);
const offered = { offer: z.guid(), format: z.enum(FILE_FORMATS) };

/** Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file */
const consent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: z.union([checkReferenceSchema.extend(offered), queryReferenceSchema.extend(offered)]),
    uploadInfo: z.object({
      uploadUrl: url,
      contentUrl: url,
      name: plain(400),
      uniqueId: plain(200),
      fileType: plain(20),
    }),
  }),
  z.object({ action: z.literal('decline') }),
]) satisfies z.ZodType<FileConsent>;

/** Parses the value of a `fileConsent/invoke`; undefined when it is not ours. */
export function parseFileConsent(value: unknown): FileConsent | undefined {
  const parsed = consent.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Asks a person for permission to put a file into their OneDrive. Teams shows this card in personal chats only. */
export function createFileConsentCard(
  context: FileConsentContext,
  file: { readonly name: string; readonly sizeBytes: number },
  description: string,
): Partial<Activity> {
  return {
    type: 'message',
    summary: description,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: file.name,
        content: { description, sizeInBytes: file.sizeBytes, acceptContext: context, declineContext: {} },
      },
    ],
  };
}

/** A link card for the uploaded file. */
export function createFileInfoCard({ contentUrl, name, uniqueId, fileType }: FileUploadInfo): Partial<Activity> {
  return {
    type: 'message',
    summary: name,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl,
        name,
        content: { uniqueId, fileType },
      },
    ],
  };
}
