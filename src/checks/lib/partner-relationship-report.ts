import type { PartnerRelationship } from '../../facts/fact-types.js';
import type { Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import type { ListingRow } from '../../core/report-listing.js';
import { findPrivilegedRole } from '../../m365/directory-roles.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import { matchesRole } from './name-matching.js';
import { compareText } from './role-holder-traits.js';

/** The privileged roles of a relationship, by name; of the asked role alone where one is asked for. */
function privilegedRolesOf({ roleTemplateIds }: PartnerRelationship, role: string | undefined): readonly string[] {
  return roleTemplateIds
    .flatMap((id) => findPrivilegedRole(id) ?? [])
    .filter(
      ({ name, templateId }) => role === undefined || matchesRole(role, { roleName: name, roleTemplateId: templateId }),
    )
    .map(({ name }) => name)
    .toSorted(compareText);
}

function endInWords({ endsAt }: PartnerRelationship): string {
  return endsAt === undefined ? 'without an end that is known' : `until ${endsAt.slice(0, 10)}`;
}

/** A finding for each partner that may give its staff privileged roles here. */
export function createPartnerFindings(
  relationships: readonly PartnerRelationship[],
  role: string | undefined,
  now: Instant,
): readonly Finding[] {
  return relationships
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .flatMap((one): readonly Finding[] => {
      const roles = privilegedRolesOf(one, role);
      if (roles.length === 0) return [];
      return [
        {
          id: `privileged-roles:tenant:partner:${one.id}`,
          subject: { kind: 'tenant', id: one.id, name: one.name },
          severity: 'medium',
          confidence: 'high',
          title: `${one.name}: a partner may give its own staff ${roles.join(', ')} here, ${endInWords(one)}`,
          evidence: [
            {
              source: 'graph',
              ref: one.ref,
              label: 'relationship with a partner (GDAP)',
              value: roles.join(', '),
              observedAt: now,
            },
          ],
          fingerprint: roles.join(' '),
        },
      ];
    });
}

/** The rows of partners whose relationship has a privileged role. */
export function createPartnerRows(
  relationships: readonly PartnerRelationship[],
  role: string | undefined,
): readonly ListingRow[] {
  return relationships.flatMap((one): readonly ListingRow[] => {
    const roles = privilegedRolesOf(one, role);
    if (roles.length === 0) return [];
    const subject = { kind: 'tenant', id: one.id, name: one.name } as const;
    return [
      {
        subject,
        severity: 'medium',
        cells: [roles.join(', '), `${one.name} (partner)`, endInWords(one), 'delegated administration', 'whole tenant'],
        url: buildPortalUrl(subject),
      },
    ];
  });
}
