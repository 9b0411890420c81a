/** The browser that this build is for: a constant, so that the other one's code is dropped from it. */
export const target: 'chromium' | 'firefox' = import.meta.env.MODE === 'firefox' ? 'firefox' : 'chromium';
