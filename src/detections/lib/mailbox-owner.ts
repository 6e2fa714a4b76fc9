import type { AuditEvent } from '../../m365/audit-event.js';
import { isAcceptedDomain, isSameOrSubdomain, parseMailDomain } from '../../m365/mail-domains.js';
import type { Confidence } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { DetectionContext } from '../model/detection-context.js';
import { readParameter } from './event-field-readers.js';
import { isGuestName, isNonBlank, toPersonSubject } from './event-subject-and-actor.js';

/**
 * The mailbox that an Exchange event is about, as its owner, so that it is the same person as in the records of Entra ID. `Identity` may be
 * a path, an address, an alias or, for a folder, `adele@contoso.com:\Inbox`. A rule without a mailbox is in the actor's own.
 */
export function readMailboxOwner(event: AuditEvent, context: DetectionContext): Subject {
  const named = ['Mailbox', 'MailboxOwnerUPN', 'Identity']
    .map((name) => readParameter(event, name))
    .concat(event.target)
    .map((text) => ownerIn(text))
    .find(isNonBlank);
  const self = event.actor.kind === 'person' ? event.actor : undefined;
  const { person } = event;
  const isOwnRule =
    /inboxrule/i.test(event.operation) &&
    readParameter(event, 'Mailbox') === undefined &&
    readParameter(event, 'MailboxOwnerUPN') === undefined;
  const owner =
    person ??
    (isOwnRule && self !== undefined ? self : { id: named ?? self?.id ?? '', name: named ?? self?.name ?? '' });
  return toPersonSubject(owner, context);
}

/** The owner in a path: the last part, without a folder, unless the path is a rule's: `<mailbox>\<rule>`. */
function ownerIn(text: string | undefined): string | undefined {
  const mailbox = text?.split(':\\')[0];
  return mailbox?.split('\\').at(-1)?.trim();
}

/** Whether the mailbox is one of a person with a privileged role. */
export function isPrivilegedMailbox(owner: Subject, context: DetectionContext): boolean {
  return (context.person(owner.id) ?? context.person(owner.name))?.privileged === true;
}

/** Recipients that a rule or a mailbox sends mail to, apart by whether they are outside. */
export interface RecipientsOutside {
  readonly outside: readonly string[];
  /** Names and aliases: a contact's name can resolve to any address. */
  readonly unresolved: readonly string[];
  /** `high` where the tenant's domains are known; else another of its domains could look like an outside one. */
  readonly confidence: Confidence;
}

/** Finds the recipients outside the organisation: by the domains it accepts, or else those of the actor and the owner. */
export function findRecipientsOutside(
  recipients: readonly string[],
  event: AuditEvent,
  owner: Subject,
  context: DetectionContext,
): RecipientsOutside {
  const known = context.ownDomains;
  const own = known ?? [event.actor.name, owner.name].flatMap((name) => domainOf(name) ?? []);
  const addresses = recipients.map(readAddress);
  const isOutside = (address: string) => {
    const domain = domainOf(address);
    return (
      domain !== undefined && !isAcceptedDomain(domain, own) && !isOnMicrosoftPair(domain, own, known !== undefined)
    );
  };
  return {
    outside: addresses.filter(isOutside),
    unresolved: addresses.filter((address) => domainOf(address) === undefined),
    confidence: known === undefined ? 'medium' : 'high',
  };
}

/** Exchange writes `"Name" [SMTP:adele@contoso.com]`, `smtp:adele@contoso.com` or the address alone. */
function readAddress(recipient: string): string {
  const inside = /\[(?:SMTP:)?([^\]]+)\]/i.exec(recipient.slice(0, 1_000))?.[1] ?? recipient;
  return inside
    .trim()
    .replace(/^smtp:/i, '')
    .replace(/^["'<]+|["'>]+$/g, '');
}

function domainOf(address: string): string | undefined {
  return isGuestName(address) ? undefined : parseMailDomain(address);
}

/** Where the tenant's domains are not known, `contoso.onmicrosoft.com` is taken for the same organisation as `contoso.com`. */
function isOnMicrosoftPair(domain: string, own: readonly string[], isKnown: boolean): boolean {
  if (isKnown || !isSameOrSubdomain(domain, 'onmicrosoft.com')) return false;
  const tenant = domain.split('.').at(-3) ?? '';
  return own.some((one) => one.split('.').includes(tenant));
}
