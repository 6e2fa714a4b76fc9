import type { AskedPower } from './asked-power.js';
import { combinePhrases, combineBothWays } from './combine-phrases.js';
import { READ, TAKE, CHANGE, WIPE, LESEN, AENDERN, LIRE, MODIFIER, LEER, CAMBIAR } from './power-verbs.js';
import type { PowerWording } from './power-wording.js';

const ALL_MAIL =
  'all mail|all email|all e mail|all message|all mailbox|all inbox|all user mail|all user mailbox|all company mail|all exchange mail|every email|every message|every mailbox|every inbox|every user mail|every user mailbox|any mail|any email|any mailbox|any inbox|any user mail|any user mailbox|everyone mail|everyone email|everyone e mail|everyone mailbox|everyone inbox|everybody mail|everybody email|everybody mailbox|everybody inbox|anyone mail|anyone email|anyone mailbox|anybody mail|anybody mailbox|mail of everyone|mail of everybody|mail of all user|mail of all employee|mail of anyone|email of everyone|email of all user|mailbox of everyone|mailbox of all user|mail in all mailbox|mail in every mailbox|email in every mailbox|email in all mailbox|whole company mail|entire mail|mail tenant wide|each mailbox';
const MAIL =
  'mail|email|e mail|message|mailbox|inbox|user mail|user email|user mailbox|user inbox|people mail|people email|people mailbox|employee mail|employee email|employee mailbox|staff mail|staff mailbox|company mail|exchange mail|outlook mail|mail content|mail message|email message|email content|colleague mail';
const ALLE_MAILS =
  'alle mails|alle e mails|alle emails|alle nachrichten|alle postfächer|alle mailboxen|alle mailbox|jede mail|jede e mail|jedes postfach|jede mailbox|sämtliche mails|sämtliche postfächer|auf alle mails|auf alle e mails|auf alle postfächer|auf jedes postfach|in alle postfächer|allen postfächern|in allen postfächern|e mails aller benutzer|mails aller benutzer|mails aller nutzer|mails aller mitarbeiter|mails von allen|postfächer aller benutzer|fremde mails|jedermanns mails|fremde postfächer|in fremde postfächer|mails der ganzen firma|mails der gesamten firma|postfächer der ganzen firma|mails im ganzen unternehmen|postfächer aller mitarbeiter|postfächer aller|mails aller kollegen|mails von jedem|postfächer von allen';
const MAILS =
  'mails|mail|e mails|e mail|emails|nachrichten|postfächer|postfach|mailbox|mailboxen|auf mails|auf e mails|auf postfächer|mails von benutzern|postfachinhalte';
const TOUS_COURRIERS =
  "tous les courriels|tous les mails|tous les e mails|tous les messages|tout le courrier|toutes les boîtes|toutes les boîtes aux lettres|toutes les boîtes mail|toutes les messageries|toutes boîtes|chaque boîte|chaque boîte aux lettres|courrier de tous|courriels de tous|mails de tous|mails de tout le monde|n'importe quelle boîte|tous mails|tous courriels|mails de toute l'entreprise|courrier de toute l'entreprise|mails de toute la société|mails de toute la boîte|boîtes de toute l'entreprise|boîtes de tout le monde|boîte de tout le monde|boîtes de tous|mails de tous les employés|mails de tous les salariés|messagerie de tout le monde|toute la messagerie|courrier de tout le monde|mails de n'importe qui|boîtes aux lettres de tout le monde";
const COURRIERS =
  'courrier|courriels|courriel|mails|mail|e mails|messages|messagerie|boîtes aux lettres|boîte aux lettres|boîtes mail|boîtes|emails';
const CADA_CORREO =
  'todo el correo|todos los correos|todos los mensajes|todos los buzones|cualquier buzón|cada buzón|cualquier correo|todo correo|todos correos|todos buzones|correo de todos|correos de todos|correo de todos los usuarios|buzones de todos|correo de todo el mundo|correos de todo el mundo|buzón de todo el mundo|buzones de todo el mundo|correo de toda la empresa|correos de toda la empresa|buzones de toda la empresa|correo de cualquiera|buzón de cualquiera|correo de todos los empleados|buzones de todos los empleados|correo de la gente';
const CORREO = 'correo|correos|correo electrónico|correos electrónicos|mensajes|buzones|buzón|mails|mail|emails|email';

