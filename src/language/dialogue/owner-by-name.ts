const OF_ONE_DE = /(?<!\p{L})(?:ihr|sein)(e[rsnm]?)? (\p{Lu}[\p{L}-]+)/gu;
/** Of an account is of whom it is. */
const ACCOUNT_OF_ONE = /(?<!\p{L})(?:(?:ihr|sein)(?:em|es)? Konto|son compte|su cuenta)(?!\p{L})/giu;
const ARTICLE_DE: Readonly<Record<string, string>> = { e: 'die', er: 'der', en: 'den', em: 'dem', es: 'des' };
const OF_ONE_FR =
  /(?<!\p{L}|c'|ils |elles )(son|sa|ses) (?!(?:pas|plus|toutes?|tous|les?|la|une?|des|encore|aussi)(?!\p{L}))(mots? de passe|second facteur|deuxième facteur|\p{L}{3,})(?=\s*(?:$|[?!.])|\s+(?:a|est|ont|sont|n'|ne|était|expire|date)(?![\p{L}]))/giu;
const OF_ONE_ES =
  /(?<!\p{L})sus? (?!(?:por)(?!\p{L}))(segundo factor|última \p{L}+|últimos? \p{L}+|\p{L}{3,})(?!\p{L})/giu;

/** "ihr Passwort", "son mot de passe", "su contraseña" with a name for whose it is; what is English stays. */
export const nameOwner = (text: string, name: string): string =>
  text
    .replace(ACCOUNT_OF_ONE, () => name)
    .replace(
      OF_ONE_DE,
      (_, end: string | undefined, what: string) => `${ARTICLE_DE[end ?? ''] ?? 'das'} ${what} von ${name}`,
    )
    .replace(
      OF_ONE_FR,
      (_, whose: string, what: string) => `${ARTICLE_FR[whose.toLowerCase()] ?? 'le'} ${what} de ${name}`,
    )
    .replace(OF_ONE_ES, (_, what: string) => `${what} de ${name}`);

const ARTICLE_FR: Readonly<Record<string, string>> = { ses: 'les', sa: 'la' };
