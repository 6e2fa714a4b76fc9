import type { AttackPathConcept } from '../../core/question-concepts.js';

/** The attack and its possibility in one phrase: it says both. */
const ATTACK_POSSIBLE =
  'attack possible|takeover possible|angriff bei uns möglich|angriff hier möglich|angriff möglich|attaque est elle possible|attaque possible|attaque serait elle possible|ataque posible|posible este ataque|posible un ataque|posible ese ataque';

/** Words for whether an attack could succeed here: possibility, protection, and the attack by an app itself. */
export const ATTACK_PATH_PHRASES: Readonly<Record<AttackPathConcept, string>> = {
  possibility: [
    'would this|would that|would such|could|might|can it|can this|can that|can such|can something like|can an attacker|can a hacker|can someone take over|is it possible|would it be possible|would that be possible|possible here|how would|how could',
    'könnte|könnten|koennte|kann das|kann so etwas|kann sowas|kann uns|ist das möglich|wäre das möglich|möglich bei uns',
    'pourrait|pourrait il|pourrait elle|peut il|peut elle|cela peut|ça peut|ça pourrait|est ce possible|podría|podria|puede|puede esto|podría esto|es posible',
    ATTACK_POSSIBLE,
  ].join('|'),
  courtesy:
    'could you|can you|would you|could i|can i|may i|könntest du|könnten sie|pourriez vous|podrías decirme|podrías mostrarme',
  occur: `${ATTACK_POSSIBLE}|happen|occur|succeed|work here|work against us|hit us|be hit|be next|fall victim|do this to us|do that to us|do it to us|befall us|passieren|geschehen|arriver|se produire|nous arriver|pasar|pasarnos|ocurrir|ocurrirnos|suceder|sucedernos|ocurra|pase aquí`,
  'safe-from': [
    'safe from|safe against|secure against|protected from|protected against|protection against|immune to|immune against|vulnerable to|exposed to|susceptible to|prepared for|defended against|vulnerable',
    'sicher vor|sicher gegen|geschützt vor|geschützt gegen|geschuetzt vor|anfällig für|verwundbar|protégé contre|protégés contre|protegé contre|à l abri|abri de|vulnérables|vulnérable',
    'protegidos contra|protegido contra|protegidos frente|a salvo de|a salvo del|seguros frente|seguros ante|seguros contra|vulnerables|expuestos a',
  ].join('|'),
  'app-attack': [
    'attack path|attack paths|attack chain|attack step|attack steps|oauth attack|oauth attacks|oauth app attack|oauth takeover|oauth abuse|oauth app takeover|exchange takeover|exchange attack|takeover of exchange|takeover of our exchange|take over exchange|take over our exchange|taking over exchange|take over the exchange|hijack mail flow|hijack our mail flow|take over mail flow|take over our mail flow|take over our mail|malicious app attack|app takeover|consent phishing attack|illicit consent attack',
    'angriffspfad|angriffskette|oauth angriff|exchange übernahme|exchange uebernahme|übernahme von exchange|exchange übernehmen|chemin attaque|chaîne attaque|attaque oauth|prise de contrôle exchange|prendre le contrôle exchange|ruta de ataque|cadena de ataque|ataque oauth|ataque de oauth|toma de control de exchange|tomar el control de exchange',
  ].join('|'),
};
