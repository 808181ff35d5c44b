/** What a profile is made of before the store adds which version, revision and datasets the row has. */
export type Facts<P> = Omit<P, 'dataVersion' | 'revision' | 'datasets'>;
