import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isAcceptedDomain,
  isDomainWildcard,
  isSameOrSubdomain,
  isWideIpRange,
  parseMailDomain,
} from '../../src/m365/mail-domains.js';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const domain = fc.tuple(label, label).map(([name, end]) => `${name}.${end}`);
const ip = (number: number) => [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');

describe('An address of mail', () => {
  it('leads to its domain, however Exchange writes it', () => {
    fc.assert(
      fc.property(label, domain, (name, home) => {
        const address = `${name}@${home}`;
        for (const written of [address, ` ${address} `, `smtp:${address}`, `SMTP:${address}`, `<${address}>`]) {
          assert.equal(parseMailDomain(written), home);
        }
        assert.equal(parseMailDomain(address.toUpperCase()), home);
      }),
    );
    assert.equal(parseMailDomain('"odd@name"@contoso.com'), 'contoso.com');
  });

  it('is none without a name, without a domain, or in several words', () => {
    for (const none of ['Archive', '@contoso.com', 'a@', '@', 'Some One', 'some one@contoso.com', '', 'smtp:']) {
      assert.equal(parseMailDomain(none), undefined, none);
    }
  });
});

describe('A domain', () => {
  it('is the tenant’s by its whole name; what is under it only where that was said; no other ever', () => {
    fc.assert(
      fc.property(domain, label, (home, name) => {
        assert.ok(isAcceptedDomain(home.toUpperCase(), [home]));
        assert.ok(isAcceptedDomain(home, ['other.example', home.toUpperCase()]));
        assert.ok(isAcceptedDomain(`${name}.${home}`, [`*.${home}`]));
        assert.ok(isAcceptedDomain(home, [`*.${home}`]));
        assert.ok(!isAcceptedDomain(`${name}.${home}`, [home]));
        assert.ok(!isAcceptedDomain(`${name}${home}`, [`*.${home}`, home]));
        assert.ok(!isAcceptedDomain(home, []));
      }),
    );
  });

  it('is under another by whole parts of its name', () => {
    fc.assert(
      fc.property(domain, label, (home, name) => {
        assert.ok(isSameOrSubdomain(home, home) && isSameOrSubdomain(`${home}.`, home));
        assert.ok(isSameOrSubdomain(`${name}.${home.toUpperCase()}`, home));
        assert.ok(isSameOrSubdomain(`${name}.${home}`, home.toUpperCase()));
        assert.ok(!isSameOrSubdomain(`${name}${home}`, home));
        assert.ok(!isSameOrSubdomain(home, `${name}.${home}`));
        assert.ok(!isSameOrSubdomain(`${home}.${name}`, home));
      }),
    );
  });

  it('of a connector is any domain only where it is a star alone', () => {
    for (const any of ['*', 'smtp:*', 'SMTP:*;1', 'smtp:*;100', ' * ']) assert.ok(isDomainWildcard(any), any);
    for (const one of ['*.contoso.com', 'smtp:contoso.com;1', 'smtp:*;', '*;x', 'x*', '**', '']) {
      assert.ok(!isDomainWildcard(one), one);
    }
  });
});

describe('The addresses that a rule trusts', () => {
  it('prove no sender when wider than a /24, as a prefix or from first to last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 }), (bits) => {
        assert.equal(isWideIpRange(`198.51.100.0/${bits}`), bits < 24);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 128 }), (bits) => {
        assert.equal(isWideIpRange(`2001:db8::/${bits}`), bits < 48);
      }),
    );
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), fc.nat({ max: 2 ** 18 }), (first, more) => {
        assert.equal(isWideIpRange(`${ip(first)}-${ip(first + more)}`), more >= 256);
        assert.equal(isWideIpRange(` ${ip(first)} - ${ip(first + more)} `), more >= 256);
      }),
    );
    assert.ok(isWideIpRange('10.0.0.0-10.0.1.0') && !isWideIpRange('10.0.0.0-10.0.0.255'));
  });

  it('are one where one is written, and all in 0.0.0.0', () => {
    for (const one of ['192.0.2.10', '255.255.255.255', '2001:db8::1', ' 192.0.2.10 '])
      assert.ok(!isWideIpRange(one), one);
    assert.ok(isWideIpRange(' 0.0.0.0 '));
  });

  it('are too many where we cannot tell', () => {
    for (const odd of ['::1-::2', '192.0.2.1-x', 'x-192.0.2.1', '192.0.2-192.0.3', '1192.0.2.1-1192.0.2.2']) {
      assert.ok(isWideIpRange(odd), odd);
    }
  });
});
