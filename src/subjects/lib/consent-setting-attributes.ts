import { findConsentPolicy, listGroupConsentPolicies } from '../../checks/lib/consent-policies.js';
import type { Attribute } from '../model/attribute.js';
import type { SettingsRow } from './settings-row.js';
import { joinWordings } from './join-wordings.js';
import { always, switchWords } from './switch-words.js';

const WORKFLOW = switchWords({
  en: 'admin consent workflow|consent workflow|admin consent request|consent request workflow|approval workflow|app request workflow|app approval workflow|request workflow|approval process|approval process for apps|app approval process|consent request process|request process|workflow for consent|workflow for app requests|workflow for consent requests|consent approval|way to request an app|way to ask for an app|approval workflow for apps|consent workflow for apps',
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
      en: 'allowed to consent to app|allowed to consent to application|permitted to consent to app|able to consent to app|say yes to app|say yes to any app|say yes to an app|say yes to apps|users consent|user consent|users consent to app|users consent to application|people consent to app|people consent|anyone consent|everyone consent|consent to app|consent to application|consent themselves|consent for themselves|give consent|grant consent|users grant permission|users approve app|approve app themselves|users accept app|allowed to consent|users allow app|users agree to app|consent allowed|user consent enabled|user consent on|user consent turned on|user consent allowed|consent on their own|consent without an admin|consent without admin|users authorize apps|users authorise apps|users let apps in|users grant apps access|users give apps access|users give access to apps|users grant access to apps|users give apps permission|users grant apps permission|users grant permission to apps|users give permission to apps|users say yes to apps|users click accept|users hook up apps|users connect apps|users sign up for apps|users add apps|users okay apps|users ok apps|people approve apps|people accept app|people agree to apps|people allow apps|people authorize apps|people authorise apps|people let apps in|people grant apps access|people give apps access|people give access to apps|people grant access to apps|people give apps permission|people grant apps permission|people grant permissions|people grant permission to apps|people give permission to apps|people say yes to apps|people click accept|people hook up apps|people connect apps|people sign up for apps|people add apps|people okay apps|people ok apps|anyone approve apps|anyone accept app|anyone agree to apps|anyone allow apps|anyone authorize apps|anyone authorise apps|anyone let apps in|anyone grant apps access|anyone give apps access|anyone give access to apps|anyone grant access to apps|anyone give apps permission|anyone grant apps permission|anyone grant permissions|anyone grant permission to apps|anyone give permission to apps|anyone say yes to apps|anyone click accept|anyone hook up apps|anyone connect apps|anyone sign up for apps|anyone add apps|anyone okay apps|anyone ok apps|everyone approve apps|everyone accept app|everyone agree to apps|everyone allow apps|everyone authorize apps|everyone authorise apps|everyone let apps in|everyone grant apps access|everyone give apps access|everyone give access to apps|everyone grant access to apps|everyone give apps permission|everyone grant apps permission|everyone grant permissions|everyone grant permission to apps|everyone give permission to apps|everyone say yes to apps|everyone click accept|everyone hook up apps|everyone connect apps|everyone sign up for apps|everyone add apps|everyone okay apps|everyone ok apps|anybody approve apps|anybody accept app|anybody agree to apps|anybody allow apps|anybody authorize apps|anybody authorise apps|anybody let apps in|anybody grant apps access|anybody give apps access|anybody give access to apps|anybody grant access to apps|anybody give apps permission|anybody grant apps permission|anybody grant permissions|anybody grant permission to apps|anybody give permission to apps|anybody say yes to apps|anybody click accept|anybody hook up apps|anybody connect apps|anybody sign up for apps|anybody add apps|anybody okay apps|anybody ok apps|everybody approve apps|everybody accept app|everybody agree to apps|everybody allow apps|everybody authorize apps|everybody authorise apps|everybody let apps in|everybody grant apps access|everybody give apps access|everybody give access to apps|everybody grant access to apps|everybody give apps permission|everybody grant apps permission|everybody grant permissions|everybody grant permission to apps|everybody give permission to apps|everybody say yes to apps|everybody click accept|everybody hook up apps|everybody connect apps|everybody sign up for apps|everybody add apps|everybody okay apps|everybody ok apps|employees approve apps|employees accept app|employees agree to apps|employees allow apps|employees authorize apps|employees authorise apps|employees let apps in|employees grant apps access|employees give apps access|employees give access to apps|employees grant access to apps|employees give apps permission|employees grant apps permission|employees grant permissions|employees grant permission to apps|employees give permission to apps|employees say yes to apps|employees click accept|employees hook up apps|employees connect apps|employees sign up for apps|employees add apps|employees okay apps|employees ok apps|staff approve apps|staff accept app|staff agree to apps|staff allow apps|staff authorize apps|staff authorise apps|staff let apps in|staff grant apps access|staff give apps access|staff give access to apps|staff grant access to apps|staff give apps permission|staff grant apps permission|staff grant permissions|staff grant permission to apps|staff give permission to apps|staff say yes to apps|staff click accept|staff hook up apps|staff connect apps|staff sign up for apps|staff add apps|staff okay apps|staff ok apps|they approve apps|they accept app|they agree to apps|they allow apps|they authorize apps|they authorise apps|they let apps in|they grant apps access|they give apps access|they give access to apps|they grant access to apps|they give apps permission|they grant apps permission|they grant permissions|they grant permission to apps|they give permission to apps|they say yes to apps|they click accept|they hook up apps|they connect apps|they sign up for apps|they add apps|they okay apps|they ok apps|consent for apps|consent freely|consent by themselves|consent without asking|consent without approval|consent on their own behalf|approve apps on their own|grant consent themselves|give apps access|let apps in|let apps access|allow apps access|let an app read|self consent|self service consent|end user consent|consent by users|consent of users|consenting|may consent|free to consent|authorise apps|authorize apps|approve their own apps|accept apps themselves|give apps permission|approve third party apps|accept permissions|hook up apps|illicit consent possible',
      de: 'apps freigeben|app freigeben|apps selbst freigeben|selbst apps freigeben|anwendungen freigeben|apps zustimmen|app zustimmen|anwendungen zustimmen|benutzer zustimmen|benutzerzustimmung|selbst zustimmen|zustimmung der benutzer|einwilligen|apps genehmigen|benutzereinwilligung|benutzereinwilligung erlaubt|zustimmung erteilen|einwilligung erteilen',
      fr: 'consentir|consentir à des applications|consentir aux applications|consentement utilisateur|consentement des utilisateurs|donner leur consentement|accorder leur consentement|approuver des applications',
      es: 'usuarios dar consentimiento a aplicaciones|usuarios consentir aplicaciones|usuarios dar su consentimiento a aplicaciones|usuarios dar consentimiento|usuarios dar permiso a aplicación|usuarios dar permiso a cualquier aplicación|dar permiso a cualquier aplicación|consentir|consentir aplicaciones|consentimiento de usuario|consentimiento de los usuarios|dar consentimiento|dar su consentimiento|otorgar consentimiento|conceder consentimiento|aceptar aplicaciones|aprobar aplicaciones',
    },
    no: {
      en: 'users need admin to consent|need admin to consent|need admin for consent|user consent off|user consent disabled|user consent blocked|user consent turned off|blocked user consent|disabled user consent|consent blocked|consent off|consent turned off|consent switched off|consent disabled|consent forbidden|consent not allowed|consent prevented|users blocked from consenting|users prevented from consenting|users cannot consent|users need approval|only admins consent|only admins may consent|only admins can consent|only administrators may consent|admin approval needed|admin approval required|admin has to approve|admins have to approve|admin must approve|need an admin to approve|need admin approval|need admin approval for apps|consent reserved for admins|consent locked down|consent restricted to admins|stop users from consenting|stopped users from consenting|turned off user consent|switched off user consent|block user consent|prevent user consent|disable user consent',
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
      en: 'users consent to|user consent to|people consent to|what users consent to|consent to what|consent setting|consent policy|user consent setting|user consent policy|which app can user consent to|which apps can users consent to|consent to which app|consent configuration|consent rule|consent mode|consent level|consent scope|consent to what apps|what may users consent to|what can users consent to|what people consent to|what can people consent to|which apps may users approve|which apps can users approve|which permissions can users consent to|which permission consent to|what permission consent to|how far consent|kind of consent|limits of consent|what consent',
      de: 'welchen apps zustimmen|zustimmungseinstellung|zustimmungseinstellungen|einwilligungseinstellungen|zustimmungsrichtlinie',
      fr: 'paramètres de consentement|stratégie de consentement|consentir à quoi',
      es: 'configuración de consentimiento|directiva de consentimiento|consentir a qué',
    },
    values: {
      'any-app': {
        label: 'any app',
        words: {
          en: 'users consent to any app|user consent to any app|people consent to any app|users consent to all app|users consent to every app|users consent to anything|users consent to any application|users consent to any permission|consent to any app|consent to all app|consent to every app|consent to anything|consent to any application|consent to any permission|any app they like|any app they want|all app without restriction|consent to whatever they like|consent to whatever they want|consent to whatever|any app at all|any app whatsoever|any old app|every app there is|all apps they like|any application they like|any application they want|approve any app|accept any app|agree to any app|authorize any app|authorise any app|any permission they like|any permission at all|without limits|without restriction|unrestricted consent|unlimited consent|consent without limits|consent without restriction|unrestricted',
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
          en: 'consent limited to verified publisher|consent restricted to verified publisher|limited to verified publisher|restricted to verified publisher|consent limited to low permission|only low permission|low impact permission|low risk permission|only verified publisher|consent to verified|consent only to verified|verified publisher only|low permissions of verified publisher|low permissions|harmless permissions|basic permissions|minor permissions|verified publishers|only verified apps|apps of verified publishers|apps from verified publishers|only apps from verified publishers|trusted publishers only|verified apps only|vetted publishers|only vetted apps|limited to low permissions',
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
          en: 'follow what microsoft recommends for consent|microsoft recommends for consent|microsoft recommend|microsoft recommendation|what microsoft recommends|microsoft managed consent|recommended consent|microsoft recommended|recommended by microsoft|recommended setting|recommended consent policy|microsoft managed|managed by microsoft|let microsoft manage consent|microsoft default consent',
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
      en: 'is risky consent allowed|are risky consent allowed|user consent to risky app|user consent to risky application|risky consent|consent to risky app|consent to risky request|risk based consent|risky apps consent|consent for risky app|risky consent allowed|consent to dangerous apps|consent to suspicious apps|consent to unsafe apps|approve risky apps|approve suspicious apps|approve dangerous apps|accept risky apps|accept suspicious apps|risky requests|risky consent requests|step up consent|risk based step up|risk based step up consent|dangerous consent|block risky consent|risky consent block|stop risky consent|consent in spite of risk|consent despite risk',
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
      en: 'group owner consent to app|group owner grant app access|group owner give app access|group owner allow app|team owner consent to app|owners of group consent to app|group owner consent|group owners consent|owners of group consent|team owner consent|team owners consent|group consent|group owner allow app|group specific consent|resource specific consent|group owner approve app|owner consent|group owner let apps in|group owner authorize apps|group owner authorise apps|group owner let apps read their group|group owner grant access|group owner grant consent|group owner give consent|group owner add apps|group owner say yes to apps|group owner consent for their group|group owner consent for their team|team owner approve apps|team owner give apps access|team owner grant apps access|team owner let apps in|team owner allow apps|team owner authorize apps|team owner authorise apps|team owner let apps read their group|team owner grant access|team owner grant consent|team owner give consent|team owner add apps|team owner say yes to apps|team owner consent for their group|team owner consent for their team|owners of groups approve apps|owners of groups approve an app|owners of groups give apps access|owners of groups give an app access|owners of groups grant apps access|owners of groups let apps in|owners of groups let an app in|owners of groups allow apps|owners of groups allow an app|owners of groups authorize apps|owners of groups authorise apps|owners of groups let apps read their group|owners of groups grant access|owners of groups grant consent|owners of groups give consent|owners of groups add apps|owners of groups say yes to apps|owners of groups consent for their group|owners of groups consent for their team|owners of teams consent|owners of teams consent to apps|owners of teams approve apps|owners of teams approve an app|owners of teams give apps access|owners of teams give an app access|owners of teams grant apps access|owners of teams let apps in|owners of teams let an app in|owners of teams allow apps|owners of teams allow an app|owners of teams authorize apps|owners of teams authorise apps|owners of teams let apps read their group|owners of teams grant access|owners of teams grant consent|owners of teams give consent|owners of teams add apps|owners of teams say yes to apps|owners of teams consent for their group|owners of teams consent for their team|owner of a group consent|owner of a group consent to apps|owner of a group approve apps|owner of a group approve an app|owner of a group give apps access|owner of a group give an app access|owner of a group grant apps access|owner of a group let apps in|owner of a group let an app in|owner of a group allow apps|owner of a group allow an app|owner of a group authorize apps|owner of a group authorise apps|owner of a group let apps read their group|owner of a group grant access|owner of a group grant consent|owner of a group give consent|owner of a group add apps|owner of a group say yes to apps|owner of a group consent for their group|owner of a group consent for their team|owner of a team consent|owner of a team consent to apps|owner of a team approve apps|owner of a team approve an app|owner of a team give apps access|owner of a team give an app access|owner of a team grant apps access|owner of a team let apps in|owner of a team let an app in|owner of a team allow apps|owner of a team allow an app|owner of a team authorize apps|owner of a team authorise apps|owner of a team let apps read their group|owner of a team grant access|owner of a team grant consent|owner of a team give consent|owner of a team add apps|owner of a team say yes to apps|owner of a team consent for their group|owner of a team consent for their team',
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
      en: 'add app|add apps|add an app|add new app|add application|add applications|bring in app|bring in apps|bring new application|bring new app|register app|register apps|register application|register applications|users register app|user register app|users register application|users register apps themselves|anyone register app|allowed to register app|allowed to register application|app registration|application registration|app registrations by user|create app registration|create app registrations|registering app|users create app|create their own app|create own app|register their own app|app registration open to everyone|app registration open|app registration allowed|register own app|register own application|register new app|register new application|register app registration|register app of their own|create own application|create new app|create new application|create app of their own|add own app|add own application|add new app|add new application|add app registration|add app of their own|make own app|make own application|make new app|make new application|make app registration|make app of their own|set up own app|set up own application|set up new app|set up new application|set up app registration|set up app of their own|build own app|build own application|build new app|build new application|build app registration|build app of their own|register their app of their own|create their app of their own|make their app of their own|set up their app of their own|register an app of their own|create an app of their own|users create applications|users create app registrations|users make app registrations|users make apps|users set up apps|users add app registrations|users register new apps|users register their own apps|users register their own applications|users register something|people register apps|people register applications|people create apps|people create applications|people create app registrations|people make app registrations|people make apps|people set up apps|people add app registrations|people register new apps|people register their own apps|people register their own applications|people register something|anyone register applications|anyone create apps|anyone create applications|anyone create app registrations|anyone make app registrations|anyone make apps|anyone set up apps|anyone add app registrations|anyone register new apps|anyone register their own apps|anyone register their own applications|anyone register something|everyone register apps|everyone register applications|everyone create apps|everyone create applications|everyone create app registrations|everyone make app registrations|everyone make apps|everyone set up apps|everyone add app registrations|everyone register new apps|everyone register their own apps|everyone register their own applications|everyone register something|anybody register apps|anybody register applications|anybody create apps|anybody create applications|anybody create app registrations|anybody make app registrations|anybody make apps|anybody set up apps|anybody add app registrations|anybody register new apps|anybody register their own apps|anybody register their own applications|anybody register something|everybody register apps|everybody register applications|everybody create apps|everybody create applications|everybody create app registrations|everybody make app registrations|everybody make apps|everybody set up apps|everybody add app registrations|everybody register new apps|everybody register their own apps|everybody register their own applications|everybody register something|employees register apps|employees register applications|employees create apps|employees create applications|employees create app registrations|employees make app registrations|employees make apps|employees set up apps|employees add app registrations|employees register new apps|employees register their own apps|employees register their own applications|employees register something|staff register apps|staff register applications|staff create apps|staff create applications|staff create app registrations|staff make app registrations|staff make apps|staff set up apps|staff add app registrations|staff register new apps|staff register their own apps|staff register their own applications|staff register something|they register apps|they register applications|they create apps|they create applications|they create app registrations|they make app registrations|they make apps|they set up apps|they add app registrations|they register new apps|they register their own apps|they register their own applications|they register something|registering applications|registration of apps|registration of applications|registration by users|register things|app registration restricted|app registration by everyone|app registration for everyone|register applications themselves',
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
      en: 'users request app|request app|ask for an app|ask for app|request access to an app|request approval|ask for approval|ask an admin for an app|ask admins for an app|ask admin to approve|request admin approval|request consent|ask for consent|ask for admin consent|request admin consent|apply for an app|employees request apps|people request apps|people ask for apps|users ask for apps',
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
      en: 'reviewer|reviewers of consent request|reviewer of admin consent request|consent reviewer|many reviewer|number of reviewer|reviewer for consent request|reviewers for app request|how many reviewers|approvers|many approvers|how many approvers|consent approver|request reviewer|reviewers of app requests|reviewers of requests|reviewers for requests|people review consent|people review requests|people who review',
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
      en: 'review consent request|reviews consent request|review request|reviews request|review app request|reviews app request|handle consent request|handles consent request|approve consent request|approves consent request|approve app request|get consent request|decide on consent request|decides on consent request|review admin consent request|reviews admin consent request|consent requests go to|consent requests goes to|consent requests land with|consent requests land at|consent requests land on|consent requests end up with|consent requests sent to|consent requests addressed to|consent requests reviewed by|consent requests handled by|consent requests approved by|consent requests decided by|consent requests answered by|app requests go to|app requests goes to|app requests land with|app requests land at|app requests land on|app requests end up with|app requests sent to|app requests addressed to|app requests reviewed by|app requests handled by|app requests approved by|app requests decided by|app requests answered by|requests for apps go to|requests for apps goes to|requests for apps land with|requests for apps land at|requests for apps land on|requests for apps end up with|requests for apps sent to|requests for apps addressed to|requests for apps reviewed by|requests for apps handled by|requests for apps approved by|requests for apps decided by|requests for apps answered by|admin consent requests go to|admin consent requests goes to|admin consent requests land with|admin consent requests land at|admin consent requests land on|admin consent requests end up with|admin consent requests sent to|admin consent requests addressed to|admin consent requests reviewed by|admin consent requests handled by|admin consent requests approved by|admin consent requests decided by|admin consent requests answered by|requests for consent go to|requests for consent goes to|requests for consent land with|requests for consent land at|requests for consent land on|requests for consent end up with|requests for consent sent to|requests for consent addressed to|requests for consent reviewed by|requests for consent handled by|requests for consent approved by|requests for consent decided by|requests for consent answered by|requests go to|requests goes to|requests land with|requests land at|requests land on|requests end up with|requests sent to|requests addressed to|requests reviewed by|requests handled by|requests approved by|requests decided by|requests answered by|gets app requests|gets requests for apps|gets admin consent requests|gets requests for consent|gets requests|receives consent requests|receives app requests|receives requests for apps|receives admin consent requests|receives requests for consent|receives requests|reads consent requests|reads app requests|reads requests for apps|reads admin consent requests|reads requests for consent|reads requests|looks at consent requests|looks at app requests|looks at requests for apps|looks at admin consent requests|looks at requests for consent|looks at requests|looks after consent requests|looks after app requests|looks after requests for apps|looks after admin consent requests|looks after requests for consent|looks after requests|answers consent requests|answers app requests|answers requests for apps|answers admin consent requests|answers requests for consent|answers requests|decides consent requests|decides app requests|decides requests for apps|decides admin consent requests|decides requests for consent|decides requests|decides on app requests|decides on requests for apps|decides on admin consent requests|decides on requests for consent|decides on requests|decides about consent requests|decides about app requests|decides about requests for apps|decides about admin consent requests|decides about requests for consent|decides about requests|deals with consent requests|deals with app requests|deals with requests for apps|deals with admin consent requests|deals with requests for consent|deals with requests|approves requests for apps|approves admin consent requests|approves requests for consent|approves requests|rejects consent requests|rejects app requests|rejects requests for apps|rejects admin consent requests|rejects requests for consent|rejects requests|checks consent requests|checks app requests|checks requests for apps|checks admin consent requests|checks requests for consent|checks requests|sees consent requests|sees app requests|sees requests for apps|sees admin consent requests|sees requests for consent|sees requests|processes consent requests|processes app requests|processes requests for apps|processes admin consent requests|processes requests for consent|processes requests|handles app requests|handles requests for apps|handles admin consent requests|handles requests for consent|handles requests|take care of consent requests|take care of app requests|take care of requests for apps|take care of admin consent requests|take care of requests for consent|take care of requests|signs off consent requests|signs off app requests|signs off requests for apps|signs off admin consent requests|signs off requests for consent|signs off requests|signs off on consent requests|signs off on app requests|signs off on requests for apps|signs off on admin consent requests|signs off on requests for consent|signs off on requests|reviewer names|names of the reviewers|names of reviewers|who are the reviewers|who is the reviewer|who are reviewers|which people review|who the reviewers are|asked for consent|reviews requests for apps|reviews consent',
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
      en: 'reviewer notified|reviewers get notified|notify reviewer|notifies reviewer|reviewer get a mail|reviewers get mail|reviewer informed|reviewer told|reviewer get notification|reviewers get email|reviewers mailed|reviewers emailed|reviewers alerted|reviewers hear about|reviewers know about|mail to reviewers|email to reviewers|mail reviewers|email reviewers|notification for reviewers|notifications to reviewers|inform reviewers|reviewers receive mail|reviewers receive email|reviewers told by mail|reviewers notified by mail|reviewers informed by mail|reviewers told by email|reviewers notified by email|reviewers informed by email|reviewers alerted by mail',
      de: 'prüfer benachrichtigt|reviewer benachrichtigt|benachrichtigt prüfer',
      fr: 'réviseurs notifiés|réviseurs prévenus|réviseurs avertis',
      es: 'notifica a los revisores|revisores notificados|avisa a los revisores',
    }),
    says: always('reviewers of consent requests are notified'),
    saysNot: always('reviewers of consent requests are not notified'),
    read: ({ adminConsentRequestPolicy }) => adminConsentRequestPolicy?.notifiesReviewers,
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
