import type { Wording } from '../model/wording.js';

/** "according to the log": says of no rule or connector what it is like. */
export const AS_LOGGED = {
  en: 'according to log|according to audit log|as per log|per audit log|as logged|by audit log',
  de: 'laut protokoll|laut log|laut audit log|laut auditprotokoll|laut überwachungsprotokoll|gemäß protokoll',
  fr: 'd après le journal|selon le journal|d après le journal d audit|selon le journal d audit|d après les journaux|selon les logs',
  es: 'según el registro|según el registro de auditoría|según el log|según los registros',
} as const satisfies Wording;
