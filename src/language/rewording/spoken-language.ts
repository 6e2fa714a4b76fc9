/** A language other than English that questions are asked in. */
export type OtherLanguage = 'de' | 'fr' | 'es';

const words = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'])(?:${text.trim().replace(/\s+/g, '|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Small words and letters by which a language is told from the three others. */
const MARKS: Readonly<Record<OtherLanguage | 'en', readonly RegExp[]>> = {
  de: [
    words(`der die das den dem ein eine einen einem einer ist sind hat haben wurde wurden wird werden wer wen wem wessen was wie wann wo warum wieso
      weshalb welche welcher welches welchen welchem nicht kein keine keinen ohne und oder mit für von vom zum zur im bei bis seit auf über unter
      nach noch schon nur kann darf dürfen können könnten kannst gibt gibt's zeig zeige nenn nenne erklär erkläre erzähl uns mir ich du wir sie ihr
      eigentlich bitte mal denn alles keiner niemand jemand statt konten anzahl`),
    /[äöüß]|^was (?=darf|kann|macht|treibt|weisst|tut)/giu,
  ],
  fr: [
    words(`le les des du est sont ont un une et ou qui que quoi quel quelle quels quelles combien quand comment pourquoi avec sans dans par pour sur
      chez pas plus aucun aucune nous vous je tu il elle ils elles ce cette ces ça nos notre peut peuvent montre parle dis moi tout faire sait savons
      été dernier dernière derniers dernières appli applis connecteur connecteurs règle règles compte comptes utilisateurs`),
    /(?<![\p{L}])(?:qu|[ldcnsj]|aujourd)'\p{L}/giu,
    /-t-(?:il|elle|on)(?!\p{L})|[çœêèàâù]/giu,
  ],
  es: [
    words(`el los las del al un una unos unas es son está están hay tiene tienen que qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos
      cuántas cómo dónde con sin por para en y no ha han se su sus nos nuestro nuestra puede pueden este esta ese esa esos esas eso dime dame muestra cuenta todo
      quien quienes cuales cuantos cuantas sabemos sabes conoces explicas explicame cuentas aplicaciones administradores`),
    /[¿¡ñ]/giu,
  ],
  en: [
    words(`the is are was were has have does do did what which who whose when where why how many much with without of our any all show me tell
      about can not no and or that their there`),
  ],
};

/** The language that a text is written in, where it is another than English. */
export function findOtherLanguage(text: string): OtherLanguage | undefined {
  const marks = Object.entries(MARKS).map(([language, patterns]) => ({
    language,
    count: patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0),
  }));
  const [best, next] = marks.toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0 || best.count === next?.count || best.language === 'en') return undefined;
  return best.language as OtherLanguage;
}
