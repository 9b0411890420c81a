/** Has a worker measure, and adds the memory, which the browser tells a page only. */
import type { Ask, Measured } from '../measured';

interface MeasuringPerformance extends Performance {
  measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
}

async function measure(ask: Ask): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Omit<Measured, 'memory'>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(ask);
  const measured = await answer;
  const { bytes } = await (performance as MeasuringPerformance).measureUserAgentSpecificMemory();
  Object.assign(window, { measured: { ...measured, memory: bytes } });
}

Object.assign(window, { measure });
