import { OF_APPS, type TopicDefinition } from './topic-definition.js';

const ENTRA = 'https://entra.microsoft.com/#view';

/** Topics of people that are not read. */
export const PEOPLE_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'risk-dismissals',
    name: 'whose risk was dismissed or remediated, by whom and when',
    words: {
      en: 'dismissed|dismiss|dismisses|dismissal|waved away|explained away|cleared the risk|risk cleared|risk was cleared|remediated|remediation|risk removed|removed the risk|no longer at risk|risk lifted',
      de: 'verworfen|verwarf|geschlossen|behoben|aufgehoben|bereinigt|nicht mehr gefahrdet|nicht mehr riskant|entwarnung',
      fr: "ignore|ecarte|rejete|leve|enleve le risque|retire le risque|corrige|remedie|n'est plus a risque|ne sont plus a risque",
      es: 'descarto|descartado|descartada|desestimado|desestimo|quito el riesgo|quitado el riesgo|quitaron el riesgo|remediado|corregido|resuelto|ya no estan en riesgo|ya no esta en riesgo',
    },
    beside: 'risk|risky|risiko|risque|riesgo',
    unless: `${OF_APPS}|finding|alert|incident|policy|policie|consent`,
    page: { title: 'Risky users', url: `${ENTRA}/Microsoft_AAD_IAM/RiskyUsersBlade` },
    nearest: 'risky-admins',
  },
  {
    id: 'guest-invitations',
    name: 'who invited a guest, or who may invite guests',
    words: {
      en: 'who invited|invited by|who has invited|invitation|invitations|may invite|can invite|could invite|allowed to invite|able to invite|guest invite setting|invite guests|invite a guest',
      de: 'eingeladen|einladung|einladungen|gaste einladen|einladen',
      fr: 'a invite|invite par|invitation|invitations|peut inviter|peuvent inviter|inviter des invites',
      es: 'invito a|quien invito|invitado por|invitacion|invitaciones|puede invitar|pueden invitar|invitar a invitados',
    },
    unless: `${OF_APPS}|calendar|meeting|kalender`,
    page: {
      title: 'External collaboration settings',
      url: `${ENTRA}/Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade/~/Settings`,
    },
    nearest: 'privileged-roles',
  },
];
