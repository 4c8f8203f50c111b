import { setTimeout as pause } from "node:timers/promises";
import { readEnvironment, runAction } from "@fairlead/actionkit";
import { ProblemsError } from "@fairlead/publishing";

/** A step that ends in the way its first argument says. */
const [way = ""] = process.argv.slice(2);

await runAction("test-step", async ({ env, log, cancelled, clock }) => {
  readEnvironment(env);
  const done = { outputs: { complete: "true" }, summary: "# Page", annotations: [] };
  switch (way) {
    case "well":
      // A timer that is still there must not keep the process.
      setTimeout(() => undefined, 3_600_000);
      return done;
    case "proxies":
      log.info(`The proxy is ${process.env["HTTPS_PROXY"]}`);
      return done;
    case "failing":
      return {
        ...done,
        annotations: [{ level: "warning", title: "Late", message: "a: b", file: "a.rs", line: 3 }],
        failure: "Two crates remain.",
      };
    case "problems":
      throw new ProblemsError(
        [
          {
            code: "manifest-missing",
            message: "No Cargo.toml.",
            remedy: "Name it.",
            file: "Cargo.toml",
            line: 7,
          },
          { code: "token-missing", message: "No token." },
          { code: "token-missing", message: "No other token." },
        ],
        { warnings: [{ code: "crate-too-large", message: "It is large.", file: "a/Cargo.toml" }] },
      );
    case "many problems":
      throw new ProblemsError(
        Array.from({ length: 12 }, (_, index) => ({
          code: "many",
          message: `Problem ${index + 1}.`,
        })),
      );
    case "bug":
      throw new TypeError("cio_canary is not a function", {
        cause: new Error("the root of it", { cause: "cio_canary too" }),
      });
    case "hostile bug":
      throw new Error("an answer\n::warning::from outside");
    case "stray rejection":
      void Promise.reject(new Error("nobody awaits this"));
      await clock.sleep(3_600_000, cancelled);
      return done;
    case "stray rejection, hanging":
      void Promise.reject(new Error("nobody awaits this"));
      await pause(3_600_000);
      return done;
    case "cancelled":
      log.info("waiting");
      await clock.sleep(3_600_000, cancelled);
      return { ...done, failure: "Cancelled." };
    case "cancelled request":
      log.info("waiting");
      await clock.sleep(3_600_000, cancelled);
      throw cancelled.reason;
    case "cancelled, and a bug":
      log.info("waiting");
      await clock.sleep(3_600_000, cancelled);
      throw new TypeError("it is not a function");
    case "hostile":
      log.info("::error::from outside\n  ::add-mask::e\n##[warning]old\nlib::name");
      return done;
    default:
      throw new Error(`no such way: ${way}`);
  }
});
