import { foldAccents } from '../core/fold-accents.js';

/** Ordinary words of German, French and Spanish that look like a slip of a word of ours in the same language: "kennen", "famille", "seguido". */
const NEAR = `
abgehauen abgeschlossen abschluss angeklagt angreifen anweisungen aufgepasst aufnahme aufnahmen aufnehmen ausgehen ausgezeichnet
aussehen bereiten bereitet betrachten brachten bricht decke denken dienen direktor eingehen einsetzen einstellen eltern entfernung
entgegen entscheiden fehler frauen fühlen garten gebracht gedauert gefahren gegessen gehalten geholt gelandet genug gestehen
gestorben gestoßen gewartet gewählt kennen kleinen kleiner kosten lebten leiter lieben losgehen niedlich rechnen regen richten
riecht riesigen schaffen scheiden schieben schlacht schlagen schläger schneiden schreien schwanger schwarze schwarzen schwarzer
schweigen schwimmen sekunden spenden stehlen sünden umdrehen umziehen unterschreiben verbessern verbinden verbunden verhaften
verhaftet verhalten verhandeln verhindern verlaufen verlegen verlässt vermeiden vermögen verpasst verraten versagen versehen
verstanden verwandeln verwandelt verärgert vorfahren vorhaben weißer wesen westen wunden zusammen überfall überraschung
abandonner appartement appris approche cache chante chanter charger comité comte comté conducteur connerie contente
convient couverture danser derrière deviennent devient déranger détective efficace empire enchanté entendre entendu entendue envie
exemple explosion exprimer exprès failli famille familles fasse filer fille filles filmer héritage inviter journaliste
journalistes loin masque monstre monstres monte monter montez monté ménage officiel officier officiers ouverture paraître pardonne
passagers passera personnage personnages personnel pisser principe puissance puissent rapporte retirer risquer salaire sergent
serment serpent sortait sortent surement séparer sûrement tenait transformer téléphoner valise valises voleur voleurs échange
échapper éteindre étrangers
acento advierto apropiado arreglado arrestado atrapado atrapados azules bandera borracha borracho caliente calientes camarada
canta canto capacidad confesión conseguir contento convertir corre correcto corredor correr cuarenta cuarto cuente cuento cuesta
daría derecha directora diría dirías empezado enfrente enterado entiende entiendes entregar entrenamiento escritor esperado
estando explicar explosión función graciosa habilidad habilidades haciendo infierno informar interior invierno llamaba llamando
maestra pagado pagando pensando perdona pesado político políticos producción prometida prometido reporte robando seguido sospecha
tocando tomado tomen vender vendido venido violencia
`;

const NEAR_WORDS: ReadonlySet<string> = new Set(NEAR.trim().split(/\s+/).map(foldAccents));

/** Whether a word is an ordinary one of another language, however near it is to one of ours. */
export const isNearWord = (word: string): boolean => NEAR_WORDS.has(foldAccents(word));
