import { defineFact } from './lib/fact-definition.js';

/** Domains whose mail the organisation accepts (`Get-AcceptedDomain`). */
export const acceptedDomains = defineFact<readonly string[]>({ words: 'accepted domains' });
