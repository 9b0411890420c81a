import { rmSync } from 'node:fs';
import { until } from './marks';

/** Removes a browser's profile. The browser, or its driver, may still write to it a moment after its end. */
export async function removeProfile(folder: string): Promise<void> {
  await until(
    async () => {
      rmSync(folder, { recursive: true, force: true });
      return true;
    },
    'end of the writing to the profile',
    20_000,
    100,
  );
}
