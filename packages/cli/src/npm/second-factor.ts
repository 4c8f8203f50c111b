import { isSafeAddress, parseRecord, retryAt, send, type Reply } from "@fairlead/http";
import { counted, growingBackoff, ProblemsError, retry } from "@fairlead/publishing";
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
        if (refusals === mostRefusals) throw refused();
        if (otp !== undefined) {
          const isPassword = challenge.kind === "password";
          const left = counted(mostRefusals - refusals, { one: "try", many: "tries" });
          const once = isPassword
            ? "npm accepts each code only once. Wait for the next one."
            : "npm accepts each confirmation only once. Confirm again.";
          world.terminal.say(
            isFresh
              ? `  npm rejected that ${isPassword ? "code" : "confirmation"}. Try again (${left} left).`
              : `  ${once}`,
          );
        }
        otp =
          challenge.kind === "browser"
            ? await fromBrowser(challenge, registry, world)
            : await password(world);
        world.hide(otp);
        refusals += 1;
      }
    },
  };
}

/** An empty line is no try: a person who only pressed Enter is asked again. */
async function password({ terminal }: World): Promise<string> {
  let typed: string;
  do typed = await terminal.ask("One-time password from your authenticator app: ");
  while (typed === "");
  return typed;
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
  const { clock, terminal, signal } = world;
  if (!isSafeAddress(authUrl)) throw unfinished("the registry names an address that is not https");
  terminal.say(`Open this page to confirm with your second factor: ${new URL(authUrl).href}`);
  if (!(await terminal.browse(new URL(authUrl).href))) {
    terminal.say("No browser could be started: open the page yourself.");
  }
  const ask = () =>
    send(
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
      signal,
    );
  const reply = await retry(ask, {
    isTransient: isPending,
    backoffMs: growingBackoff(pollMs.shortest, 1),
    retryAfter: (last) => clock.now() + pauseFor(last, clock.now()),
    ...{ deadline: clock.now() + browserMs, clock, signal },
  });
  if (isPending(reply)) throw unfinished(`nobody did within ${browserMs / 60_000} minutes`);
  if (reply.kind === "failed" || reply.status !== 200) {
    throw unfinished("the registry does not wait for it any more");
  }
  const token = parseRecord(reply.body.toString("utf8"))?.["token"];
  if (typeof token === "string" && token !== "") return token;
  throw unfinished("the registry gives no password after it");
}

function isPending(reply: Reply): boolean {
  return reply.kind === "failed"
    ? reply.code === undefined
    : reply.status === 202 || reply.status >= 500;
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
  const message = `The confirmation in the browser did not finish: ${why}.`;
  const remedy = "Run this again; what is done stays done.";
  return new ProblemsError([{ code: "second-factor-missing", message, remedy }]);
}

function refused(): ProblemsError {
  const message = `The registry refused the second factor ${mostRefusals} times.`;
  const remedy =
    "Check your device's clock, and which account npm is logged in as. Then run this again; what is done stays done.";
  return new ProblemsError([{ code: "second-factor-refused", message, remedy }]);
}
