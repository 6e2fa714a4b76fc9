import type { ChoiceValue } from '../model/attribute.js';
import type { VerbPhrase, Wording } from '../model/wording.js';

/** For whom an app holds a permission: for itself, or on behalf of people who sign in. */
type GrantKind = 'application' | 'delegated' | 'everyone' | 'people';

/** How people name the kind itself. */
export const GRANT_KIND_WORDS: Wording = {
  en: 'kind of permission|type of permission|permission kind|permission type',
  de: 'art der berechtigung|berechtigungsart|berechtigungstyp',
  fr: "type d'autorisation|type de permission",
  es: 'tipo de permiso|tipo de permisos',
};

const KINDS: Readonly<Record<GrantKind, readonly [label: string, what: string, words: Wording]>> = {
  application: [
    'application',
    'an application permission',
    {
      en: 'application permission|app permission|app only|app only permission|app only access|application type permission|as itself|in its own right|in their own right|without a user|without user|without a signed in user|daemon permission|app role permission|role permission|client credential permission|on its own',
      de: 'anwendungsberechtigung|anwendungsberechtigungen|anwendungsberechtigungs|app only|als anwendung|ohne benutzer|in eigenem namen|ohne angemeldeten benutzer',
      fr: "autorisation d'application|autorisations d'application|permission d'application|permissions d'application|permissions applicatives|permission applicative|autorisations applicatives|sans utilisateur|en son propre nom",
      es: 'permiso de aplicación|permisos de aplicación|como aplicación|sin usuario|en su propio nombre|permisos de la aplicación',
    },
  ],
  delegated: [
    'delegated',
    'a delegated permission',
    {
      en: 'delegated|delegated permission|delegate permission|delegated grant|delegated scope|delegated access|on behalf of user|on behalf of signed in user|on behalf of people|oauth2permissiongrant|oauth2 permission grant',
      de: 'delegiert|delegierte|delegierten|delegierte berechtigung|delegierte berechtigungen|delegierten berechtigungen|im namen von benutzern|im namen von personen',
      fr: "délégué|déléguée|déléguées|autorisation déléguée|autorisations déléguées|permission déléguée|permissions déléguées|au nom d'utilisateurs|au nom des utilisateurs",
      es: 'delegado|delegados|delegada|permiso delegado|permisos delegados|en nombre de usuarios|en nombre de los usuarios',
    },
  ],
  everyone: [
    'delegated, for everyone',
    'a delegated permission for everyone',
    {
      en: 'for everyone|for everybody|for all user|for all people|for every user|for whole tenant|for entire tenant|for whole organisation|for whole company|tenant wide|tenantwide|tenant wide consent|organisation wide|organization wide|org wide|company wide|admin consent|admin consented|allprincipals|all principals|delegated for everyone|delegated for all user|delegated permission for everyone|on behalf of everyone|on behalf of all user|consented for everyone',
      de: 'für alle|für alle benutzer|für alle nutzer|für jeden|für die ganze organisation|für das ganze unternehmen|mandantenweit|tenantweit|organisationsweit|administratorzustimmung|admin zustimmung|adminzustimmung|admin consent|für den ganzen tenant',
      fr: "pour tous|pour tous les utilisateurs|pour tout le monde|pour toute l'organisation|pour toute l'entreprise|consentement administrateur|consentement de l'administrateur|à l'échelle du tenant|consentement d'administrateur",
      es: 'para todos|para todos los usuarios|para toda la organización|para toda la empresa|consentimiento de administrador|consentimiento del administrador|en todo el inquilino|en todo el tenant',
    },
  ],
  people: [
    'delegated, for single people',
    'a permission for single people',
    {
      en: 'from single people|from single user|by single people|by single user|from single person|of single people|of single user|for single people|for single person|for single user|for one person|for one user|for some people|for some user|for individual people|for individual user|for specific user|for specific people|user consent|user consented|user consent grant|consented by user|single user consent|individual consent|consented for themselves|for only some user|for individuals|principal consent|single principal',
      de: 'für einzelne|für einzelne personen|für einzelne benutzer|für eine person|für einen benutzer|benutzerzustimmung|benutzerzustimmungen|für bestimmte benutzer|für einzelne nutzer',
      fr: "pour une personne|pour certaines personnes|pour certains utilisateurs|pour un seul utilisateur|pour quelques personnes|consentement utilisateur|consentement de l'utilisateur|consentement d'utilisateur|pour des personnes isolées",
      es: 'para una persona|para algunas personas|para algunos usuarios|para un usuario|para usuarios concretos|para personas concretas|consentimiento de usuario|consentimiento del usuario|para un solo usuario',
    },
  ],
};

/** The kinds as values, with the sentences of a table about them: `what` is "a delegated permission". */
export function createGrantKinds(
  sentences: (what: string) => readonly [says: VerbPhrase, saysNot: VerbPhrase],
): Readonly<Record<GrantKind, ChoiceValue>> {
  const valueOf = (kind: GrantKind): ChoiceValue => {
    const [label, what, words] = KINDS[kind];
    const [says, saysNot] = sentences(what);
    return { label, words, says, saysNot };
  };
  return {
    application: valueOf('application'),
    delegated: valueOf('delegated'),
    everyone: valueOf('everyone'),
    people: valueOf('people'),
  };
}
