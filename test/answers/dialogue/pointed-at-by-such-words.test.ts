import { itGoesOn, type Talks } from '../support/talks.js';

const CREATED = /^IT Admin \(by\): app Office Sync Helper created$/;
const ITS_ROLES =
  /^Global Administrator \(standing\) and Exchange Administrator \(standing\): role of Office Sync Helper$/;
const ITS_RULES =
  /^2 of 9 mail flow rules \(.*Office Sync Helper\): m and n(?:$|; 12 more were created by the same actor and removed again: )/;
const REMOVED = /^Marta Kowalska \(by\): sign-in method removed from Yusuf Demir$/;
const ALSO_REMOVED =
  /^Yes: 1 of 114 changes .*\(Marta Kowalska and not Yusuf Demir\): sign-in method removed from Jonathan Ward$/;
const GRANTED = /^Jonathan Ward \(granted by\): Mail\.Read, User\.Read and offline_access$/;
const FROM = /^192\.0\.2\.140 \(from\): permission Mail\.Read, offline_access and User\.Read consented to PERFECTDATA/;
const FROM_ATTACKER = /^From 203\.0\.113\.7, according to the audit records\.$/;
const IS_HE = /^high: Yusuf Demir holds Exchange Administrator /;

/** Talks that point by “das Ding”, “der”, “ese”, “that guy”, and those that ask whether the same was done to others. On the demo tenant. */
const TALKS: Talks = {
  'a thing and who built rules, in German': [
    ['Wer hat den Office Sync Helper damals angelegt?', CREATED],
    ['und welche Rollen hat das Ding?', ITS_ROLES],
    ['Welche Transportregeln hat der gebaut?', ITS_RULES],
  ],
  'whose a thing is, in German': [
    ['Wer hat den Office Sync Helper damals angelegt?', CREATED],
    ['Wem gehört das Teil?', /^IT Admin: owners of Office Sync Helper$/],
  ],
  'a thing and a fellow, in English': [
    ['who created Office Sync Helper?', CREATED],
    ['and what roles does that thing have?', ITS_ROLES],
    ['which rules did it build?', ITS_RULES],
    ['who is Yusuf Demir?', IS_HE],
    ['does that guy have MFA?', /^Yes: Yusuf Demir has a second factor /],
  ],
  'a thing and whose it is, in French': [
    ['Qui a créé Office Sync Helper ?', CREATED],
    ['et quels rôles a ce truc ?', ITS_ROLES],
    ['à qui appartient ce truc ?', /^IT Admin: owners of Office Sync Helper$/],
  ],
  'a thing, in Spanish': [
    ['Quién creó Office Sync Helper?', CREATED],
    ['y qué roles tiene esa cosa?', ITS_ROLES],
    ['qué reglas creó ese?', ITS_RULES],
  ],
  'somebody by “der”, in German': [
    ['Wer ist Yusuf Demir?', IS_HE],
    ['Was hat der zuletzt geändert?', /^inbound connector Inbound from Mailgate modified /],
    ['Hat der MFA?', /^Yes: Yusuf Demir has a second factor /],
  ],
  'somebody by “ese”, in Spanish': [
    ['Quién es Yusuf Demir?', IS_HE],
    ['qué conectores cambió ese?', /^2 of 6 connectors \(Yusuf Demir\): /],
    ['tiene MFA el tipo ese?', /^Yes: Yusuf Demir has a second factor /],
  ],
  'from where a consent was given, in French': [
    ['Qui a donné son consentement à PERFECTDATA SOFTWARE ?', GRANTED],
    ['Et depuis quelle adresse IP ?', FROM],
  ],
  'from where a consent was given, in English': [
    ['who consented to PERFECTDATA SOFTWARE?', GRANTED],
    ['and from which IP address?', FROM],
  ],
  'from where a consent was given, in Spanish': [
    ['quién dio consentimiento a PERFECTDATA SOFTWARE?', GRANTED],
    ['y desde qué ip?', FROM],
  ],
  'from where the attacker worked': [
    ['desde que ip trabajo el atacante?', FROM_ATTACKER],
    ['desde donde entro el hacker', FROM_ATTACKER],
    ["depuis quelle IP l'attaquant a-t-il travaillé ?", FROM_ATTACKER],
    ['Von wo aus hat der Angreifer agiert?', FROM_ATTACKER],
    ['Woher kam der Angreifer?', FROM_ATTACKER],
  ],
  'the same to others, in Spanish': [
    ['quien le borro el metodo de mfa a yusuf demir?', REMOVED],
    ['y cuando fue eso?', /^2026-11-10 13:30 UTC \(when\): /],
    ['le ha hecho lo mismo a alguien mas?', ALSO_REMOVED],
  ],
  'the same to others, in German': [
    ['Wer hat Yusuf Demir die MFA-Methode entfernt?', REMOVED],
    ['Hat sie das auch bei anderen gemacht?', ALSO_REMOVED],
  ],
  'the same to others, in French': [
    ['Qui a supprimé la méthode MFA de Yusuf Demir ?', REMOVED],
    ["Elle a fait la même chose à quelqu'un d'autre ?", ALSO_REMOVED],
  ],
  'the same to others, in English': [
    ["who removed Yusuf Demir's MFA method?", REMOVED],
    ['did she do the same to anyone else?', ALSO_REMOVED],
  ],
};

describe('Talks that point at what was told by “das Ding”, “der” or “ese”', () => {
  itGoesOn(TALKS);
});
