/** The engine's version in every record: raised whenever the same texts could give another record. */
export const ENGINE_VERSION = '0.1.1';
