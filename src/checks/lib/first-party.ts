export { isMicrosoftApp } from '../../m365/first-party-apps.js';
