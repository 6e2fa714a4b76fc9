/** What somebody does to a thing, before "by": "owned by" and "used by" tell a state. */
export const ACT_BEFORE_BY =
  /^(?:made|created|registered|added|changed|modified|edited|altered|removed|deleted|granted|given|assigned|approved|enabled|disabled|invited|reset|revoked|installed|angelegt|erstellt|registriert|geändert|gelöscht|entfernt|erteilt|vergeben|créée?s?|ajoutée?s?|modifiée?s?|supprimée?s?|accordée?s?|attribuée?s?|cread[oa]s?|registrad[oa]s?|añadid[oa]s?|modificad[oa]s?|eliminad[oa]s?|concedid[oa]s?|asignad[oa]s?)$/;

/** The same acts as somebody is said to do them: "did anyone delete …". */
export const ACT_VERB =
  /^(?:make|create|add|change|modify|edit|alter|delete|remove|grant|give|gave|assign|approve|enable|disable|invite|reset|revoke|install|register|update|lose|lost|gain|gained|bekommen|bekam(?:en)?|erhalten|erhielt(?:en)?|reçue?s?|obtenue?s?|recibi(?:ó|eron|do|da)|obtuvo|obtuvieron|dio|dieron)$/;
