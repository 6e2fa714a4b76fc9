const WARNING_WORDS =
  /passwor|passwort|\bpwd\b|security|sicherheit|\balert|\bwarn|phish|\bmfa\b|verif|sign[\s-]?in|log[\s-]?in|suspicio|unusual|hack|compromis|invoice|rechnung|payment|zahlung|\bbank|\bwire\b|fraud|betrug|virus|malware|\bspam\b/i;

/**
 * Whether a word that a rule looks for in mail is one that intruders look for: about money, passwords or warnings. They hide such mail so
 * that nobody notices them, or copy it to learn when a payment is due.
 * Source: "Business email compromise" in https://learn.microsoft.com/defender-xdr/alert-grading-playbook-inbox-manipulation-rules
 */
export function isWarningWord(word: string): boolean {
  return WARNING_WORDS.test(word.slice(0, LONGEST));
}

/** Longer texts are no words that a person types into a rule. */
const LONGEST = 1_000;
