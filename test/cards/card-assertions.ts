import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';

interface SerializationContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
interface AdaptiveCard {
  parse(card: unknown, context: SerializationContext): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
}
interface AdaptiveCards {
  readonly AdaptiveCard: new () => AdaptiveCard;
  readonly SerializationContext: new () => SerializationContext;
}

/** The renderer that web clients use; its bundle expects a browser's global. */
function loadRenderer(): AdaptiveCards {
  Object.assign(globalThis, { self: globalThis });
  return createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveCards;
}
const renderer = loadRenderer();

/** What the real renderer has to say against a card. Charts are Teams' own: it draws their fallback, and says so. */
export function listRenderComplaints(card: unknown): readonly string[] {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const properties = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...parsing, ...properties].filter(
    (message) => !/^Unknown element type "Chart\.(Donut|HorizontalBar)"/.test(message),
  );
}

/** Every object in a card, outermost first. */
export function* iterateCardObjects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const child of Object.values(value) as readonly unknown[]) yield* iterateCardObjects(child);
}

/** All that a person can read on the card, a line for each paragraph. */
export function readCardText(card: unknown): string {
  return [...iterateCardObjects(card)]
    .flatMap(({ type, text, inlines }) => {
      if (type === 'TextBlock') return typeof text === 'string' ? [text] : [];
      return type === 'RichTextBlock' ? [(inlines as readonly { text: string }[]).map((run) => run.text).join('')] : [];
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Titles of the buttons, in order; a fallback is the same button for another client. */
export function listButtonTitles(card: unknown): readonly string[] {
  return actionsIn(card).map(({ title }) => title);
}

/** What its buttons ask, as if it had been typed. */
export function listButtonQuestions(card: unknown): readonly string[] {
  return actionsIn(card).flatMap(({ data }) => data?.question ?? []);
}

interface CardButton {
  readonly title: string;
  readonly data?: { readonly question?: string };
}

function actionsIn(card: unknown): readonly CardButton[] {
  return [...iterateCardObjects(card)].flatMap(({ type, actions }) =>
    type === 'ActionSet' ? (actions as readonly CardButton[]) : [],
  );
}

/** The card of a state against the one on disk. UPDATE_SNAPSHOTS=1 writes it; a missing one fails. */
export function assertMatchesSnapshot(name: string, rendered: unknown): void {
  const file = fileURLToPath(new URL(`snapshots/${name}.json`, import.meta.url));
  if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, `${JSON.stringify(rendered, null, 2)}\n`);
  assert.ok(existsSync(file), `no snapshot of ${name}: look at the card, then run with UPDATE_SNAPSHOTS=1`);
  assert.deepEqual(rendered, JSON.parse(readFileSync(file, 'utf8')));
}
