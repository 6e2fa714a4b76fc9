import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type {
  FlagAttribute,
  InstantAttribute,
  SubjectAttribute,
  SubjectLink,
  TextAttribute,
} from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import type { MailFlowHistory } from './mail-flow-history.js';

/** What a row of a connector or rule holds of who made and changed it. `undefined`: not known. */
export interface MailFlowHistoryRow {
  readonly history: MailFlowHistory;
  readonly createdAt: Instant | undefined;
  readonly isNew: boolean | undefined;
  readonly changedAt: Instant | undefined;
  readonly changedBy: Subject | undefined;
}

/** Said of what was made lately, or in the time that a question names. */
const NEW = {
  en: 'new|brand new|recent|recently created|recently made|recently added|recently set up|newly created|newly made|newly added|just created|just made|just added|fresh|created lately|made lately|added lately|created recently|made recently|added recently|set up recently|set up lately|built recently|built lately|recently built|newly built|newly set up|appeared recently|appeared lately|recently appeared|recently turned up|turned up recently|turned up lately|recently showed up|showed up recently|showed up lately|just appeared|just turned up|just set up|newish|newcomer|young|recently put in place|recently introduced|recently deployed',
  de: 'neu|neue|neuen|neuer|kürzlich erstellt|kürzlich hinzugekommen|kürzlich hinzugefügt|neu hinzugekommen|kürzlich eingerichtet|frisch angelegt|kürzlich erstellte|kürzlich angelegt|neu erstellt|neu angelegt|frisch|neulich erstellt|neues|frisch erstellt|frische|frischen|frisch dazugekommen|vor kurzem erstellt|vor kurzem angelegt|vor kurzem hinzugekommen|dieser tage dazugekommen',
  fr: "nouveau|nouveaux|nouvel|nouvelle|nouvelles|ajoutés récemment|ajouté récemment|ajoutées récemment|ajoutée récemment|récemment ajoutés|récemment ajoutées|récemment ajouté|récent|récente|récemment créé|récemment créés|récemment créée|récemment créées|créé récemment|créés récemment|créées récemment|récents|récentes|tout nouveau|toute nouvelle|toutes nouvelles|fraîchement créée|fraîchement créées|apparue récemment|apparues récemment|apparus récemment|vient d'être créée|viennent d'être créées",
  es: 'nuevo|nueva|reciente|añadido recientemente|añadidos recientemente|añadida recientemente|añadidas recientemente|recientemente añadidos|recientemente añadidas|agregados recientemente|recién creado|recién creada|creado recientemente|creados recientemente|creadas recientemente|recientemente creados|recientemente creadas|nuevos|nuevas|recientes|recién creados|recién creadas|recién añadida|recién añadidas|aparecidas recientemente|recién puestas|creada hace poco|creadas hace poco',
} as const satisfies Wording;

const createdAt: InstantAttribute<MailFlowHistoryRow> = {
  type: 'instant',
  label: 'Creation date',
  words: {
    en: 'creation date|date of creation|creation time|creation|created date|age|how old|when created|since when|how long|for how long|in place since|birth date|birthday|first seen|how recent',
    de: 'erstellungsdatum|erstelldatum|anlagedatum|alter|wie alt',
    fr: 'date de création|création|âge|quel âge',
    es: 'fecha de creación|creación|antigüedad',
  },
  verbs: joinWordings(
    {
      en: 'created|made|added|set up|built|installed|introduced|established|put in place|appeared|written|come into being|create|build|install|introduce|appear|put there|put in|put up|set in place|came into being|came into existence|came to be|come to exist|came to exist|came about|showed up|show up|shown up|turned up|turn up|popped up|pop up|sprang up|sprung up|emerged|emerge|cropped up|deployed|deploy|implemented|implement|rolled out|brought in|born|put into place|go live|went live|gone live|come from|came from|first made|first created|first added',
      de: 'erstellt|erstellte|angelegt|eingerichtet|hinzugefügt|entstanden|gebaut|aufgetaucht|hinzugekommen|dazugekommen|angelegte|angelegten|erstellten|aufgesetzt|installiert|entstand|eingeführt|gebastelt|geschrieben|eingerichtete|eingerichteten',
      fr: 'créé|créés|créée|créées|ajouté|ajoutés|ajoutée|ajoutées|installé|mis en place|mise en place|installée|installés|installées|apparu|apparue|apparus|apparues|mis|mise|mises en place|posée|posé|monté|montée|introduit|écrite|établie|configuré|configurée',
      es: 'creado|creados|creada|creadas|creó|crearon|añadido|añadidos|añadida|añadidas|agregado|agregados|instalado|instalada|instaladas|instalados|apareció|aparecieron|aparecido|montó|montado|montada|puso|puesto|puesta|añadió|añadieron|agregó|configuró|configurada|introducido|se creó|se crearon|dado de alta|dada de alta',
    },
    NEW,
  ),
  says: ['was created', 'were created'],
  saysNot: ['was not created', 'were not created'],
  read: (row) => row.createdAt,
  notAfter: (row) => row.changedAt,
};

