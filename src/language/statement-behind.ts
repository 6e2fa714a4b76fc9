/** A sentence behind a question that tells of the one who asks. */
const STATEMENT_BEHIND =
  /\?[?!\s]*((?:i|we|my|our|they|he|she|ich|wir|je|nous|no quiero|no queremos)(?:'\p{L}+)? [^?]*)$/iu;

/** What narrows the question all the same: "I only care about guests". */
const NARROWS =
  /(?<!\p{L})(?:only|just|except|without|care|mean|meant|ignore|interested|looking|count|those|them|it|nur|außer|ausser|ohne|meine|seulement|sauf|sans|solo|sólo|salvo|sin)(?!\p{L})/iu;

/** "what expires next month? I don't want another outage": why somebody asks is no part of the question. */
export function withoutStatementBehind(text: string): string {
  const behind = STATEMENT_BEHIND.exec(text)?.[1];
  return behind === undefined || NARROWS.test(behind) ? text : text.replace(STATEMENT_BEHIND, '?');
}
