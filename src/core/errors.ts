/**
 * An error that is expected, with the next step for the person who reads it. Everything else is a bug: logged with its cause
 * under an id and shown as "something broke on our side (id)".
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
