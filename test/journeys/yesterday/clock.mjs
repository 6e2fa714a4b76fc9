// Loaded before the bot (NODE_OPTIONS): it lives at the moment that WARDEN_LIVES_AT names, and time goes on from there. What ends with
// time (approvals, pauses, retention, sweeps) is then as old as on the day of the capture, whenever the test runs.
const behindMs = Date.now() - Date.parse(process.env.WARDEN_LIVES_AT ?? '');
if (Number.isNaN(behindMs)) throw new Error('WARDEN_LIVES_AT names no moment');

const Real = Date;
const now = () => Real.now() - behindMs;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Real.prototype.constructor = globalThis.Date;
