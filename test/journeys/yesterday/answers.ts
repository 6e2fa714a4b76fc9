import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ConnectorCall, SentActivity } from '../../support/fake-bot-connector.js';
import { waitUntil } from '../../support/wait-until.js';
import { buttonsOf, cardsOf, type Place, type Pressable, type Reply, type Teams, type Who } from './teams.js';

/** A card that was in Teams when yesterday's bot was stopped, and which of its buttons are pressed here. */
export interface PostedCard {
  readonly name: string;
  /** Of the message. */
  readonly id: string;
  readonly where: Place;
  /** Who presses. */
  readonly who: Who;
  readonly press: readonly string[];
  /** As the connector received it last. */
  readonly activity: SentActivity;
}

/** How a client sends a press: Action.Execute, or its fallback Action.Submit. */
export type Way = 'execute' | 'submit';

/** By name of the card and verb, then by way: what shows in Teams; see {@link press}. */
export type Answers = Readonly<Record<string, Readonly<Record<Way, readonly string[]>>>>;

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name));

export const POSTED = JSON.parse(gunzipSync(read('cards.json.gz')).toString()) as readonly PostedCard[];

/** What was true when yesterday's bot was stopped. */
export const CAPTURED = JSON.parse(read('captured.json').toString()) as {
  readonly at: string;
  /** State by decision, of those that are not over. */
  readonly decisions: Readonly<Record<string, string>>;
  /** The one that was being revoked when the process was killed. */
  readonly killed: string;
  /** Ids by status. */
  readonly incidents: Readonly<Record<string, readonly string[]>>;
  readonly record: { readonly lines: number; readonly lastHash: string };
  readonly answers: Answers;
  /** State by decision, as in `decisions`, when all buttons have been pressed in a way. */
  readonly after: Readonly<Record<Way, Readonly<Record<string, string>>>>;
};

/** What people type into the fields of the cards. */
const TYPED: Readonly<Record<string, string>> = {
  reason: 'As we agreed.',
  undoReason: 'It was ours.',
  days: '30',
  scope: 'all',
  text: 'It moves mailboxes from the old system.',
};

const CARD = 'application/vnd.microsoft.card.adaptive';
const TOAST = 'application/vnd.microsoft.activity.message';
/** What a bot says of a button that it does not know. */
const NOT_KNOWN = /not one of mine/;

export function buttonOf({ activity, name }: PostedCard, verb: string): Pressable {
  const button = cardsOf(activity)
    .flatMap(buttonsOf)
    .find((one) => one.verb === verb);
  if (button === undefined) throw new Error(`${name} has no button ${verb}`);
  return button;
}

/** A press, and what shows for it as time goes on. */
export interface Pressed {
  readonly reply: Reply;
  /**
   * Each a kind and, of a card, the verbs that it offers: `in place` (the card that was clicked is another now), `below` (a card as a
   * new message), `toast` and `text` (words, for one moment or in the chat).
   */
  shown(): readonly Shown[];
}

export interface Shown {
  readonly kind: 'in place' | 'below' | 'toast' | 'text';
  readonly verbs: readonly string[];
}

export async function press(teams: Teams, card: PostedCard, verb: string, way: Way): Promise<Pressed> {
  const button = buttonOf(card, verb);
  const typed = Object.fromEntries(button.inputs.map((id) => [id, TYPED[id]]));
  const before = teams.connector.calls.length;
  const reply = await teams[way](card.who, card.where, card.id, button, typed);
  return {
    reply,
    shown: () => [...shownBy(reply), ...teams.connector.calls.slice(before).flatMap((call) => saidIn(call, card))],
  };
}

function shownBy({ type, value }: Reply): readonly Shown[] {
  if (type === CARD) return [{ kind: 'in place', verbs: verbsOf(value) }];
  if (type !== TOAST) return [];
  if (NOT_KNOWN.test(String(value))) throw new Error(`it does not know the button: ${String(value)}`);
  return [{ kind: 'toast', verbs: [] }];
}

function saidIn({ kind, id, activity, conversationId }: ConnectorCall, card: PostedCard): readonly Shown[] {
  const [shown] = cardsOf(activity);
  if (NOT_KNOWN.test(activity.text ?? '')) throw new Error(`it does not know the button: ${activity.text ?? ''}`);
  if (kind === 'update' && id === card.id) return [{ kind: 'in place', verbs: verbsOf(shown) }];
  if (kind !== 'send' || activity.type !== 'message') return [];
  // What is for whoever pressed alone is said in their own chat.
  if (shown === undefined) return [{ kind: 'text', verbs: [] }];
  return conversationId === card.where.conversationId ? [{ kind: 'below', verbs: verbsOf(shown) }] : [];
}

function verbsOf(card: unknown): readonly string[] {
  return [...new Set(buttonsOf(card).map(({ verb }) => verb))].toSorted();
}

/** "below: ask, decision.review", as it stands in `captured.json`. */
export function inWords({ kind, verbs }: Shown): string {
  return verbs.length === 0 ? kind : `${kind}: ${verbs.join(', ')}`;
}

/** What a card of a narrowed answer has for a button of a report's card. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'answer.explain': 'query.explain',
  'answer.page': 'query.page',
  'answer.refresh': 'query.page',
};

/** Waits until all that was shown yesterday is shown, by the same buttons or by those that came after; more than then are no matter. */
export async function showsWhatItDid(pressed: Pressed, expected: readonly string[]): Promise<void> {
  for (const one of expected) {
    const [kind, verbs = ''] = one.split(': ');
    const wanted = verbs.split(', ').filter((verb) => verb !== '');
    const fits = (shown: Shown) =>
      shown.kind === kind &&
      wanted.every((verb) => shown.verbs.includes(verb) || shown.verbs.includes(SUCCESSORS[verb] ?? verb));
    await waitUntil(`it shows "${one}"`, () => pressed.shown().some(fits)).catch((error: unknown) => {
      throw new Error(`it shows ${pressed.shown().map(inWords).join(' | ')}`, { cause: error });
    });
  }
}
