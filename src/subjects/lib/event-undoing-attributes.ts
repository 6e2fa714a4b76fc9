import type { Attribute } from '../model/attribute.js';
import { isOfWhole, type RowOfKnownThing } from './event-existence.js';

/** Whether what an event made was removed again later, by whom, and after how long: two events that are asked of as one. */
export const UNDOING_ATTRIBUTES = {
  ofWhole: {
    type: 'flag',
    label: 'About the thing itself',
    yes: { en: 'about the thing itself' },
    says: ['is about the thing itself', 'are about the things themselves'],
    saysNot: ['is about a part of it', 'are about parts of it'],
    read: (row) => isOfWhole(row),
  },
  undone: {
    type: 'flag',
    label: 'Removed again',
    yes: { en: 'and removed again|removed again' },
    says: ['was removed again', 'were removed again'],
    saysNot: ['was not removed again', 'were not removed again'],
    read: ({ undone }) => (undone === null ? false : undone && true),
  },
  undoneBySame: {
    type: 'flag',
    label: 'Removed by the same actor',
    yes: { en: 'and removed by the same actor|removed by the same actor' },
    says: ['was removed again by the same actor', 'were removed again by the same actor'],
    saysNot: ['was not removed again by the same actor', 'were not removed again by the same actor'],
    read: ({ undone }) => (undone === null ? false : undone?.sameHand),
  },
  undoneAfter: {
    type: 'number',
    unit: 'days',
    label: 'There for',
    words: { en: 'lasted for' },
    says: ['was there for', 'were there for'],
    read: ({ undone }) => (undone === null ? null : undone && Math.round(undone.days * 100) / 100),
  },
} as const satisfies Readonly<Record<string, Attribute<RowOfKnownThing>>>;
