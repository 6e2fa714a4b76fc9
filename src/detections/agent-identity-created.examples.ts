import type { Actor } from '../m365/audit-event.js';
import { ADMIN_ACTOR, entraEvent, HELPER_APP, HELPER_APP_ACTOR, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const app = (operation: string, agentType: string | undefined, actor: Actor = ADMIN_ACTOR) =>
  entraEvent(operation, {
    actor,
    app: HELPER_APP,
    targets: [
      {
        kind: operation === 'Add application' ? 'application' : 'service-principal',
        id: HELPER_APP.servicePrincipalId,
        name: HELPER_APP.name,
        ...(agentType === undefined ? {} : { agentType }),
      },
    ],
  });

/** Examples of `agent-identity-created`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a blueprint, whose credential acts as each of its agents',
    event: app('Add application', 'agenticApp'),
    expect: {
      severity: 'medium',
      subjectId: HELPER_APP.appId,
      title: 'The blueprint of AI agents Office Sync Helper was created (by megan@contoso.com)',
    },
  },
  {
    name: 'its service principal',
    event: app('Add service principal', 'agentIdentityBlueprintPrincipal'),
    expect: { severity: 'medium' },
  },
  {
    name: 'an agent, by a person',
    event: app('Add service principal', 'agenticAppInstance'),
    expect: { severity: 'low' },
  },
  {
    name: 'an agent, by a blueprint',
    event: app('Add service principal', 'agenticAppInstance', HELPER_APP_ACTOR),
    expect: { severity: 'medium' },
  },
  {
    name: 'a user account for an agent',
    event: entraEvent('Add user', {
      targets: [
        {
          kind: 'user',
          id: 'a0000000-0000-4000-8000-0000000000b1',
          name: 'agent@contoso.com',
          agentType: 'agentIDuser',
        },
      ],
    }),
    expect: { severity: 'low', subjectId: 'a0000000-0000-4000-8000-0000000000b1' },
  },
  { name: 'an app that is none', event: app('Add application', 'notAgentic'), expect: 'silent' },
  { name: 'a record of before there were agents', event: app('Add service principal', undefined), expect: 'silent' },
  { name: 'a kind that is not known yet', event: app('Add service principal', 'unknownFutureValue'), expect: 'silent' },
  {
    name: 'the name of a property of every object',
    event: app('Add service principal', 'constructor'),
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own',
    event: app('Add service principal', 'agenticAppInstance', MICROSOFT_ACTOR),
    expect: 'silent',
  },
];
