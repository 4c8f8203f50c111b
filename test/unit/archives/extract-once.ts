/** Unpacks one `.tar.gz` and prints the memory that it took. Arguments: archive, folder, most bytes. */
import { extractTarGz } from "@fairlead/archives";

const [archive = "", folder = "", maxBytes = ""] = process.argv.slice(2);
await extractTarGz(archive, folder, { maxEntries: 100, maxBytes: Number(maxBytes) });
console.log(process.resourceUsage().maxRSS * 1024);
