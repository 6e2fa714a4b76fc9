import type { AuditEvent } from '../../m365/audit-event.js';
import { equalsIgnoringCase, findCmdletParameter } from '../../m365/audit-event-fields.js';
import type { WriteRequest } from '../../remediations/model/write-request.js';
import type { CarriedOutStep } from './carried-out-step.js';
import { isLoggedGraphWrite } from './logged-graph-write.js';
import {
  addsNoKey,
  addsNoTrust,
  changesCredentialsOnly,
  isOneOf,
  isSame,
  isSwitch,
} from './logged-value-comparison.js';

/** How far Microsoft's clock, which dates the event, may be from the database's, which dates the step; in milliseconds. */
export const CLOCKS_APART_MS = 5 * 60_000;

/**
 * Whether an event is what this step wrote: the operation, the object, and the time. What gives something (an undo) must also give
 * exactly what the step gives. Who acted is for the caller to check.
 */
export function isActOfStep(event: AuditEvent, step: CarriedOutStep): boolean {
  const atMs = Date.parse(event.at);
  if (atMs < Date.parse(step.from) - CLOCKS_APART_MS) return false;
  if (step.until !== undefined && atMs > Date.parse(step.until) + CLOCKS_APART_MS) return false;
  const { write } = step;
  return write.service === 'exchange' ? isCmdlet(event, write) : isLoggedGraphWrite(event, write, step.app);
}

/** Operations of which each takes something away or switches it off. Names as in the logs, normalised. */
const TAKING = [
  'Remove app role assignment from service principal',
  'Remove delegated permission grant',
  'Remove member from role',
  'Remove member from group',
  'Remove service principal credentials',
  'Remove service principal',
  'Delete application',
  'Remove-InboundConnector',
  'Remove-TransportRule',
  'Disable-TransportRule',
  'Remove-RoleGroupMember',
];

/** Whether the event could be a step of some revoke, by its operation alone: where no decision record is read, nothing more is known. */
export function couldBeRevokeStep(event: AuditEvent): boolean {
  if (isOneOf(event, TAKING)) return true;
  if (isOneOf(event, ['Update application - Certificates and secrets management']))
    return addsNoKey(event) && changesCredentialsOnly(event);
  if (isOneOf(event, ['Update application']))
    return addsNoTrust(event) && addsNoKey(event) && changesCredentialsOnly(event);
  if (isOneOf(event, ['Update service principal']))
    return isSwitch(event, false) || (addsNoKey(event) && changesCredentialsOnly(event));
  return isOneOf(event, ['Set-InboundConnector']) && hasOnly(event, { Identity: undefined, Enabled: false });
}

function isCmdlet(event: AuditEvent, { cmdlet, parameters }: Extract<WriteRequest, { service: 'exchange' }>): boolean {
  if (!equalsIgnoringCase(event.operation, cmdlet) || !hasOnly(event, parameters)) return false;
  // Without one of its conditions, a rule would apply to all mail.
  if (GIVING.test(cmdlet) && !hasAll(event, parameters)) return false;
  const object = parameters['Identity'] ?? parameters['Name'];
  const named = [findCmdletParameter(event, 'Identity'), findCmdletParameter(event, 'Name'), event.target];
  return named.some((name) => isSame(name, object));
}

const GIVING = /^(?:New|Add)-/i;
/** Parameters that say how a cmdlet runs, not what it does. */
const ABOUT_RUNNING = /^(?:Confirm|Force|WhatIf|ErrorAction|WarningAction|BypassSecurityGroupManagerCheck)$/i;

/** Whether the event has no parameter but these, with their values; undefined stands for any value. */
function hasOnly({ parameters }: AuditEvent, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(parameters).every(([name, value]) => {
    if (ABOUT_RUNNING.test(name)) return true;
    const known = Object.keys(wanted).find((one) => equalsIgnoringCase(one, name));
    if (known === undefined) return false;
    return wanted[known] === undefined || written(value) === written(wanted[known]);
  });
}

function hasAll(event: AuditEvent, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(wanted).every(
    (name) => ABOUT_RUNNING.test(name) || findCmdletParameter(event, name) !== undefined,
  );
}

/** A value as the log writes it, without what differs between its ways of writing. */
function written(value: unknown): string {
  // A list is joined; its entries may have such separators themselves (`smtp:*;1`).
  const text = Array.isArray(value) ? value.map(String).join(';') : String(value);
  return text
    .split(/[;,]/)
    .map((part) => part.trim().replace(/^\$/, '').toLowerCase())
    .toSorted()
    .join();
}
