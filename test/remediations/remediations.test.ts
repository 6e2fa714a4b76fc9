import assert from 'node:assert/strict';
import { planRevoke } from '../../src/decisions/revoke-planner.js';
import {
  makeAppSnapshot,
  SAMPLE_CONNECTOR,
  SAMPLE_TRANSPORT_RULE,
} from '../../src/remediations/lib/app-snapshot-samples.js';
import { REMEDIATION_IDS } from '../../src/remediations/model/remediation-id.js';
import { REMEDIATION_METADATA } from '../../src/remediations/model/remediation-metadata.js';
import { type PlanStep } from '../../src/remediations/model/revoke-plan.js';
import { loadRemediationsWithExamples } from './support/remediations-with-examples.js';

const remediations = await loadRemediationsWithExamples();
const idsIn = (steps: readonly PlanStep[]) => steps.map(({ id }) => id);

describe('remediations', () => {
  it('are all there, each in a file of its name', () => {
    assert.deepEqual(
      remediations.map(({ id }) => id),
      REMEDIATION_IDS,
    );
  });

  it('are known to other rooms by the metadata of their files', () => {
    const metadata = remediations.map(({ id, noun }) => [id, { noun }]);
    assert.deepEqual(REMEDIATION_METADATA, Object.fromEntries(metadata), 'stale: npm run generate');
  });

  for (const { id, examples, steps } of remediations) {
    describe(id, () => {
      for (const example of examples)
        it(example.name, () => {
          assert.deepEqual(idsIn(steps(example.snapshot)), example.expect);
        });
    });
  }

  it('never let a name into an address: only ids, encoded', () => {
    const hostile = '../../users/x?$select=*#';
    const steps = remediations.flatMap((remediation) =>
      remediation.steps(
        makeAppSnapshot({
          app: { id: hostile, appId: hostile, name: hostile },
          applicationId: hostile,
          directoryRoles: [
            { assignmentId: hostile, roleTemplateId: hostile, roleName: hostile, scope: hostile },
            { assignmentId: 'a', roleTemplateId: 't', roleName: 'r', scope: '/', throughGroupId: hostile },
          ],
          appRoles: [
            { assignmentId: hostile, resourceId: hostile, resourceName: hostile, appRoleId: hostile, value: hostile },
          ],
          delegatedGrants: [{ grantId: hostile, consentType: 'Principal', resourceId: hostile, scope: hostile }],
          credentials: [{ on: 'application', keyId: hostile, kind: 'password', name: hostile }],
          federated: [{ id: hostile, name: hostile, issuer: hostile, subject: hostile, audiences: [] }],
          suspects: [{ id: hostile, name: hostile }],
        }),
      ),
    );
    const paths = steps.flatMap(({ write, verify, undo }) => [
      write.service === 'graph' ? write.path : '',
      verify.read.service === 'graph' ? verify.read.path : '',
      ...(undo.possible ? undo.steps.map((step) => (step.write.service === 'graph' ? step.write.path : '')) : []),
    ]);
    assert.ok(paths.filter((path) => path !== '').length >= 15);
    for (const path of paths) assert.ok(!path.includes('/../') && !path.includes('#'), path);
  });
});

describe('the plan of a revoke', () => {
  const armed = makeAppSnapshot({
    directoryRoles: [{ assignmentId: 'a-1', roleTemplateId: 't-1', roleName: 'Exchange Administrator', scope: '/' }],
    appRoles: [
      {
        assignmentId: 'g-1',
        resourceId: 'r-1',
        resourceName: 'Exchange',
        appRoleId: 'x',
        value: 'Exchange.ManageAsApp',
      },
    ],
    credentials: [{ on: 'application', keyId: 'k-1', kind: 'password', name: 'sync' }],
    inboundConnectors: [SAMPLE_CONNECTOR],
    transportRules: [SAMPLE_TRANSPORT_RULE],
    unseen: ['owners: Application.Read.All is not granted'],
  });

  it('contains with what can be taken back, and nothing else', () => {
    const plan = planRevoke(armed, 'contain', remediations);
    assert.deepEqual(idsIn(plan.steps), [
      'disable-service-principal:sp-1',
      `disable-transport-rule:${SAMPLE_TRANSPORT_RULE.Guid}`,
      `disable-inbound-connector:${SAMPLE_CONNECTOR.Guid}`,
    ]);
    assert.deepEqual(plan.irreversible, []);
  });

  it('takes everything away with the app switched off first and its credentials last, and says what is lost for good', () => {
    const plan = planRevoke(armed, 'all', remediations);
    assert.deepEqual(idsIn(plan.steps), [
      'disable-service-principal:sp-1',
      `remove-transport-rule:${SAMPLE_TRANSPORT_RULE.Guid}`,
      `remove-inbound-connector:${SAMPLE_CONNECTOR.Guid}`,
      'remove-app-directory-role:a-1',
      'remove-app-role-assignment:g-1',
      'remove-app-credential:k-1',
    ]);
    assert.equal(plan.irreversible.length, 1);
    assert.deepEqual(plan.unseen, armed.unseen);
  });

  it('has the same hash for the same writes, and another as soon as one differs', () => {
    const hash = (change: Parameters<typeof makeAppSnapshot>[0]) =>
      planRevoke({ ...armed, ...change }, 'all', remediations).hash;
    assert.equal(hash({}), hash({ consenting: 9, owners: [{ id: 'u', name: 'x' }] }));
    assert.notEqual(hash({}), hash({ credentials: [] }));
    assert.notEqual(hash({}), hash({ transportRules: [] }));
  });
});

