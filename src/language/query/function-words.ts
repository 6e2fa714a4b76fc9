import type { Word } from '../question-tokenizer.js';
import { foldWord } from './phrase-index.js';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldWord));

/** Words that every sentence has and that say nothing by themselves, in the languages that questions are asked in. */
const FUNCTION_WORDS = set(`
  a an the this that these those there here it its is are was were be been being am do does did done has have had having can could will would
  shall should may might must itself himself herself i me my we us our you your he him his she her they them their who whom whose which what when where why how
  csv json xlsx to of in on at by for from with within into about as and or but if so than then also too just only please kindly any some all every each
  both either one ones many much more most list show give tell get see find display name names know want need like let look check report
  me us say print count number quantity total altogether exactly really actually currently now right still yet already ever today's hey hi hello thanks thank ok okay
  else well anything something anyone anybody someone somebody everyone everybody people person thing things there's up out over again quick quickly
  percent percentage proportion prozent pourcentage porcentaje
  tenant organisation organization org orgs company directory microsoft 365 m365 office environment entra azure ad aad their own other another
  stuff rather instead among come comes sit sits put puts stay stays keep keeps called considered care really ever hold account thing
  moment very thereof beside simply merely matter according regarding concerning respectively per within ones each single whole full entire exist exists existing existiert existieren around nowadays
  make makes sure think believe wonder wondering question ask asked asking answer info information detail details overview kind sort type types
  got gets getting nevertheless nonetheless going go happen happens happened via per using use e g etc such please pls able possible whether not's and/or yes
  der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren sein wird werden wurde wurden hat haben hatte hatten
  kann konnen koennen darf durfen duerfen soll sollen muss wer wen wem wessen was wann wo warum wieso wie welche welcher welches welchen welchem
  wieviele viele viel alle allen aller alles jede jeder jedes jeden jedem zu zum zur von vom im in am an auf aus bei bis fur fuer mit nach uber ueber um unter vor
  es sie er ich wir uns unser unsere unseren unserem unserer ihr ihre mir mich dir dich man sich gibt gib zeig zeige zeigen nenne liste auflisten
  bitte mal denn doch beim noch schon gerade aktuell derzeit heute hier da dass ob wenn als auch nur so
  le la les l un une des du de d et ou mais est sont etait etaient ete etre sera t existe existent a ont avait avaient peut peuvent doit doivent qui que qu quoi quand
  pourquoi comment quel quelle quels quelles combien lequel laquelle lesquels lesquelles tous toutes tout toute chaque dans sur sous par pour avec
  chez entre vers en y il elle ils elles on nous notre nos vous votre vos je me moi mon ma mes leur leurs se ce cet cette ces c s n donne donnez
  t ete avons avez ait aient soit soient fut furent etions
  montre montrez liste lister affiche affichez dis moi svp merci actuellement encore deja ici aussi plus au aux ne
  el la los las un una unos unas y o pero es son era eran ser sera hay ha han habia tiene tienen tenia puede pueden debe deben quien quienes que
  tengo fue fueron sido estaban estaba habian teneis tenemos
  cual cuales cuando donde por porque como cuanto cuantos cuanta cuantas todo todos toda todas cada de del al en sobre bajo para con sin_ entre
  hacia a yo me mi mis nosotros nos nuestro nuestra nuestros nuestras tu su sus se lo le les muestra muestrame lista listar dime dame ver favor
  numero cantidad nombre anzahl ago
  denen deren dessen diejenigen denjenigen derjenigen jene jenen solche solchen bloss bloß lediglich heisst heißt laufen läuft
  celui celle ceux celles dont aujourdhui pourriez pourrais voudrais cherche parmi memes
  aquel aquella aquellos aquellas sea sean seamos este esten esté estén tenga tengan vaya vayan sigue siguen todavia cuyo cuya cuyos cuyas decir necesito saber
  alguno alguna algunos algunas
  parmi monde
  weisst wissen weiss kennt kennst sait sais savez savons savoir sabes sabe sabemos saben saber sepas quelquun aujourdhui algun alguien si ob
  könnten könnte könntest würde würden pourriez pourrait pourrais podria podrias gibts liegt importe
  jemand jemanden jemandem trotzdem dennoch zugleich wievielen wieviel vielen venir vienne viennent provenir jusqua jusquà durant néanmoins toutefois
  listado contando verdad
  bin bist seid warst wart gewesen sei seien sein wäre wären habe hast habt hätte hätten gehabt werde wirst werdet worden geworden kannst könnt konnte
  konnten muss musst müsst musste mussten müsste müssten sollst sollt sollte sollten willst wollt wollte wollten durfte durften dürfte dürften
  magst mögen möchte möchten lässt lassen scheint scheinen ihm ihn ihnen euch euer eure mein meine meinen meinem meiner meines dein deine deinen
  deinem deiner sein seine seinen seinem seiner seines ihrem ihrer ihres unseres deren wessen welchem etwas irgendwas irgendetwas irgendwer
  irgendwen irgendwem irgendjemand irgendjemanden irgendein irgendeine irgendeinen irgendeinem irgendeiner irgendwelche irgendwelchen
  irgendwelcher irgendwann worum worüber wozu wofür womit wovon woran worauf woraus wodurch wobei worin wonach
  bereits jetzt gab gabs davon dabei mehrere manche mancher einige einiger einigen beide beiden jener jenem jenen ebenfalls ebenso genauso
  suis sommes êtes étions étiez serai sera serons seront serait seraient étant ayant aura auront aurait auraient avait peux pouvons pouvez pouvait
  pouvaient pourra pourront pourrait pourraient pu dois devons devez devait devaient devrait devraient dû veux veut voulons voulez semble semblent
  faut faudrait lui eux comme quelque quelques chose choses plusieurs quelqu quelconque quelconques ceci cela ton tes vôtre votre celui-ci
  maintenant afin lorsque dès toi te tu bien
  eras somos sois fui fuiste fuimos seré será serán sería serían siendo estoy estás estamos estaba estaban estuvo estuvieron estará he hemos habéis
  habían habrá habría haya hayan tengo tienes tenía tenían tuvo tuvieron tendrá tendrán tenga tengan tenido teniendo puedo puedes podemos podía podían
  pudo pudieron podrá podrían pueda puedan debo debería deberían quiero quieres quiere queremos quieren quisiera voy vas vamos iba iban suele suelen
  parece parecen él ella ellos ellas usted ustedes nosotras vosotros mío mía ti conmigo contigo algo alguien varios varias
  cualquier cualquiera vez mientras sino pues aquello ello demás uno tal tales
  gracias actualmente ahora hubo existe existen aun ya aqui tambien mas esta estan este estos estas ese esa eso esos esas
`);

