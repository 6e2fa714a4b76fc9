import assert from 'node:assert/strict';
import { askComparisonPlainly, saySoonInDays } from '../../../src/language/rewording/asked-comparison.js';
import { sayMemberPlainly } from '../../../src/language/rewording/member-or-guest.js';
import { sayOfPublishers } from '../../../src/language/rewording/of-publishers-and-issuers.js';
import { sayPolicyCovers, sayPolicyExcludes } from '../../../src/language/rewording/policy-makes-somebody.js';

const tell = (say: (text: string) => string, told: Readonly<Record<string, string>>): void => {
  for (const [asked, meant] of Object.entries(told)) assert.equal(say(asked), meant);
};

describe('A question in other words', () => {
  it('asks of somebody whether they are a member, in whatever words', () => {
    tell(sayMemberPlainly, {
      'is Ada Vance one of our employees?': 'is Ada Vance a member account?',
      'does Ada Vance work for us?': 'is Ada Vance a member account?',
      'is Ada Vance a guest or one of us?': 'is Ada Vance a guest?',
      'ist Ada Vance eine Mitarbeiterin von uns?': 'ist Ada Vance a member account?',
      'is there an employee who holds a role?': 'is there an employee who holds a role?',
      'which employees hold a role?': 'which employees hold a role?',
    });
  });

  it('takes who verified a publisher for no publisher, and an outside issuer for no vendor', () => {
    tell(sayOfPublishers, {
      'apps of a publisher that Microsoft has not verified': 'apps of a publisher not verified',
      'did Microsoft verify the publisher of Portal?': 'is the publisher of Portal verified?',
      'publishers verified by Microsoft': 'publishers verified',
      'does any app trust tokens from a build system outside Microsoft?': 'does any app trust outside tokens?',
      'apps from outside Microsoft': 'apps from not from Microsoft',
      'apps that use Microsoft Graph': 'apps that use Microsoft Graph',
    });
  });

  it('asks of policies whom they cover, and by which group they leave somebody out', () => {
    tell(sayPolicyCovers, {
      'does one of our policies make Ada Vance do MFA?':
        'does an enforced policy that requires MFA apply to Ada Vance?',
      'does a policy make admins do MFA?': 'does a policy make admins do MFA?',
    });
    tell(sayPolicyExcludes, {
      'which group excludes Ada Vance from Require MFA?': 'does the policy "Require MFA" exclude Ada Vance?',
      'how is Ada excluded from Require MFA for all?': 'why does the policy "Require MFA for all" not apply to Ada?',
      'why is Ada exempt from the MFA policy for admins?': 'which MFA policy for admins excludes Ada?',
      'how are guests excluded from Require MFA?': 'how are guests excluded from Require MFA?',
    });
  });

  it('asks whether a number keeps to what is recommended', () => {
    tell(askComparisonPlainly, {
      'Microsoft recommends fewer than five global admins. Are we below that?':
        'do we have fewer than five global admins?',
      'the baseline says no more than 4 global admins. do we comply?': 'do we have at most 4 global admins?',
      'is the number of exchange admins below six?': 'do we have fewer than six exchange admins?',
      'Microsoft recommends fewer than five global admins. Are we above that?':
        'Microsoft recommends fewer than five global admins. Are we above that?',
    });
  });

  it('says of roles how long soon is', () => {
    tell(saySoonInDays, {
      'which role assignments run out soon?': 'which role assignments run out in the next 30 days?',
      'which secrets run out soon?': 'which secrets run out soon?',
    });
  });
});
