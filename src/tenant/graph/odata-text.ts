/** Quotes a text for an OData filter. Ids and names come from the tenant or a person: a quote in one must not end the filter's text. */
export function quoteODataText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
