import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { findMentions } from '../concept-mentions.js';
import type { Concept, Phrase, PhraseIndex } from '../lexicon/phrase-lexicon.js';
import { stemWord, type Word } from '../question-tokenizer.js';

/** Role groups of Exchange Online that are asked for by name. Source: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo */
export const EXCHANGE_ROLE_GROUPS: readonly string[] = [
  'Organization Management',
  'View-Only Organization Management',
  'Recipient Management',
  'Compliance Management',
  'Discovery Management',
  'Hygiene Management',
  'Records Management',
  'Help Desk',
];

/** Roles that are asked for though they are not privileged in our list, by display name. */
const OTHER_ROLES = [
  'Global Reader',
  'Security Reader',
  'Security Operator',
  'Compliance Administrator',
  'Billing Administrator',
  'License Administrator',
  'Reports Reader',
  'Exchange Recipient Administrator',
  'Cloud Device Administrator',
  'Power Platform Administrator',
  'Application Developer',
  'Directory Readers',
  ...EXCHANGE_ROLE_GROUPS,
];

/** Short names that people use, and names of the commonest roles in German, French and Spanish. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Global Administrator':
    'can do everything|can do anything|can do everything here|can do anything here|may do everything|may do anything|do everything here|do anything here|full control|full control over the tenant|full control of the tenant|total control over the tenant|complete control over the tenant|full control over everything|control the whole tenant|kann alles machen|darf alles machen|können alles machen|peut tout faire|peuvent tout faire|puede hacer todo|pueden hacer todo|pueden hacerlo todo|ga|gas|glob admin|globaladmin|company admin|company administrator|tenant admin|tenant administrator|global adm|globaler administrator|globale administrator|globaler admin|globale admin|globalen admin|globalen administrator|globale administratoren|globalen administratoren|globaladministrator|globaladministratoren|administrateur général|administrateurs généraux|administrateur global|admin général|administrador global|administradora global|administradores globales|administratrice globale|administratrice générale|globale administratorin|admin global',
  'Exchange Administrator':
    'exo admin|exchange online admin|exchange adm|exchange online administrator|exchange service administrator|mail admin|admin exchange|admins exchange|admin de exchange|admins de exchange|admin d exchange|administrateur exchange|administrador de exchange|administradores de exchange',
  'Privileged Role Administrator':
    'pra|priv role admin|privileged roles admin|administrator für privilegierte rollen|administrateur de rôle privilégié|administrador de roles con privilegios',
  'Privileged Authentication Administrator': 'paa|privileged auth admin',
  'Security Administrator':
    'sec admin|secadmin|sec administrator|security adm|sicherheitsadministrator|sicherheitsadministratoren|sicherheitsadmin|administrateur de la sécurité|administrateurs de la sécurité|administrateur de sécurité|administrateurs de sécurité|administrador de seguridad|administradores de seguridad',
  'Application Administrator':
    'app admin|app administrator|apps admin|anwendungsadministrator|anwendungsadministratoren|administrateur des applications|administrateurs des applications|administrador de aplicaciones|administradores de aplicaciones',
  'Cloud Application Administrator':
    'cloud app admin|cloud app administrator|caa|cloudanwendungsadministrator|cloudanwendungsadministratoren|administrador de aplicaciones en la nube',
  'Conditional Access Administrator':
    'ca admin|ca administrator|administrator für bedingten zugriff|administrador de acceso condicional',
  'SharePoint Administrator':
    'admin sharepoint|admins sharepoint|admin de sharepoint|admins de sharepoint|spo admin|sharepoint online admin',
  'Helpdesk Administrator': 'help desk admin|helpdesk|help desk administrator',
  'User Administrator':
    'user management admin|user account admin|benutzeradministrator|benutzeradministratoren|administrateur des utilisateurs|administrateurs des utilisateurs|administrador de usuarios|administradores de usuarios',
  'Hybrid Identity Administrator': 'hybrid admin|hybrid id admin',
  'Authentication Administrator':
    'auth admin|authentifizierungsadministrator|authentifizierungsadministratoren|administrador de autenticación|administradores de autenticación',
  'Intune Administrator': 'endpoint admin|intune service administrator',
};

/** Every role that is known by name: those of the directory, and the role groups of Exchange. */
export const ROLE_NAMES: readonly string[] = [...PRIVILEGED_ROLES.map((role) => role.name), ...OTHER_ROLES];

/** "administrateur SharePoint", "administrador de Exchange": the word for the person comes first. */
function translationsOf(lower: string): readonly string[] {
  const of = /^(.+) administrator$/.exec(lower)?.[1];
  if (of === undefined) return [];
  return [
    'administrateur',
    'administrateurs',
    'administrateur de',
    'administrador',
    'administradores',
    'administrador de',
    'administradores de',
  ].map((person) => `${person} ${of}`);
}

/** Words of role names as they are said in haste: "Cloud App Admin", "Priv Auth Admin". */
const SHORT_WORDS: readonly (readonly [full: string, short: string])[] = [
  ['administrator', 'admin'],
  ['application', 'app'],
  ['authentication', 'auth'],
  ['privileged', 'priv'],
  ['security', 'sec'],
  ['compliance', 'comp'],
  ['management', 'mgmt'],
  ['organization', 'org'],
  ['organization', 'organisation'],
  ['conditional access', 'ca'],
];

/** A name with each of those words in full or short. */
const shortFormsOf = (lower: string): readonly string[] =>
  SHORT_WORDS.reduce<readonly string[]>(
    (forms, [full, short]) => forms.flatMap((one) => (one.includes(full) ? [one, one.replace(full, short)] : [one])),
    [lower],
  );

const phraseOf = new Map<string, string>();
for (const name of ROLE_NAMES) {
  const lower = name.toLowerCase();
  for (const phrase of [
    ...shortFormsOf(lower),
    lower.replace('administrator', 'administratoren'),
    ...translationsOf(lower),
    ...(SHORT_NAMES[name]?.split('|') ?? []),
  ]) {
    phraseOf.set(phrase.split(/[ -]/).map(stemWord).join(' '), name);
  }
}

const isGlobalAdmin = (name: string): boolean => name === 'Global Administrator';
const index = new Map<string, Phrase[]>();
for (const [key, name] of phraseOf) {
  const stems = key.split(' ');
  const concepts: Concept[] = isGlobalAdmin(name)
    ? ['named-role', 'global-admin', 'admin']
    : name.includes('Administrator') || EXCHANGE_ROLE_GROUPS.includes(name)
      ? ['named-role', 'role', 'admin']
      : ['named-role', 'role'];
  const first = stems[0] ?? key;
  index.set(first, [...(index.get(first) ?? []), { stems, concepts }]);
}
for (const phrases of index.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);

/** The names of directory roles as phrases, so that "application administrator" speaks of a role and not of an app. */
export const ROLE_PHRASES: PhraseIndex = index;

/** The first role that the words name, by its display name in Entra. */
export function findRole(words: readonly Word[]): string | undefined {
  const mention = findMentions(words, ROLE_PHRASES)[0];
  if (!mention) return undefined;
  return phraseOf.get(
    words
      .slice(mention.from, mention.to)
      .map((word) => word.stem)
      .join(' '),
  );
}
