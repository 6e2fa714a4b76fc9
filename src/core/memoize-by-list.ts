/**
 * Memoizes a function of a list for as long as the list lives: the checks of one sweep judge the same lists, and an index of a hundred
 * thousand apps for each of them would be garbage before the next begins. Results are shared, so callers must not change them, nor the list.
 */
export function memoizeByList<L extends readonly unknown[], R extends object>(of: (list: L) => R): (list: L) => R {
  const remembered = new WeakMap<L, R>();
  return (list) => {
    const known = remembered.get(list);
    if (known !== undefined) return known;
    const made = of(list);
    remembered.set(list, made);
    return made;
  };
}
