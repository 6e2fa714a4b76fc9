import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { answerInWords, describeBotOnly } from '../answers/answer-text-renderer.js';
import { createDialogueService, type DialogueService } from '../answers/dialogue/dialogue-service.js';
import { createProcessDialogueMemory } from '../answers/dialogue/process-dialogue-memory.js';
import type { Answer } from '../answers/model/answer.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import type { DialogueKey, DialogueMemory } from '../answers/model/dialogue-memory-port.js';
import { toAnswerValue } from '../answers/query/answer-value.js';
import { ExpectedError } from '../core/expected-error.js';
import { createLog } from '../create-log.js';
import type { Understanding } from '../language/model/understanding.js';
import { systemClock } from '../system-clock.js';
import { answerAsJson } from './answer-json.js';
import { printCsv } from './answer-format-options.js';
import { parseChatLine } from './chat-line.js';
import { openChatMemory } from './chat-memory.js';
import { EXIT_CODES, printJson, printText, printToStderr } from './exit-codes-and-output.js';
import { createProgressBar } from './progress-bar.js';
import { type CommandContext, type TenantOptions, withAnswers, withTenantOptions } from './tenant-options.js';

interface ChatOptions extends TenantOptions {
  readonly json?: true;
  readonly as?: string;
  readonly conversation?: string;
  readonly dataDir?: string;
}

/** The person at this terminal: no id of a person in a tenant has this form. */
const SHELL_OWNER = 'shell-owner';

/**
 * `warden chat [--json] [--as OBJECT-ID] [--conversation ID]`: one message a line; each may go on from the answer before. Everything is read
 * with the rights of the shell's owner. Exit code: 0, whatever was answered.
 */
export function addChatCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('chat')
    .description('ask one question after another; each may go on from the answer before')
    .option(
      '--json',
      'one JSON object a line, as `ask --json` prints it; a line may be {"as": "object id", "say": "…"}',
    )
    .option('--as <object-id>', 'speak as this person of the demo tenant')
    .option('--conversation <id>', 'go on with this conversation, which the database remembers for 30 minutes')
    .option('--data-dir <dir>', 'where the embedded database is (default: DATA_DIR)');
  withTenantOptions(command).action(async (options: ChatOptions) => {
    if (options.as !== undefined) assertDemo(options);
    const opened =
      options.conversation === undefined
        ? { memory: createProcessDialogueMemory(), close: () => Promise.resolve() }
        : await openChatMemory(context.config(), options);
    try {
      await withAnswers(options, context, (answers) => talk(options, opened.memory, answers, context));
    } finally {
      await opened.close();
    }
    context.exitWith(EXIT_CODES.well);
  });
}

function assertDemo({ tenant }: TenantOptions): void {
  if (tenant === 'demo') return;
  throw new ExpectedError(
    'Only people of the demo tenant can be played.',
    'Leave out --as: a chat with the configured tenant acts as the owner of this shell.',
  );
}

async function talk(
  options: ChatOptions,
  memory: DialogueMemory,
  answers: AnswerService,
  context: CommandContext,
): Promise<void> {
  const log = createLog(context.config().logLevel);
  // Lazily, for the commands that understand nothing.
  const { DIALOGUE_LANGUAGE } = await import('../dialogue-language.js');
  const dialogue = createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock: systemClock, log });
  const conversationId = `chat ${options.conversation ?? randomUUID()}`;
  const chat = new TerminalChat(dialogue, answers, options.json === true);
  const isTerminal = process.stdin.isTTY && options.json !== true;
  if (isTerminal) printToStderr('Ask about this tenant. Ctrl-D ends the chat.');
  const lines = createInterface({
    input: process.stdin,
    ...(isTerminal ? { output: process.stderr, prompt: '> ' } : {}),
  });
  if (isTerminal) lines.prompt();
  for await (const line of lines) {
    const { as, say } = options.json === true ? parseChatLine(line) : { as: undefined, say: line };
    if (as !== undefined) assertDemo(options);
    if (say.trim() !== '') await chat.take({ conversationId, personId: as ?? options.as ?? SHELL_OWNER }, say);
    if (isTerminal) lines.prompt();
  }
}

class TerminalChat {
  constructor(
    readonly dialogue: DialogueService,
    readonly answers: AnswerService,
    readonly json: boolean,
  ) {}

  /** Answers one message and prints the answer. */
  async take(key: DialogueKey, text: string): Promise<void> {
    const understanding = await this.dialogue.understand(key, text);
    const { intent, parameters } = understanding;
    const botOnly = describeBotOnly(understanding);
    if (botOnly !== undefined) {
      const declined = { kind: 'declined', question: text } as const;
      if (!this.json) printText(`${botOnly}\n`);
      else printJson({ intent, parameters, answer: toAnswerValue(declined), unread: [], results: [], text: botOnly });
      return;
    }
    const progress = createProgressBar();
    const ask = (one: Understanding): Promise<Answer> =>
      this.answers.answer({ understanding: one, onProgress: progress.onProgress });
    const { answer, remembered, meant } = await this.dialogue
      .answer(key, understanding, ask, this.answers.names)
      .finally(() => {
        progress.stop();
      });
    await remembered;
    if (this.json) printJson(answerAsJson(meant, answer));
    else if (parameters.format === 'csv') printCsv(answer);
    else printText(`${answerInWords(answer)}\n`);
  }
}
