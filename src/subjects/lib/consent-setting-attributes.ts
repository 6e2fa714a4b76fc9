import { findConsentPolicy, listGroupConsentPolicies } from '../../checks/lib/consent-policies.js';
import type { Attribute } from '../model/attribute.js';
import type { SettingsRow } from './settings-row.js';
import { joinWordings } from './join-wordings.js';
import { always, switchWords } from './switch-words.js';

const WORKFLOW = switchWords({
  en: 'admin consent workflow|consent workflow|admin consent request|consent request workflow|approval workflow',
  de: 'administratorzustimmungsworkflow|admin consent workflow|zustimmungsworkflow|workflow für die administratoreinwilligung|genehmigungsworkflow',
  fr: 'workflow de consentement administrateur|workflow de consentement|flux de consentement|flux de travail de consentement',
  es: 'flujo de consentimiento del administrador|flujo de consentimiento de administrador|flujo de consentimiento|flujo de trabajo de consentimiento',
});

const kindOf = (id: string): string => findConsentPolicy(id)?.kind ?? 'own-policy';

/** What people without a role may do with apps, and how they ask for one. */
export const CONSENT_SETTING_ATTRIBUTES = {
  usersMayConsent: {
    type: 'flag',
    label: 'Users may consent',
    yes: {
      en: 'users consent|user consent|users consent to app|users consent to application|people consent to app|people consent|anyone consent|everyone consent|consent to app|consent to application|consent themselves|consent for themselves|give consent|grant consent|users grant permission|users approve app|approve app themselves|users accept app|allowed to consent|users allow app|users agree to app|consent allowed|user consent enabled|user consent on|user consent turned on|user consent allowed|consent on their own|consent without an admin|consent without admin',
      de: 'apps zustimmen|app zustimmen|anwendungen zustimmen|benutzer zustimmen|benutzerzustimmung|selbst zustimmen|zustimmung der benutzer|einwilligen|apps genehmigen|benutzereinwilligung|benutzereinwilligung erlaubt|zustimmung erteilen|einwilligung erteilen',
      fr: 'consentir|consentir à des applications|consentir aux applications|consentement utilisateur|consentement des utilisateurs|donner leur consentement|accorder leur consentement|approuver des applications',
      es: 'usuarios dar consentimiento a aplicaciones|usuarios consentir aplicaciones|usuarios dar su consentimiento a aplicaciones|usuarios dar consentimiento|consentir|consentir aplicaciones|consentimiento de usuario|consentimiento de los usuarios|dar consentimiento|dar su consentimiento|otorgar consentimiento|conceder consentimiento|aceptar aplicaciones|aprobar aplicaciones',
    },
    no: {
      en: 'users need admin to consent|need admin to consent|need admin for consent|user consent off|user consent disabled|user consent blocked|user consent turned off|blocked user consent|disabled user consent|consent blocked',
      de: 'benutzerzustimmung deaktiviert|benutzereinwilligung deaktiviert|benutzerzustimmung blockiert|benutzereinwilligung blockiert|benutzerzustimmung verboten',
      fr: 'consentement utilisateur désactivé|consentement utilisateur bloqué|consentement des utilisateurs désactivé',
      es: 'consentimiento de usuario desactivado|consentimiento de usuario bloqueado|consentimiento de los usuarios desactivado',
    },
    says: always('users may consent to apps'),
    saysNot: always('users may not consent to apps'),
    read: ({ authorizationPolicy }) => authorizationPolicy && authorizationPolicy.userConsentPolicies.length > 0,
  },
  consentTo: {
    type: 'choice',
    label: 'Users may consent to',
    words: {
      en: 'users consent to|user consent to|people consent to|what users consent to|consent to what|consent setting|consent policy|user consent setting|user consent policy|which app can user consent to|which apps can users consent to|consent to which app',
      de: 'welchen apps zustimmen|zustimmungseinstellung|zustimmungseinstellungen|einwilligungseinstellungen|zustimmungsrichtlinie',
      fr: 'paramètres de consentement|stratégie de consentement|consentir à quoi',
      es: 'configuración de consentimiento|directiva de consentimiento|consentir a qué',
    },
    values: {
      'any-app': {
        label: 'any app',
        words: {
          en: 'users consent to any app|user consent to any app|people consent to any app|users consent to all app|users consent to every app|users consent to anything|users consent to any application|users consent to any permission|consent to any app|consent to all app|consent to every app|consent to anything|consent to any application|consent to any permission|any app they like|any app they want|all app without restriction',
          de: 'allen apps zustimmen|jeder app zustimmen|beliebigen apps zustimmen|allen anwendungen zustimmen',
          fr: "consentir à toutes les applications|consentir à n'importe quelle application|consentir à toute application",
          es: 'consentir cualquier aplicación|consentir a cualquier aplicación|consentimiento a cualquier aplicación|consentir todas las aplicaciones',
        },
        says: always('users may consent to any app'),
        saysNot: always('users may not consent to any app'),
      },
      'low-permissions': {
        label: 'low permissions of verified publishers',
        words: {
          en: 'consent limited to verified publisher|consent restricted to verified publisher|limited to verified publisher|restricted to verified publisher|consent limited to low permission|only low permission|low impact permission|low risk permission|only verified publisher|consent to verified|consent only to verified|verified publisher only|low permissions of verified publisher',
          de: 'nur verifizierte herausgeber|nur verifizierten apps|niedrige berechtigungen|nur apps verifizierter herausgeber',
          fr: 'éditeurs vérifiés|autorisations à faible impact|autorisations faibles',
          es: 'editores verificados|permisos de bajo impacto|permisos bajos',
        },
        says: always('users may consent only to low permissions of verified publishers'),
        saysNot: always('consent is not limited to low permissions of verified publishers'),
      },
      recommended: {
        label: 'what Microsoft recommends',
        words: {
          en: 'follow what microsoft recommends for consent|microsoft recommends for consent|microsoft recommend|microsoft recommendation|what microsoft recommends|microsoft managed consent|recommended consent',
          de: 'microsoft empfehlung|microsofts empfehlung',
          fr: 'recommandation de microsoft',
          es: 'recomendación de microsoft',
        },
        says: always('users may consent to what Microsoft recommends'),
      },
      'own-policy': {
        label: 'a policy of the tenant’s own',
        words: {
          en: 'custom consent policy|own consent policy',
          de: 'eigene zustimmungsrichtlinie',
          fr: 'stratégie de consentement personnalisée',
          es: 'directiva de consentimiento personalizada',
        },
        says: always('a consent policy of the tenant’s own applies'),
      },
    },
    read: ({ authorizationPolicy }) => authorizationPolicy?.userConsentPolicies.map(kindOf),
  },
  riskyConsent: {
    type: 'flag',
    label: 'Risky consent allowed',
    yes: {
      en: 'is risky consent allowed|are risky consent allowed|user consent to risky app|user consent to risky application|risky consent|consent to risky app|consent to risky request|risk based consent|risky apps consent|consent for risky app|risky consent allowed|risky app',
      de: 'riskante zustimmung|riskanten apps zustimmen|riskanter zustimmung|riskante einwilligung',
      fr: 'consentement à risque|consentement risqué|consentir à des applications à risque|consentir aux applications à risque',
      es: 'consentimiento de riesgo|consentimiento arriesgado|consentir aplicaciones de riesgo',
    },
    says: always('users may consent even where Microsoft judges it risky'),
    saysNot: always('consent that Microsoft judges risky needs an administrator'),
    read: ({ authorizationPolicy }) => authorizationPolicy?.riskyConsentAllowed,
  },
  groupOwnersMayConsent: {
    type: 'flag',
    label: 'Group owners may consent',
    yes: {
      en: 'group owner consent to app|group owner grant app access|group owner give app access|group owner allow app|team owner consent to app|owners of group consent to app|group owner consent|group owners consent|owners of group consent|team owner consent|team owners consent|group consent|group owner allow app|group specific consent|resource specific consent|group owner approve app|owner consent',
      de: 'gruppenbesitzer zustimmen|gruppenbesitzer apps zustimmen|besitzer von gruppen zustimmen|teambesitzer zustimmen|gruppenzustimmung|zustimmung durch gruppenbesitzer|zustimmung der gruppenbesitzer|gruppenbesitzer',
      fr: 'propriétaires de groupe consentir|propriétaires de groupes consentir|consentement des propriétaires de groupe|propriétaires de groupe|propriétaires de groupes',
      es: 'propietarios de grupo consentir|propietarios de grupos consentir|consentimiento de los propietarios de grupos|propietarios de grupos|propietarios de grupo',
    },
    says: always('group owners may consent to apps'),
    saysNot: always('group owners may consent to no app that an administrator has not approved'),
    read: ({ authorizationPolicy }) =>
      authorizationPolicy && listGroupConsentPolicies(authorizationPolicy).open.length > 0,
  },
  usersMayRegisterApps: {
    type: 'flag',
    label: 'Users may register apps',
    yes: {
      en: 'register app|register apps|register application|register applications|users register app|user register app|users register application|users register apps themselves|anyone register app|allowed to register app|allowed to register application|app registration|application registration|app registrations by user|create app registration|create app registrations|registering app|users create app|create their own app|create own app|register their own app|app registration open to everyone|app registration open|app registration allowed',
      de: 'apps registrieren|app registrieren|anwendungen registrieren|anwendung registrieren|app registrierung|app registrierungen|appregistrierung|appregistrierungen|anwendungsregistrierung|apps anlegen|apps erstellen',
      fr: "enregistrer des applications|enregistrer une application|inscrire des applications|inscrire une application|inscription des applications|inscription d'applications|enregistrement des applications|créer des applications",
      es: 'registrar aplicaciones|registrar una aplicación|registrar apps|registro de aplicaciones|crear aplicaciones',
    },
    says: always('users may register apps'),
    saysNot: always('users may not register apps'),
    read: ({ authorizationPolicy }) => authorizationPolicy?.usersMayRegisterApps,
  },
  consentWorkflow: {
    type: 'flag',
    label: 'Admin consent workflow',
    yes: joinWordings(WORKFLOW.yes, {
      en: 'users request app|request app|ask for an app|ask for app',
      de: 'apps anfragen|apps anfordern',
      fr: 'demander une application|demander des applications',
      es: 'solicitar aplicaciones|solicitar una aplicación',
    }),
    no: WORKFLOW.no,
    says: always('the admin consent workflow is on'),
    saysNot: always('the admin consent workflow is off'),
    read: ({ adminConsentRequestPolicy }) => adminConsentRequestPolicy?.enabled,
  },
  reviewers: {
    type: 'number',
    label: 'Reviewers of consent requests',
    unit: 'reviewers',
    words: {
      en: 'reviewer|reviewers of consent request|reviewer of admin consent request|consent reviewer|many reviewer|number of reviewer|reviewer for consent request|reviewers for app request',
      de: 'prüfer|reviewer|anzahl der prüfer|genehmiger',
      fr: 'réviseur|réviseurs|relecteurs|approbateurs|nombre de réviseurs',
      es: 'revisor|revisores|aprobadores|número de revisores',
    },
    says: always('consent requests have'),
    read: ({ adminConsentRequestPolicy }) => adminConsentRequestPolicy?.reviewers,
  },
  reviewerNames: {
    type: 'text',
    label: 'Who reviews consent requests',
    words: {
      en: 'review consent request|reviews consent request|review request|reviews request|review app request|reviews app request|handle consent request|handles consent request|approve consent request|approves consent request|approve app request|get consent request|decide on consent request|decides on consent request|review admin consent request|reviews admin consent request',
      de: 'prüft zustimmungsanforderungen|prüft anfragen|genehmigt apps|prüft app anfragen|prüft die anfragen',
      fr: 'examine les demandes|examine les demandes de consentement|approuve les demandes|traite les demandes de consentement',
      es: 'revisa las solicitudes|revisa las solicitudes de consentimiento|aprueba las solicitudes',
    },
    says: always('consent requests are reviewed by'),
    // The fact counts reviewers and does not name them.
    read: ({ adminConsentRequestPolicy: policy }) => {
      if (policy === undefined) return undefined;
      return policy.enabled && policy.reviewers > 0 ? undefined : null;
    },
  },
  reviewersNotified: {
    type: 'flag',
    label: 'Reviewers are notified',
    yes: joinWordings({
      en: 'reviewer notified|reviewers get notified|notify reviewer|notifies reviewer|reviewer get a mail|reviewers get mail|reviewer informed|reviewer told|reviewer get notification',
      de: 'prüfer benachrichtigt|reviewer benachrichtigt|benachrichtigt prüfer',
      fr: 'réviseurs notifiés|réviseurs prévenus|réviseurs avertis',
      es: 'notifica a los revisores|revisores notificados|avisa a los revisores',
    }),
    says: always('reviewers of consent requests are notified'),
    saysNot: always('reviewers of consent requests are not notified'),
    read: ({ adminConsentRequestPolicy }) => adminConsentRequestPolicy?.notifiesReviewers,
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
