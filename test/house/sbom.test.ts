import { describe, expect, test } from "@jest/globals";
import { sbomOf } from "../../actions/sbom.ts";

const commit = "0123456789012345678901234567890123456789";
const created = "2026-01-02T03:04:05Z";

/** A text of licenses about these packages. */
function licenses(...titles: readonly string[]): string {
  return titles.map((title) => `${title}\n${"-".repeat(title.length)}\nSome text.\n`).join("\n\n");
}

describe("the SBOM", () => {
  test("names each package of the bundles once, by its purl and license", () => {
    const actions = licenses("@a/b 1.0.0 (ISC)", "c 2.0.0-rc.1 (MIT/X11)");
    const sbom = sbomOf([actions, licenses("c 2.0.0-rc.1 (MIT/X11)")], commit, created);
    const packages = [
      ["SPDXRef-package-1", "@a/b", "1.0.0", "ISC", "pkg:npm/%40a/b@1.0.0"],
      ["SPDXRef-package-2", "c", "2.0.0-rc.1", "MIT", "pkg:npm/c@2.0.0-rc.1"],
    ].map(([SPDXID, name, versionInfo, licenseDeclared, referenceLocator]) => ({
      ...{ SPDXID, name, versionInfo, licenseDeclared },
      ...{ downloadLocation: "NOASSERTION", filesAnalyzed: false },
      externalRefs: [
        { referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator },
      ],
    }));
    expect(sbom).toMatchObject({
      spdxVersion: "SPDX-2.3",
      SPDXID: "SPDXRef-DOCUMENT",
      creationInfo: { created },
      packages: [{ name: "fairlead", versionInfo: commit }, ...packages],
    });
  });

  test("relates every package to what holds it", () => {
    const sbom = sbomOf([licenses("a 1.0.0 (ISC)", "b 1.0.0 (MIT)")], commit, created);
    const [whole, related] = ["SPDXRef-DOCUMENT", "SPDXRef-fairlead"];
    expect(sbom).toMatchObject({
      relationships: [
        [whole, "DESCRIBES", related],
        [related, "CONTAINS", "SPDXRef-package-1"],
        [related, "CONTAINS", "SPDXRef-package-2"],
      ].map(([spdxElementId, relationshipType, relatedSpdxElement]) => ({
        ...{ spdxElementId, relationshipType, relatedSpdxElement },
      })),
    });
  });
});
