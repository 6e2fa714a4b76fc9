import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod/v4';

/**
 * The input of a tool as the SDK takes it: zod checks it, and its JSON Schema is published. The SDK reads that from zod 4.2 or later by
 * itself; ours is older.
 */
export function toToolInput<T extends z.ZodObject>(schema: T): StandardSchemaWithJSON<z.input<T>, z.output<T>> {
  const published = () => z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  return { '~standard': { ...schema['~standard'], jsonSchema: { input: published, output: published } } };
}
