import type { Dictionary } from '../dictionary.js';
import { ADJECTIVES } from './french-adjectives.js';
import { NOUNS } from './french-nouns.js';
import { NOUNS_OF_ACCESS } from './french-nouns-of-access.js';
import { PHRASES } from './french-phrases.js';
import { QUESTIONS, SMALL } from './french-small-words.js';
import { AUXILIARIES, PARTICIPLES, PASTS, VERBS } from './french-verbs.js';

/** French in English. */
export const FRENCH: Dictionary = {
  nouns: { ...NOUNS_OF_ACCESS, ...NOUNS },
  adjectives: ADJECTIVES,
  verbs: VERBS,
  pasts: PASTS,
  participles: PARTICIPLES,
  auxiliaries: AUXILIARIES,
  questions: QUESTIONS,
  small: SMALL,
  phrases: PHRASES,
  empty:
    "quelque part|s'il vous plaît|s'il te plaît|s'il te plait|s'il vous plait|svp|stp|sil vous plait|sil te plait|merci|merci d'avance|merci bien|merci beaucoup|bonjour|bonsoir|salut|coucou|hello|hey|re|bjr|slt|bonjour à tous|euh|heu|bref|bon|ben|bah|hein|ok|okay|d'accord|d'acc|voilà|dis|dis donc|dites|en fait|en réalité|du coup|au fait|d'ailleurs|par hasard|au juste|un peu|bien|bel et bien|donc|eh bien|franchement|honnêtement|finalement|au final|enfin|quoi que|tiens|allez|là tout de suite|tout de suite|rapidement|vite fait|vite|rapido|pour info|pour information|une question|petite question|une petite question|question rapide|j'ai une question|se|s|y|ne|n|aussi vite que possible|si possible|éventuellement|peut-être|mon cher|cher bot|warden|éventuel|en gros|grosso modo|disons|genre|ma foi|ah|oh|tiens donc|excuse -moi|excusez -moi|pardon|désolé|pour moi|à ma connaissance|de mon côté|côté sécurité",
};
