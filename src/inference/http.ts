import { JudgeError } from './judge';

/** The largest answer that is read, in bytes: it holds a few words. */
const MOST_BYTES = 64_000;

/** What a server answered. */
export interface HttpAnswer {
  status: number;
  text: string;
}

/**
 * Posts JSON to a server on this computer, without cookies, and reads the whole answer.
 * @throws JudgeError where it cannot be reached, sends elsewhere or answers too much; the signal's reason once it
 *   is aborted
 */
export async function postJson(url: string, body: unknown, signal: AbortSignal): Promise<HttpAnswer> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Followed, a redirect could lead to another computer.
      redirect: 'manual',
      signal,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      throw new JudgeError({ key: 'judgeSendsElsewhere', values: { host } });
    }
    return { status: response.status, text: await boundedText(response, host) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof JudgeError) throw cause;
    throw new JudgeError({ key: 'judgeNobody', values: { host } }, { cause });
  }
}

async function boundedText(response: Response, host: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      throw new JudgeError({ key: 'judgeTooMuch', values: { host, most: MOST_BYTES / 1000 } });
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
