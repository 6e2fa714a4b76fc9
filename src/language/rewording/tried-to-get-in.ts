import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

const NAME =
  '(?<name>"[^"]{2,60}"|[\\p{L}\\d][\\p{L}\\d.@_-]*(?: (?!(?:a|last|this|on|some|in|vor|am|letzte\\p{L}*|gestern|il|la|hier|hace|el|ayer|yesterday|today|heute) )[\\p{L}\\d][\\p{L}\\d.@_-]*){0,2})';
const WHEN_EN =
  '(?<when> (?:yesterday|today|recently|lately|last (?:night|week|month|\\p{L}+day)|this (?:week|morning|month)|(?:some|a few|a couple of|\\d+|two|three|four|five) (?:days|weeks|hours|nights) ago|an? (?:day|week|month) ago|on [^?,]{3,25}|in [^?,]{3,20}))?';
const WHEN_DE =
  '(?<when> (?:gestern|heute|neulich|kürzlich|letzte \\p{L}+|diese \\p{L}+|vor (?:ein paar|einigen|\\d+|zwei|drei|vier|fünf|einem|einer) \\p{L}+|am [^?,]{3,25}))?';
const WHEN_FR =
  "(?<when> (?:hier|aujourd['’]hui|récemment|la semaine dernière|cette semaine|il y a (?:quelques|\\d+|deux|trois|quatre|une?) \\p{L}+|le [^?,]{3,25}))?";
const WHEN_ES =
  '(?<when> (?:ayer|hoy|recientemente|la semana pasada|esta semana|hace (?:unos|unas|\\d+|dos|tres|cuatro|una?) \\p{L}+|el [^?,]{3,25}))?';

/** Elsewhere the last sign-in tells it whatever the time. */
const LAST = 'when did $<name> last sign in';

/** That somebody tried an account, and whether they got in, in each language, as whether somebody signed in with it. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `^(?:and |so |but |ok )*(?:some(?:one|body)|any(?:one|body)|they|people)(?: has| have)? (?:tried|attempted|was trying|were trying) (?:(?:to )?(?:get|break|hack|log ?in|log|sign in|sign|use|access)(?:ging|ning|ting|ing)? ?(?:on ?to|into|in to|in with|in as|in|with|as|to)? )?(?:the (?:account|user) )?${NAME}${WHEN_EN}[,.;]? (?:and )?(?:did|have|has|do|were|was) (?:they|he|she|it|somebody|someone|that|the attempt|anybody|anyone)(?: actually| ever| really)? (?:get|got|gotten|succeed|succeeded|make|made|manage|managed|come|successful|able|work|worked)(?: (?:in|through|it|inside|to get in|to sign in|to log in))*${END}`,
      'iu',
    ),
    'did somebody sign in as $<name>$<when>',
  ],
  [
    new LazyPattern(
      `^(?:und |aber )*(?:irgend)?(?:jemand|wer) hat(?: es)?(?: sich)?${WHEN_DE} (?:versucht,? )?(?:sich )?(?:es )?(?:mit|als|an|bei|über) ${NAME} (?:anzumelden|einzuloggen|reinzukommen|versucht|probiert|anmelden wollen)(?: versucht)?[,.;]? (?:und )?(?:ist|kam|kamen|sind|hat|war) (?:er|sie|der|die|das|es|derjenige|jemand)(?: (?:denn|auch|wirklich|tatsächlich))? (?:re?in(?:gekommen)?|hineingekommen|durchgekommen|geklappt|funktioniert|geschafft|erfolgreich|angemeldet)${END}`,
      'iu',
    ),
    LAST,
  ],
  [
    new LazyPattern(
      `^(?:et )?quelqu['’]un a (?:essayé|tenté) (?:de (?:se connecter|s['’]introduire|rentrer|entrer) )?(?:avec|à|en tant que|sur|dans|par) (?:le compte )?${NAME}${WHEN_FR}[,.;]? (?:et )?(?:est-ce qu['’](?:il|elle|on) (?:a|est) (?:réussi|entrée?|rentrée?|passée?)|(?:a-t-(?:il|elle|on) réussi|est-(?:il|elle|on) (?:entrée?|rentrée?|passée?))|(?:il|elle) (?:a réussi|est entrée?)|ça a marché)${END}`,
      'iu',
    ),
    LAST,
  ],
  [
    new LazyPattern(
      `^[¿]?(?:y )?alguien (?:intent[óo]|prob[óo]|trat[óo] de|ha intentado|ha probado) (?:(?:a )?(?:entrar|acceder|iniciar sesi[óo]n|conectarse|meterse) )?(?:con|a|en|como) (?:la cuenta )?${NAME}${WHEN_ES}[,.;]? [¿]?(?:y )?[¿]?(?:lo (?:consigui[óo]|logr[óo])|entr[óo]|ha entrado|pudo entrar|lleg[óo] a entrar|funcion[óo]|tuvo [ée]xito)${END}`,
      'iu',
    ),
    LAST,
  ],
];

/** "somebody tried X a few days ago, did they get in?" as whether somebody signed in as X then. Other texts stay. */
export const askWhetherSignedIn = (text: string): string => applyTurns(text, TURNS);
