import { grantsOnlyWithMfa, isMfaBaseline } from '../../checks/lib/mfa-policy-enforcement.js';
import { formatList } from '../../core/sentence-formatting.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { TextAttribute } from '../model/attribute.js';
import type { PolicyRow } from './policy-rows.js';
import { countExclusions, listConditions, listControls } from './policy-traits.js';
import { CONDITION_VALUES, CONTROL_VALUES } from './policy-words.js';

/** Why a policy is less than MFA for everybody, everywhere and always: "why isn't it good enough?". */
export const POLICY_SHORTCOMINGS: TextAttribute<PolicyRow> = {
  type: 'text',
  label: 'Shortcomings',
  words: {
    en: 'shortcoming|shortcomings|falls short|fall short|weakness|weaknesses|weak point|weak points|weak spot|weak spots|not good enough',
    de: 'schwäche|schwächen|schwachstelle|schwachstellen|mangel|mängel',
    fr: 'faiblesse|faiblesses|lacune|lacunes|point faible|points faibles',
    es: 'debilidad|debilidades|punto débil|puntos débiles|carencia|carencias',
  },
  says: ['falls short', 'fall short'],
  read: listShortcomings,
};

function listShortcomings(row: PolicyRow): readonly string[] | null {
  const { policy } = row;
  const controls = listControls(row);
  const isBlock = controls.includes('block');
  const isMfa = controls.includes('mfa');
  const others = controls.filter((one) => one !== 'mfa' && one !== 'strength').map(nameControl);
  const conditions = (listConditions(row) ?? []).map(nameCondition);
  const left = countExclusions(row);
  const said = [
    ...(policy.state === 'disabled' ? ['it is off'] : []),
    ...(policy.state === 'report-only' ? ['it only reports and stops nobody'] : []),
    ...(isBlock ? ['it blocks instead of asking for MFA'] : []),
    ...(!isBlock && !isMfa ? ['it does not ask for MFA'] : []),
    ...(isMfa && !grantsOnlyWithMfa(policy)
      ? [`${others.length === 0 ? 'something else' : `a ${formatList(others, 3)}`} is enough instead of MFA`]
      : []),
    ...(policy.narrowedBy.length > 0
      ? [`it holds only under conditions${conditions.length === 0 ? '' : ` (${formatList(conditions, 3)})`}`]
      : []),
    ...(leavesAppsOut(row) ? ['it leaves apps or kinds of clients out'] : []),
    ...(left > 0 ? [`it excludes ${formatCount(left, 'person, group or role', 'people, groups or roles')}`] : []),
  ];
  return said.length === 0 ? null : said;
}

/** What keeps an enforced policy without conditions, by which nobody gets in without MFA, from holding always. */
function leavesAppsOut({ policy }: PolicyRow): boolean {
  const isElse = policy.state !== 'enabled' || policy.narrowedBy.length > 0 || !grantsOnlyWithMfa(policy);
  return !isElse && !isMfaBaseline(policy);
}

const labels = (values: Readonly<Record<string, { readonly label: string }>>, id: string): string =>
  values[id]?.label ?? id;
const nameControl = (id: string): string => labels(CONTROL_VALUES, id);
const nameCondition = (id: string): string => labels(CONDITION_VALUES, id);
