import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createSay, lookIn } from '../platform/sayer';

/** The words of the command line: English, out of the same table as the extension's. */
export const english = createSay(lookIn(messages));
