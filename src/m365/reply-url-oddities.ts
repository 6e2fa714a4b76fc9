/** What is odd about a reply URL. */
export type UrlOddity = 'tool' | 'plain-http' | 'bare-address' | 'tunnel' | 'wildcard';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const BARE_V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Hosts anyone can get anonymously within a minute: tunnels and free hosting. */
const TUNNELS =
  /(?:^|\.)(?:ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.app|ngrok-free\.dev|trycloudflare\.com|workers\.dev|pages\.dev|serveo\.net|loca\.lt|localhost\.run|glitch\.me|webhook\.site)$/i;
/** How a published toolkit for consent phishing (MACT) registers its apps. */
const TOOL = /^http:\/\/localhost:\d+\/access\/?$/i;

/** What is odd about a reply URL; undefined for a normal one. Localhost URLs belong to public clients. */
export function findUrlOddity(url: string): UrlOddity | undefined {
  if (TOOL.test(url)) return 'tool';
  if (/^https?:\/\/[^/]*\*/i.test(url)) return 'wildcard';
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  if (LOOPBACK.test(hostname)) return undefined;
  if (BARE_V4.test(hostname) || hostname.startsWith('[')) return 'bare-address';
  if (protocol === 'http:') return 'plain-http';
  return TUNNELS.test(hostname) ? 'tunnel' : undefined;
}
