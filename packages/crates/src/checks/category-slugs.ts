import { nearest } from "@fairlead/selection";

/** The category slugs that crates.io knows (`src/boot/categories.toml` in its sources, August 2026). */
export const categorySlugs: readonly string[] = `
accessibility aerospace aerospace::drones aerospace::protocols aerospace::simulation
aerospace::space-protocols aerospace::unmanned-aerial-vehicles algorithms api-bindings
artificial-intelligence asynchronous authentication automotive caching command-line-interface
command-line-utilities compilers compression computer-vision concurrency config cryptography
cryptography::cryptocurrencies data-structures database database-implementations date-and-time
development-tools development-tools::build-utils development-tools::cargo-plugins
development-tools::debugging development-tools::ffi development-tools::procedural-macro-helpers
development-tools::profiling development-tools::testing email embedded emulators encoding
external-ffi-bindings filesystem finance game-development game-engines games graphics gui
hardware-support internationalization localization mathematics memory-management multimedia
multimedia::audio multimedia::encoding multimedia::images multimedia::video network-programming
no-std no-std::no-alloc os os::android-apis os::freebsd-apis os::linux-apis os::macos-apis
os::unix-apis os::windows-apis parser-implementations parsing rendering rendering::data-formats
rendering::engine rendering::graphics-api rust-patterns science science::bioinformatics
science::bioinformatics::genomics science::bioinformatics::proteomics
science::bioinformatics::sequence-analysis science::computational-biology
science::computational-biology::structural-modeling
science::computational-biology::systems-biology science::computational-chemistry
science::computational-chemistry::cheminformatics
science::computational-chemistry::electronic-structure
science::computational-chemistry::molecular-simulation science::geo science::materials
science::neuroscience science::quantum-computing science::robotics security simulation
template-engine text-editors text-processing value-formatting virtualization visualization wasm
web-programming web-programming::http-client web-programming::http-server
web-programming::websocket
`
  .trim()
  .split(/\s+/);

/** What people write for categories that crates.io calls something else. */
const otherWords: Readonly<Record<string, string>> = {
  ai: "artificial-intelligence",
  blockchain: "cryptography::cryptocurrencies",
  cli: "command-line-interface",
  "machine-learning": "artificial-intelligence",
  networking: "network-programming",
  terminal: "command-line-interface",
};

/** The slug that was probably meant: another word for it, its last part, its beginning, or a slip. */
export function likelySlug(category: string): string | undefined {
  const wanted = category
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  if (wanted === "") return undefined;
  return (
    categorySlugs.find((slug) => slug === wanted) ??
    otherWords[wanted] ??
    categorySlugs.find((slug) => slug.endsWith(`::${wanted}`)) ??
    nearest(wanted, categorySlugs) ??
    categorySlugs.find((slug) => slug.startsWith(wanted))
  );
}
