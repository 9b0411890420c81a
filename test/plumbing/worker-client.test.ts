import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkerClient } from '../../src/engine-host/worker-client';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers what it is told to. */
class FakeWorker extends EventTarget implements Worker {
  readonly asked: { id: number; name: string }[] = [];
  terminated = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  postMessage(message: { id: number; name: string }): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(index: number, reply: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id: this.asked[index]?.id, reply } }));
  }
}

function client() {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  return { workers, client: new WorkerClient(start) };
}

test('answers find their questions, in any order', async () => {
  const { client: host, workers } = client();
  const first = host.ask('corpus.status', null);
  const second = host.ask('corpus.document', { id: 'x' });
  expect(workers).toHaveLength(1);
  workers[0]?.answer(1, { ok: true, value: null });
  workers[0]?.answer(0, { ok: true, value: { state: 'opening' } });
  expect(await second).toBeNull();
  expect(await first).toEqual({ state: 'opening' });
});

test('a fault of the worker is thrown', async () => {
  const { client: host, workers } = client();
  const asked = host.ask('corpus.status', null);
  workers[0]?.answer(0, { ok: false, fault: { code: 'corpus', saying: { key: 'corpusInUse' } } });
  await expect(asked).rejects.toMatchObject({ code: 'corpus', saying: { key: 'corpusInUse' } });
});

test('a crash answers all that wait, and the next question starts a new worker', async () => {
  const { client: host, workers } = client();
  const asked = [host.ask('corpus.status', null), host.ask('corpus.reopen', null)];
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
  for (const question of asked) await expect(question).rejects.toMatchObject({ code: 'defect' });
  expect(workers[0]?.terminated).toBe(true);

  const again = host.ask('corpus.status', null);
  workers[0]?.answer(0, { ok: true, value: 'too late' });
  workers[1]?.answer(0, { ok: true, value: { state: 'opening' } });
  expect(await again).toEqual({ state: 'opening' });
});

test('a worker that hangs is replaced', async () => {
  const { client: host, workers } = client();
  const asked = host.ask('corpus.status', null);
  asked.catch(() => {});
  vi.advanceTimersByTime(121_000);
  await expect(asked).rejects.toMatchObject({ code: 'defect' });
  expect(workers[0]?.terminated).toBe(true);
});
