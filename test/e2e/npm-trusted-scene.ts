import { fileURLToPath } from "node:url";
import {
  sandboxClock,
  sigstoreHosts,
  startOidcIssuer,
  type AllowedAction,
  type OidcIssuer,
  type Sigstore,
} from "@fairlead/sandbox";
import {
  addon,
  closing,
  openNpmScene,
  platformInputs,
  repository,
  type CheckoutFiles,
  type NpmRunOptions,
  type NpmScene,
} from "./npm-scene.ts";

export const both = ["linux-x64-gnu", "darwin-arm64"] as const;
export const [linux, darwin] = ["@demo/core-linux-x64-gnu", "@demo/core-darwin-arm64"] as const;

export interface Trusted {
  /** Packages that give the workflow a token. Default: all that exist. */
  readonly trusted?: readonly string[];
  readonly allows?: AllowedAction | "both";
  /** What the workflow may do to some of them instead. */
  readonly allowsFor?: Readonly<Record<string, AllowedAction | "both">>;
  /** Of the addon. Default: both. */
  readonly platforms?: readonly string[];
  /** More files of the checkout. */
  readonly files?: CheckoutFiles;
}

export interface TrustedScene extends NpmScene {
  readonly issuer: OidcIssuer;
  /** Options of a job with `id-token: write`; with a token only if one is given. */
  readonly job: (inputs?: Readonly<Record<string, string>>) => NpmRunOptions;
}

/** The addon; those of `known` exist, those of `trusted` give the workflow a token. */
export async function trustedSceneWith(
  sigstore: Sigstore,
  known: readonly string[],
  { trusted = known, allows = "publish", allowsFor = {}, platforms = both, files }: Trusted = {},
): Promise<TrustedScene> {
  const clock = sandboxClock();
  const issuer = await startOidcIssuer({ clock, claims: { repository_visibility: "public" } });
  closing(issuer.stop);
  const scene = await openNpmScene({ ...addon(...platforms), ...files }, { clock, issuer });
  await scene.addBindings(...platforms);
  for (const name of known) await scene.registry.seed({ name, version: "1.0.0" });
  for (const name of trusted) {
    scene.registry.addTrustedPublisher({
      ...{ package: name, repository, workflow: "release.yml" },
      allows: allowsFor[name] ?? allows,
    });
  }
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
    FAIRLEAD_TEST_HOSTS: sigstore.hosts,
  };
  const job: TrustedScene["job"] = (inputs) => ({
    env,
    preload: [fileURLToPath(sigstoreHosts)],
    inputs: { token: "", ...platformInputs(...platforms), ...inputs },
  });
  return { ...scene, issuer, job };
}
