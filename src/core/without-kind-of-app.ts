/** What people say of an app behind its name, in four languages: "die Docuvault App", "the Docuvault application". */
const KIND =
  /[ -](?:app|appli|application|anwendung|applikation|aplicaci[oó]n|programm?|service principal|enterprise app|unternehmensanwendung)$/iu;

/** A name without the kind behind it, which is no part of it where no app is called so. undefined: it has none. */
export function withoutKindOfApp(name: string): string | undefined {
  const bare = name.trim().replace(KIND, '').trim();
  return bare === '' || bare === name.trim() ? undefined : bare;
}
