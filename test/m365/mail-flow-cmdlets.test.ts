import assert from 'node:assert/strict';
import {
  describeMailFlowNoun,
  MAIL_FLOW_VERBS,
  parseMailFlowCmdlet,
  readMailFlowObjectName,
} from '../../src/m365/mail-flow-cmdlets.js';

describe('A cmdlet that changes mail flow', () => {
  const objects = [
    ['InboundConnector', 'inbound connector'],
    ['OutboundConnector', 'outbound connector'],
    ['TransportRule', 'mail flow rule'],
  ] as const;
  for (const [noun, words] of objects) {
    it(`is any of five done to an ${words}, in any letter case`, () => {
      assert.deepEqual([...MAIL_FLOW_VERBS], ['New', 'Set', 'Enable', 'Disable', 'Remove']);
      for (const verb of MAIL_FLOW_VERBS) {
        for (const written of [`${verb}-${noun}`, `${verb}-${noun}`.toUpperCase(), `${verb}-${noun}`.toLowerCase()]) {
          assert.deepEqual(parseMailFlowCmdlet(written), { verb, noun }, written);
        }
      }
      assert.equal(describeMailFlowNoun(noun), words);
    });
  }

  it('is no other cmdlet', () => {
    for (const other of [
      'Get-TransportRule',
      'New-Mailbox',
      'New',
      'TransportRule',
      'NewTransportRule',
      'new-',
      '-',
      '',
    ]) {
      assert.equal(parseMailFlowCmdlet(other), undefined, other);
    }
  });

  it('is told by the name of its object: from the target, else from what was typed, without the tenant before it', () => {
    const name = (target: string, parameters: Record<string, string> = {}) =>
      readMailFlowObjectName({ target, parameters });
    assert.equal(name('contoso.onmicrosoft.com\\Relay 7'), 'Relay 7');
    assert.equal(name(' Relay 7 ', { Name: 'Another' }), 'Relay 7');
    assert.equal(name('', { Name: 'Relay 7', Identity: 'Another' }), 'Relay 7');
    assert.equal(name('', { Name: '', Identity: 'contoso\\Relay 7' }), 'Relay 7');
    assert.equal(name(''), '(no name)');
    assert.equal(name('contoso.onmicrosoft.com\\'), '(no name)');
  });
});
