import type { Intent } from '../../src/language/model/intent-id.js';
import { createAskedQuestions, type AskedQuestion } from './asked-question.js';

/** A question that is to be asked back, and exactly what is to be offered. */
export interface AskedBack {
  readonly q: string;
  readonly offered: readonly Intent[];
  readonly parameters?: AskedQuestion['parameters'];
}

/**
 * A thirteenth set: apps, rules, connectors and people called by names that no list knows, in small letters as often as not. The first try got
 * 32 of the first 68, those to be asked back included. Same moment.
 */
export const THIRTEENTH: readonly AskedQuestion[] = [
  // One question each, however many things it names.
  ...createAskedQuestions('app-credentials', 'which apps have secrets and certificates older than a year?'),
  ...createAskedQuestions('mail-flow-changes', 'who made or removed connectors and rules this month?'),
  ...createAskedQuestions('admins-weak-mfa', 'which admins have SMS and voice only?'),
  ...createAskedQuestions('risky-apps', 'which apps can read and send mail?'),
  ...createAskedQuestions('security-defaults', 'Hello, are security defaults on?'),
  ...createAskedQuestions('audit-logging', 'our auditor is coming. is the audit log on?'),
  ...createAskedQuestions('admins-without-mfa', 'I was looking at the portal and wondered which admins lack MFA'),
  ...createAskedQuestions('privileged-roles', 'who has Global Administrator and Exchange Administrator?'),
  // Apps.
  ...createAskedQuestions(
    'app-details',
    ['why is payroll bridge flagged', { app: 'payroll bridge' }],
    ['tell me about invoice robot', { app: 'invoice robot' }],
    ['invoice robot?', { app: 'invoice robot' }],
    ['Docuvault Backup', { app: 'Docuvault Backup' }],
    ['docuvault backup', { app: 'docuvault backup' }],
    ['what is quickbooks sync?', { app: 'quickbooks sync' }],
    ['what about the calendly app?', { app: 'calendly' }],
    ['is hubspot sync dangerous?', { app: 'hubspot sync' }],
    ['info on tableau exporter', { app: 'tableau exporter' }],
    ['who owns tableau exporter', { app: 'tableau exporter' }],
    ['what does nightly export job do', { app: 'nightly export job' }],
    ['show me snow integration', { app: 'snow' }],
    ['details for teams recorder bot', { app: 'teams recorder bot' }],
    ['how risky is shifts importer', { app: 'shifts importer' }],
    ["why's jira cloud sync critical?", { app: 'jira cloud sync' }],
    ['look up expense scanner please', { app: 'expense scanner' }],
  ),
  ...createAskedQuestions(
    'app-details',
    ['office sync helper?', { app: 'office sync helper' }],
    ['tell me about office sync helper', { app: 'office sync helper' }],
    ['permissions of invoice robot', { app: 'invoice robot' }],
    ['should I disable invoice robot', { app: 'invoice robot' }],
    ['is the payroll app safe', { app: 'payroll' }],
  ),
  ...createAskedQuestions('dormant-apps', 'thanks! and what about dormant apps?'),
  // What only looks like an app.
  ...createAskedQuestions('none', 'customer service', 'disable invoice robot'),
  ...createAskedQuestions('risky-apps', 'tell me about risky apps'),
  ...createAskedQuestions('mail-connectors', 'connectors?'),
  ...createAskedQuestions('transport-rules', 'transport rules?'),
  ...createAskedQuestions('legacy-authentication', 'what about legacy auth?'),
  ...createAskedQuestions('none', 'tell me about the weather', 'why is the sky blue', 'lunch menu?'),
  ...createAskedQuestions('privileged-roles', ['why is bob a global admin', { user: 'bob' }]),
  // Rules and connectors.
  ...createAskedQuestions(
    'transport-rules',
    'what does the rule Archive Bypass 3 do?',
    'show me the rule Strip Received',
    'why is the rule SCL Bypass flagged?',
    'does the rule Strip 02 remove headers?',
    'is rule Block Macros enabled',
    'was macht die Regel Umleitung Extern?',
    'what does the rule Strip 01 do?',
    'show the Inbound Strip 7 rule',
  ),
  ...createAskedQuestions(
    'mail-connectors',
    'show me the connector Relay To Proofpoint',
    'is the connector From Mailgate safe?',
    'what is the inbound connector Hybrid 01 for',
    'tell me about the outbound connector Smarthost A',
  ),
  ...createAskedQuestions(
    'mail-flow-changes',
    'who made the connector Partner In 2?',
    'when was the transport rule Legal Hold 7 changed?',
    "who created rule 'External Disclaimer'?",
    'who made the connector Inbound relay 7?',
    'who changed the rule strip 01',
    'who deleted the rule Journal Copy last week',
    ['what did Bram de Vries change in mail flow', { user: 'Bram de Vries' }],
  ),
  ...createAskedQuestions(
    'recent-consents',
    ['what did chloe consent to?', { user: 'chloe' }],
    ['what apps did bob consent to', { user: 'bob' }],
  ),
];

/** Two questions in one message. */
export const THIRTEENTH_ASKED_BACK: readonly AskedBack[] = [
  { q: 'do all admins have MFA and is the audit log on?', offered: ['admins-without-mfa', 'audit-logging'] },
  { q: 'list our inbound connectors. Also who approved what last week?', offered: ['mail-connectors', 'decisions'] },
  {
    q: "which apps can read mail? and which of our admins haven't signed in for months?",
    offered: ['risky-apps', 'stale-admins'],
  },
  {
    q: 'is legacy auth blocked, and are security defaults on?',
    offered: ['legacy-authentication', 'security-defaults'],
  },
  {
    q: 'who holds Global Administrator and which apps hold admin roles',
    offered: ['privileged-roles', 'apps-with-roles'],
  },
  { q: 'show me transport rules; also any open incidents?', offered: ['transport-rules', 'incidents'] },
  { q: "what changed since yesterday, and what's our posture?", offered: ['what-changed', 'posture'] },
  {
    q: 'any new consents this week plus any secrets that expire soon?',
    offered: ['recent-consents', 'app-credentials'],
  },
  {
    q: 'are admin accounts separate from daily ones? what about conditional access coverage?',
    offered: ['admin-separation', 'conditional-access'],
  },
  { q: 'show risky apps as well as dormant apps', offered: ['risky-apps', 'dormant-apps'] },
  { q: 'may users consent to apps and who consented recently', offered: ['consent-settings', 'recent-consents'] },
  {
    q: 'Hi! which admins use SMS for MFA? And are any admin accounts compromised?',
    offered: ['admins-weak-mfa', 'risky-admins'],
  },
  {
    q: 'zeig mir die Connectoren und wer hat die Transportregeln geändert?',
    offered: ['mail-connectors', 'mail-flow-changes'],
  },
  {
    q: 'which apps look suspicious and also tell me who created mail rules this month',
    offered: ['suspicious-apps', 'mail-flow-changes'],
  },
  {
    q: 'which admins lack MFA and who made connectors this quarter?',
    offered: ['admins-without-mfa', 'mail-flow-changes'],
  },
  { q: 'show risky apps. also, is auditing on?', offered: ['risky-apps', 'audit-logging'] },
  { q: 'dormant apps and connectors', offered: ['dormant-apps', 'mail-connectors'] },
  { q: 'good morning, any incidents? any new consents?', offered: ['incidents', 'recent-consents'] },
];