const isNew: FlagAttribute<MailFlowHistoryRow> = {
  type: 'flag',
  label: 'New',
  yes: NEW,
  says: ['was created in the last 30 days', 'were created in the last 30 days'],
  saysNot: ['is older than 30 days', 'are older than 30 days'],
  lately: 'createdAt',
  read: (row) => row.isNew,
};

/** People and apps make and change mail flow. */
const linksTo = (words: Wording): readonly SubjectLink[] =>
  ['admins', 'apps'].map((to) => ({ to, wordsOfJudged: words }));

const createdBy: SubjectAttribute<MailFlowHistoryRow> = {
  type: 'subjects',
  label: 'Creator',
  lookup: 'user',
  exclusive: true,
  links: linksTo({
    en: 'created by|made by|added by|set up by|built by|installed by|written by|introduced by|deployed by',
    de: 'erstellt von|angelegt von|eingerichtet von',
    fr: 'créé par|créés par|créée par|créées par|ajouté par|ajoutée par|ajoutées par',
    es: 'creado por|creados por|creada por|creadas por|añadido por|añadidos por',
  }),
  words: {
    en: 'creator|author|maker|originator|created by|made by|added by|set up by|built by|installed by|written by|introduced by|put there by|put in place by|deployed by|came from whom|by whom|by who|whose idea|whose work|whose doing|whose creation|whose handiwork',
    de: 'ersteller|urheber|autor|erstellt von|angelegt von|eingerichtet von|erstellerin|verfasser|aufgesetzt von|gebaut von|gemacht von|eingebaut von|wer steckt hinter|wer steckt dahinter',
    fr: 'créateur|auteur|créé par|créés par|créée par|créées par|ajouté par|ajoutée par|installé par|installée par|mise en place par|mis en place par|faite par|fait par|créatrice|posée par|qui est derrière|qui se cache derrière',
    es: 'creador|autor|creado por|creados por|montado por|montada por|creada por|creadas por|añadido por|agregado por|puesto por|puesta por|añadida por|agregada por|hecha por|hecho por|creadora|configurada por|configurado por|quién está detrás|instalada por',
  },
  who: {
    en: 'created|made|added|set up|built|installed|introduced|established|wrote|written|create|make|add|build|install|write|introduce|put|put there|put in|put in place|put up|came up with|come up with|authored|deployed|implemented|rolled out|brought in|slipped in|planted|smuggled in|originally created|behind|is behind|was behind|to blame|blame|responsible|culprit',
    de: 'erstellt|angelegt|eingerichtet|hinzugefügt|gebaut|geschrieben',
    fr: 'créé|créée|ajouté|ajoutée|installé|mis en place|mise en place',
    es: 'creó|creado|creada|montó|montado|montada|configuró|añadió|agregó|instaló|hizo',
  },
  says: ['was created by', 'were created by'],
  unknown: 'the audit log does not tell, which keeps 180 days',
  read: ({ history }) => (history.createdBy === undefined ? undefined : [history.createdBy]),
};

/** Verbs of the making in front of who did it: "created by" alone asks for the name. */
const MADE = {
  en: [
    'created',
    'made',
    'added',
    'set up',
    'built',
    'installed',
    'written',
    'introduced',
    'put in place',
    'put there',
  ],
  fr: ['créé', 'créés', 'créée', 'créées', 'ajouté', 'ajoutés', 'ajoutée', 'ajoutées'],
  es: ['creado', 'creados', 'creada', 'creadas', 'añadido', 'añadidos', 'añadida', 'añadidas'],
} as const;

/** The actors alone, and behind each verb. */
const joinEach = (verbs: readonly string[], actors: readonly string[]): string =>
  [...actors, ...verbs.flatMap((verb) => actors.map((actor) => `${verb} ${actor}`))].join('|');

