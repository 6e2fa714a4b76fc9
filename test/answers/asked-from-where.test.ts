import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** From which address somebody acted, and how much they did, which is not what was done to them. On the demo tenant. */
const OF_APP = /^From: 203\.0\.113\.7 \(29\), of 29 changes \(by Office Sync Helper\)$/;
const MADE_BY_APP = /^29 of \d+ changes \(by Office Sync Helper\): /;

const SAID: FirstLines = {
  'the address that an app acted from': [
    ['From which IP address did Office Sync Helper act?', OF_APP],
    ['What IP address did Office Sync Helper act from?', OF_APP],
    ['which IP did the app Office Sync Helper use?', OF_APP],
    ['where did Office Sync Helper act from?', OF_APP],
    ['which IP addresses were changes made from by Office Sync Helper?', OF_APP],
    ['Von welcher IP-Adresse aus hat Office Sync Helper gehandelt?', OF_APP],
    ['von welcher IP kamen die Änderungen von Office Sync Helper?', OF_APP],
    ['Depuis quelle adresse IP Office Sync Helper a-t-il agi ?', OF_APP],
    ["d'où Office Sync Helper a-t-il agi ?", OF_APP],
    ['¿Desde qué dirección IP actuó Office Sync Helper?', OF_APP],
    ['¿Desde qué IP hizo Office Sync Helper los cambios?', OF_APP],
    ['What IP did Release Automation act from?', /^None of \d+ changes .*\(by Release Automation\)/],
  ],
  'the address that a person acted from': [
    ['From which IP address did Yusuf Demir act?', /^From: 192\.0\.2\.140 \(7\), of 7 changes \(by Yusuf Demir\)$/],
    ['Depuis quelle adresse IP Marta Kowalska a-t-elle agi ?', /^From: 192\.0\.2\.140 \(3\), of 6 changes \(by Marta/],
    [
      'which IP addresses has it.admin@alpine-instruments.example acted from?',
      /^From: 203\.0\.113\.7 \(1\), of 7 changes \(by IT Admin\)$/,
    ],
    [
      'From which IP did Yusuf Demir act in the last 60 days?',
      /^From: 192\.0\.2\.140 \(2\), of 2 changes in that time \(by Yusuf Demir\)$/,
    ],
  ],
  'the address of some of what somebody did': [
    [
      'Von welcher IP hat Office Sync Helper die Regeln angelegt?',
      /^From: 203\.0\.113\.7 \(14\), of 14 changes that created something and are about mail flow rules \(by Office Sync/,
    ],
    [
      'From which IP did Marta Kowalska reset passwords?',
      /^From: 192\.0\.2\.140 \(2\), of 2 changes that are resets and are about passwords \(by Marta Kowalska\)$/,
    ],
  ],
  'an address of another kind': [
    ['From which IP did Office Sync Helper create rule m?', /^m: creator’s IP address: 203\.0\.113\.7; /],
    ['What is the IP address of Inbound from Mailgate?', /^192\.0\.2\.25 and 192\.0\.2\.26: IP addresses of Inbound/],
    ['from which IP did Yusuf Demir sign in?', /^I do not read where somebody signs in from/],
  ],
  'how much somebody changed': [
    ['how many changes did Office Sync Helper make?', MADE_BY_APP],
    ['how many acts of Office Sync Helper are there?', MADE_BY_APP],
    ['Wie viele Änderungen hat Office Sync Helper gemacht?', MADE_BY_APP],
    ['Combien de modifications Office Sync Helper a-t-il faites ?', MADE_BY_APP],
    ['¿Cuántos cambios hizo Office Sync Helper?', MADE_BY_APP],
    ['how many changes did Yusuf Demir make?', /^7 of \d+ changes \(by Yusuf Demir\): /],
    ['how many passwords did Marta Kowalska reset?', /^2 of \d+ changes .*\(by Marta Kowalska\): /],
  ],
  'what was done to somebody is not what they did': [
    [
      'how many changes were made to Office Sync Helper?',
      /^6 of \d+ changes \(about Office Sync Helper\): secret added/,
    ],
    ['how many changes did Office Sync Helper get?', /^6 of \d+ changes \(about Office Sync Helper\): secret added/],
    ['What is the IP of Office Sync Helper?', /^From: 203\.0\.113\.7 \(29\), of 35 changes \(by or about Office Sync/],
  ],
};

describe('From where somebody acted, and how often', () => {
  itSaysFirst(SAID);
});
