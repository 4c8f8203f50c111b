import type { ElfNeeds, PeNeeds } from "@fairlead/binaries";
import type { RequiringFile } from "@fairlead/requirements";

/** A library for Linux that needs nothing but what is given. */
export function elf(needs: Partial<ElfNeeds>): RequiringFile {
  const part: ElfNeeds = {
    ...{ format: "ELF", machine: "x86_64", versions: [], unnumbered: [], libraries: [] },
    ...{ rpaths: [], executableStack: false, textRelocations: false, addon: { v8: false } },
    ...needs,
  };
  return { file: "core.node", isLibrary: true, needs: { parts: [part] } };
}

/** A library for Windows. */
export function pe(needs: Partial<PeNeeds>): RequiringFile {
  const part: PeNeeds = {
    ...{ format: "PE", machine: "x86_64", libraries: [], delayed: [], addon: { v8: false } },
    ...needs,
  };
  return { file: "core.node", isLibrary: true, needs: { parts: [part] } };
}
