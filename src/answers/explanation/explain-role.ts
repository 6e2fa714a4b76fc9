import { buildLearnUrl } from '../../glossary/glossary-term.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import type { RoleTier } from '../../m365/role-action-rating.js';
import type { Explanation } from '../model/explanation.js';
import { askTerms } from './explanation-parts.js';

const TIERS: Readonly<Record<RoleTier, string>> = {
  critical: 'I rate it critical: it can become Global Administrator or control all mail.',
  privileged: 'I rate it privileged: it can change security settings or other people’s sign-in.',
};

/** What a privileged directory role may do; undefined: the name is none of those. */
export function explainRole(name: string, form: 'what-is' | 'why'): Explanation | undefined {
  const role = PRIVILEGED_ROLES.find((one) => one.name === name);
  if (role === undefined) return undefined;
  const page = role.name.toLowerCase().replaceAll(' ', '-');
  return {
    form,
    subjects: [{ id: name, name }],
    title: form === 'why' ? `Why it matters: ${name}` : name,
    headline: `${name} may ${role.words}.`,
    paragraphs: [TIERS[role.tier], 'It is a directory role. People, groups and apps can hold it.'],
    steps: [],
    links: [
      {
        title: `Microsoft: ${name}`,
        url: buildLearnUrl(`entra/identity/role-based-access-control/permissions-reference#${page}`),
      },
    ],
    asks: [{ title: 'Who holds it?', question: `Who has the role ${name}?` }, ...askTerms(['pim', 'privileged-role'])],
  };
}
