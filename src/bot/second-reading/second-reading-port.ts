import type { QueryDraft } from '../../language/model/query-draft.js';
import type { Understanding } from '../../language/model/understanding.js';

/** Where a model is reached: Azure OpenAI with a token of Entra ID, or any OpenAI-compatible endpoint with a key. */
export interface ModelConnection {
  /** Base address: `https://….openai.azure.com`, or one that ends where `/chat/completions` follows. */
  readonly endpoint: string;
  /** Name of the deployment or the model. */
  readonly name: string;
  readonly access:
    | { readonly kind: 'key'; readonly key: string }
    | { readonly kind: 'entra'; readonly token: () => Promise<string> };
}

/** Reads a question a second time, by a model, where the local reading is not enough. */
export interface SecondReading {
  readonly connection: ModelConnection;
  /** Ids and words of everything that can be asked; the same for every tenant. */
  readonly vocabulary: string;
  readonly isNeeded: (local: Understanding) => boolean;
  /** The understanding with the draft's query; undefined: not usable. */
  readonly take: (local: Understanding, draft: QueryDraft) => Understanding | undefined;
}
