import { findUrlOddity } from '../../m365/reply-url-oddities.js';
import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';

const LOCALHOST = /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?:[:/]|$)/i;

/** What is odd about the reply URLs; one may be odd in several ways. */
function listTargets({ app: { servicePrincipal } }: AppRow): readonly string[] | undefined {
  if (servicePrincipal === undefined) return undefined;
  const targets = servicePrincipal.replyUrls.flatMap((url) => {
    if (LOCALHOST.test(url)) return ['localhost', findUrlOddity(url) ?? []].flat();
    return [findUrlOddity(url) ?? [], /^http:/i.test(url) ? 'plain-http' : []].flat();
  });
  return [...new Set(targets)];
}

/** Where an app sends people back to with their tokens. */
export const APP_REPLY_URL_ATTRIBUTES = {
  replyTarget: {
    type: 'choice',
    label: 'Reply URL is',
    values: {
      'plain-http': {
        label: 'unencrypted',
        words: {
          en: 'http|http address|http url|over http|via http|to http|http only|no tls|without tls|non https|cleartext|clear text|unencrypted address|unencrypted url|unencrypted reply url|unencrypted redirect|unencrypted channel|unprotected|non secure|unsecure|http callback|non encrypted|http reply url|http redirect|http redirect uri|plain http|unencrypted|insecure|insecure reply url|insecure redirect uri|not https|without https|no https|without encryption',
          de: 'http|unverschlüsselt|unverschlüsselte|ohne https|ohne verschlüsselung|unsichere',
          fr: 'http|non chiffrée|non chiffrées|sans https|sans chiffrement|en clair',
          es: 'http|sin https|sin cifrado|no cifradas|inseguras',
        },
        says: ['has an unencrypted reply URL', 'have an unencrypted reply URL'],
        saysNot: ['has no unencrypted reply URL', 'have no unencrypted reply URL'],
      },
      'bare-address': {
        label: 'a bare address',
        words: {
          en: 'ip address|bare address|bare ip|ip instead of name|ip instead of domain|ip number|plain ip|naked ip|literal ip|ip literal|ip url|bare ip number|raw ip address|numeric ip|ip as reply url|bare ip address|numeric address|raw ip',
          de: 'ip adresse|ip adressen|nackte adresse',
          fr: 'adresse ip|adresses ip',
          es: 'dirección ip|direcciones ip',
        },
        says: ['has a bare address as reply URL', 'have a bare address as reply URL'],
      },
      localhost: {
        label: 'localhost',
        words: {
          en: 'localhost|local host|loopback|127 0 0 1|own machine|local machine|local computer|loopback address',
          de: 'localhost',
          fr: 'localhost',
          es: 'localhost',
        },
        says: ['has a reply URL at localhost', 'have a reply URL at localhost'],
        saysNot: ['has no reply URL at localhost', 'have no reply URL at localhost'],
      },
      tunnel: {
        label: 'a tunnel',
        words: {
          en: 'tunnel|ngrok|tunnel host|tunnel service|devtunnel|dev tunnel|trycloudflare|anonymous host|free host|disposable host|free hosting|throwaway host',
          de: 'tunnel',
          fr: 'tunnel',
          es: 'túnel',
        },
        says: ['has a reply URL at a host that anyone gets', 'have a reply URL at a host that anyone gets'],
      },
      wildcard: {
        label: 'a wildcard',
        words: {
          en: 'wildcard|wild card|wildcard url|wildcard domain|wildcard host|star in url|asterisk|any subdomain|wildcard redirect uri|wildcard reply url|wildcard redirect',
          de: 'platzhalter|wildcard',
          fr: 'joker|caractère générique',
          es: 'comodín|comodines',
        },
        says: ['has a wildcard reply URL', 'have a wildcard reply URL'],
      },
      tool: {
        label: 'that of an attack tool',
        words: {
          en: 'attack tool|hacking tool|phishing tool|published attack tool|attacker tool|attack kit|phishing kit|phishing toolkit|red team tool|pentest tool|hacker toolkit|hacker tool|known attack tool',
          de: 'angriffswerkzeug|hackertool|angriffstool',
          fr: "outil d'attaque|outil de piratage",
          es: 'herramienta de ataque',
        },
        says: ['has the reply URL of a published attack tool', 'have the reply URL of a published attack tool'],
      },
    },
    leavesOut: {
      'plain-http': 'Not counted: http at localhost, which never leaves the machine; Microsoft allows it.',
    },
    read: listTargets,
  },
  replyUrls: {
    type: 'text',
    label: 'Reply URLs',
    words: {
      en: 'reply url|reply to|replies to|send token to|sends token to|send token|sends token|send their token|send its token|deliver token|deliver token to|return token|token go to|token sent to|token end up|send people back|send user back|sends user back|sends people back|answer url|return address|redirect target|redirection url|redirection|redirecting|redirected|landing url|callback address|callback uri|callback uris|return uri|redirects|redirect to|redirects to|reply|redirect url|redirect uri|reply uri|callback|callback url|reply address|redirect|url|redirect address|return url',
      de: 'antwort url|antwort urls|umleitungs uri|umleitungs uris|umleitungs url|rückruf url|redirect uris|weiterleitungs uri|weiterleitungs uris',
      fr: 'url de réponse|urls de réponse|uri de redirection|url de redirection|adresse de réponse|adresse de redirection|urls de redirection',
      es: 'url de respuesta|urls de respuesta|uri de redirección|url de redirección|direcciones de respuesta|urls de redirección',
    },
    says: ['replies to', 'reply to'],
    read: ({ app: { servicePrincipal } }) => servicePrincipal?.replyUrls,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
