import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import type { Table, TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';

const names = z.array(z.string()).min(20);

/** What attackers name apps, people, groups, rules and connectors: orders to a model, markup, control characters, look-alikes. */
export const HOSTILE_NAMES = z
  .strictObject({
    'app-name': names,
    'person-name': names,
    'rule-name': names,
    'connector-name': names,
    'group-name': names,
  })
  .parse(JSON.parse(readFileSync(new URL('hostile-names.json', import.meta.url), 'utf8')));

/** A tenant in which every app, person, group, rule and connector has a hostile name. */
export function withHostileNames(world: TenantData): TenantData {
  const { exchange } = world;
  return {
    ...world,
    servicePrincipals: renamed(world.servicePrincipals, HOSTILE_NAMES['app-name']),
    users: renamed(world.users, HOSTILE_NAMES['person-name']),
    groups: renamed(world.groups, HOSTILE_NAMES['group-name']),
    exchange: {
      ...exchange,
      transportRules: multiplied(exchange.transportRules, HOSTILE_NAMES['rule-name']),
      inboundConnectors: multiplied(exchange.inboundConnectors, HOSTILE_NAMES['connector-name']),
    },
  };
}

function renamed(table: Table, texts: readonly string[]): Table {
  const names = new Map<string, string>();
  for (let index = 0; index < table.size; index += 1) {
    names.set(table.at(index).id, texts[index % texts.length] ?? '');
  }
  const rename = (object: WireObject): WireObject => ({ ...object, displayName: names.get(object.id) });
  return {
    size: table.size,
    at: (index) => rename(table.at(index)),
    byId: (id) => {
      const found = table.byId(id);
      return found && rename(found);
    },
  };
}

/** One object for each text, each with a GUID of its own. */
function multiplied(
  objects: readonly Record<string, unknown>[],
  texts: readonly string[],
): readonly Record<string, unknown>[] {
  return texts.map((text, index) => ({
    ...objects[index % objects.length],
    Name: text,
    Identity: text,
    Guid: `0badc0de-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
}
