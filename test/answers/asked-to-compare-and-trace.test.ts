import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const LEFT_OUT = /^Emergency Access 1: Require MFA for admins excludes this account by name, /;
const BOTH_WAYS =
  /^2 of 6 connectors send mail out: Outbound to \S+ \(alpine-instruments\.example through the smart host mail\.alpine-instruments\.example\) and Partner TLS to Borealis Logistics \(borealis-logistics\.example by MX\)$/;

/** Questions whose first line once left out what was asked: where to, why, which of two. On the demo tenant. */
const SAID: FirstLines = {
  'where a connector sends mail is told beside its name': [
    ['On a combien de connecteurs sortants et ils vont où ?', BOTH_WAYS],
    ['¿Cuántos conectores de salida hay y a dónde van?', BOTH_WAYS],
    ['Wohin gehen unsere ausgehenden Konnektoren?', BOTH_WAYS],
    [
      'where do our outbound connectors go?',
      /^Destination: Outbound to \S+ alpine-.*borealis-logistics\.example by MX$/,
    ],
    ['where does Partner TLS to Borealis Logistics go?', /^borealis-logistics\.example by MX: destination of /],
    ['where were the outbound connectors created from?', /^2 of 6 connectors send mail out: [^(]+$/],
  ],
  'why somebody gets around MFA is told by the policies': [
    ['Pourquoi Emergency Access 1 échappe à la MFA ?', LEFT_OUT],
    ["Pourquoi Emergency Access 1 n'est soumis à aucune MFA ?", LEFT_OUT],
    ["pourquoi on n'impose pas la MFA à Emergency Access 1 ?", LEFT_OUT],
    ['¿Por qué Emergency Access 1 se salta la MFA?', LEFT_OUT],
    ['¿Por qué Emergency Access 1 no está sujeto a la MFA?', LEFT_OUT],
    ['Why does Emergency Access 1 escape MFA?', LEFT_OUT],
    ['Pourquoi Diego Marchetti peut se connecter sans MFA ?', /^Diego Marchetti: Require MFA for admins excludes /],
    ['Warum kann sich Diego Marchetti ohne MFA anmelden?', /^Diego Marchetti: Require MFA for admins excludes /],
  ],
};

describe('questions for a destination, a reason or a difference', () => itSaysFirst(SAID));
