/** "limited neither by X nor by Y": the verb stands before what negates it. */
const NEITHER_BEHIND =
  /(?<!\p{L})(\p{L}{3,}ed|held|bound|known|given) neither (by|to|from|in|with|through) (.{2,60}?) (?:nor|neither) (?:\2 )?(?=\p{L})/iu;

/** "limited neither by X nor by Y" as "neither limited by X nor limited by Y", which the tables read. Other texts stay. */
export const sayNeitherFirst = (text: string): string => text.replace(NEITHER_BEHIND, 'neither $1 $2 $3 nor $1 $2 ');
