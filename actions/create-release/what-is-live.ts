import { readEnvironment, type InputsOf } from "@fairlead/actionkit";
import type { Live, WantedRelease } from "@fairlead/github";
import { askLive, type LivePorts } from "@fairlead/summary";
import type { inputs } from "./inputs.ts";

/** Whether what the release names can be installed. No registry of the public wants a token for that. */
export async function whatIsLive(
  { crates, npm }: Pick<WantedRelease, "crates" | "npm">,
  given: InputsOf<typeof inputs>,
  env: Readonly<Record<string, string | undefined>>,
  ports: Pick<LivePorts, "userAgent" | "fetch" | "clock" | "cancelled">,
): Promise<Live> {
  const { registryToken, cargoTestIndex, npmRegistrySetting } = readEnvironment(
    env,
    "CARGO_REGISTRY_TOKEN",
  );
  return askLive(crates, npm, {
    ...ports,
    ...{ index: given.index, registryUrl: given["registry-url"] },
    ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
    npmToken: readEnvironment(env, "NODE_AUTH_TOKEN").registryToken,
  });
}
