import { gzipSync } from 'node:zlib';
import { EXCHANGE_RECORDS, GRAPH_RECORDS, UNIFIED_RECORDS as UNIFIED } from './attack-records.js';
import { elasticAzure, elasticUnified } from './elastic-writer.js';
import {
  auditLogsRows,
  csv,
  diagnostics,
  entraRows,
  officeActivityRows,
  powershellRecords,
  purviewRows,
  queryAnswer,
  searchRows,
} from './microsoft-writers.js';
import { zipOf } from './zip-writer.js';

/** A kind of file that responders have: what it is called, and the attack in one or more files of it. */
export interface FileKind {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Buffer>>;
}

const EXCHANGE_FILE = { 'exchange.json': JSON.stringify(EXCHANGE_RECORDS) };
const lines = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');

const AUDIT_LOGS = auditLogsRows(JSON.stringify);
const utf16 = (text: string, { mark = true, isBig = false } = {}) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const PURVIEW = csv(purviewRows);
const ENTRA_CSV = csv(entraRows);
const splunk = (record: object, at: number) => ({
  preview: false,
  offset: at,
  result: {
    _raw: JSON.stringify(record),
    _time: '2026-11-20T02:10:01.000+00:00',
    sourcetype: 'o365:management:activity',
  },
});

/** Every kind of file that `replay` reads, with the same attack in it. */
export const FILE_KINDS: readonly FileKind[] = [
  { name: 'Management Activity API, a list', files: { 'blob.json': JSON.stringify(UNIFIED) } },
  { name: 'Management Activity API, lines', files: { 'blob.ndjson': lines(UNIFIED) } },
  {
    name: 'audit search of Graph',
    files: {
      'query.json': JSON.stringify({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata',
        '@odata.count': 7,
        value: UNIFIED.map((auditData) => ({
          id: auditData.Id,
          createdDateTime: `${auditData.CreationTime}Z`,
          operation: auditData.Operation,
          auditData,
        })),
      }),
    },
  },
  {
    name: 'directory audits of Graph',
    files: {
      'graph.json': JSON.stringify({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata',
        value: GRAPH_RECORDS,
      }),
      ...EXCHANGE_FILE,
    },
  },
  { name: 'CSV of Purview', files: { 'purview.csv': PURVIEW } },
  { name: 'CSV of Purview with a mark', files: { 'purview.csv': `\ufeff${PURVIEW}` } },
  {
    name: 'CSV of Purview with semicolons',
    files: { 'purview.csv': `sep=;\r\n${csv(purviewRows, { delimiter: ';' })}` },
  },
  {
    name: 'CSV of Search-UnifiedAuditLog',
    files: {
      'search.csv': `#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n${csv(searchRows, { always: true })}`,
    },
  },
  {
    name: 'CSV of the column AuditData alone',
    files: {
      'column.csv': csv(
        UNIFIED.map((record) => ({ AuditData: JSON.stringify(record) })),
        { always: true },
      ),
    },
  },
  { name: 'ConvertTo-Json of Search-UnifiedAuditLog', files: { 'search.json': JSON.stringify(searchRows, null, 4) } },
  {
    name: 'ConvertTo-Json of Get-MgAuditLogDirectoryAudit',
    files: {
      'mg.json': JSON.stringify(
        powershellRecords((at) => at),
        null,
        2,
      ),
      ...EXCHANGE_FILE,
    },
  },
  {
    name: 'ConvertTo-Json in Windows PowerShell',
    files: {
      'mg.json': JSON.stringify({ value: powershellRecords((at) => `/Date(${Date.parse(at)})/`), Count: 4 })
        .replaceAll('"/Date', '"\\/Date')
        .replaceAll(')/"', ')\\/"'),
      ...EXCHANGE_FILE,
    },
  },
  { name: 'CSV of the Entra admin center', files: { 'AuditLogs_2026-11-20.csv': ENTRA_CSV, ...EXCHANGE_FILE } },
  {
    name: 'Log Analytics, JSON',
    files: { 'audit.json': JSON.stringify(AUDIT_LOGS), 'office.json': JSON.stringify(officeActivityRows()) },
  },
  {
    name: 'Log Analytics, data export',
    files: { 'PT05M.json': lines(auditLogsRows((value) => value)), 'office.json': lines(officeActivityRows()) },
  },
  {
    name: 'Log Analytics, CSV of the portal',
    files: {
      'query_data.csv': csv(auditLogsRows(JSON.stringify, 'TimeGenerated [UTC]')),
      'office.csv': csv(officeActivityRows('TimeGenerated [UTC]')),
    },
  },
  {
    name: 'Log Analytics, answer of the query API',
    files: {
      'audit.json': JSON.stringify(queryAnswer(AUDIT_LOGS)),
      'office.json': JSON.stringify(queryAnswer(officeActivityRows()), null, 1),
    },
  },
  { name: 'diagnostic settings', files: { 'hub.json': JSON.stringify({ records: diagnostics }), ...EXCHANGE_FILE } },
  { name: 'a list in data', files: { 'data.json': JSON.stringify({ data: UNIFIED }) } },
  {
    name: 'a page with other keys first',
    files: {
      'page.json': JSON.stringify({
        status: 'ok',
        meta: { page: 1, of: [1, 2] },
        took: 12,
        next: null,
        results: UNIFIED,
        highlighted: {},
      }),
    },
  },
  {
    name: 'Splunk, JSON lines',
    files: { 'splunk.json': lines([...UNIFIED.map(splunk), { preview: false, lastrow: true }]) },
  },
  {
    name: 'Splunk, a JSON document',
    files: {
      'splunk.json': JSON.stringify({
        preview: false,
        init_offset: 0,
        messages: [],
        fields: [{ name: '_raw' }],
        results: UNIFIED.map((record, at) => splunk(record, at).result),
      }),
    },
  },
  {
    name: 'Splunk, CSV',
    files: {
      'splunk.csv': csv(
        UNIFIED.map((record, at) => ({ _serial: at, ...splunk(record, at).result })),
        { always: true },
      ),
    },
  },
  {
    name: 'Elasticsearch, what came in',
    files: {
      'elastic.json': JSON.stringify({
        took: 3,
        timed_out: false,
        _shards: { total: 1, failed: 0 },
        hits: { total: { value: 7, relation: 'eq' }, max_score: 1, hits: elasticUnified(true) },
      }),
    },
  },
  { name: 'Elasticsearch, fields of the o365 integration', files: { 'elastic.ndjson': lines(elasticUnified(false)) } },
  {
    name: 'Elasticsearch, fields of the azure integration',
    files: { 'elastic.ndjson': lines(elasticAzure), ...EXCHANGE_FILE },
  },
  {
    name: 'a message of Elastic',
    files: {
      'beats.ndjson': lines(
        UNIFIED.map((record) => ({ '@timestamp': `${record.CreationTime}Z`, message: JSON.stringify(record) })),
      ),
    },
  },
  { name: 'UTF-16 with a mark', files: { 'utf16.csv': utf16(PURVIEW) } },
  { name: 'UTF-16 without a mark', files: { 'utf16.json': utf16(JSON.stringify(UNIFIED), { mark: false }) } },
  {
    name: 'UTF-16, big end first, without a mark',
    files: { 'utf16.csv': utf16(PURVIEW, { mark: false, isBig: true }) },
  },
  { name: 'UTF-16 in gzip', files: { 'utf16.csv.gz': gzipSync(utf16(PURVIEW)) } },
  {
    name: 'UTF-16 without a mark in gzip',
    files: { 'utf16.json.gz': gzipSync(utf16(JSON.stringify(UNIFIED, null, 2), { mark: false })) },
  },
  { name: 'gzip in gzip', files: { 'twice.gz': gzipSync(gzipSync(PURVIEW)) } },
  {
    name: 'a zip of several files',
    files: {
      'export.zip': zipOf({
        'logs/': '',
        'logs/AuditLogs.csv': ENTRA_CSV,
        '../exchange.json.gz': gzipSync(lines(EXCHANGE_RECORDS)),
        '__MACOSX/._x': 'x',
      }),
    },
  },
];
