import { savedState, saveState } from "@fairlead/actionkit";

/** A trusted publishing token, and the address of the registry that gave it. */
export interface MintedToken {
  readonly api: string;
  readonly token: string;
}

const stateName = "minted-tokens";
const minted: MintedToken[] = [];

/** Leaves a token to the post step: the runner's state file is the only place that it is written to. */
export function keepToken(api: string, token: string): void {
  minted.push({ api, token });
  saveState(stateName, JSON.stringify(minted));
}

/** The tokens that the main step minted. */
export function keptTokens(): MintedToken[] {
  const state = savedState(stateName);
  // Written above, by the same version of this action.
  return state === "" ? [] : (JSON.parse(state) as MintedToken[]);
}
