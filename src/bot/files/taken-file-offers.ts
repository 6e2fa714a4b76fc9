import { createHash } from 'node:crypto';
import type { Log } from '../../core/log.js';
import { ExpiringMap } from '../expiring-map.js';
import { toLoggableError } from '../internal-errors.js';
import type { TakenActivities } from '../model/taken-activities-port.js';

/** After a crash the file can be accepted again this much later. Renewed while it is on its way. */
const LEASE_MS = 30_000;
const TAKEN_FOR_MS = 24 * 60 * 60_000;
const MAX_TAKEN = 10_000;

/** What became of a file: `over`: this offer is used up. `not-sent`: it may be accepted again. */
export type FileOfferOutcome = 'over' | 'not-sent';

/** Which offers of files are taken up: in the database, for all replicas; without one, in this process. */
export class TakenFileOffers {
  readonly #here = new ExpiringMap<true>(MAX_TAKEN, TAKEN_FOR_MS);

  constructor(
    readonly log: Log,
    readonly taken?: TakenActivities,
  ) {}

  /** Takes up the offer for a person; false: it is taken up already. Rejects while the database is away: nothing is sent then. */
  async take(person: string, offer: string): Promise<boolean> {
    const key = keyOf(person, offer);
    if (this.taken !== undefined) return ['ours', 'begun'].includes(await this.taken.take(key, LEASE_MS));
    if (this.#here.get(key) === true) return false;
    this.#here.set(key, true);
    return true;
  }

  /** Runs the sending of an offer that was taken up, and keeps it for this process meanwhile. */
  async run(person: string, offer: string, send: () => Promise<FileOfferOutcome>): Promise<void> {
    const key = keyOf(person, offer);
    const renewing = setInterval(() => {
      this.taken?.renew(key, LEASE_MS).catch((err: unknown) => {
        this.log.debug({ err: toLoggableError(err) }, 'Could not renew the hold of a file offer');
      });
    }, LEASE_MS / 3);
    renewing.unref();
    try {
      await this.#end(key, await send());
    } catch (error) {
      await this.#end(key, 'not-sent');
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  /** false: this process was stopped for too long, and the offer was accepted elsewhere since. */
  async isOurs(person: string, offer: string): Promise<boolean> {
    return (await this.taken?.begin(keyOf(person, offer))) ?? true;
  }

  async #end(key: string, outcome: FileOfferOutcome): Promise<void> {
    if (outcome === 'not-sent') this.#here.delete(key);
    const stored = outcome === 'over' ? this.taken?.markAnswered(key, TAKEN_FOR_MS) : this.taken?.release(key);
    await stored?.catch((err: unknown) => {
      this.log.warn({ err: toLoggableError(err), outcome }, 'Could not store what became of a file offer');
    });
  }
}

/** The object id of the person stays out of the database. */
function keyOf(person: string, offer: string): string {
  return createHash('sha256').update(`file ${person} ${offer}`).digest('base64');
}
