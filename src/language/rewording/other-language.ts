/** A language other than English that questions are asked in. */
export type OtherLanguage = 'de' | 'fr' | 'es';
