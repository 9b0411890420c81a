/** `say` in English, for a script that tests bundle for a page: there is no extension that holds the messages. */
import messages from '../../public/_locales/en/messages.json';
import { createSay } from '../../src/platform/sayer';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const table = new Map<string, Message>(Object.entries(messages));

export const say = createSay((name, values) => {
  const { message = '', placeholders = {} } = table.get(name) ?? {};
  return message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
    const number = placeholders[placeholder.toLowerCase()]?.content.slice(1);
    return values[Number(number) - 1] ?? '';
  });
});
