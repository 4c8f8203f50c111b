import type { Problem } from "@fairlead/publishing";

/** What the machine lacks, by the codes of its errors (errno(3)). */
const faults: Readonly<Record<string, { code: string; what: string; remedy: string }>> = {
  ENOSPC: {
    code: "disk-full",
    what: "No space is left on the disk",
    remedy: "Free some space, or take a larger runner, and run the job again.",
  },
  EDQUOT: {
    code: "disk-full",
    what: "The disk quota is used up",
    remedy: "Free some space, and run the job again.",
  },
  EROFS: {
    code: "folder-read-only",
    what: "The file system is read-only",
    remedy: "Give the job a workspace and a temporary folder that it can write.",
  },
  EACCES: {
    code: "permission-denied",
    what: "Permission was denied",
    remedy: "Let the user of this job read and write there.",
  },
  EPERM: {
    code: "permission-denied",
    what: "The operation is not permitted",
    remedy: "Let the user of this job read and write there.",
  },
  EIO: {
    code: "disk-failed",
    what: "The disk failed",
    remedy: "Run the job again on another machine.",
  },
  EMFILE: {
    code: "files-too-many",
    what: "Too many files are open",
    remedy: "Raise the limit of open files (ulimit -n), and run the job again.",
  },
  ENFILE: {
    code: "files-too-many",
    what: "Too many files are open on this machine",
    remedy: "Run the job again when less is running there.",
  },
};

/** The problem that an error of the operating system stands for; undefined for any other error. */
export function systemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!("syscall" in error) || !("code" in error)) return systemProblem(error.cause);
  const fault = faults[String(error.code)];
  if (fault === undefined) return undefined;
  const { code, what, remedy } = fault;
  const where = "path" in error ? `: ${String(error.syscall)} ${JSON.stringify(error.path)}` : "";
  return { code, message: `${what}${where}.`, remedy };
}
