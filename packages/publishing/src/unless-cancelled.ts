/** Undefined where the work failed because the job was cancelled: that is no problem of what is released. */
export async function unlessCancelled<T>(
  cancelled: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (cancelled.aborted) return undefined;
    throw error;
  }
}
