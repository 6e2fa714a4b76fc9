import type { InstantAttribute, SubjectAttribute } from '../model/attribute.js';
import type { PermissionGrantRow } from './permission-grant-rows.js';

const VERBS_EN =
  'granted|given|gave|consented|consented to|approved|authorised|authorized|accepted|agreed|agreed to|assigned|allowed|admin consented|signed off|let in|permitted|accepted the prompt';
const VERBS_DE =
  'erteilt|vergeben|gegeben|zugestimmt|genehmigt|zugewiesen|erlaubt|bewilligt|freigegeben|gewährt|eingewilligt|gab|erteilte|hinzugefügt';
const VERBS_FR =
  'accordée|accordées|accordé|donnée|données|donné|consenti|consentie|approuvée|approuvées|approuvé|autorisé|autorisée|attribuée|attribuées|octroyée|octroyées|accepté';
const VERBS_ES =
  'concedido|concedidos|concedió|otorgado|otorgados|otorgó|dado|dados|dio|aprobado|aprobados|aprobó|consentido|consintió|concedieron|otorgaron|aprobaron|aceptaron|dieron|asignaron|autorizado|autorizó|asignado|asignados|aceptó';

/** When a permission was granted. */
export const GRANTED = {
  type: 'instant',
  label: 'Granted',
  words: {
    en: 'grant date|consent date|date of grant|date of consent|since when|granted on|how long',
    de: 'seit wann|erteilt am|datum der zustimmung|wie lange',
    fr: "date d'octroi|date du consentement|depuis quand|date de consentement",
    es: 'fecha de concesión|fecha del consentimiento|desde cuándo|fecha de consentimiento',
  },
  verbs: {
    en: `${VERBS_EN}|added|received|got|obtained|issued`,
    de: `${VERBS_DE}|erhalten|bekommen|dazugekommen`,
    fr: `${VERBS_FR}|ajoutée|ajoutées|reçu|obtenu|obtenue|obtenues`,
    es: `${VERBS_ES}|añadido|añadidos|recibido|obtenido|obtenidos|recibió`,
  },
  says: ['was granted', 'were granted'],
  saysNot: ['was not granted', 'were not granted'],
  read: ({ grantedAt }) => grantedAt,
  notAfter: ({ notAfter }) => notAfter,
} as const satisfies InstantAttribute<PermissionGrantRow>;

/** Who granted a permission, as far as the audit log goes back; for one person it is that person. */
export const GRANTED_BY = {
  type: 'subjects',
  label: 'Granted by',
  lookup: 'user',
  words: {
    en: 'granted by|approved by|consented by|given by|grantor|approver|by whom|who granted|authorised by|authorized by',
    de: 'erteilt von|genehmigt von|zugestimmt von|vergeben von|von wem|durch wen',
    fr: 'accordée par|accordées par|approuvée par|consentie par|par qui|donnée par',
    es: 'concedido por|concedidos por|aprobado por|otorgado por|por quién|dado por',
  },
  who: { en: `${VERBS_EN}|consent|approve|grant|give|agree|added|assign`, de: VERBS_DE, fr: VERBS_FR, es: VERBS_ES },
  says: ['was granted by', 'were granted by'],
  read: ({ grantedBy, person }) => {
    const by = grantedBy ?? person ?? undefined;
    return by && [by];
  },
} as const satisfies SubjectAttribute<PermissionGrantRow>;
