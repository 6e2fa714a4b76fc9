import { foldAccents } from '../../core/fold-accents.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { GREETING } from './turn.js';

type Rewriting = readonly [said: RegExp, meant: string];

/** The case of names is read; the first letter of a question may be small. */
const cased = (source: string): RegExp => {
  const either = source
    .replace(/\s*\n\s*/g, '')
    .replace(/~(\p{Ll})/gu, (_, first: string) => `[${first}${first.toUpperCase()}${foldAccents(first)}]`);
  return new LazyPattern(`${GREETING}(?:${accentFree(either)})[\\s?!.]*$`, 'u');
};

/** Somebody or something as it is written: each word begins with a large letter, but for the small ones inside. */
const NAME =
  '"?(?<name>(?<=")[^"]{2,60}(?=")|(?!(?:App|Anwendung|Applikation|Konto|Account|Benutzer|Regel|Connector|Konnektor|Richtlinie)(?!\\p{L}))(?:\\p{Lu}|svc)[\\p{L}\\p{N}.\'_-]*(?: (?:(?:van|von|de|di|der|del|la) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.\'_()-]*){0,4})"?';
/** The same of a policy, which is called by a sentence as often as not. */
const POLICY =
  '"?(?<name>(?:Require|Block|Allow|Enforce|CA)[^,;?!"]{4,50}?|(?<=(?:[Rr]ichtlinie|[Pp]olicy|stratégie|politique|règle|política|directiva) "?)\\p{Lu}[^,;?!"]{5,50}?)"?';

const WHEN_DE =
  '(?: (?<when>(?:in den|in der|im|seit|diese|dieser|letzte|heute|gestern|die|der) [^,;?!]{2,25}?|heute|gestern))?';
const WHEN_FR = '(?: (?<when>(?:ces|ce|cette|depuis|hier|aujourd|la|le|les|en|dans|au cours) ?[^,;?!]{2,28}?|hier))?';
const WHEN_ES = '(?: (?<when>(?:en l|est[aeo]s?|desde|la|el|los|las|durante) ?[^,;?!]{2,28}?|ayer|hoy))?';

/** Services and kinds of things, and the role that manages them. */
const MANAGED: readonly (readonly [said: string, role: string])[] = [
  ['~exchange(?: [Oo]nline)?|(?:den |le |la |el )?(?:~mailserver|~messagerie|correo)', 'Exchange Administrator'],
  ['~share[Pp]oint(?: [Oo]nline)?', 'SharePoint Administrator'],
  ['~teams', 'Teams Administrator'],
  ['~benutzer|~nutzer|(?:les |des )?utilisateurs|(?:a )?(?:los )?usuarios', 'User Administrator'],
  [
    '~alles|(?:den ganzen|unseren) ~tenant|tout(?: le tenant)?|(?:notre|le) tenant|todo(?: el tenant)?|(?:nuestro|el) tenant',
    'Global Administrator',
  ],
];

/** "kann Yusuf Exchange verwalten?": whether somebody holds the role for it. */
function* managesWhat(language: OtherLanguage): Generator<Rewriting> {
  for (const [said, role] of MANAGED) {
    const meant = `is $<name> one of the holders of the role ${role}?`;
    if (language === 'de')
      yield [
        cased(
          `(?:~kann|~darf) ${NAME} (?:eigentlich |auch |bei uns )?(?:${said}) (?:administrieren|verwalten|managen|betreuen|konfigurieren)`,
        ),
        meant,
      ];
    else if (language === 'fr')
      yield [
        cased(
          `(?:~est-ce que )?${NAME} (?:peut|a le droit de|peut-(?:il|elle)) ?(?:aussi )?(?:administrer|gérer|configurer) (?:${said})`,
        ),
        meant,
      ];
    else
      yield [
        cased(
          `(?:~puede )?${NAME} (?:puede |tiene permiso para )?(?:también )?(?:administrar|gestionar|configurar) (?:${said})`,
        ),
        meant,
      ];
  }
}

