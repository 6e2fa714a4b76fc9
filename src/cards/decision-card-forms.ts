import { daysBetween } from '../core/instant.js';
import { findUnaskedOwners } from '../decisions/model/unasked-owners.js';
import type { DecisionAction } from '../decisions/model/decision-service-port.js';
import type { Decision } from '../decisions/model/decision.js';
import type { Button } from './card-buttons.js';

/** A button that may ignore the card's inputs and then skips their validation. */
export interface DecisionButton extends Button {
  readonly inputs: 'auto' | 'none';
}

/** Template data of a text input. */
export interface TextInput {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly error: string;
}

/** Template data of a button that opens a few inputs and the button that sends them. */
export interface Form {
  readonly title: string;
  readonly intro: string;
  readonly texts: readonly TextInput[];
  readonly numbers: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly error: string;
  }[];
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly error: string;
    readonly options: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly button: DecisionButton;
}

/** Template data of one row of buttons and forms. */
export interface FormRow {
  readonly forms: readonly Form[];
  readonly buttons: readonly DecisionButton[];
  readonly links: readonly never[];
}

/** Data the buttons carry; the rest comes from inputs. */
type Carried<A = DecisionAction> = A extends DecisionAction ? Omit<A, 'reason' | 'days' | 'scope' | 'text'> : never;

/** The input for the reason of a decision. */
const REASON_INPUT: TextInput = {
  id: 'reason',
  label: 'Why',
  placeholder: 'Reason, for the record',
  error: 'A reason is needed.',
};
const DEFAULT_DAYS = 90;

/** Creates a button that acts on a decision. */
export function createDecisionButton(
  title: string,
  { verb, ...data }: Carried,
  inputs: 'auto' | 'none' = 'auto',
): DecisionButton {
  return { title, verb, data, submit: { verb, ...data }, inputs };
}

/** The actions possible in the decision's state; empty when there is nothing to decide. */
export function createDecisionForms(decision: Decision): readonly FormRow[] {
  const { state, id, version } = decision;
  const about = { decision: id, version };
  const back = createDecisionButton('Back', { verb: 'decision.back', ...about }, 'none');
  switch (state.name) {
    case 'open': {
      const unasked = findUnaskedOwners(decision).length;
      const ask = createDecisionButton(
        unasked === 1 ? 'Ask its owner' : 'Ask its owners',
        { verb: 'decision.ask-owners', ...about },
        'none',
      );
      return [
        row([approveForm(decision, 'Approve…', DEFAULT_DAYS), revokeForm(decision)], []),
        ...(unasked === 0 ? [] : [row([], [ask])]),
      ];
    }
    case 'approval-proposed': {
      const days = Math.min(366, Math.max(1, Math.ceil(daysBetween(state.at, state.until))));
      return [row([approveForm(decision, 'Approve too…', days), revokeForm(decision)], []), row([], [back])];
    }
    case 'planned':
    case 'revoke-proposed': {
      const { hash, scope } = state.plan;
      const title = scope === 'contain' ? 'Confirm: contain' : 'Confirm: revoke';
      return [row([], [createDecisionButton(title, { verb: 'decision.confirm', ...about, planHash: hash }), back])];
    }
    case 'revoking':
    case 'undoing':
      if (!state.byHand) return [];
      return [
        row(
          [],
          [
            createDecisionButton('I have done it', { verb: 'decision.done-by-hand', ...about }, 'none'),
            { ...back, title: 'End without the rest' },
          ],
        ),
      ];
    case 'revoked':
      return [row([undoForm(decision, state.undoProposed !== undefined)], [])];
    case 'failed-in-part': {
      const again = createDecisionButton('Try again', {
        verb: 'decision.confirm',
        ...about,
        planHash: state.plan.hash,
      });
      const form = {
        ...EMPTY,
        title: state.retryProposed === undefined ? 'Try again…' : 'Try again too…',
        intro: 'What came true stays; the rest is done once more.',
      };
      return [
        row(
          [{ ...form, texts: [REASON_INPUT], button: again }, undoForm(decision, state.undoProposed !== undefined)],
          [],
        ),
      ];
    }
    case 'approved':
    case 'undone':
    case 'superseded':
    case 'expired':
      return [];
  }
}

/** Inputs in the card's body, visible without opening a form. */
export function createBodyInputs({ state }: Decision): readonly TextInput[] {
  return state.name === 'planned' || state.name === 'revoke-proposed' ? [REASON_INPUT] : [];
}

const EMPTY = { texts: [], numbers: [], choices: [] } as const;

function approveForm({ id, version }: Decision, title: string, days: number): Form {
  return {
    ...EMPTY,
    title,
    intro:
      'For the app as it is now: when its permissions, roles, credentials, owners, addresses or publisher change, it is back.',
    texts: [REASON_INPUT],
    numbers: [{ id: 'days', label: 'For how many days', value: days, error: 'A number from 1 to 366.' }],
    button: createDecisionButton('Approve', { verb: 'decision.approve', decision: id, version }),
  };
}

function revokeForm({ id, version }: Decision): Form {
  return {
    ...EMPTY,
    title: 'Revoke…',
    intro: 'You see the plan first. Nothing is done yet.',
    choices: [
      {
        id: 'scope',
        label: 'How much',
        value: 'contain',
        error: 'One of the two.',
        options: [
          { title: 'Contain: switch it off and what it made; all of it can be undone', value: 'contain' },
          { title: 'All: also remove what it made, holds and signs in with', value: 'all' },
        ],
      },
    ],
    button: createDecisionButton('Show the plan', { verb: 'decision.plan', decision: id, version }),
  };
}

function undoForm({ id, version }: Decision, second: boolean): Form {
  return {
    ...EMPTY,
    title: second ? 'Undo too…' : 'Undo…',
    intro: 'Gives back what can be restored. Secrets cannot: new ones have to be made.',
    // Another id than that of "Try again": inputs of one card must not share one.
    texts: [{ ...REASON_INPUT, id: 'undoReason' }],
    button: createDecisionButton('Undo', { verb: 'decision.undo', decision: id, version }),
  };
}

function row(forms: readonly Form[], buttons: readonly DecisionButton[]): FormRow {
  return { forms, buttons, links: [] };
}
