const real = performance.now.bind(performance);

/** Stops the monotonic clock of this process; a test puts it forward. Restore it after the test. */
export function takeMonotonicClock(): { readonly pass: (ms: number) => void; readonly restore: () => void } {
  let nowMs = real();
  performance.now = () => nowMs;
  return {
    pass: (ms) => (nowMs += ms),
    restore: () => {
      performance.now = real;
    },
  };
}
