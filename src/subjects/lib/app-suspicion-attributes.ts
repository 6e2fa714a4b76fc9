import type { Attribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import type { AppRow } from './app-rows.js';

const LIKE_MICROSOFT = combinePhrases(
  'impersonate|impersonating|imitate|imitating|mimic|mimicking|pose as|posing as|pretend to be|pretends to be|pretending to be|disguised as|dress up as|dresses up as|dressing up as|dressed up as|pass itself off as|passes itself off as|passing itself off as|pass for|passes for|masquerade as|masquerading as|look like|looks like|looking like|claim to be|claiming to be|sound like|sounding like|fake|faking|spoof|spoofing|resemble|resembling|copy|copying|not really',
  'microsoft|microsoft app|microsoft own|one of microsoft|microsoft product|microsoft one|from microsoft|by microsoft|ms',
);

/** What looks wrong about an app, one by one; the check `suspicious-apps` says how bad each is. */
export const APP_SUSPICION_ATTRIBUTES = {
  suspicion: {
    type: 'choice',
    label: 'Looks wrong',
    words: {
      en: 'what looks wrong|what is wrong with|what is odd|what is suspicious|reason for suspicion|why suspicious',
      de: 'was ist verdächtig|was ist auffällig',
      fr: 'ce qui est suspect',
      es: 'qué es sospechoso',
    },
    values: {
      'like-microsoft': {
        label: 'called like Microsoft’s',
        words: {
          en: `${LIKE_MICROSOFT}|fake microsoft|microsoft looking|microsoft like|microsoftish|lookalike microsoft|look alike microsoft|lookalikes of microsoft|lookalike of microsoft|microsoft lookalikes|microsoft fake|pseudo microsoft|so called microsoft|microsoft sounding|not really microsoft|microsoft lookalike|microsoft look alike|microsoft impersonator|microsoft imitation|microsoft clone|microsoft in name|microsoft sounding name`,
          de: 'geben sich als microsoft aus|gibt sich als microsoft aus|als microsoft ausgeben|als microsoft ausgibt|als microsoft getarnt|als microsoft getarnte|sehen aus wie microsoft|sieht aus wie microsoft|heißen wie microsoft|heißt wie microsoft|nachgemachte microsoft',
          fr: 'se font passer pour microsoft|se fait passer pour microsoft|imitent microsoft|imite microsoft|ressemblent à microsoft|ressemble à microsoft|fausse microsoft',
          es: 'se hacen pasar por microsoft|se hace pasar por microsoft|imitan a microsoft|imita a microsoft|parecen de microsoft|parece de microsoft|fingen ser microsoft',
        },
        says: ['is called like one of Microsoft’s', 'are called like one of Microsoft’s'],
        saysNot: ['is not called like one of Microsoft’s', 'are not called like one of Microsoft’s'],
      },
      disguised: {
        label: 'disguised name',
        words: {
          en: 'homoglyph|homoglyphs|homoglyph name|look alike character|look alike characters|lookalike character|lookalike characters|look alike letter|lookalike letter|look alike letters|hidden character|hidden characters|invisible character|invisible characters|zero width|cyrillic|cyrillic letter|greek letter|unicode trick|unicode tricks|letters that only look right|misleading characters|confusable character|confusable characters|disguised name|lookalike name|look alike name|strange characters|weird characters|odd characters|strange character|special characters in name',
          de: 'homoglyphen|kyrillischen buchstaben|kyrillisch|verwechselbaren zeichen|unsichtbaren zeichen|versteckten zeichen|ähnlich aussehenden zeichen|getarnte namen|getarnten namen|verwechselbare zeichen|ähnlich aussehende zeichen|unsichtbare zeichen|versteckte zeichen|kyrillische buchstaben',
          fr: 'homoglyphes|caractères cachés|caractères invisibles|caractères trompeurs|lettres cyrilliques',
          es: 'homoglifos|caracteres ocultos|caracteres invisibles|caracteres engañosos|letras cirílicas',
        },
        says: ['has a name with hidden or look-alike characters', 'have a name with hidden or look-alike characters'],
        saysNot: ['has no hidden or look-alike characters', 'have no hidden or look-alike characters'],
      },
      person: {
        label: 'called like a person',
        words: {
          en: 'called like person|named like person|named after person|called like user|named like user|named after user|name of person|person name|called like colleague|named after colleague|called like admin|named like admin|named after admin|called like somebody|named after somebody|name of user|user name as name',
          de: 'heißen wie eine person|heißt wie eine person|heißen wie ein benutzer|nach einer person benannt',
          fr: "portent le nom d'une personne|porte le nom d'une personne|nommée comme une personne",
          es: 'se llaman como una persona|se llama como una persona|nombre de persona',
        },
        says: ['is called like a person', 'are called like a person'],
        saysNot: ['is not called like a person', 'are not called like a person'],
      },
      test: {
        label: 'name for trying out',
        words: {
          en: 'test app|test application|test name|called test|named test|name for test|trial app|demo app|testing app|leftover test|poc app|dummy app|throwaway app',
          de: 'test app|test apps|testanwendung|testanwendungen|testapp|testapps',
          fr: 'application de test|applications de test|appli de test',
          es: 'aplicación de prueba|aplicaciones de prueba',
        },
        says: ['has a name for trying things out', 'have a name for trying things out'],
        saysNot: ['has no name for trying things out', 'have no name for trying things out'],
      },
      'signs-only': {
        label: 'name without a letter',
        words: {
          en: 'name without letter|name without letters|name without any letter|no letters in name|nameless|unnamed|name of dots|just dots|only dots|name of signs only|blank name|empty name',
          de: 'namenlos|namenlose|namen ohne buchstaben|leerer name',
          fr: 'nom sans lettre|sans nom',
          es: 'nombre sin letras|sin nombre',
        },
        says: ['has a name without a letter', 'have a name without a letter'],
        saysNot: ['has a name with letters', 'have a name with letters'],
      },
      abused: {
        label: 'known to be abused',
        words: {
          en: 'known to be abused|known abused app|known bad|known bad app|known malicious|known malicious app|known attacker app|known to be malicious|on list of abused apps|on a list of abused apps|blacklisted|on a blacklist|known from phishing|abused app|abused by attackers|abused by hackers|used by attackers|used by hackers|attackers use|attackers like to use|attackers are known to use|attackers known to use|hackers use|hackers like to use|known from attacks|known from bec|favourite of attackers|popular with attackers|popular with hackers|often abused|frequently abused|commonly abused',
          de: 'von angreifern benutzt|von angreifern genutzt|von angreifern missbraucht|bekannt missbraucht|oft missbraucht|angreifer nutzen|angreifer benutzen',
          fr: 'utilisées par des attaquants|utilisée par des attaquants|abusées par des attaquants|détournées',
          es: 'usadas por atacantes|utilizadas por atacantes|usada por atacantes|abusadas por atacantes',
        },
        says: ['is known to be used by attackers', 'are known to be used by attackers'],
        saysNot: ['is not known to be used by attackers', 'are not known to be used by attackers'],
      },
    },
    read: ({ suspicions }) => suspicions && listValues(suspicions),
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;

/** Other attributes say what else is odd: the publisher, the reply URLs, the age. */
const SAID_HERE = ['like-microsoft', 'disguised', 'person', 'test', 'signs-only', 'abused'];

/** A disguise of Microsoft's name is both. */
function listValues(suspicions: readonly string[]): readonly string[] {
  return suspicions
    .flatMap((what) => (what === 'disguised-microsoft' ? ['like-microsoft', 'disguised'] : [what]))
    .filter((what) => SAID_HERE.includes(what));
}
