import type { SubjectKind } from '../../core/subject.js';
import type { QueryCondition } from './query.js';

/** How the log and the table of a kind of thing tell that one was made. */
export interface MakingInLog {
  /** The attribute of its table that says when. */
  readonly made: string;
  /** The attribute that says by whom; absent: the table does not know. */
  readonly maker?: string;
  /** What the log calls it. */
  readonly thing: string;
  /** It is made and removed by itself; else it is given to an app or a person and taken away. */
  readonly isWhole: boolean;
}

/** Kinds whose tables list what is there now: what was made and removed again is told by the log alone. */
export const MAKING_IN_LOG: Readonly<Partial<Record<SubjectKind, MakingInLog>>> = {
  'transport-rule': { made: 'createdAt', maker: 'createdBy', thing: 'rule', isWhole: true },
  connector: { made: 'createdAt', maker: 'createdBy', thing: 'connector', isWhole: true },
  'service-principal': { made: 'created', thing: 'app', isWhole: true },
  role: { made: 'startsAt', thing: 'role', isWhole: false },
  permission: { made: 'grantedAt', thing: 'permission', isWhole: false },
};

/** Says of a thing that an app made it, or a person. */
export const BY_APP = 'byApp';

/** Whether an attribute of such a thing tells who made it, or whether an app did. */
export const isMaker = (about: SubjectKind, attribute: string): boolean => {
  const maker = MAKING_IN_LOG[about]?.maker;
  return maker !== undefined && (attribute === maker || attribute === BY_APP);
};

const is = (attribute: string, value: string | boolean, words: string): QueryCondition => ({
  attribute,
  op: 'is',
  value,
  words,
});

/** What the log is asked for: that such a thing was made and removed again. */
export const whereMadeAndRemoved = ({ thing, isWhole }: MakingInLog): readonly QueryCondition[] => [
  is('thing', thing, thing),
  ...(isWhole ? [is('act', 'created', 'created')] : []),
  is('undone', true, 'removed again'),
];
