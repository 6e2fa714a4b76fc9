import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { FILE_FORMATS, type FileFormat } from '../../answers/file.js';
import type { CheckReference } from '../../core/card-actions.js';
import { checkReference } from '../card-action.js';

/**
 * What a consent card carries back. It is a claim: it says which answer is wanted as a file, never who wants it nor what is in it.
 * `offer` tells one card from another, so that each is taken up once.
 */
export interface FileWish extends CheckReference {
  readonly offer: string;
  readonly format: FileFormat;
}

/** Where Teams has made room for the file in the person's OneDrive, and how it will be called there. */
export interface UploadPlace {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

export type Consent =
  | { readonly action: 'accept'; readonly context: FileWish; readonly uploadInfo: UploadPlace }
  | { readonly action: 'decline' };

const plain = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value));
const url = plain(8_000);

/** Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file */
const consent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: checkReference.extend({ offer: z.guid(), format: z.enum(FILE_FORMATS) }),
    uploadInfo: z.object({
      uploadUrl: url,
      contentUrl: url,
      name: plain(400),
      uniqueId: plain(200),
      fileType: plain(20),
    }),
  }),
  z.object({ action: z.literal('decline') }),
]) satisfies z.ZodType<Consent>;

/** The value of a `fileConsent/invoke`; undefined when it is none of ours. */
export function parseConsent(value: unknown): Consent | undefined {
  const parsed = consent.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Asks a person whether a file may be put into their OneDrive. Teams shows it in a personal chat and nowhere else. */
export function consentCard(
  wish: FileWish,
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
        content: { description, sizeInBytes: file.sizeBytes, acceptContext: wish, declineContext: {} },
      },
    ],
  };
}

/** The file that is there now, to be opened from the chat. */
export function fileCard({ contentUrl, name, uniqueId, fileType }: UploadPlace): Partial<Activity> {
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
