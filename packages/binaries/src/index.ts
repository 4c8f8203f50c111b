export { isScript } from "./script.ts";
export { BinaryError } from "./binary.ts";
export type { Binary, Format, Kind, Libc, NativeBinary, Part } from "./binary.ts";
export type { Read } from "./bytes.ts";
export { describeBinary } from "./describe.ts";
export { identify, identifyFile } from "./identify.ts";
export { proves } from "./proves.ts";
export type { Difference, ExpectedSystem, Proof } from "./proves.ts";
export { sameProgram } from "./same-program.ts";
export type { Contents, StampsApart } from "./same-program.ts";
export { withFile } from "./bytes.ts";
export { compareVersions } from "./needs/versions.ts";
export { readFileNeeds, readNeeds } from "./needs/read-needs.ts";
export type {
  AddonNeeds,
  ElfNeeds,
  MachoNeeds,
  Needs,
  PartNeeds,
  PeNeeds,
  Signature,
  VersionNeed,
} from "./needs/needs.ts";