/** Words of a time: they belong to the period when the question has one. */
const TIME_WORDS = set(`
  since until till before after between ago half halbe halben halbes medio last past previous next coming during recent recently latest lately this current yesterday today tonight
  tomorrow morning afternoon evening night day days week weeks month months quarter year years hour hours minute minutes fortnight weekend monday
  tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 older newer than more less least most within end start beginning first second third fourth
  seit gestern heute morgen letzte letzten letzter letztes letztem tag tage tagen woche wochen monat monate monaten jahr jahre jahren montag dienstag
  mittwoch donnerstag freitag samstag sonntag januar februar marz maerz mai juni juli oktober dezember vor nachste nachsten kommenden diese diesen dieser
  diesem stunden stunde depuis hier aujourd hui aujourdhui dernier derniere derniers dernieres semaine semaines mois jour jours an ans annee annees heure heures
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre avant apres
  prochain prochaine prochains prochaines desde ayer hoy manana ultimo ultima ultimos ultimas semana semanas mes meses dia dias ano anos hora horas lunes
  martes miercoles jueves viernes sabado domingo enero febrero abril junio julio agosto septiembre octubre noviembre diciembre antes despues hace
  quartal quartals trimestre trimestres wochenende vormittag nachmittag abend fruh zwischen binnen innert innerhalb couple few prior starting through ab partir jusqu jusquau hasta matin soir nuit tarde anoche ci
  proximo proxima proximos proximas pasado pasada christmas xmas weihnachten noel navidad jahresende monatsende ende fin final finales fines nachsten nachster naechste
  naechsten kommende kommender letzten vergangene vergangenen vorige vorigen viene ans passe passee suivant anteayer vorgestern demain
  spring summer autumn fall winter fruhling fruhjahr sommer herbst printemps automne hiver primavera verano otono invierno
  anfang beginn monatsanfang monatsbeginn jahresanfang jahresbeginn wochenanfang wochenbeginn quartalsbeginn debut principios comienzos inicios
`);

