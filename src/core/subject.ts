/** Kinds of subjects. A contract (JSON output, store). */
export const SUBJECT_KINDS = [
  'user',
  'service-principal',
  'group',
  'connector',
  'transport-rule',
  'policy',
  'tenant',
  'partner',
  'role',
  'permission',
  'credential',
  'mailbox',
  'consent-request',
  'event',
  'incident',
  'decision',
  'subscription',
  'term',
] as const;
/** One of {@link SUBJECT_KINDS}. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What a finding is about. `id` is the object's id in the tenant (a GUID if it has one). `name` is hostile text: escape it when
 * rendering.
 */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** Each subject once, by its id, in their order. */
export function distinctSubjects(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()];
}
