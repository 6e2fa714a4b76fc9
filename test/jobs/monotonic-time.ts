const real = performance.now.bind(performance);

/** The monotonic clock of this process, which goes on by itself and can be put forward. Restore it after the test. */
export function takeMonotonicClock(): { readonly pass: (ms: number) => void; readonly restore: () => void } {
  let aheadMs = 0;
  performance.now = () => real() + aheadMs;
  return {
    pass: (ms) => (aheadMs += ms),
    restore: () => {
      performance.now = real;
    },
  };
}
