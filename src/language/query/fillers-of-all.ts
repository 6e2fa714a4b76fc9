import type { Query } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { readPieces } from './word-reader.js';

/**
 * Words that never select rows: that something is there, is had, or is so now; what the kinds are called beside their nouns; people in general;
 * where it is written; the answer as a file.
 */
const SELECTS_NONE: ReadonlySet<string> = new Set(
  [
    'do does did has have had hold holds exist exists existing got set setup up configured configuration defined place present presently current',
    'currently now still registered these ours mine else exactly precisely actually really truly moment date today far time around here out there use',
    'a an the in of to at as by from with on we our us i my me is are be was been it this that any no all every everything anything anywhere',
    'name names export csv excel spreadsheet download file inventory register breakdown list need know want wants give get hand question about regarding',
    'what whatsoever boss board colleague colleagues employee employees staff user users people person account accounts somebody anybody anyone',
    'tenant system office o365 microsoft 365 entra id azure ad access right rights role roles their app apps application software belong belongs',
    'setting settings leave behind left mail email message traffic flow exchange online log logs audit entry entries events trail logged recorded',
    'changed performed carried made recently lately late more stuff total merely altogether together',
    'registro auditoría algo alguien hizo hicieron hecho hechos personas usuarios permisos permiso de existen configurado configuradas configurados hay puestas correo mensaje',
    'protokoll auditlog etwas jemand gemacht getan gab gibt es leute personen benutzer konfiguriert eingerichtet nachricht nachrichten',
    'journal quelque chose quelqu un fait faits faite personnes gens utilisateurs existent configurés configurées en courriel courrier',
  ].flatMap((words) => words.split(' ')),
);

/** Kinds whose other words say what the kind itself is: who administers a tenant from outside, what a setting is of. */
const ARE_OF_KIND: ReadonlySet<string> = new Set(['partners', 'settings', 'group-members', 'role-giving-groups']);

/**
 * "which connectors do we trust?": words that only go with those that narrow a question narrow it themselves where none of those is there. All
 * rows would be the answer to another question: they are left.
 */
export function leaveFillers(query: Query, material: QuestionMaterial, vocabulary: TableVocabulary): Query {
  const { where, named, related = [], check, order, by, period, limit, show = [] } = query;
  if (ARE_OF_KIND.has(vocabulary.table.id) || where.length + named.length + related.length + show.length > 0)
    return query;
  if ([check, order, by, period, limit, query.mailboxOf].some((one) => one !== undefined)) return query;
  const left = readPieces(material, vocabulary).flatMap((piece) => {
    if (piece.is !== 'phrase' || !piece.meanings.every(({ kind }) => kind === 'filler')) return [];
    const words = material.words.slice(piece.from, piece.to).map(({ text }) => text);
    return words.every((word) => SELECTS_NONE.has(word)) ? [] : words.join(' ');
  });
  return left.length === 0 ? query : { ...query, unread: [...query.unread, ...left] };
}
