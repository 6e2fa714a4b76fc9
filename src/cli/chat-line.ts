import { z } from 'zod/v4';

/** One message, and who says it where the line tells. */
export interface ChatLine {
  readonly as?: string | undefined;
  readonly say: string;
}

const spoken = z.object({ as: z.string().trim().min(1).max(100).optional(), say: z.string() });

/** A line of `chat --json`: `{ "as": "object id", "say": "…" }`, a JSON string, or the message as it is. */
export function parseChatLine(line: string): ChatLine {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return { say: value };
    const parsed = spoken.safeParse(value);
    return parsed.success ? parsed.data : { say: line };
  } catch {
    return { say: line };
  }
}
