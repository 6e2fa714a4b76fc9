/** The text without accents: "securité" and "securite" are one, and many type without them. */
export function foldAccents(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}
