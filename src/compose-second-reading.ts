import type { ModelConnection, SecondReading } from './bot/second-reading/second-reading-port.js';
import type { Config, ModelConfig } from './config.js';
import { omitUndefined } from './core/omit-undefined.js';
import { describeVocabulary } from './language/second-reading/draft-vocabulary.js';
import { needsSecondReading, takeSecondReading } from './language/second-reading/second-reading.js';
import { CLOUDS, type MicrosoftCloud } from './m365/microsoft-clouds.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';

/** The second reading by the configured model; undefined without one. */
export function composeSecondReading({ model, live }: Config): SecondReading | undefined {
  return (
    model && {
      connection: { endpoint: model.endpoint, name: model.name, access: accessTo(model, live?.cloud ?? CLOUDS.public) },
      vocabulary: describeVocabulary(),
      isNeeded: needsSecondReading,
      take: takeSecondReading,
    }
  );
}

/** Source: https://learn.microsoft.com/azure/ai-foundry/openai/how-to/managed-identity */
function accessTo({ key, clientId }: ModelConfig, { azureAi }: MicrosoftCloud): ModelConnection['access'] {
  if (key !== undefined) return { kind: 'key', key };
  const credential = createTokenCredential({ kind: 'managed-identity', ...omitUndefined({ clientId }) });
  const token = async () => {
    const given = await credential.getToken(`${azureAi}/.default`);
    if (given === null) throw new Error('the managed identity gave no token for Azure OpenAI');
    return given.token;
  };
  return { kind: 'entra', token };
}