/** Whom a policy leaves out, asked by whom it does not apply to. */
const LEFT_OUT = 'who is excluded from the policy "$<name>"?';
/** What came in, and who let it. */
const PAGE = 'tell me about the app $<name>';
/** How much power it is. */
const MAY_DO = 'what can $<name> do?';
const CHANGED = 'what did $<name> change$<when>?';
const USED = 'when did $<name> last sign in?';
const ENABLED = 'is $<name> enabled?';
const SIGNS_IN = 'how does $<name> sign in?';
/** That it can says which mailboxes. */
const READS_MAIL = 'can $<name> read mail?';
const RISKY = 'since when is $<name> at risk?';
/** In large letters beside a name, "MFA" and "Admin" look like a part of it. */
const HAS_MFA = 'does $<name> have MFA?';
const IS_ADMIN = 'is $<name> an admin?';
const CONSENTS = 'which consents were given by "$<name>"$<when>?';
const COUNTED_CONSENTS = 'how many apps did "$<name>" consent to$<when>?';
/** Who did it stands where others say to whom it was done. */
const RESET_FOR = 'whose password did $<name> reset$<when>?';
const CHANGED_FOR = 'whose password did $<name> change$<when>?';
const MADE_APPS = 'which apps did "$<name>" create$<when>?';
const COUNTED_APPS = 'how many apps did "$<name>" create$<when>?';

const DE_APPS = '(?:[Aa]pps?|[Aa]nwendungen|[Aa]pplikationen)';
const DE_DOER = `(?:die |der |unser |Frau |Herr )?${NAME}(?: denn| eigentlich| schon| selbst| bisher)*`;
const DE_CONSENTED = `hat ${DE_DOER}${WHEN_DE} (?:(?:(?:seine|ihre|die|eine) )?(?:[Zz]ustimmung|[Ee]inwilligung|[Ff]reigabe) (?:erteilt|gegeben)|zugestimmt|zugelassen|genehmigt|freigegeben|autorisiert|akzeptiert)`;
const DE_MADE = `hat ${DE_DOER}${WHEN_DE} (?:angelegt|erstellt|registriert)`;
const DE_STILL = '(?: (?:noch|eigentlich|denn|immer|schon|jetzt|halt|ja|auch|aktuell|derzeit|irgendwelche))*';
/** A role or an app of somebody: what they may do and own is told together. */
const eitherOf = (role: string, or: string, app: string): string => `(?:${role} ${or} ${app}|${app} ${or} ${role})`;
const DE_ROLE_OR_APP = eitherOf(
  '(?:eine |irgendeine |irgendwelche )?(?:[Aa]dmin-?|[Vv]erzeichnis)?[Rr]ollen?',
  '(?:oder|und/oder)',
  '(?:eine |irgendeine |irgendwelche |eigene )?(?:[Aa]pps?|[Aa]nwendung(?:en)?)',
);
const FR_ROLE_OR_APP = eitherOf(
  "(?:un |des |quelques? |une? )?rôles?(?: d'admin\\p{L}*)?",
  '(?:ou|et/ou)',
  '(?:une |des |quelques? )?(?:apps?|applis?|applications?)',
);
const ES_ROLE_OR_APP = eitherOf(
  '(?:algún |un |algunos )?rol(?:es)?(?: de admin\\p{L}*)?',
  '(?:o|y/o)',
  '(?:alguna |una |algunas )?(?:apps?|aplicación|aplicaciones)',
);
const ES_STILL = '(?:todavía |aún )?';
const FR_APPS = '(?:applis?|applications?|apps?)';
const FR_DOER = `(?:est-ce que )?${NAME} a(?:-t-(?:il|elle))?`;
const FR_CONSENT = '(?:donné (?:son|un) (?:consentement|accord)|consenti)';
const FR_LET_IN = '(?:autorisé|approuvé|accepté|validé)(?:es?|s)?';
const FR_MADE = '(?:créé|enregistré|ajouté)(?:es?|s)?';
const ES_APPS = '(?:apps?|aplicaciones)';
const ES_CONSENTED =
  '(?:(?:le |les )?(?:dio|ha dado|otorgó|ha otorgado) (?:su |el )?consentimiento|consintió|ha consentido|autorizó|ha autorizado|aprobó|ha aprobado|aceptó|ha aceptado)';
