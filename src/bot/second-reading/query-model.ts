import type { Memory } from '@microsoft/teams-ai/lib/MemoryFork.js';
import { OpenAIModel, type OpenAIModelOptions } from '@microsoft/teams-ai/lib/models/OpenAIModel.js';
import { ActionPlanner } from '@microsoft/teams-ai/lib/planners/ActionPlanner.js';
import { PromptManager } from '@microsoft/teams-ai/lib/prompts/PromptManager.js';
import { DefaultResponseValidator } from '@microsoft/teams-ai/lib/validators/DefaultResponseValidator.js';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.js';
import { withTimeout } from '../../core/with-timeout.js';
import type { QueryDraft } from '../../language/model/query-draft.js';
import { toLoggableError } from '../internal-errors.js';
import type { ModelConnection } from './second-reading-port.js';
import { createModelFetch } from './model-fetch.js';
import { parseQueryDraft } from './query-draft-schema.js';
import { CHARACTER_TOKENIZER, createQueryPrompt } from './query-model-prompt.js';

/** A person waits: after this time the local answer is given. */
const LIMIT_MS = 2_000;

/** The longest question that is sent, in characters; a longer one is answered locally. */
const MOST_QUESTION = 1_000;

/** The version of Azure OpenAI's API. Source: https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle */
const AZURE_API_VERSION = '2024-10-21';

/** The SDK's type for `fetch` is node-fetch's; of a response it uses only what both have. */
type SdkFetch = NonNullable<NonNullable<OpenAIModelOptions['clientOptions']>['fetch']>;

/** What {@link createQueryModel} works with. */
export interface QueryModelOptions {
  readonly connection: ModelConnection;
  readonly vocabulary: string;
  readonly log: Log;
  readonly limitMs?: number;
  /** Replaces `fetch` in tests. */
  readonly fetchModel?: typeof fetch;
}

/** Reads a question as a draft of a query. undefined: no usable reply in time. Never throws. */
export type QueryModel = (question: string, context: TurnContext) => Promise<QueryDraft | undefined>;

/** Creates the model: the SDK's planner, without history, actions or repairs. What it replies goes through the parser and no further. */
export function createQueryModel(options: QueryModelOptions): QueryModel {
  const { connection, vocabulary, log, fetchModel, limitMs = LIMIT_MS } = options;
  const prompt = createQueryPrompt(vocabulary);
  const prompts = new PromptManager({ promptsFolder: '' }).addPrompt(prompt);
  const clientOptions = { fetch: createModelFetch(limitMs, log, fetchModel) as unknown as SdkFetch, maxRetries: 0 };

  async function complete(question: string, context: TurnContext): Promise<string> {
    const planner = new ActionPlanner({
      model: createModel(connection, await tokenOf(connection), clientOptions),
      prompts,
      defaultPrompt: prompt.name,
      max_repair_attempts: 0,
      tokenizer: CHARACTER_TOKENIZER,
    });
    const memory = createTurnMemory(question);
    const { message } = await planner.completePrompt(context, memory, prompt.name, new DefaultResponseValidator());
    return typeof message?.content === 'string' ? message.content : '';
  }

  return async (question, context) => {
    if (question.length > MOST_QUESTION) return undefined;
    const startedMs = performance.now();
    const reply = await withTimeout(complete(question, context), limitMs).catch((error: unknown) => {
      log.warn({ err: toLoggableError(error) }, 'Model not asked');
      return undefined;
    });
    const draft = reply === undefined || reply === '' ? undefined : parseQueryDraft(reply);
    log.info(
      {
        sent: { questionCharacters: question.length, vocabularyCharacters: vocabulary.length },
        replyCharacters: reply?.length ?? 0,
        tookMs: Math.round(performance.now() - startedMs),
        usable: draft !== undefined,
      },
      'Model asked for a query',
    );
    return draft;
  };
}

/** The token for Azure OpenAI, read before the SDK needs it: it prints failures to the console. */
async function tokenOf({ access }: ModelConnection): Promise<string | undefined> {
  return access.kind === 'entra' ? access.token() : undefined;
}

function createModel(
  { endpoint, name, access }: ModelConnection,
  token: string | undefined,
  clientOptions: { readonly fetch: SdkFetch; readonly maxRetries: number },
): OpenAIModel {
  const common = { clientOptions, useSystemMessages: true, responseFormat: { type: 'json_object' } } as const;
  if (access.kind === 'key') return new OpenAIModel({ ...common, apiKey: access.key, endpoint, defaultModel: name });
  return new OpenAIModel({
    ...common,
    azureEndpoint: endpoint,
    azureDefaultDeployment: name,
    azureApiVersion: AZURE_API_VERSION,
    azureADTokenProvider: () => Promise.resolve(token ?? ''),
  });
}

/** Memory of one call: the question, and what the SDK puts beside it. Forgotten afterwards. */
function createTurnMemory(question: string): Memory {
  const values = new Map<string, unknown>([['temp.input', question]]);
  return {
    deleteValue: (path) => {
      values.delete(path);
    },
    hasValue: (path) => values.has(path),
    getValue: ((path) => values.get(path)) as Memory['getValue'],
    setValue: (path, value) => {
      values.set(path, value);
    },
  };
}
