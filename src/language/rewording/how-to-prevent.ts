import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

type Language = OtherLanguage | 'en';

/** How a language asks for steps, and that something is to be possible no more. */
const ASKS: Readonly<Record<Language, { readonly how: string; readonly prevent: string; readonly users: string }>> = {
  en: {
    how: "(?:how (?:do|can|could|should|would|must|to)|what (?:do|can|should|must) (?:i|we) do to|what(?:'s| is) the (?:\\p{L}+ )?way to)",
    prevent:
      "(?:make|be|making) sure(?= .*(?:nobody|no one|no-one|cannot|can[’']?t|can not|not)(?!\\p{L}))|stop|prevent|keep|forbid|disallow|block|hinder|avoid|not (?:let|allow)|disable|(?:turn|switch)(?= .*(?:off)(?!\\p{L}))",
    users: 'users?|people|employees?|staff|(?:every|any|some)(?:one|body)|nobody|no one|no-one|colleagues?|members?',
  },
  de: {
    how: 'wie',
    prevent:
      'verhinder\\p{L}*|unterbind\\p{L}*|verbiet\\p{L}*|hinder\\p{L}*|blockier\\p{L}*|deaktivier\\p{L}*|abschalten|ausschalten|abstellen|(?:schalte|stelle)n?(?= .*(?:ab|aus)(?!\\p{L}))|(?:dass|damit) (?:niemand|keiner)',
    users:
      'benutzern?|nutzern?|user|usern|anwendern?|mitarbeitern?|leuten?|kollegen|personen|jemand|jeder|niemand|keiner',
  },
  fr: {
    how: 'comment|que faire pour',
    prevent: 'empêch\\p{L}*|bloqu\\p{L}*|interdi\\p{L}*|évit\\p{L}*|désactiv\\p{L}*|coup(?:er|e|ez)|arrêt\\p{L}*',
    users:
      "utilisateurs?|employés|collaborateurs|salariés|gens|users|collègues|tout le monde|n[’']importe qui|personne",
  },
  es: {
    how: 'cómo|qué (?:hago|hay que hacer) para',
    prevent:
      'evit\\p{L}*|imp[ie]d\\p{L}*|(?:para )?que nadie|bloque\\p{L}*|prohíb\\p{L}*|prohib\\p{L}*|desactiv\\p{L}*|deshabilit\\p{L}*|apag\\p{L}*',
    users: 'usuarios?|empleados|gente|personas|compañeros|nadie|cualquiera',
  },
};

/** What is to be possible no more: words of which a question has one each, and the question that names the setting. */
interface Prevented {
  readonly says: (users: string) => readonly string[];
  /** Words with which something else is asked. */
  readonly without?: string;
}

const CONSENT: Readonly<Record<Language, Prevented>> = {
  en: {
    says: (users) => [
      users,
      // "not allow" forbids; "allow apps" lets them in.
      '(?:from )?(?:consent|approv|authori[sz]|accept|agree|install|connect)\\p{L}*|(?<!not )allow(?:s|ing)?(?= (?!(?:users?|people|employees?|staff|every|any)(?!\\p{L}))\\p{L})|giv(?:e|es|ing) (?:their )?consent|let(?:s|ting)?(?= (?:[\\p{L}-]+ ){0,4}in(?!\\p{L}))',
      'apps?|applications?|integrations?',
    ],
    // Apps of a device are no apps of the directory.
    without: '(?:phones?|devices?|laptops?|computers?|pcs?|machines?)',
  },
  de: {
    says: (users) => [
      users,
      '(?:zu)?zustimm(?:en|t)|zuzustimmen|erlauben|zu erlauben|erlaubt|installieren|verbinden|reinlassen|hereinlassen|einwilligen|genehmigen|freigeben|freizugeben|autorisieren|akzeptieren|zulassen|zuzulassen|die zustimmung (?:geben|erteilen)',
      '[\\p{L}-]*apps?|[\\p{L}-]*anwendung(?:en)?|integrationen',
    ],
    without: '(?:handys?|geräten?|laptops?|rechnern?|computern?|pcs?)',
  },
  fr: {
    says: (users) => [
      users,
      'consent(?:ir|ent)|autoris(?:er|ent)|permett(?:re|ent)|install(?:er|ent)|connect(?:er|ent)|approuv(?:er|ent)|accept(?:er|ent)|valid(?:er|ent)|donn(?:er|ent) (?:leur |son )?(?:consentement|accord)',
      'applis?|applications?|apps?',
    ],
    without: '(?:téléphones?|appareils?|ordinateurs?|portables?|pc)',
  },
  es: {
    says: (users) => [
      users,
      'consient(?:an|en)|consentir|autori(?:cen|zar|zan)|permit(?:an|ir|en)|instal(?:en|ar)|conect(?:en|ar)|aprueb(?:en|an)|aprobar|acept(?:en|an|ar)|den (?:su )?(?:consentimiento|permisos?)|dar (?:su )?consentimiento',
      'apps?|aplicaci(?:ón|ones)',
    ],
    without: '(?:teléfonos?|móviles|dispositivos?|ordenador(?:es)?|portátil(?:es)?|pcs?)',
  },
};

