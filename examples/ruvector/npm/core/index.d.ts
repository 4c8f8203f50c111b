/** The version of the addon. */
export function version(): string;

/**
 * The Euclidean distance of two vectors.
 *
 * @throws TypeError if these are not two arrays of numbers of one length
 */
export function distance(a: readonly number[], b: readonly number[]): number;
