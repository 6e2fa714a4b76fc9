import { foldAccents } from '../../core/fold-accents.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { CHAT_MARKS } from './chat-spelling.js';

const words = (text: string): RegExp =>
  new LazyPattern(`(?<![\\p{L}\\p{N}'])(?:${foldAccents(text).trim().replace(/\s+/g, '|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Small words and letters by which a language is told from the three others. */
const MARKS: Readonly<Record<OtherLanguage | 'en', readonly RegExp[]>> = {
  de: [
    words(`der die das den dem ein eine einen einem einer ist sind hat haben wurde wurden wird werden wer wen wem wessen was wie wann wo womit warum wieso
      weshalb welche welcher welches welchen welchem nicht kein keine keinen ohne und oder mit für von vom zum zur im bei bis seit auf über unter
      nach noch schon nur kann darf dürfen können könnten kannst gibt gibt's zeig zeige nenn nenne erklär erkläre erzähl uns mir ich du wir sie ihr
      soll sollte sollten muss müssen man hier diese dieser diesen eigentlich bitte mal denn alles keiner niemand jemand statt konten anzahl wenn auch nem ner nen ihre ihren seine durch wirklich alle jetzt heute irgendwer irgendjemand irgendwen irgendeine irgendeiner sitzt steckt
      gestern letzte letzten letzter woche wochen monat monaten tage tagen davon sich haben hatte regel regeln rechte benutzer postfach postfächer rolle rollen passwort gruppe gruppen loswerden wegkriegen wegbekommen ${CHAT_MARKS.de}`),
    /[äöüß]|^was (?=darf|kann|macht|treibt|weisst|tut)/giu,
  ],
  fr: [
    words(`le les des du est sont ont un une et ou qui que quoi quel quelle quels quelles combien quand comment pourquoi avec sans dans par pour sur
      chez pas plus aucun aucune toute toutes tous débarrasser nous vous je tu il elle ils elles ce cette ces ça nos notre peut peuvent montre parle dis moi tout faire sait savons
      été dernier dernière derniers dernières appli applis connecteur connecteurs règle règles compte comptes utilisateurs était être encore depuis quelqu'un leur leurs lesquels lesquelles celles ceux faut dois doit devrais devrait doivent vais vont mon ma mes votre vos comme semaines jours mois toujours boîtes droits rôle rôles courrier mot groupe groupes nb ${CHAT_MARKS.fr}`),
    /(?<![\p{L}])(?:qu|[ldcnsj]|aujourd)'\p{L}/giu,
    /-(?:t-(?:il|elle|on)|je|tu|vous|nous|moi)(?!\p{L})|[çœêèàâùôîû]/giu,
  ],
  es: [
    words(`el los las del al un una unos unas es son está están hay tiene tienen que qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos
      cuántas cómo dónde con sin por para en y no ha han se su sus nos nuestro nuestra puede pueden este esta ese esa esos esas eso dime dame muestra cuenta todo
      sabemos sabes conoces explicas explicame cuentas aplicaciones administradores usuarios usuario alguien alguno alguna ayer hoy desde ya
      fue porque cuentas hace última últimos últimas días semana mes sirve sigue hola regla reglas conector conectores permiso permisos secreto secretos correo correos
      buzón buzones hizo hicieron mas persona personas directiva directivas politicas invitado invitados propietario propietarios quita borra cabeceras deshago deshacerme contraseña rol debo debe deben debería tengo tenemos mi mis como pero muy también siguen aplica aplican vigor grupo grupos roles exigen obligan registro registros auditoría ${CHAT_MARKS.es}`),
    // "qué", "creó": by their accents no other of the four has them.
    /[¿¡ñ]|(?<!\p{L})(?:qué|\p{L}{2,}ó)(?!\p{L})/giu,
  ],
  en: [
    words(`the is are was were has have does do did what which who whose when where why how many much with without of our any all show me tell
      about can not no and or that their there role roles groups`),
  ],
};

/** The language that a text is written in, where it is another than English. */
export function findOtherLanguage(text: string): OtherLanguage | undefined {
  const folded = foldAccents(text);
  const marks = Object.entries(MARKS).map(([language, patterns]) => ({
    language,
    count: patterns.reduce((sum, pattern, at) => sum + ((at === 0 ? folded : text).match(pattern)?.length ?? 0), 0),
  }));
  const [best, next] = marks.toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0 || best.count === next?.count || best.language === 'en') return undefined;
  return best.language as OtherLanguage;
}
