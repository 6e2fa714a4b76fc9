/**
 * An expected error, with the next step for the reader. Every other error is a bug: it is logged with its cause under an id and shown
 * as "something broke on our side (id)".
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  constructor(
    message: string,
    /** What the reader can do about it. */
    readonly nextStep: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
