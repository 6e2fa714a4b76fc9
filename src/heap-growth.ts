import { setFlagsFromString } from 'node:v8';

/**
 * How far the heap may grow, in percent of what is in use after a collection, before it is collected again. V8 itself lets it become several
 * times as large where the machine has the memory, and half of the bot's peak was garbage. No limit: what is in use has room all the same.
 */
const HEAP_GROWTH_PERCENT = 30;

/**
 * Has garbage collected sooner: 95 MB less at the peak of a tenant of 100,000 apps, for 15 % more processor time while it is read. Set here
 * rather than where the bot is started, so that every way to start it has it; V8 reads it anew after each collection.
 * Source: `node --v8-options`; https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
}
