import { daysBetween } from '../../core/instant.js';
import type { ChoiceAttribute, FlagAttribute, InstantAttribute, SubjectAttribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import type { PermissionGrantRow } from './permission-grant-rows.js';

const VERBS_EN =
  'granted|given|gave|gave consent|gave consent to app|gave consent to an app|given consent to app|granted consent to app|granted app consent|consented to app|consented to an app|consented|handed|handed out|recorded|registered|logged|handed over|signed off on|waved through|clicked accept|clicked through|clicked yes|said yes to|okayed|green lit|rubber stamped|provided|opened up|opened the door|conceded|bestowed|rolled out|handed to|signed up for|agreed upon|sanctioned|endorsed|waived through|nodded through|enabled|put through|consented to|approved|authorised|authorized|accepted|agreed|agreed to|assigned|allowed|admin consented|signed off|let in|permitted|accepted the prompt';
const VERBS_DE =
  'erteilt|vergeben|gegeben|zugestimmt|genehmigt|zugewiesen|erlaubt|bewilligt|freigegeben|gewährt|eingewilligt|gab|erteilte|hinzugefügt|erteilten|gaben|erlaubte|bestätigt|abgesegnet|durchgewunken|freigeschaltet|zustimmte|zustimmten|zugelassen|akzeptiert|autorisiert';
const VERBS_FR =
  'accordée|accordées|accordé|donnée|données|donné|consenti|consentie|approuvée|approuvées|approuvé|autorisé|autorisée|attribuée|attribuées|octroyée|octroyées|accepté|donnés|accordés|octroyé|octroyés|approuvés|autorisés|autorisées|attribué|attribués|consenties|validé|validée|validées';
const VERBS_ES =
  'concedido|concedidos|concedió|otorgado|otorgados|otorgó|dado|dados|dio|aprobado|aprobados|aprobó|consentido|consintió|concedieron|otorgaron|aprobaron|aceptaron|dieron|asignaron|autorizado|autorizó|asignado|asignados|aceptó|concedida|concedidas|otorgada|otorgadas|dada|dadas|aprobada|aprobadas|autorizada|autorizadas|autorizaron|aceptado|aceptada|aceptadas|asignada|asignadas|asignó';

/** When a permission was granted. */
export const GRANTED = {
  type: 'instant',
  label: 'Granted',
  words: {
    en: 'grant date|consent date|date granted|date consented|date of approval|approval date|when granted|on what date|which day|granted date|date of granting|grant time|time of consent|consented on|given on|date given|how old|age|old|date of grant|date of consent|since when|granted on|how long',
    de: 'seit wann|erteilt am|datum der zustimmung|wie lange',
    fr: "date d'octroi|date du consentement|depuis quand|date de consentement",
    es: 'fecha de concesión|fecha del consentimiento|desde cuándo|fecha de consentimiento',
  },
  verbs: {
    en: `${VERBS_EN}|added|received|receive|got|obtained|obtain|acquired|acquire|gained|picked up|pick up|issued|new|newly|recent|recently|lately|of late|fresh|appeared|turned up|showed up|came in|created|made`,
    de: `${VERBS_DE}|neu|neue|neuen|neues|kürzlich|erhalten|bekommen|dazugekommen`,
    fr: `${VERBS_FR}|nouveau|nouveaux|nouvelle|nouvelles|récent|récents|récente|récentes|récemment|ajoutée|ajoutées|reçu|obtenu|obtenue|obtenues`,
    es: `${VERBS_ES}|nuevo|nuevos|nueva|nuevas|reciente|recientes|recientemente|añadido|añadidos|recibido|recibieron|obtuvieron|obtuvo|obtenido|obtenidos|recibió`,
  },
  says: ['was granted', 'were granted'],
  saysNot: ['was not granted', 'were not granted'],
  read: ({ grantedAt }) => grantedAt,
  notAfter: ({ notAfter }) => notAfter,
} as const satisfies InstantAttribute<PermissionGrantRow>;

/** What people say of a permission when an app got it. */
const GIVEN = 'granted|given|consented|approved|added|assigned|issued|accepted|obtained|received|allowed';

/** A permission is new for this many days where a question does not say since when, as in the check of recent consents. */
const RECENT_DAYS = 7;

/** Whether a permission was granted of late. What is not dated is not, where the log would tell. */
export const RECENTLY_GRANTED = {
  type: 'flag',
  label: 'New',
  yes: {
    en: `new|newly|recent|recently|lately|of late|fresh|brand new|latest ones|${combinePhrases('recently|newly|lately|freshly', GIVEN)}|${combinePhrases(GIVEN, 'recently|lately|of late')}`,
    de: `neu|neue|neuen|neues|kürzlich|vor kurzem|neulich|in letzter zeit|${combinePhrases('kürzlich|neu|vor kurzem', 'erteilt|erteilte|erteilten|vergeben|vergebene|genehmigt|genehmigte')}`,
    fr: `nouveau|nouveaux|nouvelle|nouvelles|récent|récents|récente|récentes|récemment|${combinePhrases('accordée|accordées|donnée|données|accordé|accordés', 'récemment')}`,
    es: `nuevo|nuevos|nueva|nuevas|reciente|recientes|recientemente|${combinePhrases('concedido|concedidos|otorgado|otorgados', 'recientemente')}`,
  },
  says: [`was granted within ${RECENT_DAYS} days`, `were granted within ${RECENT_DAYS} days`],
  saysNot: [`was not granted within ${RECENT_DAYS} days`, `were not granted within ${RECENT_DAYS} days`],
  lately: 'grantedAt',
  read: ({ grantedAt, notAfter, now }) => {
    const latest = grantedAt ?? notAfter;
    if (latest === undefined) return undefined;
    const isRecent = daysBetween(latest, now) <= RECENT_DAYS;
    return grantedAt === undefined && isRecent ? undefined : isRecent;
  },
} as const satisfies FlagAttribute<PermissionGrantRow>;

/** Whether an app or a person granted a permission. */
export const GRANTOR_KIND = {
  type: 'choice',
  label: 'Granted by a',
  values: {
    app: {
      label: 'app',
      words: {
        en: `${combinePhrases(GIVEN, 'by app|by application|by another app|by another application|by service principal|by automation|by script|by machine|by robot|by integration|by managed identity')}|app granted|granted by apps themselves|granted by app itself|granted automatically|automatically granted|automated grant`,
        de: combinePhrases(
          'von einer app|von einer anwendung|von apps|von anwendungen|durch eine app',
          'erteilt|vergeben|gegeben',
        ),
        fr: combinePhrases('accordée|accordées|donnée|données', 'par une application|par des applications'),
        es: combinePhrases('concedido|concedidos|otorgado|otorgados', 'por una aplicación|por aplicaciones'),
      },
      says: ['was granted by an app', 'were granted by an app'],
      saysNot: ['was not granted by an app', 'were not granted by an app'],
    },
    person: {
      label: 'person',
      words: {
        en: combinePhrases(GIVEN, 'by person|by human|by human being|by real person|by hand|manually'),
        de: combinePhrases(
          'von einer person|von einem menschen|von menschen|von hand|manuell',
          'erteilt|vergeben|gegeben',
        ),
        fr: combinePhrases('accordée|accordées|donnée|données', 'par une personne|par un humain|manuellement'),
        es: combinePhrases('concedido|concedidos|otorgado|otorgados', 'por una persona|manualmente|a mano'),
      },
      says: ['was granted by a person', 'were granted by a person'],
      saysNot: ['was not granted by a person', 'were not granted by a person'],
    },
  },
  read: ({ grantedBy, person }) => {
    const by = grantedBy ?? person ?? undefined;
    if (by === undefined) return undefined;
    return by.kind === 'service-principal' ? 'app' : 'person';
  },
} as const satisfies ChoiceAttribute<PermissionGrantRow>;

/** Who granted a permission, as far as the audit log goes back; for one person it is that person. */
export const GRANTED_BY = {
  type: 'subjects',
  label: 'Granted by',
  lookup: 'user',
  links: [
    {
      to: 'admins',
      words: {
        en: 'granted by|approved by|given by|consented by|consented to by|made by|accepted by|authorised by|authorized by|signed off by',
        de: 'erteilt von|genehmigt von|vergeben von',
        fr: 'accordée par|accordées par|approuvée par|approuvées par',
        es: 'concedido por|concedidos por|aprobado por|aprobados por',
      },
      back: {
        words: {
          en: 'granted|approved|gave|consented to|authorised|authorized|signed off',
          de: 'erteilten|genehmigten',
          fr: 'ont accordé|ont approuvé',
          es: 'concedieron|aprobaron',
        },
        says: ['granted', 'granted'],
        saysNot: ['did not grant', 'did not grant'],
      },
    },
  ],
  words: {
    en: 'granted by|approved by|signed off by|accepted by|allowed by|handed out by|with granter|granter|consenter name|approving admin|granting admin|granting person|and by whom|person who granted|person who approved|person who consented|admin who approved|admin who consented|admin who granted|user who consented|responsible admin|whose approval|on whose approval|who is behind|consented by|given by|grantor|approver|by whom|who granted|authorised by|authorized by',
    de: 'erteilt von|genehmigt von|zugestimmt von|vergeben von|von wem|durch wen',
    fr: 'accordée par|accordées par|approuvée par|consentie par|par qui|donnée par',
    es: 'concedido por|concedidos por|aprobado por|otorgado por|por quién|dado por',
  },
  who: {
    en: `${VERBS_EN}|consent|approve|grant|give|agree|added|assign|let|invited|who let|who brought|who do we owe|who is to blame for|who is responsible for granting|responsible for granting|gave away|signed`,
    de: VERBS_DE,
    fr: VERBS_FR,
    es: VERBS_ES,
  },
  after: {
    en: 'by|granted by|approved by|consented by|given by|authorised by|authorized by|accepted by|from',
    de: 'von|durch',
    fr: 'par',
    es: 'por',
  },
  says: ['was granted by', 'were granted by'],
  read: ({ grantedBy, person }) => {
    const by = grantedBy ?? person ?? undefined;
    return by && [by];
  },
} as const satisfies SubjectAttribute<PermissionGrantRow>;
