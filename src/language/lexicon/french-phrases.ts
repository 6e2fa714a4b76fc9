import type { SpokenConcept } from '../../core/question-concepts.js';

/** French phrases of what a question may speak of, separated by `|`, lower case. Accents do not matter. Plurals in -s go without saying, and so does what an elision leaves: "l'accès" is "accès". */
export const FRENCH_PHRASES: Readonly<Partial<Record<SpokenConcept, string>>> = {
  admin:
    'administrateur|administratrice|compte admin|compte administrateur|compte à privilège|utilisateur privilégié|compte privilégié|super administrateur',
  privileged: 'privilégié|privilégiée',
  role: 'rôle|rôle admin|rôle administrateur|rôle annuaire|rôle exchange|groupe de rôle|attribution de rôle|droit administrateur|droit admin',
  assignment: 'attribué|attribuée|attribution|affecté|affectée|permanence|permanente|éligible|détient|détiennent',
  user: 'utilisateur|utilisatrice|employé|collaborateur|personne|gens|salarié|collègue',
  account: 'compte',
  anyone: 'quelquun|tout le monde|importe qui|chacun',
  guest: 'invité|invitée|utilisateur externe|externe',
  separation: 'séparé|séparée|quotidien|quotidienne|compte quotidien|usage quotidien|même compte|dédié',
  licence: 'licence office',
  synced:
    'synchronisé|synchronisée|synchronisation|ad local|active directory local|notre ad|annuaire local|sur site|hybride',
  compromised: 'piraté|piratée|compromis|compromise|à risque|en danger|usurpé|volé|volée',
  tampering:
    'réinitialisé|réinitialisée|réinitialisation|mot de passe réinitialisé|mfa supprimée|mfa retirée|méthode supprimée|méthode modifiée',
  dormant:
    'inutilisé|connecté pour la dernière fois|connectée pour la dernière fois|dernière connexion|pour la dernière fois|inutilisée|dormant|dormante|inactif|inactive|abandonné|abandonnée|oublié|oubliée|orphelin|orpheline|plus utilisé|plus utilisée|personne utilise|jamais utilisé|jamais utilisée|sert plus|servent plus|pas connecté|jamais connecté|pas connectée|jamais connectée|dernière connexion|sommeil|en sommeil',
  activity: 'connexion|connecté|connectée|connecte|connectent|utilisé|utilisée|utilise|utilisent|activité',
  'held-role': 'membre|titulaire|détenteur',
  mfa: 'double authentification|authentification multifacteur|authentification multifactorielle|authentification à deux facteur|second facteur|deuxième facteur|multifacteur|authentification forte|a2f|méthode authentification',
  'password-only':
    'simple mot de passe|un simple mot de passe|seulement un mot de passe|mot de passe seul|uniquement par mot de passe|uniquement avec un mot de passe|juste un mot de passe',
  password: 'mot de passe|mots de passe',
  only: 'seulement|uniquement|juste',
  'weak-method':
    'par sms|téléphone|appel téléphonique|vulnérable au phishing|hameçonnage|mfa faible|méthode faible|facteur faible',
  weak: 'faible|vulnérable|fragile',
  'strong-method':
    'résistant au phishing|résistante au phishing|clé de sécurité|clé fido|clé fido2|clé accès|sans mot de passe',
  lack: 'sans|pas|aucun|aucune|jamais|manque|manquent',
  registered:
    'enregistré|enregistrée|inscrit|configuré|configurée|exigé|exigée|obligatoire|imposé|imposée|protégé|protégée|couvert|couverte|couvre|couvrent',
  policy: 'stratégie|politique',
  'conditional-access':
    'accès conditionnel|stratégie accès conditionnel|politique accès conditionnel|règle accès conditionnel',
  'report-only': 'rapport seul|mode rapport|mode rapport seul|rapport uniquement|mode audit',
  exclusion: 'exclu|exclus|exclue|exclusion|exempté|exemptée|exception|faille|trou|échappe|échappent',
  'security-defaults':
    'paramètre de sécurité par défaut|valeur de sécurité par défaut|sécurité par défaut|sécurité de base',
  legacy:
    'authentification héritée|authentification basique|authentification de base|ancienne authentification|protocole hérité|ancien protocole|protocole obsolète',
  'off-or-on':
    'activé|activée|désactivé|désactivée|actif|active|bloqué|bloquée|ouvert|ouverte|autorisé|autorisée|fermé|fonctionne',
  app: 'application|appli|applis|principal de service|principaux de service|logiciel|compte de service',
  permission: 'autorisation|droit|privilège|trop de permission|trop de droit|trop autorisation',
  powerful: 'puissant|puissante|élevé|élevée|étendu|étendue|trop de permission|trop de droit|accès total|sensible',
  risky: 'dangereux|dangereuse|risqué|risquée|risque|menace',
  can: 'peut|peuvent|peux|pouvoir|ont accès|a accès|avoir accès',
  'mail-data':
    'courrier|courriel|boîte aux lettres|boîtes aux lettres|boîte mail|boîtes mail|messagerie|boîte de réception|e mail|calendrier',
  directory: 'annuaire|fichier|donnée',
  'read-verb': 'lire|lit|lisent|envoyer|envoie|envoient|gérer|gère|gèrent|écrire|accéder|administrer|consulter',
  credential: 'secret|secret client|certificat|clé|clé api|identifiant',
  expiry: 'expire|expirent|expirer|expiré|expirée|échéance|périmé|périmée|valide|validité|bientôt',
  suspicious:
    'suspect|suspecte|bizarre|étrange|louche|douteux|douteuse|malveillant|malveillante|se font passer pour|se fait passer pour|imite|imitent|usurpe|usurpent|non vérifié|non vérifiée|éditeur non vérifié|éditeur inconnu|faux|fausse',
  naming: 'nom|éditeur',
  consent: 'consentement|consentir|autoriser une application|autoriser des application',
  consented:
    'consenti|accordé|accordée|donné son consentement|donné leur consentement|accepté|acceptée|octroyé|octroyée|nouveau consentement|nouveaux consentement|nouvelle autorisation',
  'may-consent':
    'consentement administrateur|consentement de administrateur|flux de consentement|flux de consentement administrateur|consentement utilisateur|consentement des utilisateur|peuvent consentir|peut consentir|peuvent ils consentir|consentir aux application|propriétaire de groupe|donner leur consentement|paramètre de consentement|demande de consentement',
  registration: 'inscription application|enregistrement application',
  'register-app':
    'enregistrer|enregistrer des application|enregistrer une application|inscrire des application|inscrire une application|créer des application|ajouter des application|installer des application',
  'app-facts': 'détail sur|information sur|info sur|tout sur|parle moi de|à qui appartient',
  'new-thing': 'nouveau|nouveaux|nouvel|nouvelle|récent|récente',
  connector: 'connecteur',
  'connector-trait': 'entrant|entrante|sortant|sortante|importe où|chiffré|non chiffré|comme interne',
  rule: 'règle|règle de transport|règle de flux de messagerie|règle de messagerie',
  'mail-rule': 'règle de transport|règle de flux de messagerie|règle de messagerie',
  'mail-flow': 'flux de messagerie|flux de courrier|flux du courrier|flux mail|routage du courrier',
  'rule-effect':
    'redirige|redirigent|rediriger|redirection|transfère|transfèrent|transférer|vers extérieur|à extérieur|en tête|copie cachée|cci|filtre antispam|filtre anti spam|antispam|contourne|contournent|contourner|quarantaine',
  'strip-verb': 'supprimer|supprime|suppriment|enlève|enlèvent|efface|effacent',
  made: 'créé|créée|supprimé|supprimée|modifié|modifiée|touché à|touché aux|touché au|ajouté|ajoutée|changé|changée|retiré|retirée|effacé|changement|modification|suppression|création',
  'change-verb': 'créer|modifier|supprimer|changer|ajouter',
  switched: 'activé|activée|désactivé|désactivée',
  'which-exist': 'existe|existent|y a t il|il y a|liste|avons nous',
  'audit-log': 'journal audit|journaux audit|audit unifié|journalisation|journalisé|journalisée|audit des boîtes',
  'audit-word': 'journal audit|journaux audit|audit unifié',
  who: 'qui|par qui',
  when: 'quand|depuis quand',
  what: 'quel|quelle|quoi',
  'how-many': 'combien|nombre',
  show: 'montre|montrez|montre moi|liste|affiche|affichez|donne moi|donnez moi',
  'by-app': 'par une application|par une appli',
  lately:
    'récemment|dernièrement|hier|aujourdhui|cette semaine|ce mois|semaine dernière|mois dernier|dernier jour|ces dernier jour',
  incident: 'incident|attaque|attaqué|intrusion|intrus|alerte|pirate',
  happening: 'est passé|se passe|passe t il',
  'we-us': 'nous|notre|nos|chez nous|entreprise|organisation|locataire',
  changed: 'changé|changement|nouveauté|quoi de neuf|pire|évolué',
  overall:
    'posture de sécurité|niveau de sécurité|état de la sécurité|vue ensemble|sommes nous en sécurité|tout va bien',
  'summary-word': 'résumé|synthèse|bilan|aperçu',
  security: 'sécurité',
  decision: 'décision|décidé|approbation|approuvé',
  revoked: 'révoqué|révoquée',
  'alert-me': 'alerte nous|alerte moi|avertis moi|avertis nous|notifie nous|notifie moi',
  'ask-help': 'que peux tu faire|que sais tu faire|aide moi|comment ça marche|qui es tu',
  did: 'a t on|a été|ont été|a t il été|ont elles été',
};