/** Words of the powers over mail and mailboxes. */
export const MAIL_POWERS = {
  'reads-all-mail': [
    'read all mail',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, ALL_MAIL)}|${ALL_MAIL}|read mail tenant wide|read mail as an application|read mail without a user`,
      de: `${combineBothWays(ALLE_MAILS, LESEN)}|${ALLE_MAILS}`,
      fr: `${combinePhrases(LIRE, TOUS_COURRIERS)}|${TOUS_COURRIERS}`,
      es: `${combinePhrases(LEER, CADA_CORREO)}|${CADA_CORREO}`,
    },
  ],
  'reads-mail-of-people': [
    'read the mail of single people only',
    {
      en: combinePhrases(
        'read mail of|read email of|read the mail of|read mail for|read emails for|read mailbox of|mail of',
        'single people|one person|single person|single user|some user|some people|individual user|individual people|specific user|only some user|one user',
      ),
      de: 'mails einzelner personen lesen|mails einzelner benutzer lesen|mails einzelner lesen|e mails einzelner personen lesen|mails einzelner personen|postfächer einzelner',
      fr: "lire le courrier de certaines personnes|lire les mails d'une personne|courrier de certaines personnes|mails de certaines personnes|courrier d'une seule personne",
      es: 'leer el correo de algunas personas|leer el correo de una persona|correo de algunas personas|correo de una sola persona|correo de usuarios concretos',
    },
  ],
  'reads-mail': [
    'read mail',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, MAIL)}|read access to mail|mail read access`,
      de: combineBothWays(MAILS, LESEN),
      fr: combinePhrases(LIRE, COURRIERS),
      es: combinePhrases(LEER, CORREO),
    },
  ],
  'changes-all-mail': [
    'change all mail',
    {
      en: combinePhrases(`${CHANGE}|${WIPE}`, ALL_MAIL),
      de: combineBothWays(ALLE_MAILS, AENDERN),
      fr: combinePhrases(MODIFIER, TOUS_COURRIERS),
      es: combinePhrases(CAMBIAR, CADA_CORREO),
    },
  ],
  'changes-mail': [
    'change mail',
    {
      en: combinePhrases(`${CHANGE}|${WIPE}`, MAIL),
      de: combineBothWays(MAILS, AENDERN),
      fr: combinePhrases(MODIFIER, COURRIERS),
      es: combinePhrases(CAMBIAR, CORREO),
    },
  ],
  'sends-as-anyone': [
    'send mail as anyone',
    {
      en: `${combinePhrases(
        'send|sends|send mail|sends mail|send email|send e mail|sends email|send message|send mail from|send email from|sending mail|sending email',
        'as anyone at all|as anyone|as anybody|as any user|as everyone|as everybody|as all user|as someone else|as others|as other people|as any mailbox|as any employee|on behalf of anyone|on behalf of any user|on behalf of everyone|any mailbox|in anyone name|in the name of anyone|for anyone|on behalf of any mailbox|on behalf of every mailbox|on behalf of all mailbox|on behalf of anybody|on behalf of other people|on behalf of others|on behalf of someone else|from any mailbox|from every mailbox|from anyone mailbox|from any address|from any account|as any person|as whoever they like|as whoever they want|under any name|as other user|as another user|as different user|as a different user|as colleague|as their colleague|as other account|as the boss|as management|in someone else name|in other people name',
      )}|impersonate sender|impersonate any sender`,
      de: combineBothWays(
        'als jeder|als jeder beliebige|als beliebige person|als beliebiger benutzer|im namen von jedem|im namen aller|im namen aller benutzer|im namen aller nutzer|im namen aller mitarbeiter|im namen beliebiger|im namen anderer|mails im namen anderer|mails im namen beliebiger|in fremdem namen|mails als jeder|e mails im namen anderer|e mails als jeder',
        'senden|versenden|schicken|verschicken|mails senden|mails versenden|mails verschicken|mails schicken|e mails senden|e mails versenden|e mails verschicken|mail versenden',
      ),
      fr: combinePhrases(
        'envoyer|envoyer des mails|envoyer des courriels|envoyer mails|envoyer courriels|envoyer un mail|envoyer du courrier|envoyer des messages',
        "au nom de n'importe qui|au nom de tous|au nom de tous les utilisateurs|au nom de tous les employés|au nom de tout le monde|en tant que n'importe qui|comme n'importe qui|au nom d'autrui",
      ),
      es: combinePhrases(
        'enviar|enviar correo|enviar correos|enviar mensajes|mandar correo|mandar correos',
        'como cualquiera|como cualquier usuario|en nombre de cualquiera|en nombre de todos|en nombre de todos los usuarios|en nombre de cualquier usuario|en nombre de otros',
      ),
    },
  ],
  'sends-mail': [
    'send mail',
    {
      en: combinePhrases(
        'send|sends|sending|send out|mail out|fire off|dispatch|submit|relay',
        'mail|email|e mail|message|mail out|newsletter|mailing',
      ),
      de: combineBothWays(
        'mails|mail|e mails|e mail|emails|nachrichten',
        'senden|versenden|schicken|verschicken|sendet',
      ),
      fr: combinePhrases('envoyer|envoie|envoient', 'mails|mail|courriels|courriel|courrier|messages|e mails'),
      es: combinePhrases(
        'enviar|envían|envía|mandar',
        'correo|correos|mensajes|correos electrónicos|correo electrónico|mails',
      ),
    },
  ],
  'opens-all-mailboxes': [
    'open every mailbox with full access',
    {
      en: `${combinePhrases('full access|full mailbox access|full access right|full control', 'to all mailbox|to every mailbox|to mailbox|to any mailbox|over all mailbox|over mailbox|to all mail|to all user mailbox|of all mailbox')}|full access as app|full mailbox access|complete access to mailbox|complete access to all mailbox|unrestricted access to mailbox|unrestricted mailbox access|full access to whole mailbox|full right to all mailbox|full access to exchange mailbox|owner right on mailbox|full access mailbox|ews full access`,
      de: 'vollzugriff auf alle postfächer|vollzugriff auf postfächer|vollzugriff auf jedes postfach|voller zugriff auf alle postfächer|postfach vollzugriff|vollzugriff',
      fr: 'accès complet aux boîtes aux lettres|accès complet à toutes les boîtes|accès complet aux boîtes|accès complet à toutes les boîtes aux lettres|accès total aux boîtes',
      es: 'acceso completo a los buzones|acceso completo a todos los buzones|acceso total a los buzones|acceso total a todos los buzones|acceso completo a buzones',
    },
  ],
  'opens-mailboxes': [
    'open mailboxes with full access',
    {
      en: 'ews|exchange web services|exchange web service|via ews|over ews|through ews|ews access|activesync|exchange activesync',
      de: 'exchange webdienste',
      fr: 'services web exchange',
      es: 'servicios web de exchange',
    },
  ],
  'changes-mailbox-settings': [
    'change mailbox settings and inbox rules',
    {
      en: `${combinePhrases('change|changes|modify|write|set|edit|create|make|add|manage', 'mailbox setting|inbox rule|mailbox rule|forwarding|mail forwarding|forwarding rule|outlook rule')}|mailbox setting`,
      de: 'postfacheinstellungen ändern|posteingangsregeln ändern|posteingangsregeln anlegen|posteingangsregeln erstellen|postfachregeln ändern|weiterleitungen einrichten',
      fr: 'modifier les paramètres des boîtes|créer des règles de boîte de réception|modifier les règles de boîte de réception|modifier paramètres de boîte aux lettres',
      es: 'cambiar la configuración de los buzones|crear reglas de bandeja de entrada|modificar reglas de bandeja de entrada|cambiar configuración de buzones',
    },
  ],
  'touches-mail': [
    'work with mail',
    {
      en: 'mail|email|e mail|mailbox|inbox|mail access|hand on mail|hands on mail|their hand on mail|into mail|near mail|deal with mail|work with mail|mail data|outlook|get at mail in any way|mail in any way|mailbox access|email access|mail related|mail scope|touch mail|touches mail|touch mailbox|do something with mail',
      de: 'mail|mails|e mail|e mails|postfach|postfächer|mailzugriff|mailrechte|zugriff auf mails|zugriff auf postfächer|zugriff auf e mails',
      fr: 'courrier|courriel|mails|boîtes aux lettres|messagerie|accès au courrier|accès aux mails|accès aux boîtes aux lettres|accès à la messagerie',
      es: 'correo|correos|buzones|acceso al correo|acceso a los buzones|acceso a buzones|permisos de correo',
    },
  ],
} as const satisfies Partial<Record<AskedPower, PowerWording>>;
