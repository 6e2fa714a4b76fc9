/** The note on words of a question that nothing accounts for; none: all were used. */
export function describeUnread(unread: readonly string[]): readonly string[] {
  return unread.length === 0 ? [] : [`I did not use: ${unread.map((words) => `“${words}”`).join(', ')}.`];
}
