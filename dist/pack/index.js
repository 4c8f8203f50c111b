const early = Symbol.for("fairlead.early-signal");
const hear = (signal) => (globalThis[early] ??= signal);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, hear);
const { starts } = await import("../index.js");
await starts["pack"]();