/** Words that turn the next phrase into its opposite. */
const NEGATIONS = set(
  `not no non without lack lacks lacking missing miss misses never neither nor none nothing except excluding besides cannot isn aren doesn don hasn haven
   nicht nichts kein keine keinen keiner keinem keines ohne nie niemals fehlt fehlen ausser außer
   pas rien sans aucun aucune jamais sauf manque manquent
   sin nada ningun ninguna ninguno nunca jamas excepto salvo falta faltan carece carecen`,
);

/** Words before a thing that the subject has: "with a secret". */
const POSSESSIVES = set(
  'with have has having had own owns hold holds holding carry carries use uses using mit hat haben besitzen besitzt nutzen nutzt benutzen verwenden verwendet avec a ont con tiene tienen',
);

/** Of what the subject had before, that it still has it: "unused but keep permissions". */
const KEEPS = set(
  'keep keeps keeping kept retain retains behalten behält garde gardent conserve conservent conserva conservan mantiene mantienen',
);

/** What may stand between such a verb and the thing that is kept. */
const BEHIND_KEEPS = set(
  'their its still ihre ihren aber noch weiterhin leur leurs encore toujours su sus aún todavía',
);

/** "ours" is no plural of "our": it says whose. */
const WHOSE = /^(?:ours|mine|yours|theirs)$/;

/** Whether a word says nothing by itself. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(foldWord(word)) && !WHOSE.test(word);

/** Whether a word may be part of a period. */
export const isTimeWord = (word: string): boolean =>
  TIME_WORDS.has(foldWord(word)) || /^\d{1,4}(?:st|nd|rd|th|er)?$/.test(word);

/** Whether a word negates. */
export const isNegation = (word: string): boolean => NEGATIONS.has(foldWord(word));

/** Whether a word says that the subject has what follows. */
export const isPossessive = (word: string): boolean => POSSESSIVES.has(foldWord(word)) || KEEPS.has(foldWord(word));

/** "both secrets and certificates", "sowohl … als auch …", but not "both directions". */
export const opensPair = (words: readonly { readonly text: string }[], from: number): boolean => {
  const word = words[from]?.text;
  return word === 'sowohl' || (word === 'both' && words.some(({ text }, at) => at > from && text === 'and'));
};

const CONJUNCTIONS = set('and but und aber et mais y e pero or oder ou o');
const ARTICLES =
  set(`a an any some the ein eine einen einem einer eines un une des les uno una unos unas algun alguno alguna algunos
  algunas`);
/** What people say of a thing that nothing is wrong with. Accents count: "sur" is no "sûr". */
const APPROVALS = new Set(
  'ok okay fine safe good alright legit legitimate trustworthy harmless gut sicher correct correcte sûr sûre bien seguro segura'.split(
    ' ',
  ),
);

/** Whether a word joins two things. */
export const isConjunction = (word: string): boolean => CONJUNCTIONS.has(foldWord(word));

/** Whether a word only introduces the next: "a secret". */
export const isArticle = (word: string): boolean => ARTICLES.has(foldWord(word));

/** Whether a word stands between what the subject has and the verb that says so: "has a secret", "keep their rights". */
export const isBeforeHad = (words: readonly { readonly text: string }[], at: number): boolean =>
  isArticle(words[at]?.text ?? '') || opensPair(words, at) || isOfKeeping(words, at);

const isOfKeeping = (words: readonly { readonly text: string }[], at: number): boolean =>
  BEHIND_KEEPS.has(foldWord(words[at]?.text ?? '')) &&
  (KEEPS.has(foldWord(words[at - 1]?.text ?? '')) || isOfKeeping(words, at - 1));

/** Whether a word says that nothing is wrong: "is it ok?". */
export const isApproval = (word: string): boolean => APPROVALS.has(word);

/** "with a secret, without an owner": of another clause, or of a phrase of its own, the second says nothing of the first. */
export const isSaidApart = (words: readonly Word[], at: number, from: number): boolean =>
  words[from]?.clause !== words[at - 1]?.clause ||
  words.slice(at, from + 1).some(({ text }) => /^(?:with|without|mit|ohne|avec|sans|con|sin)$/.test(text));
