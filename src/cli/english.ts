import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createSay } from '../platform/sayer';

/** The words of the command line: English, out of the same table as the extension's. */
export const english = createSay((name, values) => {
  const found: { message: string; placeholders?: Record<string, { content: string }> } | undefined =
    Object.entries(messages).find(([key]) => key === name)?.[1];
  const { message = '', placeholders = {} } = found ?? {};
  return message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
    const number = placeholders[placeholder.toLowerCase()]?.content.slice(1);
    return values[Number(number) - 1] ?? '';
  });
});
