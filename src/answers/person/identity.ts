import type { AdminSignIn } from '../../core/facts-admins.js';
import type { DossierLine, DossierSection } from '../../core/dossier.js';
import type { PersonName, PersonParts, PersonSectionId } from '../../core/person.js';
import { whenInWords } from '../../core/words.js';
import { dayOf } from '../dossier/identity.js';
import { gapsOf, titled } from '../dossier/section.js';

/** The account: name, state, type, origin and last sign-in. */
export function identitySection(
  person: PersonName,
  { identity, signIn }: PersonParts,
): DossierSection<PersonSectionId> {
  const known = identity.ok ? identity.value : undefined;
  const last = signIn.ok ? lastSignIn(signIn.value) : undefined;
  const state = known && [
    known.accountEnabled ? 'enabled' : 'disabled',
    known.userType === 'Guest' ? 'guest' : 'member',
    ...(known.syncedFromOnPremises ? ['synchronised from on-premises'] : []),
  ];
  return titled('identity', 'Account', {
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
  if (successfulAt !== undefined) return `last signed in ${whenInWords(successfulAt)}`;
  const [tried] = [interactiveAt, nonInteractiveAt]
    .flatMap((at) => at ?? [])
    .toSorted()
    .reverse();
  // These include failed attempts.
  return tried === undefined ? 'no sign-in on record' : `last sign-in or attempt ${whenInWords(tried)}`;
}

function line(label: string, text: string): DossierLine {
  return { text: `${label}: ${text}` };
}
