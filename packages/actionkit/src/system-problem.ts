import type { Problem } from "@fairlead/publishing";

/** What the machine lacks, by the codes of its errors (errno(3)). */
const faults: Readonly<Record<string, Problem>> = {
  ENOSPC: {
    code: "disk-full",
    message: "No space is left on the disk.",
    remedy: "Free some space or use a larger runner, then run the job again.",
  },
  EDQUOT: {
    code: "disk-full",
    message: "The disk quota is used up.",
    remedy: "Free some space, then run the job again.",
  },
  EROFS: {
    code: "folder-read-only",
    message: "The file system is read-only.",
    remedy: "Use a workspace and a temporary folder that the job can write to.",
  },
  EACCES: {
    code: "permission-denied",
    message: "Permission was denied.",
    remedy: "Allow the user of this job to read and write there.",
  },
  EPERM: {
    code: "permission-denied",
    message: "The operation is not permitted.",
    remedy: "Allow the user of this job to read and write there.",
  },
  EIO: {
    code: "disk-failed",
    message: "The disk failed.",
    remedy: "Run the job again on another machine.",
  },
  EMFILE: {
    code: "files-too-many",
    message: "Too many files are open.",
    remedy: "Raise the limit of open files (ulimit -n), then run the job again.",
  },
  ENFILE: {
    code: "files-too-many",
    message: "Too many files are open on this machine.",
    remedy: "Run the job again when the machine is less busy.",
  },
};

/** The problem that an error of the operating system means; undefined for any other error. */
export function systemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!("syscall" in error) || !("code" in error)) return systemProblem(error.cause);
  const fault = faults[String(error.code)] ?? (isUnmade(error) ? faults["EROFS"] : undefined);
  if (fault === undefined) return undefined;
  const where = "path" in error ? `: ${String(error.syscall)} ${JSON.stringify(error.path)}` : "";
  return { ...fault, message: `${fault.message.slice(0, -1)}${where}.` };
}

/** Node says of a folder that a read-only file system did not take, with those above it, that it is not there. */
function isUnmade(error: Error): boolean {
  return (
    "code" in error && error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir"
  );
}
