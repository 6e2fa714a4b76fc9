import type { DecisionStore } from './model/decision-store-port.js';
import type { ApprovalReader } from './model/approval-reader-port.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Reads which apps are currently approved, from the decisions. */
export function createApprovalReader(store: Pick<DecisionStore, 'inStates'>): ApprovalReader {
  return {
    async approved() {
      const decisions = await store.inStates(['approved']);
      return decisions.flatMap(({ app, state }) => {
        if (state.name !== 'approved') return [];
        const { by, at, until, reason, uncompared } = state;
        return [{ app, by, at, until, reason, ...omitUndefined({ uncompared }) }];
      });
    },
  };
}
