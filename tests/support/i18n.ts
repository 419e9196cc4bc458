import { parse } from 'yaml';
import source from '../../components/locales/en.yml?raw';

/** `#i18n` for component tests: the same messages and calling forms as @wxt-dev/i18n, without an extension around them. */
const messages: unknown = parse(source);

function lookUp(key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);
  if (typeof found === 'string') return found;
  if (found && typeof found === 'object') return Object.values(found).join(' | ');
  throw new Error(`no message ${key}`);
}

export const i18n = {
  t(key: string, ...args: unknown[]): string {
    const count = args.find((arg) => typeof arg === 'number');
    const given = args.find((arg): arg is unknown[] => Array.isArray(arg));
    const named = args.find((arg): arg is Record<string, unknown> => typeof arg === 'object' && !Array.isArray(arg));
    const substitutes = given ?? (count === undefined ? [] : [count]);
    let message = lookUp(key).replace(/\$(\d)/g, (_, digit) => String(substitutes[Number(digit) - 1] ?? ''));
    const forms = message.split(' | ');
    if (count !== undefined)
      message = forms[forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : forms.length - 1] ?? message;
    for (const [name, value] of Object.entries(named ?? {})) message = message.replaceAll(`{${name}}`, String(value));
    return message;
  },
};
