import { DEMO_PEOPLE } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { OFFICES } from './person-and-department-names.js';
import { COMPANY } from './past-attack-profile.js';
import type { UserFacts } from './graph-user-object.js';

/**
 * The named accounts. `methods` are the second factors registered here; role-holders.ts assigns the roles. Exactly
 * fourteen people hold a privileged role; the synchronisation account holds one too but is not a person.
 */
export type PersonKey = keyof typeof NAMED_PEOPLE;

/** Second factors that people register. */
export type SecondFactor = 'passkey' | 'windows-hello' | 'authenticator' | 'sms' | 'software-oath' | 'email';

interface Person {
  readonly id?: string;
  readonly name: string;
  readonly local: string;
  readonly department?: string;
  readonly jobTitle?: string;
  readonly office?: number;
  readonly methods: readonly SecondFactor[];
  readonly guest?: true;
  readonly synced?: true;
  readonly disabled?: true;
  readonly unlicensed?: true;
  /** Entra ID P2 only: no mailbox, though Exchange is among the plans. */
  readonly premiumOnly?: true;
  /** Has the attribute `mail` but no mailbox. */
  readonly mailOnly?: true;
  /** Not a human name: no given name or surname. */
  readonly account?: true;
  readonly createdDaysAgo: number;
  readonly passwordDaysAgo: number;
  readonly signInDaysAgo?: number;
  /** A later sign-in attempt that failed. */
  readonly attemptDaysAgo?: number;
}

/** The named accounts by key. */
export const NAMED_PEOPLE = {
  approver: {
    id: DEMO_PEOPLE.approver,
    name: 'Nadja Keller',
    local: 'nadja.keller',
    department: 'IT',
    jobTitle: 'Head of Information Security',
    methods: ['passkey', 'authenticator'],
    createdDaysAgo: 1480,
    passwordDaysAgo: 122,
    signInDaysAgo: 1,
  },
  secondApprover: {
    id: DEMO_PEOPLE.secondApprover,
    name: 'Tomás Rivera',
    local: 'tomas.rivera',
    department: 'IT',
    jobTitle: 'Security Engineer',
    office: 1,
    methods: ['authenticator'],
    createdDaysAgo: 930,
    passwordDaysAgo: 88,
    signInDaysAgo: 1,
  },
  reader: {
    id: DEMO_PEOPLE.reader,
    name: 'Hui Min Lim',
    local: 'huimin.lim',
    department: 'IT',
    jobTitle: 'Compliance Analyst',
    office: 4,
    methods: ['authenticator'],
    createdDaysAgo: 610,
    passwordDaysAgo: 45,
    signInDaysAgo: 1,
  },
  employee: {
    id: DEMO_PEOPLE.employee,
    name: 'Jonathan Ward',
    local: 'jonathan.ward',
    department: 'Sales',
    jobTitle: 'Account Executive',
    office: 5,
    methods: ['authenticator', 'sms'],
    createdDaysAgo: 340,
    passwordDaysAgo: 61,
    signInDaysAgo: 2,
  },
  guest: {
    id: DEMO_PEOPLE.guest,
    name: 'Pia Nordström',
    local: 'pia.nordstrom@borealis-logistics.example',
    methods: [],
    guest: true,
    createdDaysAgo: 205,
    passwordDaysAgo: 205,
    signInDaysAgo: 6,
  },
  /** Global Administrator without a second factor: the account the attacker took over. */
  itAdmin: {
    name: 'IT Admin',
    local: 'it.admin',
    account: true,
    department: 'IT',
    jobTitle: 'Administration account',
    unlicensed: true,
    premiumOnly: true,
    methods: [],
    createdDaysAgo: 1900,
    passwordDaysAgo: 811,
    signInDaysAgo: 5,
  },
  /** No second factor: a service account of a mailbox migration that ended long ago. */
  migration: {
    name: 'svc-migration',
    local: 'svc-migration',
    account: true,
    jobTitle: 'Mailbox migration 2023',
    unlicensed: true,
    mailOnly: true,
    methods: [],
    createdDaysAgo: 1130,
    passwordDaysAgo: 1130,
    signInDaysAgo: 402,
    attemptDaysAgo: 3,
  },
  smsOnly: {
    name: 'Priya Raman',
    local: 'priya.raman',
    department: 'IT',
    jobTitle: 'Cloud Engineer',
    office: 4,
    methods: ['sms'],
    createdDaysAgo: 720,
    passwordDaysAgo: 150,
    signInDaysAgo: 1,
  },
  /** Second factor registered in the home tenant, not readable here. */
  guestAdmin: {
    name: 'Lucía Ferrer',
    local: 'lucia.ferrer@nubarca-consulting.example',
    methods: [],
    guest: true,
    createdDaysAgo: 188,
    passwordDaysAgo: 188,
    signInDaysAgo: 9,
  },
  synced: {
    name: 'Bram de Vries',
    local: 'bram.devries',
    department: 'IT',
    jobTitle: 'Infrastructure Lead',
    synced: true,
    methods: ['authenticator', 'windows-hello'],
    createdDaysAgo: 1610,
    passwordDaysAgo: 74,
    signInDaysAgo: 1,
  },
  breakGlass: {
    name: 'Emergency Access 1',
    local: `emergency1@${COMPANY.initialDomain}`,
    account: true,
    unlicensed: true,
    methods: ['passkey'],
    createdDaysAgo: 1480,
    passwordDaysAgo: 400,
    signInDaysAgo: 91,
  },
  /** Eligible for a critical role, no second factor; the registration report does not list her as an admin. */
  eligible: {
    name: 'Aiko Tanaka',
    local: 'aiko.tanaka',
    department: 'IT',
    jobTitle: 'Identity Engineer',
    office: 4,
    methods: ['email'],
    createdDaysAgo: 260,
    passwordDaysAgo: 33,
    signInDaysAgo: 1,
  },
  /** Left the company but kept the role. */
  disabled: {
    name: 'Sven Hartmann',
    local: 'sven.hartmann',
    department: 'IT',
    jobTitle: 'Messaging Engineer',
    office: 3,
    disabled: true,
    methods: [],
    createdDaysAgo: 1310,
    passwordDaysAgo: 420,
    signInDaysAgo: 240,
  },
  throughGroup: {
    name: 'Marta Kowalska',
    local: 'marta.kowalska',
    department: 'IT',
    jobTitle: 'Service Desk Lead',
    office: 2,
    methods: ['authenticator'],
    createdDaysAgo: 540,
    passwordDaysAgo: 67,
    signInDaysAgo: 1,
  },
  pimGroup: {
    name: 'Yusuf Demir',
    local: 'yusuf.demir',
    department: 'IT',
    jobTitle: 'Messaging Engineer',
    office: 3,
    methods: ['authenticator', 'software-oath'],
    createdDaysAgo: 480,
    passwordDaysAgo: 52,
    signInDaysAgo: 1,
  },
  /** Has a second factor, but a nested group excludes her from the policy that would require it. */
  excluded: {
    name: 'Diego Marchetti',
    local: 'diego.marchetti',
    department: 'IT',
    jobTitle: 'Workplace Engineer',
    office: 2,
    methods: ['authenticator', 'sms'],
    createdDaysAgo: 870,
    passwordDaysAgo: 95,
    signInDaysAgo: 1,
  },
  /** User Administrator of one administrative unit only. */
  unitScoped: {
    name: 'Chloé Dubreuil',
    local: 'chloe.dubreuil',
    department: 'Human Resources',
    jobTitle: 'Office Manager Lyon',
    office: 1,
    methods: ['authenticator'],
    createdDaysAgo: 690,
    passwordDaysAgo: 110,
    signInDaysAgo: 1,
  },
  /** The account of Entra Connect. */
  directorySync: {
    name: 'On-Premises Directory Synchronization Service Account',
    local: `Sync_ALPAADC01_7f3c9a1e5b20@${COMPANY.initialDomain}`,
    account: true,
    unlicensed: true,
    methods: [],
    createdDaysAgo: 1620,
    passwordDaysAgo: 1620,
    signInDaysAgo: 1,
  },
  /** An employee who consented to an unknown app reading her mail. */
  consentedMail: {
    name: 'Rosalind Achterberg',
    local: 'rosalind.achterberg',
    department: 'Finance',
    jobTitle: 'Accounts Payable Clerk',
    methods: ['sms'],
    createdDaysAgo: 402,
    passwordDaysAgo: 77,
    signInDaysAgo: 1,
  },
} as const satisfies Readonly<Record<string, Person>>;

