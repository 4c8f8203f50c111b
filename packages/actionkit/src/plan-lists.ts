/** How an output of the plan says that its list lies in an artifact of this run. */
const reference =
  /^\s*\[\s*"artifact:(fairlead-plan-[A-Za-z0-9-]+)\/([a-z-]+\.json)#sha256:([0-9a-f]{64})"\s*\]\s*$/;

type Env = Readonly<Record<string, string | undefined>>;

/** Is an input a reference to a list of the plan? */
export function refersToPlan(env: Env): boolean {
  return references(env).length > 0;
}

/** The environment with blank inputs instead of the references. */
export function withoutPlanLists(env: Env): Env {
  return { ...env, ...Object.fromEntries(references(env).map(({ variable }) => [variable, ""])) };
}

/** The inputs that are references. */
export function references(env: Env) {
  return Object.entries(env).flatMap(([variable, text]) => {
    const match = variable.startsWith("INPUT_") ? reference.exec(text ?? "") : null;
    const [, artifact = "", file = "", sha256 = ""] = match ?? [];
    return match === null ? [] : [{ variable, artifact, file, sha256 }];
  });
}