const ES_SET_UP = '(?: (?:registrad|activad|configurad|habilitad)[oa])?';
const ES_MADE = '(?:creó|ha creado|registró|ha registrado)';

/** The same with its name and time in groups of another name, for a pattern that has them twice. */
const again = (source: string): string => source.replaceAll('(?<name>', '(?<other>').replaceAll('(?<when>', '(?<then>');

const TURNS: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    ...managesWhat('de'),
    [
      cased(
        `(?:~ist|~hat) (?:der |die |Herr |Frau )?${NAME}${DE_STILL} (?:irgendwo|überhaupt|bei uns)${DE_STILL} (?:berechtigt|[Rr]echte|[Bb]erechtigungen|[Zz]ugriff)(?: bei uns| hier)?`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `~hat (?:der |die |Herr |Frau )?${NAME}${DE_STILL} ${DE_ROLE_OR_APP}(?: bei uns| hier| (?:auf|unter) (?:seine[nm]|ihre[nm]) [Nn]amen)?`,
      ),
      MAY_DO,
    ],
    [cased(`(?!.*${ROLE_NAME})~ist ${NAME} (?:noch |auch |schon |eigentlich )*Admin(?:istrator)?`), IS_ADMIN],
    [cased(`(?:~welchen|~welche) ${DE_APPS} ${DE_CONSENTED}`), CONSENTS],
    [cased(`~wie ?vielen? ${DE_APPS} ${DE_CONSENTED}`), COUNTED_CONSENTS],
    [cased(`~welche ${DE_APPS} ${DE_MADE}`), MADE_APPS],
    [cased(`~wie ?viele ${DE_APPS} ${DE_MADE}`), COUNTED_APPS],
    [
      cased(
        `~auf welche(?:n)? (?:Postfächern?|Mailboxen|Mails) (?:hat|kann|darf) (?:die App |die Anwendung )?${NAME} (?:eigentlich |denn |tatsächlich )?(?:Zugriff|zugreifen)`,
      ),
      READS_MAIL,
    ],
    [
      cased(
        `~wie lange (?:hat sich (?:das Konto )?${NAME} (?:schon )?nicht (?:mehr )?(?:angemeldet|eingeloggt)|(?:ist|liegt) (?:das Konto |der Account )?${NAME.replace('<name>', '<other>')} (?:schon )?(?:inaktiv|ungenutzt|unbenutzt|brach))`,
      ),
      USED,
    ],
    [
      cased(
        `~ist (?:das Konto|der Account|der Zugang) von ${NAME} (?:immer noch |noch |weiterhin )?(?:aktiv|freigeschaltet|offen)`,
      ),
      ENABLED,
    ],
    [
      cased(
        `(?:~womit|~wie) (?:meldet|authentifiziert|weist|identifiziert) sich (?:die App |die Anwendung )?${NAME} (?:eigentlich )?(?:an|aus)?`,
      ),
      SIGNS_IN,
    ],
    [
      cased(
        `(?:(?:~für|~bei) (?:wen|wem|welche(?:n)? (?:Konten|Admins|Benutzern?|Leuten?)) (?:gilt|greift|zählt|zieht)|(?:~wer|~welche (?:Konten|Admins|Benutzer|Leute)) (?:fällt|fallen|läuft|laufen) nicht unter) (?:die |der )?(?:Richtlinie |Policy |CA-Richtlinie |CA-Policy )?${POLICY}(?: (?:eigentlich |denn )?nicht)?`,
      ),
      LEFT_OUT,
    ],
    [
      cased(
        `~was ist (?:denn )?(?:die App |die Anwendung )?${NAME},? und wer hat (?:das|die|sie|es|ihr|dem|ihm)(?: bei uns| denn)? (?:zugelassen|erlaubt|freigegeben|installiert|zugestimmt|genehmigt|reingelassen|autorisiert|hinzugefügt)`,
      ),
      PAGE,
    ],
    [
      cased(
        `~was hat (?:(?:das Konto|der Account|der Benutzer|unser|der|die) )?${NAME}${WHEN_DE} (?:alles |denn |so )?(?:geändert|verändert|angefasst|gemacht|angestellt|umgestellt|getan)`,
      ),
      CHANGED,
    ],
    [
      cased(
        `~wie (?:mächtig|privilegiert|gefährlich|weitreichend|kritisch) (?:ist|wäre) (?:(?:das Konto|der Account|der Benutzer|die App|die Anwendung|der Service Principal|der app) )?(?:eigentlich |denn )?${NAME}(?: (?:eigentlich|denn|wirklich))?`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `~seit wann (?:ist|gilt|läuft) ${NAME} (?:als |schon )?(?:riskant|gefährdet|kompromittiert|auffällig|Risiko)(?: eingestuft| markiert| gemeldet)?`,
      ),
      RISKY,
    ],
  ],
  fr: [
    ...managesWhat('fr'),
    [
      cased(
        `(?:~est-ce que )?${NAME} a(?:-t-(?:il|elle))? (?:encore |toujours )?${FR_ROLE_OR_APP}(?: encore)?(?: à son nom| chez nous)?`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `(?:~est-ce que )?${NAME} a(?:-t-(?:il|elle))? (?:encore |toujours )?(?:des |un )?(?:droits?|accès|permissions?|autorisations?) (?:encore )?quelque part`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `(?:~à|~pour) quelles ${FR_APPS} (?:${FR_DOER} ${FR_CONSENT}|a ${FR_CONSENT} ${again(NAME)})${WHEN_FR}|~quelles ${FR_APPS} a ${FR_LET_IN} ${NAME.replace('<name>', '<third>')}`,
      ),
      CONSENTS,
    ],
    [cased(`~quelles ${FR_APPS} ${FR_DOER} ${FR_LET_IN}${WHEN_FR}`), CONSENTS],
    [
      cased(`~à combien d'${FR_APPS} (?:${FR_DOER} ${FR_CONSENT}|a ${FR_CONSENT} ${again(NAME)})${WHEN_FR}`),
      COUNTED_CONSENTS,
    ],
    [cased(`~quelles ${FR_APPS} (?:${FR_DOER} ${FR_MADE}|a ${FR_MADE} ${again(NAME)})${WHEN_FR}`), MADE_APPS],
    [cased(`~combien d'${FR_APPS} (?:${FR_DOER} ${FR_MADE}|a ${FR_MADE} ${again(NAME)})${WHEN_FR}`), COUNTED_APPS],
    [
      cased(
        `(?:~à|~de) qui ${FR_DOER} réinitialisé (?:le|son|leur) mot de passe${WHEN_FR}|${again(NAME)} a réinitialisé le mot de passe (?:de|à) qui${again(WHEN_FR)}`,
      ),
      RESET_FOR,
    ],
    [
      cased(
        `(?:~à|~de) qui ${FR_DOER} (?:changé|modifié) (?:le|son|leur) mot de passe${WHEN_FR}|${again(NAME)} a (?:changé|modifié) le mot de passe (?:de|à) qui${again(WHEN_FR)}`,
      ),
      CHANGED_FOR,
    ],
    [
      cased(
        `~à quelles boîtes(?: aux lettres| mail)? (?:l'app(?:lication)? )?${NAME} (?:a-t-(?:il|elle)|peut-(?:il|elle)) (?:réellement |vraiment )?(?:accès|accéder)`,
      ),
      READS_MAIL,
    ],
    [
      cased(
        `~depuis combien de temps (?:est-ce que )?(?:le compte )?${NAME} (?:ne s'est (?:pas|plus) connecté|n'a (?:pas|plus) (?:servi|été utilisé)|est inutilisé|dort|est inactif)e?`,
      ),
      USED,
    ],
    [
      cased(`(?:~est-ce que )?~le compte d(?:e |')${NAME} est(?:-il)? (?:encore |toujours )?(?:actif|activé|ouvert)`),
      ENABLED,
    ],
    [
      cased(`(?:~avec quoi|~comment) (?:s'authentifie|se connecte|s'identifie) (?:l'appli(?:cation)? )?${NAME}`),
      SIGNS_IN,
    ],
    [
      cased(
        `(?:~à qui|~à quels (?:comptes|admins)) ne s'applique(?:nt)? pas (?:la )?(?:stratégie |politique |règle )?${POLICY}|(?:~qui|~quels comptes|~quels admins) (?:n'est pas (?:concerné|couvert) par|ne sont pas (?:concernés|couverts) par|échappe(?:nt)? à) (?:la )?(?:stratégie |politique |règle )?${POLICY.replace('<name>', '<other>')}`,
      ),
      LEFT_OUT,
    ],
    [
      cased(
        `(?:~c'est quoi|~qu'est-ce que(?: c'est que)?|~qu'est-ce qu'est) (?:(?:l'|cette |la )(?:appli(?:cation)?|app) )?${NAME},?(?: et)? (?:c'est )?qui (?:qui )?(?:l'a|lui a|a|y a) (?:autorisée?|installée?|ajoutée?|validée?|acceptée?|approuvée?|consenti|donné (?:accès|son accord|l'accès|son consentement|le consentement|des droits|ses droits|les droits)|accordé (?:l'accès|un accès|son accord|ses droits|des droits)|laissée? entrer|mise? (?:là|ici))(?: (?:et )?quand)?`,
      ),
      PAGE,
    ],
    [
      cased(
        `(?:~qu'est-ce que |~que |~qu')(?:(?:le compte|l'utilisateur) )?${NAME} (?:a|a-t-(?:il|elle)) (?:modifié|changé|touché|fait|trafiqué|bidouillé)${WHEN_FR}|(?:~qu'a |~qu'a-t-)(?:(?:le compte) )?(?:modifié|changé|touché|fait) (?:le compte )?${NAME.replace('<name>', '<other>')}${WHEN_FR.replace('<when>', '<then>')}`,
      ),
      CHANGED,
    ],
    [
      cased(
        `~à quel point (?:(?:le compte|l'appli(?:cation)?|l'utilisateur|le app) )?${NAME} est(?:-(?:il|elle))? (?:(?:il|elle) )?(?:privilégiée?|puissante?|dangereu(?:x|se)|critique)`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `~depuis quand (?:est-ce que )?${NAME} est(?:-(?:il|elle))? (?:(?:considérée?|signalée?|classée?|marquée?) )?(?:comme )?(?:étant )?(?:à risque|risquée?|compromise?|en danger)`,
      ),
      RISKY,
    ],
  ],
  es: [
    ...managesWhat('es'),
    [
      cased(
        `(?:${ES_STILL}~tiene ${ES_STILL}${NAME}|${again(NAME)} ${ES_STILL}tiene) ${ES_STILL}${ES_ROLE_OR_APP}(?: a su nombre)?`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `(?:${ES_STILL}~tiene ${ES_STILL}${NAME}|${again(NAME)} ${ES_STILL}tiene) ${ES_STILL}(?:algún |algunos )?(?:permisos?|derechos?|acceso) en (?:algún|alguna) (?:sitio|lado|lugar|parte)`,
      ),
      MAY_DO,
    ],
    [cased(`~tiene (?:ya |todavía )?${NAME} (?:el |la )?(?:MFA|2FA)${ES_SET_UP}`), HAS_MFA],
    [cased(`~tiene (?:ya |todavía )?(?:el |la )?(?:MFA|2FA)${ES_SET_UP} ${NAME}`), HAS_MFA],
    [
      cased(
        `(?!.*${ROLE_NAME})~es (?:${NAME} (?:un |una )?Admin(?:istrador)?|(?:un |una )?Admin(?:istrador)? ${again(NAME)})`,
      ),
      IS_ADMIN,
    ],
    [cased(`(?:~a )?~qué ${ES_APPS} (?:${ES_CONSENTED} ${NAME}|${again(NAME)} ${ES_CONSENTED})${WHEN_ES}`), CONSENTS],
    [
      cased(`(?:~a )?~cuántas ${ES_APPS} (?:${ES_CONSENTED} ${NAME}|${again(NAME)} ${ES_CONSENTED})${WHEN_ES}`),
      COUNTED_CONSENTS,
    ],
    [cased(`~qué ${ES_APPS} (?:${ES_MADE} ${NAME}|${again(NAME)} ${ES_MADE})${WHEN_ES}`), MADE_APPS],
    [cased(`~cuántas ${ES_APPS} (?:${ES_MADE} ${NAME}|${again(NAME)} ${ES_MADE})${WHEN_ES}`), COUNTED_APPS],
    [
      cased(
        `(?:~a|~de) quién(?:es)? (?:les? )?(?:restableció|ha restablecido|reseteó|ha reseteado|reinició|ha reiniciado) (?:la|su) (?:contraseña|clave) ${NAME}${WHEN_ES}`,
      ),
      RESET_FOR,
    ],
    [
      cased(`(?:~a|~de) quién(?:es)? (?:les? )?(?:cambió|ha cambiado|modificó) (?:la|su) contraseña ${NAME}${WHEN_ES}`),
      CHANGED_FOR,
    ],
    [
      cased(
        `~a qué buzones (?:tiene acceso|puede acceder|accede) (?:realmente )?(?:la app |la aplicación )?${NAME}(?: realmente)?`,
      ),
      READS_MAIL,
    ],
    [
      cased(
        `(?:~cuánto(?: tiempo)?|~desde cuándo) (?:hace que )?(?:lleva )?(?:la cuenta )?${NAME} (?:lleva )?sin (?:usarse|entrar|conectarse|iniciar sesión|actividad|utilizarse|uso)`,
      ),
      USED,
    ],
    [
      cased(
        `(?:~sigue|~está|~continúa) (?:todavía )?(?:activ[ao]|habilitad[ao]|abierta) (?:la cuenta de )?${NAME}|~la cuenta de ${NAME.replace('<name>', '<other>')} (?:sigue|está) (?:todavía )?(?:activa|habilitada|abierta)`,
      ),
      ENABLED,
    ],
    [
      cased(`(?:~con qué|~cómo) se (?:identifica|autentica|conecta|autentifica) (?:la app |la aplicación )?${NAME}`),
      SIGNS_IN,
    ],
    [
      cased(
        `(?:~a quién(?:es)?|~a qué (?:cuentas|administradores)) no (?:se )?(?:les? )?(?:se )?aplica (?:la )?(?:política |directiva )?${POLICY}|(?:~quién|~quiénes|~qué cuentas) (?:se libran?|quedan? fuera|se escapan?) de (?:la )?(?:política |directiva )?${POLICY.replace('<name>', '<other>')}`,
      ),
      LEFT_OUT,
    ],
    [
      cased(
        `~qué es (?:la app |la aplicación |eso de )?${NAME}(?:,| y|, y) quién (?:la|lo|le) (?:ha )?(?:autorizado|autorizó|instalado|instaló|añadido|añadió|aprobado|aprobó|aceptado|aceptó|dio (?:acceso|permisos?)|metido|metió|dejó entrar)`,
      ),
      PAGE,
    ],
    [
      cased(
        `~qué (?:ha (?:cambiado|modificado|tocado|hecho)|cambió|modificó|tocó|hizo) (?:(?:la cuenta|el usuario) )?${NAME}${WHEN_ES}`,
      ),
      CHANGED,
    ],
    [
      cased(
        `(?:~qué tan|~cuán|~cómo de) (?:privilegiad[oa]|poderos[oa]|peligros[oa]|potente|crític[oa]) (?:es|sería) (?:(?:la cuenta|la app|la aplicación|el usuario|el app) )?${NAME}`,
      ),
      MAY_DO,
    ],
    [
      cased(
        `~desde cuándo (?:está|es|figura|aparece) (?:marcad[oa] (?:como )?)?${NAME} (?:como )?(?:en riesgo|de riesgo|comprometid[oa])`,
      ),
      RISKY,
    ],
  ],
};

/**
 * What German, French and Spanish ask of one that they name, by a frame of their own, as the English frame asks it: whom a policy does not
 * apply to, what an account changed, whether somebody may manage a service. Other texts stay.
 */
export function askOfNamed(text: string, language: OtherLanguage): string {
  for (const [said, meant] of TURNS[language]) {
    const groups = said.exec(text)?.groups;
    if (groups === undefined) continue;
    const name = groups['name'] ?? groups['other'] ?? groups['third'] ?? '';
    const when = groups['when'] ?? groups['then'];
    return meant.replace('$<name>', name).replace('$<when>', when === undefined ? '' : ` ${when}`);
  }
  return text;
}