const byApp: FlagAttribute<MailFlowHistoryRow> = {
  type: 'flag',
  label: 'Made by an app',
  yes: {
    en: `${joinEach(MADE.en, ['by an app', 'by app', 'by an application', 'by application', 'by a service principal', 'by service principal', 'by a robot', 'by a bot', 'by a script', 'by software', 'by automation', 'by robots', 'by bots', 'by scripts', 'by service principals', 'by software', 'by a program', 'by a machine', 'by machines'])}|${combinePhrases(MADE.en.join('|'), 'automatically|programmatically')}|${combinePhrases('app|application|service principal|script|robot|bot|software|automation|program|machine', 'made|created|added|built|installed|set up|wrote|introduced|put there|put in place|deployed|make|create|add|build|install|write')}|${combinePhrases('no human|no person|no people|no admin|no real person|nobody human', 'made|created|added|built|installed|set up|wrote|make|create|add|build|install|write')}|not by a person|not by a human|not a human|not a person|not by people|not by an admin|non human|no human|robot|bot`,
    de: 'von einer app|von apps|von einer anwendung|von anwendungen|durch eine app|durch eine anwendung|durch apps',
    fr: joinEach(MADE.fr, ['par une application', 'par une app', 'par des applications', 'par des apps']),
    es: joinEach(MADE.es, ['por una aplicación', 'por una app', 'por aplicaciones', 'por apps']),
  },
  no: {
    en: `${joinEach(MADE.en, [
      'by a person',
      'by a human',
      'by a user',
      'by a real person',
      'by people',
      'by somebody',
      'by someone',
      'by humans',
      'by an employee',
      'by staff',
      'by hand',
      'manually',
    ])}|${combinePhrases('human|real person', 'made|created|added|built|installed|set up|wrote|introduced|put there')}|manually|by hand|human|person`,
    de: 'von einer person|von personen|von einem menschen|von menschen|durch eine person',
    fr: joinEach(MADE.fr, [
      'par une personne',
      'par un humain',
      'par un administrateur',
      'par un admin',
      'par des humains',
    ]),
    es: joinEach(MADE.es, ['por una persona', 'por un humano', 'por un administrador', 'por un admin', 'por personas']),
  },
  says: ['was created by an app', 'were created by an app'],
  saysNot: ['was created by a person', 'were created by a person'],
  read: ({ history }) => history.createdByApp,
};

const createdFrom: TextAttribute<MailFlowHistoryRow> = {
  type: 'text',
  label: 'Creator’s IP address',
  words: {
    en: `from which ip was|from what ip was|from where was|from which address was|created from|made from|set up from|added from|come from|came from|creation ip|ip of the creator|creator ip|ip address of the creator|address of the creator|where was it created from|from what ip address was|from which ip address was|from what address was|from what ip address were|from which ip address were|${combinePhrases('from which|from what|which|what', 'ip|ip address|address|source ip|location|place', 'did|created|made|was used|was it|were they|were|set up|added|does it come from|it was created|it was made|it was set up')}|from where did|where from`,
    de: `von wo wurde|von wo aus|${combinePhrases('von welcher', 'ip|adresse|ip adresse', 'wurde|aus')}`,
    fr:
      combinePhrases('depuis|de|à partir de', 'quelle', 'ip|adresse|adresse ip', 'a été|ont été|a|ont|est ce qu') +
      '|depuis quelle ip|depuis quelle adresse|depuis quelle adresse ip',
    es: combinePhrases('desde|de', 'qué', 'ip|dirección|dirección ip', 'se|fue|fueron'),
  },
  says: ['was created from', 'were created from'],
  read: ({ history }) => history.createdFrom,
};

