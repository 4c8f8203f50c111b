import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { licensedPackages } from "./licenses.ts";

/**
 * The packages in the bundles of `dist/` as an SPDX 2.3 document (https://spdx.github.io/spdx-spec/v2.3/).
 * It names what was bundled rather than what `package-lock.json` installs. The same commit gives the same
 * bytes.
 * @param licenses the texts of `gatherLicenses`, of all bundles.
 * @param commit the full commit of `dist/`.
 * @param created when that was committed: UTC, to the second, ending in `Z`.
 */
export function sbomOf(licenses: readonly string[], commit: string, created: string): object {
  const bundled = new Map(
    licenses.flatMap(licensedPackages).map((one) => [`${one.name}@${one.version}`, one]),
  );
  const repository = "https://github.com/fairlead-actions/fairlead";
  const fairlead = "SPDXRef-fairlead";
  const packages = [...bundled].sort().map(([title, { name, version, license }], at) => ({
    SPDXID: `SPDXRef-package-${at + 1}`,
    name,
    versionInfo: version,
    downloadLocation: "NOASSERTION",
    filesAnalyzed: false,
    licenseDeclared: license,
    externalRefs: [
      {
        referenceCategory: "PACKAGE-MANAGER",
        referenceType: "purl",
        referenceLocator: `pkg:npm/${title.replace(/^@/, "%40")}`,
      },
    ],
  }));
  const document = "SPDXRef-DOCUMENT";
  return {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: document,
    name: "fairlead",
    documentNamespace: `${repository}/sbom/${commit}`,
    creationInfo: { created, creators: ["Organization: Fairlead"] },
    packages: [
      {
        SPDXID: fairlead,
        name: "fairlead",
        versionInfo: commit,
        downloadLocation: `git+${repository}@${commit}`,
        filesAnalyzed: false,
        licenseDeclared: "MIT",
      },
      ...packages,
    ],
    relationships: [
      {
        spdxElementId: document,
        relationshipType: "DESCRIBES",
        relatedSpdxElement: fairlead,
      },
      ...packages.map(({ SPDXID }) => ({
        spdxElementId: fairlead,
        relationshipType: "CONTAINS",
        relatedSpdxElement: SPDXID,
      })),
    ],
  };
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, "..");
  const read = (file: string) => readFileSync(path.join(root, "dist", file), "utf8");
  const format = ["log", "-1", "--format=%H %ct"];
  const [commit = "", seconds = ""] = execFileSync("git", format, { cwd: root, encoding: "utf8" })
    .trim()
    .split(" ");
  const created = new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
  const sbom = sbomOf([read("licenses.txt"), read("cli/licenses.txt")], commit, created);
  console.log(JSON.stringify(sbom, null, 2));
}
