import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';

/** What an app does, and the word of its name by which it may be found. Each is a pattern without groups. */
const DOES: readonly (readonly [name: string, en: string, de: string, fr: string, es: string])[] = [
  [
    'backup',
    '(?:backs? up|is backing up|saves a copy of|makes? (?:the |our |a )?back-?ups?(?: of)?|does (?:the |our )?back-?ups?(?: of)?)',
    '(?:sichert|wegsichert|backups? (?:macht|von .{2,20} macht))',
    '(?:sauvegarde|fait (?:les |nos |la )?sauvegardes?(?: de)?)',
    '(?:respalda|hace (?:las? |nuestras? )?(?:copias? de seguridad|respaldos?|backups?)(?: de)?)',
  ],
  ['archive', '(?:archives?|is archiving|keeps? an archive of)', '(?:archiviert)', '(?:archive)', '(?:archiva)'],
  [
    'newsletter',
    '(?:(?:sends?|mails?|makes?)(?: out)? (?:the |our )?newsletters?(?: out)?)',
    '(?:(?:den |die |unsere[nr]? )?newsletter (?:verschickt|versendet|sendet|schickt|macht))',
    '(?:envoie (?:la |les |nos |notre )?newsletters?)',
    '(?:env[íi]a (?:la |el |las |nuestr[oa] )?(?:newsletters?))',
  ],
  [
    'ticket',
    '(?:(?:handles?|makes?|creates?|manages?|opens?|reads?) (?:the |our )?(?:support )?tickets?)',
    '(?:(?:die |unsere )?tickets? (?:macht|anlegt|erstellt|verwaltet|bearbeitet))',
    '(?:(?:gère|crée|traite) (?:les |nos )?tickets?)',
    '(?:(?:gestiona|crea|trata) (?:los |nuestros )?tickets?)',
  ],
  [
    'signature',
    '(?:(?:puts?|adds?|makes?) (?:the |our )?(?:mail )?signatures?|signs?)',
    '(?:(?:die |unsere )?signaturen? (?:macht|anhängt|setzt)|signiert|unterschreibt)',
    '(?:(?:met|ajoute|fait) (?:les |nos |la )?signatures?|signe)',
    '(?:(?:pone|añade) (?:las |nuestras |la )?firmas?|firma)',
  ],
  ['sync', '(?:syncs?|synchroni[sz]es)', '(?:synchronisiert|abgleicht|synct)', '(?:synchronise)', '(?:sincroniza)'],
  [
    'migration',
    '(?:migrates?|moves (?=(?:(?:all|our|the) )*(?:mail|users|accounts|files|data)))',
    '(?:migriert|umzieht)',
    '(?:migre)',
    '(?:migra)',
  ],
];

/** What it does it to: "all our mail". */
const WHAT =
  '(?: (?:(?:all|our|the|of|company) )+[\\p{L}-]+(?: files| data| boxes| documents)?| (?:e-?mails?|files|data|documents|mailbox(?:es)?|everything|users|accounts|calendars))?';
const WAS = '(?:(?:alle|unsere?[nr]?|die|den|das) )*(?:[\\p{L}-]+ )?';
const QUOI = "(?: (?:(?:tous|toutes|nos|notre|les?|la|des|du) |l['’])*[\\p{L}-]+)?";
const QUE = '(?: (?:(?:todos|todas|nuestr[oa]s?|los|las|el|la|de) )*[\\p{L}-]+)?';

/** What it is for, as a noun. */
const FOR: readonly (readonly [name: string, de: string, fr: string, es: string])[] = [
  ['backup', '(?:daten)?sicherungs|backup', 'sauvegardes?', '(?:copias? de seguridad|respaldos?)'],
  ['archive', 'archiv(?:ierungs)?', 'archivage', '(?:archivado|archivo)'],
  ['signature', 'signatur(?:en)?', 'signatures?', 'firmas?'],
  ['sync', 'synchronisations|synchronisierungs', 'synchronisation', 'sincronización'],
  ['migration', 'migrations', 'migration', 'migración'],
];

const APP = '(?:apps?|applications?|tools?|software|integrations?|programs?)';

const said = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${accentFree(source)})(?=[\\s?.!,;:]|$)`, 'iu');

type Described = readonly [said: RegExp, name: string];

const BY_PURPOSE: readonly Described[] = FOR.flatMap(([name, de, fr, es]): Described[] => [
  [said(`(?:die|unsere?) (?:${de})-?(?:app|anwendung|software)`), `die App "${name}"`],
  [said(`(?:l['’]|la |notre |cette )(?:app(?:li(?:cation)?)?) (?:de |d['’])(?:${fr})`), `l'application "${name}"`],
  [said(`(?:la|nuestra|esa) (?:app|aplicaci[óo]n) de ${es}`), `la app "${name}"`],
]);

/** "the app that backs up our mail": all that says so, and the word of the name. */
const BY_DEED: readonly Described[] = DOES.flatMap(([name, en, de, fr, es]): Described[] => {
  return [
    [
      said(`(?:the|our|that) ${APP} (?:that|which|we use to|used to|with which we) (?:also )?${en}${WHAT}`),
      `the app "${name}"`,
    ],
    [
      said(
        `(?:die|der|das|unsere?) (?:app|anwendung|applikation|tool|software|programm),? (?:die|das|der|welche) ${WAS}${de}`,
      ),
      `die App "${name}"`,
    ],
    [said(`(?:l['’]|la |notre |cette )(?:app(?:li(?:cation)?)?)(?: qui ${fr}${QUOI})`), `l'application "${name}"`],
    [said(`(?:la|nuestra|esa) (?:app|aplicaci[óo]n) que ${es}${QUE}`), `la app "${name}"`],
  ];
});

const DESCRIBED: readonly Described[] = [...BY_DEED, ...BY_PURPOSE];

/** Asks what one may do, behind its description: "the app that …, what is it allowed to do?". */
const ASKED_BEHIND =
  /^((?:and |so )?)(the app "\p{L}+"),? (?:and )?(what (?:is|are)|what (?:can|may|does)|is|can|may|does|has|who (?:made|owns|added|let)|when (?:was|did)|since when (?:is|does|has)) (?:it|they|this app|that app)(?= )/iu;

/** The app that a question describes by what it does, by the word that its name has where it is called so. Other texts stay. */
export function nameDescribedApp(text: string): string {
  const described = DESCRIBED.find(([pattern]) => pattern.test(text));
  if (described === undefined) return text;
  const [pattern, name] = described;
  return text.replace(pattern, name).replace(ASKED_BEHIND, '$1$3 $2');
}
