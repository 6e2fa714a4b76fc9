/** A name found in a question, and where: the words of a name say nothing about what is asked. */
export interface FoundName {
  readonly kind: 'app' | 'user' | 'other';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
