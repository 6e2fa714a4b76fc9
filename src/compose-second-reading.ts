import type { ModelConnection, SecondReading } from './bot/second-reading/second-reading-port.js';
import type { Config, ModelConfig } from './config.js';
import { omitUndefined } from './core/omit-undefined.js';
import { describeVocabulary } from './language/second-reading/draft-vocabulary.js';
import { needsSecondReading, takeSecondReading } from './language/second-reading/second-reading.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';

/** What a token for Azure OpenAI is for. Source: https://learn.microsoft.com/azure/ai-foundry/openai/how-to/managed-identity */
const AZURE_OPENAI_SCOPE = 'https://cognitiveservices.azure.com/.default';

/** The second reading by the configured model; undefined without one. */
export function composeSecondReading({ model }: Config): SecondReading | undefined {
  return (
    model && {
      connection: { endpoint: model.endpoint, name: model.name, access: accessTo(model) },
      vocabulary: describeVocabulary(),
      isNeeded: needsSecondReading,
      take: takeSecondReading,
    }
  );
}

function accessTo({ key, clientId }: ModelConfig): ModelConnection['access'] {
  if (key !== undefined) return { kind: 'key', key };
  const credential = createTokenCredential({ kind: 'managed-identity', ...omitUndefined({ clientId }) });
  const token = async () => {
    const given = await credential.getToken(AZURE_OPENAI_SCOPE);
    if (given === null) throw new Error('the managed identity gave no token for Azure OpenAI');
    return given.token;
  };
  return { kind: 'entra', token };
}
