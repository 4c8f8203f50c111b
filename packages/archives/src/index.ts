export { extractTarGz, extractZip } from "./extract.ts";
export { ArchiveError, archiveGuard } from "./guard.ts";
export type { ArchiveEntry, ArchiveLimits, RawEntry } from "./guard.ts";
export { listTarGz } from "./list.ts";
export type { ArchiveListing, HashedEntry } from "./list.ts";
export { readTarGz } from "./tar-gz.ts";
export { readZip } from "./zip.ts";
