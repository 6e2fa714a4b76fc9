import fc from 'fast-check';

// Every property is held against the same examples in each run, so that a run says something of the change and not of luck. Others are
// drawn with PROPERTY_SEED, a number, and failing ones become tests of their own.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2026) });
