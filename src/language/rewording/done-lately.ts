import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, meant: string];

const cased = (source: string): RegExp =>
  new LazyPattern(`^[\\s¿¡]*(?:${accentFree(source.replace(/\s*\n\s*/g, ''))})[\\s?!.]*$`, 'u');
const whole = (source: string): RegExp => new LazyPattern(cased(source).source, 'iu');

/** What people call a short while back; the log is asked for a month. */
const LATELY_DE = '(?:kürzlich|neulich|letztens|in letzter zeit|in der letzten zeit|vor kurzem|zuletzt|gerade)';
const LATELY_FR = '(?:récemment|dernièrement|ces derniers temps|ces temps-ci|il y a peu)';
const LATELY_ES = '(?:recientemente|últimamente|hace poco|en los últimos tiempos|estos días)';
const MONTH = 'in the last 30 days';

/** Somebody or something as it is written, its case read: "Μicrosoft Office Sync", "svc-migration". */
const NAME =
  '"?(?<name>(?:\\p{Lu}|svc)[\\p{L}\\p{N}.\'_-]*(?: (?:(?:van|von|de|di|der|del|la) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.\'_()-]*){0,4})"?';

const THINGS: Readonly<Record<OtherLanguage, readonly (readonly [said: string, thing: string])[]>> = {
  de: [
    ['(?:mail|exchange)?-?(?:konnektoren|konnektors?|connectors|connectoren)', 'connectors'],
    ['(?:\\p{L}*)(?:regeln|mailregeln|transportregeln|mailflow-regeln)', 'mail flow rules'],
    [
      '(?:ca-)?(?:richtlinien|policies|zugriffsrichtlinien)(?: für bedingten zugriff)?|(?:beim |am )?bedingten zugriff',
      'policies',
    ],
    ['(?:admin)?rollen|adminrechten|rollenzuweisungen', 'roles'],
    ['mailflow|mailfluss|nachrichtenfluss', 'mail flow'],
  ],
  fr: [
    ['connecteurs?', 'connectors'],
    ['règles?(?: de (?:transport|messagerie|flux))?', 'mail flow rules'],
    ["(?:stratégies?|politiques?|règles)(?: d'accès conditionnel)?|accès conditionnel", 'policies'],
    ["rôles?(?: d'administrat\\p{L}+| admin)?", 'roles'],
    ['flux de (?:messagerie|courrier)', 'mail flow'],
  ],
  es: [
    ['conectores', 'connectors'],
    ['reglas(?: de (?:transporte|correo|flujo))?', 'mail flow rules'],
    ['(?:políticas|directivas)(?: de acceso condicional)?|acceso condicional', 'policies'],
    ['roles(?: de administra\\p{L}+)?', 'roles'],
    ['flujo de correo', 'mail flow'],
  ],
};

const TIME_DE = `(?: (?<when>${LATELY_DE}|(?:diese|letzte|in den letzten|seit|heute|gestern|im|in der)[^,;?!]{0,25}?))?`;
const TIME_FR = `(?: (?<when>${LATELY_FR}|(?:cette|ce|ces|depuis|hier|aujourd|la semaine|le mois|en)[^,;?!]{0,25}?))?`;
const TIME_ES = `(?: (?<when>${LATELY_ES}|(?:esta|este|estos|desde|ayer|hoy|la semana|el mes|en los|en las)[^,;?!]{0,25}?))?`;

