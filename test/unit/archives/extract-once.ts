/** Unpacks one `.tar.gz` and prints the memory that it took. Arguments: archive, folder, most bytes. */
import { extractTarGz } from "@fairlead/archives";
import { peakMemory } from "./peak-memory.ts";

const [archive = "", folder = "", maxBytes = ""] = process.argv.slice(2);
await extractTarGz(archive, folder, { maxEntries: 100, maxBytes: Number(maxBytes) });
console.log(await peakMemory());
