import { runBesideEcho } from './run-beside-echo-bot.js';
import { startChatProbe } from './chat-reply-probe.js';
import { type Bench, median, createRatioFigure } from './bench-figure.js';

const ROUNDS = 9;
const MESSAGES = 60;
const WARM_UP = 100;

/** A question in chat against a warm store, from sending to the card's arrival, beside an echo by a bare botbuilder bot. */
export const bench: Bench = () =>
  runBesideEcho(async (ours, echo) => {
    const probe = await startChatProbe();
    const ask = async (origin: string, messages: number) => {
      const ms: number[] = [];
      for (let i = 0; i < messages; i++) ms.push(await probe.ask(origin, 'which admins lack MFA?'));
      return ms;
    };
    try {
      await ask(ours, WARM_UP);
      await ask(echo, WARM_UP);
      const rounds: { ours: number; floor: number }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push({ ours: median(await ask(ours, MESSAGES)), floor: median(await ask(echo, MESSAGES)) });
      }
      return createRatioFigure(
        'answer-latency',
        'a bare botbuilder bot that sends typing and echoes (p50 of a round)',
        rounds,
      );
    } finally {
      await probe.close();
    }
  });
