/**
 * A moved clock for a process that knows nothing of it: `node --import moved-clock.mjs script.js`
 * with FAIRLEAD_TEST_CLOCK set to the address of a sandbox.
 *
 * A pause of `setTimeout` from `node:timers/promises` moves the time on at once, here and in the
 * sandbox, and really lasts a thousandth. `Date` shows the moved time. Timeouts of requests use the
 * callback timers, which keep real time.
 *
 * The sandbox's side: `GET /sandbox/clock` answers `{"now": ms}`, ms since the epoch;
 * `POST /sandbox/clock` with `{"advanceTo": ms}` moves it on and answers the same.
 */
import { request } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";
import { URL } from "node:url";

const address = new URL("/sandbox/clock", process.env.FAIRLEAD_TEST_CLOCK);
const RealDate = Date;
const realSleep = timers.setTimeout;

/** Moved time minus real time, in ms. It only grows. */
let offset = 0;
const now = () => RealDate.now() + offset;
const adopt = (time) => {
  offset = Math.max(offset, Math.ceil(time) - RealDate.now());
};

/** The sleepers that have not been woken. */
const asleep = new Set();
/** Ends when the last wake-up so far has ended: they happen one after another. */
let turn = Promise.resolve();

timers.setTimeout = async function setTimeout(delay, value, options = {}) {
  const ms = Number.isFinite(delay) ? Math.max(0, delay) : 0;
  const sleeper = { deadline: now() + ms };
  const called = new Promise((resolve) => {
    sleeper.call = resolve;
  });
  asleep.add(sleeper);
  try {
    // The real timer checks the arguments and rejects when the signal is aborted.
    const pause = realSleep(Math.min(ms, Math.max(1, ms / 1000)), undefined, options);
    await Promise.race([pause, called]);
  } catch (cause) {
    asleep.delete(sleeper);
    throw cause;
  }
  // Short pauses all last one real millisecond, so the order of their ends is made here.
  const due = [...asleep].filter(({ deadline }) => deadline <= sleeper.deadline);
  for (const one of due.sort((a, b) => a.deadline - b.deadline)) {
    asleep.delete(one);
    one.wokenUp = turn = turn.then(() => advanceTo(one.deadline));
    turn = turn.catch(() => {});
    one.call();
  }
  await sleeper.wokenUp;
  // Aborted while the sandbox was told: the real function makes the right error.
  if (options.signal?.aborted) return realSleep(0, value, options);
  return value;
};

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
});
RealDate.prototype.constructor = globalThis.Date;

async function advanceTo(deadline) {
  adopt(deadline);
  adopt((await ask("POST", { advanceTo: now() })).now);
}

/** One request on a connection of its own: nothing stays open that would keep the process alive. */
function ask(method, body) {
  return new Promise((resolve, reject) => {
    const fail = (cause) => {
      reject(new Error(`The sandbox's clock at ${address} does not answer.`, { cause }));
    };
    const headers = { "content-type": "application/json" };
    const sent = request(address, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("error", fail).on("end", () => {
        try {
          const { now: time } = JSON.parse(text);
          if (!Number.isFinite(time))
            throw new Error(`It answered ${response.statusCode}: ${text}`);
          resolve({ now: time });
        } catch (cause) {
          fail(cause);
        }
      });
    });
    sent.on("error", fail).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

adopt((await ask("GET")).now);
syncBuiltinESMExports();
