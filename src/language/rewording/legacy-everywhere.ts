import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const SMTP_AUTH = '(?:smtp[ -]?auth(?:entication|entifizierung)?|authenticated smtp|smtp authentifié|smtp autenticado)';

const WORDS: Readonly<
  Record<OtherLanguage | 'en', Readonly<Record<'legacy' | 'blocked' | 'everywhere' | 'including' | 'andOff', string>>>
> = {
  en: {
    legacy: '(?:legacy|basic) auth(?:entication)?',
    blocked: '(?:blocked|disabled|turned off|switched off|off|prevented)',
    everywhere: '(?:everywhere|in all places|across the board|throughout)',
    including: '(?:including|incl\\.?|also|even|as well as)(?: (?:for|over|via))?',
    andOff: ' and SMTP AUTH disabled',
  },
  de: {
    legacy: '(?:legacy|basic|alte|veraltete|ältere)[- ]?(?:auth(?:entifizierung|entication)?|anmeldung)',
    blocked: '(?:blockiert|gesperrt|deaktiviert|abgeschaltet|aus)',
    everywhere: '(?:überall|flächendeckend|oder gibt es (?:da |noch )*ausnahmen)',
    including: '(?:auch|inklusive|inkl\\.?|einschlie(?:ß|ss)lich|samt|selbst)(?: (?:für|bei|über))?',
    andOff: ', und ist SMTP AUTH aus',
  },
  fr: {
    legacy:
      "auth(?:entification)? (?:legacy|basic|basique|héritée|de base|ancienne)|l(?:a |['’])?(?:legacy|basic) auth(?:entication)?",
    blocked: '(?:bloquée?|désactivée?|coupée?|interdite?)',
    everywhere: "(?:partout|ou (?:bien )?(?:est-ce qu['’]il )?y a(?:-t-il)? des exceptions)",
    including: '(?:y compris|incluant|même|aussi)(?: (?:pour|via|par))?',
    andOff: ', et est-ce que SMTP AUTH est désactivé',
  },
  es: {
    legacy:
      'auth?(?:enticaci[oó]n)? (?:legacy|basic|heredada|básica|antigua)|autenticaci[oó]n (?:legacy|heredada|básica|antigua)',
    blocked: '(?:bloquead[oa]|desactivad[oa]|deshabilitad[oa])',
    everywhere: '(?:en todas partes|en todos (?:los )?lados|por todas partes|o hay (?:alguna )?excepci(?:ón|ones))',
    including: '(?:incluid[oa]|incluso|incluyendo|también)(?: (?:para|por|en))?',
    andOff: ', y está desactivado SMTP AUTH',
  },
};

const listTurns = ({ legacy, blocked, everywhere, including, andOff }: (typeof WORDS)['en']): readonly Turn[] => {
  const said = `(?:(?:${legacy})[^?]{0,60}?${blocked}|${blocked}[^?]{0,40}?(?:${legacy}))`;
  const asked = `(?:(?:${legacy})(?!\\p{L})[^?]{0,60}?|${blocked}[^?]{0,40}?(?:${legacy}))`;
  return [
    // Whom a policy leaves out is told with the answer.
    [new LazyPattern(`(?<=(?<!\\p{L})${asked}),? ${everywhere}(?!\\p{L})`, 'iu'), ''],
    [new LazyPattern(`(?<=(?<!\\p{L})${said}),? ${including} ${SMTP_AUTH}(?=[\\s?.!]*$)`, 'iu'), andOff],
  ];
};

/** "is legacy auth blocked everywhere, including SMTP AUTH?": two settings, both of which must be so. */
export const LEGACY_EVERYWHERE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns(WORDS.en),
  de: listTurns(WORDS.de),
  fr: listTurns(WORDS.fr),
  es: listTurns(WORDS.es),
};
