import { accentFree } from './accent-free.js';
import { ROLE_GROUP } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

/** A way of French chats, with its accents or without, and how the readers and the translation know it. */
const say = (said: string, plain: string): Turn => [new RegExp(accentFree(said), 'giu'), plain];

/** What has an end, and "falls" when it ends. */
const FALLS = '(?:secrets?|certifs?|certificats?|certs?|clés?|clefs?|jetons?|tokens?|identifiants?)';
/** "tombe sous une stratégie" is no end. */
const NO_END = '(?! (?:sous|dans|sur|bien|de |du |à l|par|en (?!panne))|[\\p{L}])';
const CHANGED = '((?:modifi|chang|édit|retouch|touch)ée?s?)';
/** A secret or certificate, and when it will end: "dont le certificat expire le mois prochain". */
const ENDS =
  '(?:(?:va |vont |doi(?:t|vent) )?(?:bientôt )?(?:expire(?:nt|r|ra|ront)?|tombe(?:nt|r)?|prennent fin|prend fin|finit|finissent|se termine(?:nt)?|arrive(?:nt)? à (?:échéance|expiration|terme)))';
const AHEAD =
  "(?=(?: bientôt| prochainement| sous peu)| (?:dans (?:les|moins|un|deux|trois|\\d)|d['’]ici|avant|sous|au cours des|cette semaine|ce mois|cette année|la semaine prochaine|le (?:mois|trimestre) prochain|l['’]an(?:née)? prochain|les (?:\\p{L}+ )?prochaine?s|ces prochain|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|20)|demain|aujourd))";
const ONE_OF_MANY = '(?:personnes?|humains?|utilisateurs?|comptes?|gens|admins?)';
const APPS = '(?:applis?|applications?|apps)';

