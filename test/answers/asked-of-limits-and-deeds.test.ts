import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What limits a rule, an app or a role, and who did what to whom: what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a rule or connector that restricts the sender IP, or does not': [
    [
      'which enabled rules set SCL -1 without restricting the sender IP?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'any rule setting SCL to -1 with no sender IP restriction?',
      /^Yes: 1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'Welche aktiven Regeln setzen SCL -1, ohne die Absender-IP einzuschränken?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      "quelles règles actives mettent SCL -1 sans restreindre l'IP de l'expéditeur ?",
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      '¿qué reglas activas ponen SCL -1 sin restringir la IP del remitente?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'which rules that skip the spam filter restrict the sender IP?',
      /applies only to mail from certain IP addresses: Phishing simulation \(Huntwise\)$/,
    ],
    [
      'which inbound connectors do not restrict sender IPs and do not require TLS?',
      /is not limited to IP addresses and does not require TLS: Inbound relay 02$/,
    ],
    [
      'does Inbound relay 02 require TLS or restrict the sender IPs?',
      /^No: this is not true of Inbound relay 02: requires TLS or accepts mail only from certain IP addresses/,
    ],
  ],
  'a policy that forces MFA on somebody': [
    [
      'Does any conditional access policy force MFA on Diego Marchetti?',
      /^Yes: 2 of 5 .*: Require MFA or a compliant device \(accepts another control instead of MFA\) and Require MFA outside the offices \(covers this account under its conditions only\)$/,
    ],
    ['does a policy force Diego Marchetti to use MFA?', /^Yes: 2 of 5 Conditional Access policies are enforced/],
    ['is MFA forced on Diego Marchetti by any policy?', /^Yes: 2 of 5 Conditional Access policies are enforced/],
    ['Does conditional access require MFA for Diego Marchetti?', /^Yes: 2 of 5 Conditional Access policies are/],
    ['which policy forces MFA on Priya Raman?', /^3 of 5 .*: Require MFA for admins \(covers this account\), /],
    ['does one of our policies make svc-migration use MFA?', /^Yes: 3 of 5 Conditional Access policies are enforced/],
    ['Schreibt eine Richtlinie MFA für Diego Marchetti vor?', /^Yes: 2 of 5 Conditional Access policies are enforced/],
    ["Est-ce qu'une stratégie impose la MFA à Diego Marchetti ?", /^Yes: 2 of 5 Conditional Access policies are/],
    ['¿Alguna directiva impone MFA a Diego Marchetti?', /^Yes: 2 of 5 Conditional Access policies are enforced/],
    ['does a policy require MFA for Exchange Online?', /^Yes: 4 of 5 .* require MFA and apply to Exchange: /],
    ['which policies force MFA on admins?', /^4 of 5 Conditional Access policies require MFA and cover admins: /],
  ],
};

describe('Questions on limits and deeds', () => {
  itSaysFirst(SAID);
});