/** Consent as such, whatever to. */
const CONSENT_ITSELF: Readonly<Record<Language, Prevented>> = {
  en: { says: (users) => [users, 'consent(?:s|ing)?'], without: 'admins?|administrators?|apps?|rules?' },
  de: {
    says: (users) => [
      `${users}|(?:be)?nutzerzustimmung\\p{L}*`,
      'zustimm\\p{L}*|zuzustimmen|einwillig\\p{L}*|einzuwilligen|(?:be)?nutzerzustimmung\\p{L}*',
    ],
    without: 'admins?|administrator\\p{L}*|regeln?',
  },
  fr: { says: (users) => [users, 'consent\\p{L}*'], without: 'admins?|administrateurs?|règles?' },
  es: {
    says: (users) => [users, 'consient\\p{L}*|consent\\p{L}*'],
    without: 'admins?|administrador\\p{L}*|reglas?',
  },
};

/** That users register apps of their own, which is another setting than what they consent to. */
const REGISTERING: Readonly<Record<Language, Prevented>> = {
  en: {
    says: (users) => [
      users,
      'registrations?|(?:regist|creat)\\p{L}*(?= .*(?:apps?|applications?)(?!\\p{L}))',
      'apps?|applications?|(?:app )?registrations?',
    ],
    without: 'rules?|connectors?|consent\\p{L}*|devices?|phones?|laptops?|secrets?|roles?|teams|groups?',
  },
  de: {
    says: (users) => [
      users,
      '(?:app-?)?registrier\\p{L}*|anleg(?:en|t)|anzulegen|erstell(?:en|t)|zu erstellen',
      '[\\p{L}-]*apps?|[\\p{L}-]*anwendung(?:en)?|(?:app|anwendungs)-?registrierung(?:en)?',
    ],
    without: 'regeln?|connectors?|konnektor\\p{L}*|geräten?|handys?|zustimm\\p{L}*|secrets?|rollen?',
  },
  fr: {
    says: (users) => [
      users,
      "(?:l[’'])?(?:enregistr\\p{L}*|inscri\\p{L}*|cré(?:er|ent|e|ation))",
      "(?:[ld][’'])?(?:applis?|applications?|apps?)",
    ],
    without: 'règles?|connecteurs?|appareils?|téléphones?|consent\\p{L}*|secrets?|rôles?',
  },
  es: {
    says: (users) => [users, 'registr\\p{L}*|cre(?:ar|en|an)|dar de alta|den de alta', 'apps?|aplicaci(?:ón|ones)'],
    without: 'reglas?|conector(?:es)?|dispositivos?|móviles|consent\\p{L}*|consient\\p{L}*|secretos?|rol(?:es)?',
  },
};

const FORWARDING: Readonly<Record<Language, Prevented>> = {
  en: { says: (users) => [`${users}|auto\\p{L}*`, '(?:auto-?)?forward\\p{L}*'], without: 'rules?|mailbox(?:es)? of' },
  de: {
    says: (users) => [`${users}|auto\\p{L}*`, '(?:auto-?)?weiter(?:zu)?leit\\p{L}*|autoforward\\p{L}*'],
    without: '[\\p{L}]*regeln?',
  },
  fr: {
    says: (users) => [`${users}|auto\\p{L}*`, 'transf(?:ert|erts|érer|èrent)|redirections?|rediriger'],
    without: 'règles?|rôles?',
  },
  es: { says: (users) => [`${users}|auto\\p{L}*`, 'reenv[ií]\\p{L}*'], without: 'reglas?' },
};

const has = (source: string): string => `[^?]*(?<!\\p{L})(?:${accentFree(source)})(?!\\p{L})`;

function compile(language: Language, { says, without }: Prevented): RegExp {
  const { how, prevent, users } = ASKS[language];
  const all = [prevent, ...says(users)].map((one) => `(?=${has(one)})`).join('');
  const none = without === undefined ? '' : `(?!${has(without)})`;
  return new LazyPattern(
    `^[\\s¿]*(?:(?:and|so|und|et|y) )?(?:${accentFree(how)})(?!\\p{L})${all}${none}[^?]{10,140}[\\s?.!]*$`,
    'iu',
  );
}

const compileAll = (of: Readonly<Record<Language, Prevented>>): Readonly<Record<Language, RegExp>> => ({
  en: compile('en', of.en),
  de: compile('de', of.de),
  fr: compile('fr', of.fr),
  es: compile('es', of.es),
});

const PREVENTED: readonly (readonly [Readonly<Record<Language, RegExp>>, asked: string])[] = [
  [compileAll(REGISTERING), 'how do I stop users from registering apps?'],
  [compileAll(CONSENT), 'how do I turn off user consent?'],
  [compileAll(CONSENT_ITSELF), 'how do I turn off user consent?'],
  [compileAll(FORWARDING), 'how do I turn off automatic forwarding?'],
];

/** "how do I keep people from approving apps?", in whatever words and order, by the setting that is meant. Other texts stay. */
export const askHowToPrevent = (text: string, language: Language): string =>
  PREVENTED.find(([patterns]) => patterns[language].test(text))?.[1] ?? text;
