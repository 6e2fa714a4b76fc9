import { ExpectedError } from '../core/expected-error.js';
import type { BotMode } from './bot-options.js';

/** Throws ExpectedError on an incomplete configuration: it must never start a bot that checks no tokens. */
export function assertModeComplete(mode: BotMode): void {
  if (mode.kind === 'local') return;
  const missing = Object.entries({ botId: mode.botId, tenantId: mode.tenantId }).filter(
    ([, value]) => value.trim() === '',
  );
  if (missing.length > 0) {
    throw new ExpectedError(
      `The bot is half configured: ${missing.map(([name]) => name).join(', ')} is empty.`,
      'Set the bot’s app id and the tenant of its registration, or neither to run the local demo.',
    );
  }
  const hasPassword = mode.password !== undefined && mode.password.trim() !== '';
  if (mode.botType === 'SingleTenant' && !hasPassword) {
    throw new ExpectedError('A single-tenant bot has no password.', 'Set it, or use a user-assigned managed identity.');
  }
  if (mode.botType === 'UserAssignedMsi' && mode.password !== undefined) {
    throw new ExpectedError('A bot with a managed identity has no password.', 'Remove the password.');
  }
}
