import type { AuditTarget } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel, toAppSubject } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

/** Kinds of agents in records, and their words. The page is named at `AuditTarget.agentType`. */
const KINDS: Readonly<Record<string, string>> = {
  agenticapp: 'blueprint of AI agents',
  agentidentityblueprintprincipal: 'blueprint of AI agents',
  agenticappinstance: 'AI agent',
  agentiduser: 'user account of an AI agent',
};

function agentIn(targets: readonly AuditTarget[]): { readonly target: AuditTarget; readonly kind: string } | undefined {
  for (const target of targets) {
    const type = target.agentType?.toLowerCase() ?? '';
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    if (kind !== undefined) return { target, kind };
  }
  return undefined;
}

export const detection = defineDetection({
  id: 'agent-identity-created',
  title: 'A new AI agent',
  topic: 'apps',
  privilegedAct: false,
  description: 'An identity of an AI agent, a blueprint of such identities, or a user account of an agent is created.',
  operations: ['Add application', 'Add service principal', 'Add user'],
  sources: [
    'Read from the audit log of Entra ID, which names agents since November 2025; the unified audit log alone does not tell agents from apps.',
  ],
  techniques: [{ id: 'T1136.003', name: 'Cloud Account' }],
  benign: [
    'Somebody publishes an agent in Copilot Studio or Foundry, which makes its identity by itself.',
    'A product of a vendor brings its agents.',
  ],
  nextSteps: [
    { text: 'See who sponsors the agent and what it may do.', url: PORTAL_PAGES.enterpriseApps },
    { text: 'If nobody knows it: disable it, and its blueprint, which can act as each of its agents.' },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const agent = agentIn(event.targets);
    if (agent === undefined) return undefined;
    const { target, kind } = agent;
    const name = pickName('an agent without a name', target.name, event.app?.name, target.id);
    const subject =
      event.app === undefined
        ? ({ kind: 'user', id: pickName(name, target.id), name } as const)
        : toAppSubject(event.app, context);
    const isBlueprint = kind.startsWith('blueprint');
    return {
      subject,
      severity: isBlueprint || isByApp(event, context) ? 'medium' : 'low',
      confidence: 'medium',
      title: `The ${kind} ${name} was created (by ${resolveActorLabel(event, context)})`,
      what: `Created: ${kind}`,
    };
  },
});