/** "hat sich an den Konnektoren was getan?", "qu'est-ce qui a bougé du côté des connecteurs ?": changes of a kind of thing. */
function* changesOf(language: OtherLanguage): Generator<Rewriting> {
  for (const [said, thing] of THINGS[language]) {
    const what = `(?:${said})`;
    if (language === 'de') {
      const at = `(?:an|bei|in|im|am|beim)(?: (?:den|der|dem|unseren|unserem))? ${what}`;
      const acted = '(?:getan|geändert|verändert|bewegt|verstellt)';
      yield [whole(`hat sich ${at}${TIME_DE} (?:et|irgendet|irgend)?was ${acted}`), `are there changes of ${thing}`];
      yield [whole(`hat sich${TIME_DE} (?:et|irgendet|irgend)?was ${at} ${acted}`), `are there changes of ${thing}`];
      const done = '(?:geändert|verändert|angefasst|gedreht|geschraubt|angepasst|bearbeitet|modifiziert)';
      const them = `(?:an )?(?:(?:die|der|den|unsere|unserer|unseren|unser) )?${what}`;
      yield [whole(`hat (?:jemand|irgendwer|wer|einer)${TIME_DE} ${them} ${done}`), `are there changes of ${thing}`];
      yield [whole(`hat (?:jemand|irgendwer|wer|einer) ${them}${TIME_DE} ${done}`), `are there changes of ${thing}`];
      yield [whole(`was hat sich ${at}${TIME_DE} ${acted}`), `which changes of ${thing} happened`];
      yield [whole(`was hat sich${TIME_DE} ${at} ${acted}`), `which changes of ${thing} happened`];
    } else if (language === 'fr') {
      const at = `(?:côté|du côté d(?:es?|u)|au niveau d(?:es?|u)|sur (?:les?|l')|dans (?:les?|l')|parmi les) ?${what}`;
      const acted = '(?:bougé|changé|évolué|été (?:modifié|changé|touché))';
      yield [
        whole(
          `(?:est-ce que )?(?:quelqu'un|on) a(?:-t-(?:il|on))? (?:(?:récemment|dernièrement) )?(?:touché (?:à|aux)|modifié|changé|retouché|bidouillé)(?: à)? ?(?:les|nos|l'|la)? ?${what}${TIME_FR}`,
        ),
        `are there changes of ${thing}`,
      ];
      yield [whole(`qu'est-ce qui a ${acted} ${at}${TIME_FR}`), `which changes of ${thing} happened`];
      yield [
        whole(`(?:est-ce que )?(?:quelque chose a|ça a|il y a quelque chose qui a|rien n'a) ${acted} ${at}${TIME_FR}`),
        `are there changes of ${thing}`,
      ];
    } else {
      const at = `(?:en|con|entre) (?:l[oa]s|el|nuestr[oa]s) ${what}`;
      const acted = '(?:ha cambiado|se ha movido|se ha cambiado|se ha modificado|se ha tocado|cambió|pasó|ha pasado)';
      const done = '(?:tocado|cambiado|modificado|editado|retocado)';
      yield [
        whole(
          `(?:ha ${done} (?:alguien|alguno)|alguien ha ${done}|se han? ${done}) (?:l[oa]s|el|nuestr[oa]s) ${what}${TIME_ES}`,
        ),
        `are there changes of ${thing}`,
      ];
      yield [whole(`qué ${acted} ${at}${TIME_ES}`), `which changes of ${thing} happened`];
      yield [whole(`${acted} algo ${at}${TIME_ES}`), `are there changes of ${thing}`];
    }
  }
}

const USED: Readonly<Record<OtherLanguage, string>> = {
  de: '(?:angemeldet|eingeloggt|eingewählt)',
  fr: '(?:connectée?|authentifiée?|loggée?)',
  es: '(?:conectado|entrado|iniciado sesión|accedido|logueado)',
};
const ACCOUNT: Readonly<Record<OtherLanguage, readonly (readonly [said: string, account: string])[]>> = {
  de: [
    ['(?:dem |unserem )?(?:notfall|break-?glass-?)(?:konto|account|zugang)', 'the emergency account'],
    [`(?:dem |unserem )?(?:konto |account |dienstkonto )?${NAME}`, '$<name>'],
  ],
  fr: [
    ["(?:le |notre )?compte (?:de secours|d'urgence|brise-glace|bris de glace|break-?glass)", 'the emergency account'],
    [`(?:le |notre )?(?:compte )?(?:de service )?${NAME}`, '$<name>'],
  ],
  es: [
    ['(?:la |nuestra )?cuenta (?:de emergencia|de urgencia|break-?glass)', 'the emergency account'],
    [`(?:la |nuestra )?(?:cuenta )?(?:de servicio )?${NAME}`, '$<name>'],
  ],
};

