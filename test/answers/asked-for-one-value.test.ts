import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions for one value, one half or one side of something, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what a role of Exchange gives an app': [
    [
      "to which scope is Alpine Intranet's Exchange calendar access restricted",
      /^Yes: Alpine Intranet reaches only certain mailboxes \(.*only the management scope “Meeting rooms”/,
    ],
    [
      "what limits Alpine Intranet's calendar access?",
      /^Yes: Alpine Intranet reaches only certain mailboxes \(.*only the management scope “Meeting rooms”/,
    ],
    [
      'Which Exchange application role lets Visitor Registration get at mail?',
      /^Visitor Registration holds a permission by a role of Exchange with which it can read mail \(/,
    ],
    [
      'which apps have access via an Exchange application role?',
      /^2 of 60 apps hold a permission by a role of Exchange: Visitor Registration and Alpine Intranet$/,
    ],
    ['What permissions of Exchange does Alpine Intranet have?', /^1 of 194 .*: Calendars\.Read \(/],
    ['which apps hold Exchange roles?', /^2 of 60 apps are in a role group of Exchange: /],
  ],
  'whom one policy does not reach': [
    [
      'who does Require MFA outside the offices not apply to?',
      /^Excluded people, Require MFA outside the offices: Emergency Access 1 and /,
    ],
    [
      'which admins doesn\'t the policy "Require MFA for admins" cover?',
      /^Excluded admins, Require MFA for admins: Emergency Access 1, Diego Marchetti and On-Premises /,
    ],
    ['who does no policy apply to?', /^3 of 13 admins are covered by no policy that requires MFA: /],
    [
      'which location does Require MFA outside the offices not apply to?',
      /^I do not read which locations a policy names\. /,
    ],
    ['which policies apply by location?', /^1 of 5 .* applies by location: Require MFA outside the offices$/],
  ],
  'accounts that come from the directory on-premises': [
    ['How many users are synced from on-prem AD?', /^148 of 243 users are synced from on-premises: /],
    [
      'Wie viele Benutzer sind aus dem lokalen Active Directory synchronisiert?',
      /^148 of 243 users are synced from on-premises: /,
    ],
    ['is password hash sync on?', /^I do not read the on-premises Active Directory\. /],
  ],
  'how many of each': [
    [
      'secrets, certificates, federated credentials – how many of each do our apps have altogether?',
      /^Kind: secret \(13\), certificate \(7\), SAML signing certificate \(4\) and federated credential \(2\), of 26 /,
    ],
    ['secrets and certificates: how many of each?', /^Kind: secret \(13\), certificate \(7\), /],
    [
      'inbound and outbound connectors: how many of each?',
      /^Direction: inbound \(4\) and outbound \(2\), of 6 connectors$/,
    ],
    ['eligible and permanent roles - how many of each are there?', /^How held: standing \(11\), eligible \(3\), /],
    ['how many secrets are there?', /^13 of 26 credentials are secrets: /],
  ],
  'who changed something last': [
    [
      'how many transport rules was Yusuf Demir the last to touch?',
      /^4 of 9 mail flow rules \(last editor Yusuf Demir\): .* and Journal to the old archive$/,
    ],
    ['which rules was Yusuf the last to change?', /^4 of 9 mail flow rules \(last editor Yusuf Demir\): /],
    [
      'Yusuf Demir was the last person to edit which connectors?',
      /^2 of 6 connectors \(last editor Yusuf Demir\): Inbound from Mailgate and Partner TLS to Borealis Logistics$/,
    ],
    ['how many transport rules did Yusuf Demir create?', /^Yusuf Demir created .*mail flow rules|^\d of /],
  ],
  'apps that can come to a role': [
    [
      'Which apps could make themselves Global Administrator?',
      /^3 of 60 apps .*: Tenant Warden Responder, IAM Provisioning Portal and Directory Browser$/,
    ],
    ['which apps can change groups?', /HR Onboarding Flow/],
  ],
  'who works where': [
    ['anyone in Human Resources with admin rights?', /^Yes: 1 of 33 .*\(department Human Resources\): Chloé Dubreuil$/],
    ['any admins in Human Resources?', /^Yes: 1 of 13 admins \(department Human Resources\): Chloé Dubreuil$/],
    ['what can the app Human Resources do?', /^No app here answers to “Human Resources”/],
  ],
  'one value of a rule or connector': [
    ['what SCL does "Let trade fair newsletters through" set?', /^-1: SCL of Let trade fair newsletters through$/],
    ['which SCL does the rule Phishing simulation (Huntwise) set?', /^-1: SCL of Phishing simulation \(Huntwise\)$/],
    ['which rules set the SCL to -1?', /^2 of 9 mail flow rules skip the spam filter: /],
    [
      'what does the outbound hybrid connector use as its smart host',
      /^mail\.alpine-instruments\.example: smart hosts of Outbound to /,
    ],
    ['which connectors use a smart host?', /^1 of 6 connectors sends mail by a smart host: /],
    [
      'what were the sender addresses on Inbound from Mailgate before Yusuf changed them?',
      /^I do not read what a value was before somebody changed it\. /,
    ],
    ['what did Yusuf Demir change on Inbound from Mailgate?', /SenderIPAddresses: 192\.0\.2\.25;192\.0\.2\.26/],
  ],
  'how apps sign in': [
    [
      'which GitHub repo is allowed to sign in as Deployment Pipeline?',
      /^repo:alpine-instruments\/infrastructure:ref:refs\/heads\/main \(for\): Deployment Pipeline: /,
    ],
    ['which pipeline can sign in as Release Automation?', /^project:releases:branch:main \(for\): /],
    [
      'how many enterprise apps use SAML sign-on',
      /^4 of 60 apps have a SAML signing certificate: Wayfarer Travel, Spendly Expenses, Payrolla and Snowpeak Analytics$/,
    ],
    ['welche Apps nutzen SAML?', /^4 of 60 apps have a SAML signing certificate: /],
    ['is Ticketbridge Connector a SAML app?', /^No: Ticketbridge Connector has no SAML signing certificate/],
    ['when does the SAML certificate of Payrolla expire?', /: end date of Payrolla: SAML signing certificate /],
  ],
  'when something came': [
    [
      'what date did Docuvault Backup for Microsoft 365 first turn up in our tenant?',
      /^\d{4}-\d\d-\d\d 08:00 UTC \(created\): Docuvault Backup for Microsoft 365$/,
    ],
    ['when did PERFECTDATA SOFTWARE first appear here?', /UTC \(created\): PERFECTDATA SOFTWARE$/],
    ['when did the rule Finance copies first show up?', /: creation date of Finance copies$/],
    ['when did Lucía Ferrer first show up in our directory?', /: created of Lucía Ferrer|\(created\): Lucía Ferrer/],
  ],
  'what is said by the way': [
    ["when was IT Admin's password last changed? feels like ages ago", /: password changed of IT Admin$/],
    ['which apps have no owner? seems a lot', /^51 of 60 apps have no owner: /],
    ['is IT Admin at risk? sounds scary', /^Yes: IT Admin is at risk/],
    [
      'How many consents did ordinary users (not admins) give in the last 30 days?',
      /^3 of 95 consents are permissions for single people and were granted since /,
    ],
    ['which apps did ordinary users, not admins, consent to?', /^5 of 60 apps hold a permission for single people: /],
  ],
  'what somebody may do by their roles': [
    [
      "Is Aiko Tanaka in a position to reset a Global Admin's password, and has she got any second factor at all?",
      /^Yes: 1 of 33 .*Privileged Authentication Administrator and holder Aiko Tanaka\): Aiko Tanaka$/,
    ],
    // The role group for compliance has the management role "Transport Rules", too.
    [
      'can Hui Min Lim change transport rules?',
      /^Yes: Hui Min Lim holds a role \(role: Compliance Management; how: standing\)$/,
    ],
    ['can Hui Min Lim change connectors?', /^No: /],
    ['can Office Sync Helper change transport rules?', /^Yes: 2 of 33 .*: Office Sync Helper$/],
    ['can Bram de Vries change transport rules?', /^Yes: Bram de Vries holds a role \(role: Global Administrator; /],
    [
      'can Marta Kowalska create users?',
      /^No: none of 33 .*Global Administrator or User Administrator and holder Marta/,
    ],
    ['can Tomás Rivera edit Conditional Access policies?', /^Yes: 1 of 33 .*holder Tomás Rivera\): Tomás Rivera$/],
    ['Can Yusuf disable connectors?', /^Yes: Yusuf Demir holds a role \(role: Exchange Administrator; how: eligible; /],
    ['can Docuvault Backup for Microsoft 365 reset passwords?', /^No: Docuvault .* cannot change users/],
    [
      "I'd like to know who is able to create or edit transport rules here, people and apps alike.",
      /^14 of 33 role assignments \(roles .*, Organization Management, Compliance Management or Records Management\): /,
    ],
    ['which roles are held by people and apps?', /^15 roles are held by people: .*; 6 are held by apps: /],
  ],
  'what a role group of Exchange is for': [
    ['what can somebody in Recipient Management do?', /^Recipient Management is the role group whose members create /],
    ['what is Recipient Management?', /^Recipient Management is the role group whose members create /],
    ['what may members of Compliance Management do?', /^Compliance Management is the role group whose members manage /],
    ['who is in Recipient Management?', /^2 of 33 .*: Marta Kowalska and Docuvault Backup for Microsoft 365$/],
  ],
  'what somebody heard of an app, and what speaks against it': [
    [
      "I've been told Docuvault is harmless. Is its publisher verified, and can it get into every SharePoint site?",
      /^Yes: Docuvault Backup for Microsoft 365 has a verified publisher/,
    ],
    [
      'Somebody says Nordarchiv can change mail. Is it verified?',
      /^Yes: Nordarchiv Mail Archive has a verified publisher/,
    ],
    [
      'Somebody says Nordarchiv is harmless. Who owns the app Release Automation?',
      /Diego Marchetti: owners of Release /,
    ],
    ['I heard Yusuf Demir has left. Is he disabled?', /^No: Yusuf Demir is enabled/],
    [
      "could Visitor Registration read people's mail even though nobody gave it a Graph permission for that?",
      /^Yes: Visitor Registration can read mail \(.*all mailboxes, by a role of Exchange\)$/,
    ],
    ['which apps can read mail even though they have no owner?', /^6 of 60 apps can read mail and have no owner: /],
  ],
  'the second half of a message': [
    [
      'Is the "Journal to the old archive" rule off, and was it Yusuf Demir who turned it off?',
      /^Yes: Journal to the old archive is disabled/,
    ],
    [
      'For the incident report I need the reply address of Office Sync Helper. What is it?',
      /^http:\/\/localhost:8080\/access: reply URLs of Office Sync Helper$/,
    ],
    ['can Ticketbridge Connector change mail or just read it?', /^No: Ticketbridge Connector cannot change mail \(/],
    ["what is Bram de Vries's last sign-in?", /: last sign-in of Bram de Vries$/],
  ],
  'groups that hold a role': [
    ['which group holds Exchange Administrator?', /^Through: Role - Exchange Operators \(1\), of 4 admins /],
    ['who is in the group Role - Service Desk?', /^1 of 33 .*\(through Role - Service Desk\): Marta Kowalska$/],
    [
      'who is a member of the group Role - Exchange Operators?',
      /^1 of 33 .* held through a group \(through Role - Exchange Operators\): Yusuf Demir$/,
    ],
    ['wer ist in der Gruppe Role - Service Desk?', /^1 of 33 .*\(through Role - Service Desk\): Marta Kowalska$/],
    ['members of the group Role - Service Desk', /^1 of 33 .*\(through Role - Service Desk\): Marta Kowalska$/],
    ['Who belongs to the group Finance approvals?', /^I do not read who is a member of “Finance approvals”, only /],
    ['Who are the members of CA exclusion - MFA for admins?', /^2 of 4 .*: Diego Marchetti and Jonathan Ward$/],
    ['who are the members of Organization Management?', /^1 of 33 .*: Mailbox Migration Service/],
    ['who are the members of GA?', /^4 of 33 role assignments \(role Global Administrator\): /],
    ['who is in the group Marketing Team?', /^I do not read who is a member of “Marketing Team”, only /],
    ['who is in the role group Recipient Management?', /^2 of 33 .*: Marta Kowalska and Docuvault /],
  ],
};

describe('Questions for one value', () => {
  itSaysFirst(SAID);
});
