import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod/v4';
import { answerInWords, describeBotOnly } from '../../answers/answer-text-renderer.js';
import { CHECKS } from '../../answers/check-registry.js';
import type { AnswerService } from '../../answers/model/answer-service-port.js';
import { toAnswerValue } from '../../answers/query/answer-value.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import type { Log } from '../../core/log.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import { withPortalsOf } from '../../m365/portal-links.js';
import { answerAsJson } from '../answer-json.js';
import { listingForJson } from '../answer-format-options.js';
import { readSingleQuestion } from '../single-question.js';
import type { RunningCalls } from './running-calls.js';
import { toToolInput } from './tool-input.js';
import { toToolError, toToolResult } from './tool-result.js';

/** What the tools work with. */
export interface ToolOptions {
  readonly answers: AnswerService;
  /** The cloud whose portals links lead to. */
  readonly cloud: Pick<MicrosoftCloud, 'portals'>;
  readonly running: RunningCalls;
  readonly log: Log;
}

/** No tool changes anything, and asking twice is as good as asking once. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** The longest question, in characters. Only its beginning is read, as in chat. */
const MOST_QUESTION = 20_000;

const Question = toToolInput(
  z.strictObject({
    question: z
      .string()
      .min(1)
      .max(MOST_QUESTION)
      .describe('In plain words, complete by itself: "which admins lack MFA?"'),
    from_row: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('Number of the first row of `listing` to return, to go on where a list was shortened. Default: 1'),
  }),
);
const CheckChoice = toToolInput(
  z.strictObject({ id: z.enum(CHECK_IDS).describe('Id of a check; list_checks has them') }),
);
const Nothing = toToolInput(z.strictObject({}));

/** Adds the tools to a server. Each of them only reads. */
export function addTools(server: McpServer, { answers, cloud, running, log }: ToolOptions): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask about the tenant',
      description:
        'Answers a question about the admins, apps, permissions, credentials, mail flow and audit log of the Microsoft 365 tenant. Reads the tenant now; takes some seconds in a large one.',
      inputSchema: Question,
      annotations: READ_ONLY,
    },
    ({ question, from_row: fromRow = 1 }, { mcpReq: { signal } }) =>
      running.run(async () => {
        const asked = await readSingleQuestion(question, log);
        const { understanding } = asked;
        const botOnly = describeBotOnly(understanding);
        if (botOnly !== undefined) return toToolResult(declineInWords(understanding, botOnly));
        const ask = (one: Understanding) => answers.answer({ understanding: one, signal });
        const given = await asked.answer(ask, answers.names, signal);
        return toToolResult(startAtRow(answerAsJson(given.meant, given.answer), fromRow));
      }),
  );

  server.registerTool(
    'check',
    {
      title: 'Run one check',
      description:
        'Runs one check by its id: its findings with evidence, what could not be read, and every row that it examined.',
      inputSchema: CheckChoice,
      annotations: READ_ONLY,
    },
    ({ id }, { mcpReq: { signal } }) =>
      running.run(async () => {
        const understanding = { question: id, intent: id, parameters: {}, confidence: 1, alternatives: [] };
        const given = await answers.answer({ understanding, signal });
        if (given.kind !== 'report') return toToolError(answerInWords(given));
        return toToolResult({
          text: answerInWords(given),
          ...given.report.result,
          ...listingForJson(given.report),
        });
      }),
  );

  server.registerTool(
    'list_checks',
    {
      title: 'List the checks',
      description: 'Lists every check: its id, its title, and the question that it answers. Does not read the tenant.',
      inputSchema: Nothing,
      annotations: READ_ONLY,
    },
    () => toToolResult({ checks: [...CHECKS.values()].map(({ id, title, question }) => ({ id, title, question })) }),
  );

  server.registerTool(
    'explain_check',
    {
      title: 'Explain one check',
      description:
        'Says why a check matters, how its findings are rated, what it cannot see, when a finding is harmless, and what to do about it. Does not read the tenant.',
      inputSchema: CheckChoice,
      annotations: READ_ONLY,
    },
    ({ id }) => {
      const check = CHECKS.get(id);
      if (check === undefined) return toToolError(`There is no check ${id}.`);
      const { title, question, why, severity, licence, blindSpots, falsePositives, nextSteps, portalUrl } = check;
      const links = withPortalsOf(cloud, { nextSteps, portalUrl });
      return toToolResult({ id, title, question, why, severity, licence, blindSpots, falsePositives, ...links });
    },
  );
}

function declineInWords({ intent, parameters, question }: Understanding, text: string) {
  return { intent, parameters, answer: toAnswerValue({ kind: 'declined', question }), unread: [], results: [], text };
}

/** The answer with its rows from the given one on. */
function startAtRow(answer: Readonly<Record<string, unknown>>, fromRow: number): Readonly<Record<string, unknown>> {
  const { listing } = answer;
  if (fromRow === 1 || typeof listing !== 'object' || listing === null) return answer;
  const rows: unknown = Reflect.get(listing, 'rows');
  return Array.isArray(rows) ? { ...answer, listing: { ...listing, rows: rows.slice(fromRow - 1) } } : answer;
}