/** "s'est-on connecté récemment avec le compte de secours ?": when it was used last says it. */
function* lastUseOf(language: OtherLanguage): Generator<Rewriting> {
  for (const [said, account] of ACCOUNT[language]) {
    const meant = `when did ${account} last sign in`;
    if (language === 'de')
      yield [
        cased(
          `[Hh]at sich (?:${LATELY_DE} )?(?:jemand|wer|einer|irgendwer)(?: ${LATELY_DE})? (?:mit|über|unter|per) ${said}(?: ${LATELY_DE})? ${USED.de}`,
        ),
        meant,
      ];
    else if (language === 'fr')
      yield [
        cased(
          `(?:[Ee]st-ce que )?(?:[Qq]uelqu'un|[Oo]n) (?:s'est|a été)(?: ${LATELY_FR})? ${USED.fr}(?: ${LATELY_FR})? (?:avec|sous|via|par|sur) ${said}(?: ${LATELY_FR})?`,
        ),
        meant,
      ];
    else
      yield [
        cased(
          `(?:[Ss]e ha|[Hh]a) ${USED.es} (?:alguien|alguno)(?: ${LATELY_ES})? (?:con|desde|usando) ${said}(?: ${LATELY_ES})?|[Aa]lguien (?:se )?ha ${USED.es}(?: ${LATELY_ES})? (?:con|desde|usando) ${said.replace('?<name>', '')}(?: ${LATELY_ES})?`,
        ),
        meant,
      ];
  }
}

const MAIL_DE = '(?: auf (?:sein|ihr|das|die)e?n? (?:postfach|postfächer|mails?|e-?mails?|daten))';
const MAIL_FR = '(?: à (?:sa|leur|ses|leurs) (?:boîtes?(?: aux lettres| mail)?|mails?|courriers?|données|messagerie))';
const MAIL_ES = '(?: a (?:su|sus) (?:buz[oó]n(?:es)?|correos?|datos))';
const THE_APP = "(?:der |dem |die |l'|la |à |al |el )?(?:app |anwendung |appli |application |aplicación )?";

/** Who let an app in: "hat jemand der App X Zugriff auf sein Postfach gegeben?", "combien de personnes ont donné leur accord à X ?". */
const CONSENTED: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      cased(
        `(?:[Hh]at (?:jemand|irgendwer|wer)|[Ww]er hat|[Ww]elche (?:Benutzer|Nutzer|Kollegen|Mitarbeiter|Leute|User) haben) ${THE_APP}${NAME} (?:den |die )?(?:Zugriff|Zugang|Rechte|Berechtigung(?:en)?|Zustimmung)${MAIL_DE.replace(/postfach|postfächer|mails|e-|mails|daten/g, (one) => `[${one[0] ?? ''}${(one[0] ?? '').toUpperCase()}]${one.slice(1)}`)}? (?:gegeben|erteilt|gewährt|eingeräumt|erlaubt)`,
      ),
      'who consented to $<name>',
    ],
    [
      cased(
        `[Ww]ie ?viele (?:Benutzer|Nutzer|Kollegen|Mitarbeiter|Leute|Personen|User) haben ${THE_APP}${NAME} (?:zugestimmt|(?:Zugriff|Rechte|Zustimmung) (?:gegeben|erteilt))`,
      ),
      'how many people consented to $<name>',
    ],
  ],
  fr: [
    [
      cased(
        `(?:[Qq]ui a|(?:[Ee]st-ce que )?[Qq]uelqu'un a|[Qq]uels (?:utilisateurs|collègues|employés) ont|[Qq]uelles personnes ont) (?:donné (?:son|leur|l'|un)? ?(?:accord|accès|consentement|autorisation|feu vert|permission)|consenti|dit oui)${MAIL_FR}? à ${THE_APP}${NAME}|(?:[Qq]ui a|[Qq]uelqu'un a|[Qq]uels (?:utilisateurs|collègues|employés) ont) (?:autorisé|accepté|validé) ${THE_APP}${NAME.replace('?<name>', '?<other>')}`,
      ),
      'who consented to $<name>$<other>',
    ],
    [
      cased(
        `[Cc]ombien d(?:e personnes|e gens|'utilisateurs|e collègues|'employés) ont (?:donné (?:leur |un )?(?:accord|consentement|autorisation|feu vert)|consenti|dit oui) à ${THE_APP}${NAME}|[Cc]ombien d(?:e personnes|'utilisateurs) ont (?:autorisé|accepté) ${THE_APP}${NAME.replace('?<name>', '?<other>')}`,
      ),
      'how many people consented to $<name>$<other>',
    ],
  ],
  es: [
    [
      cased(
        `(?:[Aa]lguien|[Qq]ui[eé]n|[Qq]ui[eé]nes|[Qq]ué (?:usuarios|personas|compañeros|empleados)) (?:le )?(?:ha dado|han dado|dio|dieron|ha concedido|han concedido) (?:permisos?|acceso|consentimiento|autorización)${MAIL_ES}? a ${THE_APP}${NAME}|(?:[Aa]lguien|[Qq]ui[eé]n|[Qq]ui[eé]nes|[Qq]ué (?:usuarios|personas|empleados)) (?:ha autorizado|han autorizado|autorizó|autorizaron|ha aceptado|han aceptado|aceptó) (?:a )?${THE_APP}${NAME.replace('?<name>', '?<other>')}`,
      ),
      'who consented to $<name>$<other>',
    ],
    [
      cased(
        `[Cc]uánt(?:[oa]s (?:usuarios|personas|empleados)|a gente) (?:le )?(?:han? dado|dieron|dio) (?:su )?(?:permisos?|acceso|consentimiento|autorización)${MAIL_ES}? a ${THE_APP}${NAME}|[Cc]uánt[oa]s (?:usuarios|personas|empleados) (?:han autorizado|autorizaron|han aceptado|aceptaron|han consentido|consintieron) (?:a |en |al uso de )?${THE_APP}${NAME.replace('?<name>', '?<other>')}`,
      ),
      'how many people consented to $<name>$<other>',
    ],
  ],
};

