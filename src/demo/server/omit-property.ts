/** Copies an object without one of its properties. */
export function omitProperty<T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> {
  const copy = { ...object };
  Reflect.deleteProperty(copy, name);
  return copy;
}
