/** What a finding is about. The kinds are a contract (JSON output, store). */
export const SUBJECT_KINDS = [
  'user',
  'service-principal',
  'group',
  'connector',
  'transport-rule',
  'policy',
  'tenant',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** `id` is the object's id in the tenant (a GUID where it has one); `name` is hostile text: whoever renders it escapes it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}