const MAIL_OF_ONE: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [
      whole(
        '(?:welche (?:benutzer|nutzer|kollegen|mitarbeiter|leute)|wer) (?:hat|haben) (?:einer|irgendeiner|einer fremden) (?:app|anwendung) (?:den )?(?:zugriff|rechte|zustimmung) auf (?:sein|ihr|seine|ihre)(?: eigenes)? (?:postfach|mails?) (?:gegeben|erteilt|gewährt)',
      ),
      'who has given an app access to their mailbox',
    ],
  ],
  fr: [
    [
      whole(
        '(?:quels (?:utilisateurs|employés|collègues)|qui) (?:a|ont) (?:(?:autorisé|laissé) (?:une|des) applis?(?:cations?)? (?:à )?(?:lire|consulter|accéder à)|donné (?:à une appli(?:cation)? )?accès à) (?:leurs?|ses|sa) (?:mails?|courriers?|boîtes?(?: aux lettres| mail)?)',
      ),
      'who has given an app access to their mailbox',
    ],
  ],
  es: [
    [
      whole(
        '(?:qu[eé] (?:usuarios|personas|empleados)|qui[eé]n(?:es)?) (?:ha|han) (?:dado (?:permiso|acceso) a|autorizado a|dejado que|permitido que) (?:alguna?|una?)s? (?:app|aplicaci[oó]n) (?:para |a )?(?:leer|ver|acceder a|que lea|lean?) (?:su|sus) (?:correos?|buz[oó]n(?:es)?)',
      ),
      'who has given an app access to their mailbox',
    ],
  ],
};

const RESET_DE = '(?:das |sein |ihr )?(?:[Pp]asswort|[Kk]ennwort|PW) (?:zurückgesetzt|resettet|neu gesetzt)';
const RESET_FR = '(?:réinitialisé|remis à zéro|reset)';
const RESET_ES = '(?:restableció|reseteó|reinició|ha restablecido|ha reseteado|restablecieron|resetearon)';
const RESET = 'who reset the password of $<name>';
const RESET_OF_ONE = 'who reset his password';

