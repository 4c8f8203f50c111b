import type { ArtifactControls, ListedArtifact } from "@fairlead/sandbox";
import type { Scene } from "./scene.ts";

/** Has something happen to an artifact as soon as a job has uploaded it, once. */
export function afterArtifact(
  { github, fullName }: Scene,
  name: string,
  happen: (artifact: ListedArtifact, artifacts: ArtifactControls) => void,
): { readonly happened: number } {
  const artifacts = github.artifacts(fullName);
  const known = new Set(artifacts.list().map(({ id }) => id));
  let happened = 0;
  const unhook = github.onRequest(({ path }, moment) => {
    if (moment !== "after-commit" || !path.endsWith("/FinalizeArtifact")) return;
    const found = artifacts.list().find((one) => one.name === name && !known.has(one.id));
    if (found === undefined) return;
    unhook();
    happened += 1;
    happen(found, artifacts);
  });
  return {
    get happened() {
      return happened;
    },
  };
}