/** Keys of all named people. */
export const PERSON_KEYS = Object.keys(NAMED_PEOPLE) as readonly PersonKey[];

/** Second factors of a named person. */
export function secondFactorsOf(key: PersonKey): readonly SecondFactor[] {
  return NAMED_PEOPLE[key].methods;
}

/** Object id of a named person. */
export function personId(context: GeneratorContext, key: PersonKey): string {
  const person: Person = NAMED_PEOPLE[key];
  return person.id ?? context.named(`user ${key}`);
}

/** User facts of a named person. */
export function personFacts(context: GeneratorContext, key: PersonKey): UserFacts {
  const person: Person = NAMED_PEOPLE[key];
  const [given, ...rest] = person.name.split(' ');
  const isAccount = person.account === true;
  return {
    id: personId(context, key),
    displayName: person.guest ? `${person.name} (external)` : person.name,
    givenName: isAccount ? null : (given ?? null),
    surname: isAccount ? null : rest.join(' '),
    local: person.local,
    department: person.department ?? null,
    jobTitle: person.jobTitle ?? null,
    office: OFFICES[person.office ?? 0] ?? OFFICES[0],
    enabled: person.disabled !== true,
    guest: person.guest === true,
    synced: person.synced === true,
    licensed: person.unlicensed !== true && person.guest !== true,
    createdDaysAgo: person.createdDaysAgo,
    passwordDaysAgo: person.passwordDaysAgo,
    premiumOnly: person.premiumOnly === true,
    mailOnly: person.mailOnly === true,
    signInDaysAgo: person.signInDaysAgo,
    attemptDaysAgo: person.attemptDaysAgo,
  };
}
