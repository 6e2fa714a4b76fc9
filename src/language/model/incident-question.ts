import type { NamedSubject, Query } from './query.js';

/** What an open incident can be asked for as such; its whole story answers the rest. */
export type IncidentAspect =
  /** When and how it began. */
  | 'began'
  /** What was done last, and whether it goes on. */
  | 'last'
  /** How long it has been going on. */
  | 'lasts'
  /** Through which account, or how, the attacker came in. */
  | 'way-in'
  /** From which addresses. */
  | 'address'
  /** What was done, in order. */
  | 'acts'
  /** Which apps and accounts it is about. */
  | 'involved'
  /** Who is on it. */
  | 'handled'
  | 'severity'
  /** When and by what it was noticed. */
  | 'noticed'
  /** How long it kept silent, and so was not noticed. */
  | 'dormant'
  /** What was done after it had kept silent. */
  | 'after-silence'
  /** What the attacker made and still holds. */
  | 'left'
  /** What has to be done against it. */
  | 'stop'
  /** Whether a new password is enough. */
  | 'password'
  /** Whether it is over once the app is gone. */
  | 'removal'
  /** Whether `about` is part of it. */
  | 'belongs'
  /** Whether one of `stages` happened. */
  | 'stage';

/** What is asked of the open incidents. */
export interface IncidentQuestion<Stage extends string = string> {
  readonly aspect: IncidentAspect;
  /** With `belongs`, `removal` and `stop`: what it is called. Hostile text, or that of the person who asks. */
  readonly about?: string;
  /** It speaks of an attack: where no open incident has `about`, that is the answer. */
  readonly ofAttack?: true;
  /** With `stage`: the acts that are meant; any of them is a yes. */
  readonly stages?: readonly Stage[];
}

/** Whether only the open incidents tell who is meant by a name: "the attacker". */
export const isAttacker = ({ attacker }: NamedSubject): boolean => attacker === true;

/** Whether a query asks of the attacker. */
export const asksOfAttacker = (query: Pick<Query, 'named'> | undefined): boolean =>
  query?.named.some(isAttacker) === true;
