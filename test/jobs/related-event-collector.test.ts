import assert from 'node:assert/strict';
import {
  ADMIN_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
  MICROSOFT_ACTOR,
  PARTNER_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import { RelatedEventCollector } from '../../src/jobs/related-event-collector.js';
import type { Actor, AppIds, AuditEvent } from '../../src/m365/audit-event.js';
import { AssessmentHouse } from './assessment-in-memory.js';

let number = 0;
const about = (app: AppIds, actor: Actor = MICROSOFT_ACTOR): AuditEvent =>
  entraEvent('Update application', { id: `about ${number++}`, app, actor });
const by = (actor: Actor): AuditEvent =>
  exchangeEvent('Set-Mailbox', `mailbox ${number}`, {}, { id: `by ${number++}`, actor });

describe('what is loaded together with an event', () => {
  const { appId, servicePrincipalId, applicationId } = HELPER_APP;
  let house: AssessmentHouse;
  beforeEach(() => (house = new AssessmentHouse()));

  const collector = () => new RelatedEventCollector(house.audit, house.tenant, [], house.closing.signal);
  const ids = async (one: RelatedEventCollector) => (await one.collected()).events.map(({ id }) => id);
  const stored = (...events: readonly AuditEvent[]) => {
    house.keep(...events);
    return events.map(({ id }) => id);
  };

  it('is everything of an app, id by id as records connect them, each asked for once', async () => {
    const all = stored(
      about({ appId, servicePrincipalId }),
      about({ servicePrincipalId, applicationId }),
      about({ applicationId }),
      by(HELPER_APP_ACTOR),
    );
    stored(about({ appId: 'another' }));
    const one = collector();
    await one.add([`app:${appId}`, `app:${appId}`]);
    assert.deepEqual((await ids(one)).toSorted(), all.toSorted());
    const keys = [appId, servicePrincipalId, applicationId].map((id) => `app:${id}`);
    assert.deepEqual(
      house.asked.handles,
      keys.map((key) => [key]),
    );
    const { handles } = await one.collected();
    assert.deepEqual([...handles], keys);
    const looks = house.asked.tenant.length;
    await one.add([`app:${applicationId}`]);
    assert.equal(house.asked.handles.length, 3, 'nothing twice');
    assert.equal(house.asked.tenant.length, looks + 2, 'one look that finds nothing new is enough');
    assert.deepEqual(new Set(house.asked.tenant.at(-1)), new Set(keys));
  });

  it('is what the people did who acted on the app, or in whose name it was done, under both of their ids', async () => {
    const { id, name } = ADMIN_ACTOR;
    const byName: Actor = { kind: 'person', id: name, name };
    const person = { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name };
    const all = stored(
      about({ appId }, ADMIN_ACTOR),
      about({ appId }, PARTNER_ACTOR),
      { ...about({ appId }), person },
      by(ADMIN_ACTOR),
      by(byName),
      by(PARTNER_ACTOR),
      by(EMPLOYEE_ACTOR),
    );
    stored(by(MICROSOFT_ACTOR), by({ kind: 'person', id: 'nobody', name: 'nobody@contoso.com' }));
    const one = collector();
    await one.add([`app:${appId}`]);
    assert.deepEqual((await ids(one)).toSorted(), all.toSorted());
    const { handles } = await one.collected();
    for (const key of [id, name, person.id, person.name, PARTNER_ACTOR.id, PARTNER_ACTOR.name])
      assert.ok(handles.has(`user:${key.toLowerCase()}`), key);
    assert.equal(handles.size, 7);
  });

  it('is nothing of a person whose name an app carries, nor of a name that is no id', async () => {
    const { id, name } = EMPLOYEE_ACTOR;
    house.known = { ...house.known, people: [{ id, userPrincipalName: name }] };
    const all = stored(
      about({ appId }, { kind: 'app', id: 'disguised', name }),
      about({ appId }, { kind: 'person', id: 'u-1', name: 'Adele Vance' }),
    );
    stored(by(EMPLOYEE_ACTOR));
    const one = collector();
    await one.add([`app:${appId}`]);
    assert.deepEqual(await ids(one), all);
  });

  it('is nothing of an app that is met by chance, nor of those who acted on it', async () => {
    const met = about({ appId: 'met', servicePrincipalId: 'met-object' }, EMPLOYEE_ACTOR);
    stored(by(EMPLOYEE_ACTOR), about({ servicePrincipalId: 'met-object' }));
    const one = collector();
    one.addLoaded([met]);
    await one.add([`app:${appId}`]);
    assert.deepEqual(await ids(one), [met.id]);
    assert.deepEqual(house.asked.handles, [[`app:${appId}`]]);
  });

  it('is what the groups may do that an app came into, asked for once', async () => {
    const joined = entraEvent('Add member to group', {
      id: 'joined',
      app: HELPER_APP,
      actor: MICROSOFT_ACTOR,
      changes: { 'Group.ObjectID': ['', 'G-1'], 'Group.DisplayName': ['', 'Platform'] },
    });
    const given = entraEvent('Add member to role', {
      id: 'given',
      actor: MICROSOFT_ACTOR,
      targets: [{ kind: 'group', id: 'g-1', name: '' }],
    });
    const all = stored(joined, given);
    const one = collector();
    await one.add([`app:${appId}`]);
    assert.deepEqual(await ids(one), all);
    assert.deepEqual(house.asked.handles.at(-1), ['group:g-1', 'group:platform']);
    const { length } = house.asked.handles;
    await one.add([`app:${appId}`]);
    assert.equal(house.asked.handles.length, length);
  });

  it('is what a finding names, if it is not there yet', async () => {
    const [first = '', second = ''] = stored(by(ADMIN_ACTOR), by(EMPLOYEE_ACTOR));
    const one = collector();
    await one.addEvents([]);
    await one.addEvents([first]);
    await one.addEvents([first, second]);
    await one.addEvents([second]);
    assert.deepEqual(
      [await ids(one), house.asked.ids],
      [
        [first, second],
        [[first], [second]],
      ],
    );
    const keys = [ADMIN_ACTOR, EMPLOYEE_ACTOR].flatMap(({ id, name }) => [`user:${id}`, `user:${name}`]);
    await one.collected();
    assert.deepEqual(house.asked.tenant.at(-1), keys);
  });
});
