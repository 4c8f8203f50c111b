import { isSafeAddress, parseRecord, retryAt, send, type Reply } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import type { World } from "../world.ts";
import type { Registry, RegistryRequest } from "./registry.ts";

/** Sends requests that need a second factor, and asks the person for it as seldom as the registry lets it. */
export interface SecondFactor {
  /**
   * Any answer but a challenge.
   * @throws ProblemsError `second-factor-refused`, `second-factor-missing`
   */
  readonly send: (path: string, request: RegistryRequest) => Promise<Reply>;
}

/** How often a person may mistype. */
const mostRefusals = 3;
const browserMs = 15 * 60_000;
/** Between two questions whether the browser is done; what a registry asks for is kept within it. */
const pollMs = { shortest: 500, usual: 1_000, longest: 30_000 };

/** What the person has shown is used for request after request until the registry refuses it. */
export function secondFactor(registry: Registry, world: World): SecondFactor {
  let otp: string | undefined;
  return {
    async send(path, request) {
      for (let refusals = 0; ;) {
        const isFresh = refusals > 0;
        const reply = await registry.ask(path, { ...request, otp });
        const challenge = challengeOf(reply);
        if (challenge === undefined) return reply;
        if (otp !== undefined && isFresh) world.terminal.say("  It was not accepted.");
        if (refusals === mostRefusals) throw refused();
        otp =
          challenge.kind === "browser"
            ? await fromBrowser(challenge, registry, world)
            : await world.terminal.ask("One-time password of your authenticator: ");
        world.hide(otp);
        refusals += 1;
      }
    },
  };
}

type Challenge =
  | { readonly kind: "password" }
  | { readonly kind: "browser"; readonly authUrl: string; readonly doneUrl: string };

/**
 * Whether an answer asks for a second factor, as npm's own client reads it: 401 with
 * `www-authenticate: OTP`, or words to that effect; with two addresses where a browser shall ask.
 */
function challengeOf(reply: Reply): Challenge | undefined {
  if (reply.kind === "failed" || reply.status !== 401) return undefined;
  const text = reply.body.toString("utf8");
  const schemes = (reply.headers.get("www-authenticate") ?? "").toLowerCase().split(/,\s*/);
  if (!schemes.includes("otp") && !/one-time pass/i.test(text)) return undefined;
  const { authUrl, doneUrl } = parseRecord(text) ?? {};
  if (typeof authUrl !== "string" || typeof doneUrl !== "string") return { kind: "password" };
  return { kind: "browser", authUrl, doneUrl };
}

async function fromBrowser(
  { authUrl, doneUrl }: Extract<Challenge, { kind: "browser" }>,
  registry: Registry,
  world: World,
): Promise<string> {
  const { clock, terminal } = world;
  if (!isSafeAddress(authUrl)) throw unfinished("the registry names an address that is not https");
  terminal.say(`Confirm in the browser that it is you: ${new URL(authUrl).href}`);
  if (!(await terminal.browse(new URL(authUrl).href))) {
    terminal.say("No browser could be started here: open the address yourself.");
  }
  const until = clock.now() + browserMs;
  while (clock.now() < until) {
    const reply = await send(
      world.fetch,
      doneUrl,
      {
        headers: {
          accept: "application/json",
          "user-agent": world.userAgent,
          authorization: `Bearer ${registry.token}`,
        },
        from: registry.url,
        holdsSecret: true,
      },
      world.signal,
    );
    if (reply.kind === "answer" && reply.status === 200) {
      const token = parseRecord(reply.body.toString("utf8"))?.["token"];
      if (typeof token === "string" && token !== "") return token;
      throw unfinished("the registry gives no password after it");
    }
    const isPending =
      reply.kind === "failed"
        ? reply.code === undefined
        : reply.status === 202 || reply.status >= 500;
    if (!isPending) throw unfinished("the registry does not wait for it any more");
    await clock.sleep(pauseFor(reply, clock.now()));
  }
  throw unfinished(`nobody did within ${browserMs / 60_000} minutes`);
}

function pauseFor(reply: Reply, now: number): number {
  const asked = reply.kind === "failed" ? null : reply.headers.get("retry-after");
  const seconds = Number(asked ?? Number.NaN);
  const ms =
    reply.kind === "failed" || asked === null
      ? pollMs.usual
      : Number.isFinite(seconds)
        ? seconds * 1_000
        : (retryAt(reply.headers, now) ?? now) - now;
  return Math.min(Math.max(ms, pollMs.shortest), pollMs.longest);
}

function unfinished(why: string): ProblemsError {
  const message = `The confirmation in the browser did not come to an end: ${why}.`;
  const remedy = "Run this again; what is approved stays approved.";
  return new ProblemsError([{ code: "second-factor-missing", message, remedy }]);
}

function refused(): ProblemsError {
  const message = `The registry refused the second factor ${mostRefusals} times.`;
  const remedy =
    "Check the time of your device, and which account npm is logged in to. Then run this again; what is approved stays approved.";
  return new ProblemsError([{ code: "second-factor-refused", message, remedy }]);
}
