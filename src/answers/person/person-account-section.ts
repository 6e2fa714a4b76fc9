import type { AdminSignIn } from '../../facts/fact-types.js';
import type { PersonReading } from '../../tenant/model/person-reader-port.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { dayOf } from '../app/app-identity-section.js';
import { createDossierSection, gapsOf } from '../dossier-section.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';

/** The account: name, state, type, origin and last sign-in. */
export function personAccountSection(
  person: NamedPerson,
  { identity, signIn }: PersonReading,
): DossierSection<PersonDossierSectionId> {
  const known = identity.ok ? identity.value : undefined;
  const last = signIn.ok ? lastSignIn(signIn.value) : undefined;
  const state = known && [
    known.accountEnabled ? 'enabled' : 'disabled',
    known.userType === 'Guest' ? 'guest' : 'member',
    ...(known.syncedFromOnPremises ? ['synchronised from on-premises'] : []),
  ];
  return createDossierSection('identity', 'Account', {
    ...(state === undefined ? {} : { summary: [...state, ...(last === undefined ? [] : [last])].join(', ') }),
    none: 'not known',
    lines: [
      line('Name', known?.displayName ?? person.name),
      line('Sign-in name', known?.userPrincipalName ?? person.upn),
      line('Object id', person.id),
      ...(known === undefined
        ? []
        : [
            line('Origin', known.syncedFromOnPremises ? 'synchronised from on-premises' : 'made in the cloud'),
            line('Created', known.createdAt === undefined ? 'date not known' : dayOf(known.createdAt)),
            ...(known.department === undefined ? [] : [line('Department', known.department)]),
          ]),
    ],
    gaps: gapsOf(identity, signIn),
  });
}

function lastSignIn({ successfulAt, interactiveAt, nonInteractiveAt }: AdminSignIn): string {
  if (successfulAt !== undefined) return `last signed in ${formatUtcMinute(successfulAt)}`;
  const [tried] = [interactiveAt, nonInteractiveAt]
    .flatMap((at) => at ?? [])
    .toSorted()
    .reverse();
  // These include failed attempts.
  return tried === undefined ? 'no sign-in on record' : `last sign-in or attempt ${formatUtcMinute(tried)}`;
}

function line(label: string, text: string): DossierLine {
  return { text: `${label}: ${text}` };
}
