import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const TURNS: readonly Turn[] = [
  [
    /(?<!\p{L})the (?=(?:apps|applications|rules|connectors|admins|accounts|users|policies|secrets)(?!\p{L}))/iu,
    'those ',
  ],
  [/(?<!\p{L})die (?=(?:Apps|Anwendungen|Regeln|Connectoren|Konten|Admins|Richtlinien|Secrets)(?!\p{L}))/u, 'diese '],
  [
    /(?<!\p{L})les (?=(?:applis|applications|apps|règles|connecteurs|comptes|admins|stratégies|secrets)(?!\p{L}))/iu,
    'ces ',
  ],
  [
    /(?<!\p{L})l([ao])s (?=(?:apps|aplicaciones|reglas|conectores|cuentas|administradores|directivas|secretos)(?!\p{L}))/iu,
    'es$1s ',
  ],
];

/** "… and who owns the apps?" as "… those apps": in a second question they are the apps that the first one is about. */
export const pointAtThose = (question: string): string => applyTurns(question, TURNS);
