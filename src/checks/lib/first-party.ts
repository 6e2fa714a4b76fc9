export { isMicrosoftApp } from '../../core/first-party.js';
