/** How long a pass of a job has been silent. Monotonic: a clock that is set does not matter. */
export class PassTimer {
  #lastMs: number | undefined;

  /** A pass begins. */
  begin(): void {
    this.#lastMs = performance.now();
  }

  /** The pass took a step forward. No effect between passes. */
  progress(): void {
    if (this.#lastMs !== undefined) this.#lastMs = performance.now();
  }

  /** The pass is over: a pause is no silence. */
  end(): void {
    this.#lastMs = undefined;
  }

  /** Milliseconds since the last step; 0 between passes. */
  silentMs(): number {
    return this.#lastMs === undefined ? 0 : performance.now() - this.#lastMs;
  }
}
