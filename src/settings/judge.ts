/** Which judge the user brings, and where it is. */
export const JUDGES = ['off', 'built-in', 'server'] as const;
/** What a server on this computer may speak. */
export const PROTOCOLS = ['ollama', 'openai'] as const;

export interface JudgeSettings {
  use: (typeof JUDGES)[number];
  protocol: (typeof PROTOCOLS)[number];
  /** Where the server listens: an address of this computer. Kept while another judge is chosen. */
  address: string;
  /** The model's name, as the server knows it. */
  model: string;
}

/** Where these servers listen unless told otherwise. */
export const USUAL_ADDRESS: Record<JudgeSettings['protocol'], string> = {
  ollama: 'http://127.0.0.1:11434',
  openai: 'http://127.0.0.1:8080',
};

export const NO_JUDGE: JudgeSettings = {
  use: 'off',
  protocol: 'ollama',
  address: USUAL_ADDRESS.ollama,
  model: '',
};

/** Reads what storage holds of it; what is none of its own is replaced by the default. */
export function parseJudge(stored: unknown): JudgeSettings {
  const given: Partial<Record<keyof JudgeSettings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    use: JUDGES.find((use) => use === given.use) ?? NO_JUDGE.use,
    protocol: PROTOCOLS.find((protocol) => protocol === given.protocol) ?? NO_JUDGE.protocol,
    address: typeof given.address === 'string' ? given.address : NO_JUDGE.address,
    model: typeof given.model === 'string' ? given.model : NO_JUDGE.model,
  };
}
