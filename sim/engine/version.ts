/** Version of the engine: runs of one version, scenario and seed give the same bits. */
export const version = '0.1.0';