const changedAt: InstantAttribute<MailFlowHistoryRow> = {
  type: 'instant',
  label: 'Last change',
  words: {
    en: 'last change|change date|last changed|last modified|last edit|modification date|last modification|last touched|last edited|last updated|last update|last altered|last tweaked|last time changed|last activity|date of the last change|date of change|modified date|time of the last change|latest modification',
    de: 'letzte änderung|änderungsdatum|zuletzt geändert|zuletzt bearbeitet',
    fr: 'dernière modification|date de modification|modifié en dernier|modifiée en dernier',
    es: 'última modificación|último cambio|fecha de modificación',
  },
  verbs: {
    en: 'changed|modified|edited|updated|touched|altered|reconfigured|adjusted|tampered with|tampered|fiddled with|messed with|meddled with|played with|tinkered with|tweaked|amended|revised|reworked|rewritten|worked on|last changed|last modified|last edited|last updated|last touched|last altered|last tweaked|last worked on|last amended|last revised',
    de: 'geändert|bearbeitet|verändert|angepasst|zuletzt geändert|zuletzt bearbeitet|angefasst|umgestellt|verstellt|umkonfiguriert|aktualisiert|überarbeitet|modifiziert|rumgeschraubt|geschraubt|angerührt|bewegt|geändert worden|umgebaut|umbenannt|ändert|umgeändert',
    fr: 'modifié|modifiés|modifiée|modifiées|changé|changés|changée|changées|touché|touchée|touchés|touchées|mis à jour|mise à jour|édité|éditée|reconfiguré|reconfigurée|retouché|bougé|ajusté|ajustée|altéré|remanié|renommé',
    es: 'modificado|modificados|modificada|modificadas|cambiado|cambiados|cambiada|cambiadas|editado|editada|cambió|modificó|modificaron|tocado|tocados|tocada|tocadas|tocó|tocaron|actualizado|actualizada|reconfigurado|ajustado|ajustada|retocado|movido|alterado|cambiaron|manipulado|manipulada|renombrado|editados',
  },
  says: ['was last changed', 'were last changed'],
  saysNot: ['was not changed', 'were not changed'],
  read: (row) => row.changedAt,
};

const LAST_BY_FR = combinePhrases(
  'modifié|modifiés|modifiée|modifiées|changé|changés|changée|changées',
  'en dernier par',
);

const changedBy: SubjectAttribute<MailFlowHistoryRow> = {
  type: 'subjects',
  label: 'Last editor',
  lookup: 'user',
  exclusive: true,
  links: linksTo({
    en: 'changed by|modified by|edited by|updated by|altered by|last changed by|last modified by|last edited by|changed most recently by|modified most recently by|edited most recently by',
    de: 'geändert von|bearbeitet von|zuletzt geändert von|zuletzt bearbeitet von',
    fr: `modifié par|modifiés par|modifiée par|modifiées par|changé par|${LAST_BY_FR}`,
    es: 'modificado por|modificados por|modificada por|modificadas por|cambiado por',
  }),
  words: {
    en: 'last modified by|changed by|modified by|edited by|touched by|updated by|last changed by|last edited by|last touched by|last updated by|altered by|amended by|editor|last editor|last hand on|changed most recently by|modified most recently by|edited most recently by|touched most recently by',
    de: 'geändert von|zuletzt geändert von|bearbeitet von|zuletzt bearbeitet von',
    fr: `modifié par|modifiés par|modifiée par|modifiées par|changé par|changée par|${LAST_BY_FR}`,
    es: 'modificado por|modificados por|modificada por|modificadas por|cambiado por|cambiada por|editado por',
  },
  who: {
    en: 'changed|modified|edited|updated|touched|altered|reconfigured|adjusted|change|modify|edit|update|touch|alter|tampered with|tampered|tampering with|fiddled with|fiddling with|messed with|messing with|meddled with|played with|tinkered with|tweaked|amended|revised|reworked|worked on|last to touch|last to change|last to edit|last altered|last tweaked|last amended|last worked on|last changed|last modified|last touched|last edited|last updated|disabled|enabled|turned off|switched off|turned on|switched on',
    de: 'geändert|bearbeitet|verändert|angepasst|zuletzt geändert|zuletzt bearbeitet|deaktiviert|aktiviert|ausgeschaltet',
    fr: 'modifié|modifiée|changé|changée|désactivé|désactivée|activé|activée',
    es: 'modificó|cambió|editó|modificado|modificada|desactivó|activó|deshabilitó|habilitó',
  },
  says: ['was last changed by', 'were last changed by'],
  read: (row) => (row.changedBy === undefined ? undefined : [row.changedBy]),
};

/** What connectors and rules are asked of their making and changes alike. */
export const MAIL_FLOW_HISTORY_ATTRIBUTES = {
  createdAt,
  isNew,
  createdBy,
  byApp,
  createdFrom,
  changedAt,
  changedBy,
} as const;

/** How far the audit log is read back for them: as far as it is kept without a special licence. */
export const MAIL_FLOW_LOG_DAYS = 180;

/** Those of which the audit log alone tells. */
export const MAIL_FLOW_LOG_ATTRIBUTES: readonly string[] = [
  'createdBy',
  'byApp',
  'createdFrom',
  'createdAt',
  'changedBy',
  'lifetime',
  'gone',
];
