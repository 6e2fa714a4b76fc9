import { LazyPattern } from '../../core/lazy-pattern.js';

const POLICY = '(?:conditional access |ca |ca-)?(?:polic(?:y|ies)|one)';
const BEFORE = `(?:(?:an?|the|one|eine?[rm]?|die|der|une?|la|le|una|el|en|fully|just|simply|set to|in state|${POLICY} (?:that is|set to|which is|in)) )*`;
const BEHIND = `(?: (?:${POLICY}|mode|state|richtlinien?|strategies?|politiques?|directivas?|politicas?|modus|zustand|etat|estado))?`;

/** The states of a policy as people call them, and their terms. As bare words they mean something else elsewhere. */
const STATES: readonly (readonly [said: RegExp, term: string])[] = [
  [
    new LazyPattern(
      `^${BEFORE}(?:on|enabled|enforcing|active|activated|(?:switched|turned) on|live|an|ein|aktiv|aktivierte?[rn]?|eingeschaltet|active|activee?|actif|activad[oa]|activ[oa]|habilitad[oa])${BEHIND}$`,
    ),
    'policy-on',
  ],
  [
    new LazyPattern(
      `^${BEFORE}(?:off|disabled|inactive|deactivated|(?:switched|turned) off|aus|inaktiv|deaktivierte?[rn]?|ausgeschaltet|desactivee?|inactive|desactivad[oa]|inactiv[oa]|deshabilitad[oa])${BEHIND}$`,
    ),
    'policy-off',
  ],
];

/** The term of the state in which a folded phrase says that a policy is: "enabled", "a disabled policy". */
const findPolicyState = (phrase: string): string | undefined => STATES.find(([said]) => said.test(phrase))?.[1];

/** The terms of two that are compared, where one is the report-only mode and the other any state. */
export function withPolicyState(
  [one, left]: readonly [term: string | undefined, phrase: string],
  [other, right]: readonly [term: string | undefined, phrase: string],
): readonly [string | undefined, string | undefined] {
  if (one === REPORT_ONLY) return [one, findPolicyState(right) ?? other];
  const areStates = one === undefined && other === undefined && OF_POLICIES.test(`${left} ${right}`);
  if (areStates) return [findPolicyState(left), findPolicyState(right)];
  return other === REPORT_ONLY ? [findPolicyState(left) ?? one, other] : [one, other];
}

const OF_POLICIES = /polic|richtlin|strateg|directiv|politi/;
const REPORT_ONLY = 'report-only';
