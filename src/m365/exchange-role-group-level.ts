/** `critical`: controls all of Exchange; `privileged`: may change mail flow, mailboxes or their protection; `reading`: read-only. */
export type ExchangeRoleGroupLevel = 'critical' | 'privileged' | 'reading';