describe('a mail flow rule or connector that is taken away', () => {
  const undoOf = (id: string, change: Parameters<typeof makeAppSnapshot>[0]) => {
    const [step] = remediations.find((one) => one.id === id)?.steps(makeAppSnapshot(change)) ?? [];
    assert.ok(step);
    return step.undo;
  };
  const parametersOf = (undo: PlanStep['undo']) => {
    const write = undo.possible ? undo.steps[0]?.write : undefined;
    assert.ok(write?.service === 'exchange');
    return write.parameters;
  };
  const undoOfRule = (change: Readonly<Record<string, unknown>>) =>
    undoOf('remove-transport-rule', {
      transportRules: [{ ...SAMPLE_TRANSPORT_RULE, RemoveHeader: null, DeleteMessage: true, ...change }],
    });
  const undoOfConnector = (change: Readonly<Record<string, unknown>>) =>
    undoOf('remove-inbound-connector', { inboundConnectors: [{ ...SAMPLE_CONNECTOR, ...change }] });

  it('is made again with every condition and exception it had, never for more mail than before', () => {
    const narrow = {
      SubjectMatchesPatterns: ['invoice'],
      SentTo: ['ap@contoso.example'],
      ExceptIfFrom: ['cfo@contoso.example'],
    };
    assert.deepEqual(parametersOf(undoOfRule(narrow)), {
      Name: SAMPLE_TRANSPORT_RULE.Name,
      Priority: 3,
      Mode: 'Enforce',
      DeleteMessage: true,
      Enabled: true,
      ...narrow,
    });
    const parameters = parametersOf(undoOfConnector({ AssociatedAcceptedDomains: ['contoso.example'] }));
    assert.deepEqual(parameters['AssociatedAcceptedDomains'], ['contoso.example']);
  });

  it('is not made again when it has a setting that nobody here knows: without it, it might take all mail', () => {
    for (const undo of [undoOfRule({ ExceptIfSomethingNew: ['x'] }), undoOfConnector({ OnlyFromSomewhere: 'x' })]) {
      assert.ok(!undo.possible);
      assert.match(undo.why, /ExceptIfSomethingNew|OnlyFromSomewhere/);
    }
    const plan = planRevoke(
      makeAppSnapshot({ transportRules: [{ ...SAMPLE_TRANSPORT_RULE, OnlySome: 3 }] }),
      'all',
      remediations,
    );
    assert.ok(
      plan.irreversible.some((line) => line.includes('OnlySome')),
      plan.irreversible.join(),
    );
  });

  it('what Exchange works out by itself, or what is not set, stands in the way of nothing', () => {
    const computed = { WhenChanged: '2026-11-24', IsValid: true, 'Guid@odata.type': '#Guid' };
    const unset = { HasNoClassification: false, SomethingNew: null, SomethingElse: [], Text: '' };
    assert.ok(
      undoOfRule({ ...computed, ...unset, Description: 'If …', Conditions: ['…'], Actions: ['…'], CreatedBy: 'Megan' })
        .possible,
    );
    assert.ok(undoOfConnector({ ...computed, ...unset, ConnectorSource: 'AdminUI' }).possible);
  });
});

describe('the certificates of an app', () => {
  const stepFor = (servicePrincipal: readonly Readonly<Record<string, unknown>>[]) => {
    const remediation = remediations.find(({ id }) => id === 'remove-app-credential');
    const [step] = remediation?.steps(makeAppSnapshot({ keyCredentials: { application: [], servicePrincipal } })) ?? [];
    assert.ok(step);
    return step;
  };
  const certificate = (keyId: string) => ({ keyId, usage: 'Verify', key: 'MIIC' });

  it('are back when each of them is there: another key in their place is not them', () => {
    const { undo } = stepFor([certificate('k-1'), certificate('k-2')]);
    assert.ok(undo.possible);
    assert.deepEqual(
      undo.steps.map(({ verify }) => verify.expect),
      [{ kind: 'all-present', list: 'keyCredentials', each: [{ keyId: 'k-1' }, { keyId: 'k-2' }] }],
      'one write, as it brings them all',
    );
  });

  it('do not come back where one signs answers of SAML: nobody can read its private key, and the plan says so', () => {
    const pair = [certificate('k-1'), { keyId: 'k-2', usage: 'Sign', key: null }];
    const { undo } = stepFor(pair);
    assert.ok(!undo.possible);
    assert.match(undo.why, /SAML/);
    const plan = planRevoke(
      makeAppSnapshot({ keyCredentials: { application: [], servicePrincipal: pair } }),
      'all',
      remediations,
    );
    assert.ok(
      plan.irreversible.some((line) => line.includes('SAML')),
      plan.irreversible.join(),
    );
  });
});