/** What French administrators type to each other, in words that the readers and the translation know. */
export const SAID_IN_FRENCH: readonly Turn[] = [
  // Says the question once more: "elle sert encore, je veux dire, sa dernière connexion date de quand".
  say('(?<=\\p{L}), ?(?:je veux dire|càd|autrement dit|en gros|i\\.? ?e\\.?),? (?=\\p{L})', ', '),
  say(
    "(?<!\\p{L})(?:se sont|s[’']étaient) vue?s? (?:accorder|attribuer|octroyer|donner|confier|délivrer)(?!\\p{L})",
    'ont obtenu',
  ),
  say(
    "(?<!\\p{L})(?:s[’']est|s[’']était) vue? (?:accorder|attribuer|octroyer|donner|confier|délivrer)(?!\\p{L})",
    'a obtenu',
  ),
  // When it was, asked at the end.
  say(`^((?:et )?)([^?,;]{4,80}?) remonte(?:nt)? à quand(?: exactement| au juste)?${END}`, '$1de quand date $2'),
  // Still used, and when last.
  say(
    `^((?:et |mais )?)(?:elle|celle-(?:là|ci)) (sert|marche|fonctionne) (encore|toujours),? (?:et )?(?:(?:sa dernière (?:connexion|utilisation),? (?:c['’]était quand|date de quand|remonte à quand|de quand date-t-elle)|(?:à quand remonte|de quand date) sa dernière (?:connexion|utilisation)|(?:c['’]était )?quand pour la dernière fois|quand s['’]est-elle connectée pour la dernière fois))${END}`,
    '$1elle $2 $3 et sa dernière connexion date de quand',
  ),
  // What runs out.
  say(`(?<=(?<!\\p{L})${FALLS}(?!\\p{L})[^?;]{0,80}? )tombe(nt)?${NO_END}(?: en panne)?`, 'expire$1'),
  say(
    `(?<!\\p{L})tombe(nt)? (?=(?:l[ea]s?|un|une|nos|notre|mon|son|ses|leurs?|ce|cette|ces) (?:prochaine? )?${FALLS}(?!\\p{L}))`,
    'expire$1 ',
  ),
  say(
    `(?<=(?<!\\p{L})${FALLS}(?!\\p{L})[^?;]{0,80}? (?:va|vont|doit|doivent|devrait|devraient|peut|peuvent) (?:bientôt )?)tomber${NO_END}(?: en panne)?`,
    'expirer',
  ),
  say(
    `(?<!\\p{L})${APPS} (?:dont (?:l[ea]s?|un|une|des) (secret|certificat|certif)s?(?: client)?|(?:(?:qui )?(?:ont|possèdent)|avec|ayant) (?:un|une|des|leurs?) (secret|certificat|certif)s?(?: client)? qui) (${ENDS})${AHEAD}`,
    '$1$2s qui $3',
  ),
  // Since when an account is off is when it was switched off.
  ask(
    `^(?:et )?depuis (?:quand|combien de temps)(?: est-ce que)? (?:le compte (?:de |d['’])?)?${NAME} est(?:-il|-elle)? (?:désactivée?|bloquée?)`,
    'since when is $1 disabled',
  ),
  // Everybody adds their own.
  say(
    '(?<=(?<!\\p{L})(?:méthodes?|facteurs?|clés?|passkeys?|téléphones?)(?: [^?,;]{2,25})?) (?:à|sur|pour) (?:son|leur)(?: propre)? compte(?!\\p{L})',
    '',
  ),
  say(
    '(?<!\\p{L})passe(?:nt)?(?:-t-(?:il|elle)| bien| encore| toujours)* par pim(?: pour (?:son|ses|leurs?) rôles?)?(?!\\p{L})',
    'est éligible',
  ),
  // Who changed it last, and not which changed last.
  say(
    `(?<!\\p{L})${CHANGED} (?:en dernier(?: lieu)?|pour la dernière fois|le plus récemment|dernièrement) par(?!\\p{L})`,
    '$1 en dernier par',
  ),
  // An app with access may read.
  say(
    `(?<=(?<!\\p{L})${APPS}(?!\\p{L})[^?;]{0,60}? )(?:(?:qui )?(?:ont|a)|avec|ayant) (?:un )?accès en (?:simple )?lecture(?: seule)? (?:aux? |à (?=l|tou))(?:les? |la )?`,
    'peuvent lire les ',
  ),
  // Whose account is disabled is disabled.
  say(
    "(?<=(?<!\\p{L})dont (?:les?|la|un|une|l[’']un des) propriétaires? )(?:a|ont|possèdent?) (?:un |une |des |leurs? |son )?comptes? (désactivé|bloqué|supprimé)s?(?!\\p{L})",
    'est $1',
  ),
  // Which role it is that somebody still has.
  say(`(?<=(?<!\\p{L})rôles?(?!\\p{L})[^?;]{0,40}),? et (?:lequel|lesquels|quel)${END}`, ', et quel rôle'),
  // Says that it is meant as such.
  say(
    '(?<=(?:service|applis?|applications?|apps?|comptes?|inscription|tenant|rôles?|règles?|connecteurs?|secrets?|stratégies?)) (?:lui|elle|eux|elles)-mêmes?(?!\\p{L})',
    '',
  ),
  say("(?<=\\p{L}), ?hors (?=(?:les |l[ea’'] ?)?\\p{L})", ', sauf '),
  // When it was.
  say(
    `,? (?:avec )?(?:la )?date (?:et|\\+|&|\\/) ?(?:l[’'])?heure(?: exactes?)?(?:,? (?:svp|stp|merci|s[’']il (?:te|vous) pla[iî]t))?${END}`,
    ' et quand',
  ),
  // By the domain alone anybody may pretend to send from it.
  say(
    "(?<!\\p{L})(?:ne )?(?:(?:se (?:base|fie)|repose|vérifie|regarde|contrôle)(?:nt)?|s[’']appuie(?:nt)?) (?:uniquement |seulement |juste |exclusivement |que |qu[’'])(?:sur |à |au |par )?(?:le |la |l[’'])?(?:seul )?(?:nom de )?domaine (?:de l[’']expéditeur|d[’']expédition|expéditeur|d[’']envoi)(?!\\p{L})",
    "sans preuve de l'expéditeur",
  ),
  // On one place, and so not on the other.
  say(
    "(?<=sur le principal de service(?: même)?),? (?:plutôt que|au lieu d[e’']|et (?:non|pas)|pas) ?(?:sur )?(?:l[’']|une? )?(?:inscription|enregistrement)(?: d[e’'] ?(?:l[’'])?(?:applis?|applications?|apps?))?(?!\\p{L})",
    '',
  ),
  say(
    `(?<!\\p{L})${APPS} (?:(?:qui )?(?:ont|possèdent|portent)|avec|ayant) (?:un|une|des|leurs?) (secret|certificat)s?(?: client)? (?:(?:posée?s?|placée?s?|directement) )*sur (?:le|leur|un) (?=principal de service)`,
    '$1s sur le ',
  ),
  // Somebody in a role group.
  [
    new RegExp(
      accentFree(
        `^((?:et )?)(?:est-ce qu[’']|il )?(?:il )?y a(?:-t-il)? (?:encore |déjà |bien )?(?:quelqu[’']un|qqu?n|du monde|des gens|des membres|des personnes)(?: du tout)? (?:dans|au sein d[ue]) (?:le )?(?:groupe (?:de rôles? )?)?["«]? ?(${ROLE_GROUP}|Help ?Desk)`,
      ) + `["»]?${END}`,
      'iu',
    ),
    '$1is anyone in $2',
  ],
  // Said twice: what is permanent goes not by PIM.
  say(
    '(?<=(?<!\\p{L})(?:permanent|permanente|permanents|permanence|permanente)(?!\\p{L})[^?;]{0,30}?),? \\(?(?:et |mais |donc )?(?:pas|non|sans passer) (?:via|par|avec|en|dans) pim\\)?(?!\\p{L})',
    '',
  ),
  // Whoever and whatever holds it.
  say(
    `,? \\(?${ONE_OF_MANY} (?:et|comme|ou) ${APPS} (?:confondue?s|compris(?:es)?|inclus(?:es)?|mélangée?s)\\)?${END}`,
    ', apps included',
  ),
  // Apps that are gone are in the log.
  say(
    `^((?:et )?)(?:quelles?|lesquelles des) ${APPS} (?:ont été|ont-elles été|a été|furent) (?:supprimées?|effacées?|retirées?|enlevées?)${END}`,
    '$1quels changements ont supprimé une application',
  ),
  say(
    `^((?:et )?)combien d['’] ?${APPS} (?:ont été|ont-elles été|furent) (?:supprimées?|effacées?|retirées?|enlevées?)${END}`,
    '$1combien de changements ont supprimé une application',
  ),
];