/** "wer hat ihm neulich das Passwort zurückgesetzt?": whose it was is a dative, and the time stands where it likes. */
const PASSWORD_RESET: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [cased(`(?:[Uu]nd )?[Ww]er hat (?:ihm|ihr|dem|der)${TIME_DE} ${RESET_DE}`), RESET_OF_ONE],
    [cased(`(?:[Uu]nd )?[Ww]er hat (?:der |dem |bei |von )?${NAME}${TIME_DE} ${RESET_DE}`), RESET],
    [
      cased(
        `(?:[Uu]nd )?[Ww]er hat(?: (?<when>${LATELY_DE}|gestern|heute))? (?:der |dem |bei |von )?${NAME} ${RESET_DE}`,
      ),
      RESET,
    ],
    [
      cased(
        `(?:[Uu]nd )?[Ww]er hat(?: (?<when>${LATELY_DE}|gestern|heute))? das (?:[Pp]asswort|[Kk]ennwort) von ${NAME} (?:zurückgesetzt|resettet|neu gesetzt)`,
      ),
      RESET,
    ],
  ],
  fr: [
    [cased(`(?:[Ee]t )?[Qq]ui lui a ${RESET_FR} (?:le |son )?(?:mot de passe|mdp)${TIME_FR}`), RESET_OF_ONE],
    [
      cased(
        `(?:[Ee]t )?[Qq]ui lui a(?: (?<when>${LATELY_FR}))? ${RESET_FR}(?: (?<then>${LATELY_FR}))? (?:le |son )(?:mot de passe|mdp)`,
      ),
      RESET_OF_ONE,
    ],
    [cased(`(?:[Ee]t )?[Qq]ui a ${RESET_FR} le (?:mot de passe|mdp) (?:de |d')${NAME}${TIME_FR}`), RESET],
    [
      cased(
        `(?:[Ee]t )?[Qq]ui a(?: (?<when>${LATELY_FR}))? ${RESET_FR}(?: (?<then>${LATELY_FR}))? le (?:mot de passe|mdp) (?:de |d')${NAME}`,
      ),
      RESET,
    ],
  ],
  es: [
    [cased(`(?:[Yy] ¿?)?[Qq]uién le ${RESET_ES}(?: (?<then>${LATELY_ES}))? la contraseña${TIME_ES}`), RESET_OF_ONE],
    [
      cased(
        `(?:[Yy] ¿?)?[Qq]uién (?:le )?${RESET_ES}(?: (?<then>${LATELY_ES}))? la contraseña (?:a|de) ${NAME}${TIME_ES}`,
      ),
      RESET,
    ],
  ],
};

const TURNS: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [...changesOf('de'), ...lastUseOf('de'), ...CONSENTED.de, ...MAIL_OF_ONE.de, ...PASSWORD_RESET.de],
  fr: [...changesOf('fr'), ...lastUseOf('fr'), ...CONSENTED.fr, ...MAIL_OF_ONE.fr, ...PASSWORD_RESET.fr],
  es: [...changesOf('es'), ...lastUseOf('es'), ...CONSENTED.es, ...MAIL_OF_ONE.es, ...PASSWORD_RESET.es],
};

const LATELY = new LazyPattern(`^(?:${[LATELY_DE, LATELY_FR, LATELY_ES].map(accentFree).join('|')})$`, 'iu');

/**
 * What was done to a kind of thing, with an account and for an app, as German, French and Spanish ask for it, in words that the log and the
 * tables read. Other texts stay.
 */
export function askWhatWasDone(text: string, language: OtherLanguage): string {
  for (const [said, meant] of TURNS[language]) {
    const found = said.exec(text);
    if (found === null) continue;
    const { name, other, when = found.groups?.['then'] } = found.groups ?? {};
    // A name in quotes would be an app's.
    const isAccount = meant.startsWith('when did') || meant === RESET;
    const filled = meant.replace('$<name>', isAccount ? (name ?? '') : quote(name)).replace('$<other>', quote(other));
    const time = when === undefined ? '' : LATELY.test(when) ? ` ${MONTH}` : ` ${when}`;
    return `${filled}${time}?`;
  }
  return text;
}

const quote = (name: string | undefined): string => (name === undefined ? '' : `"${name}"`);
