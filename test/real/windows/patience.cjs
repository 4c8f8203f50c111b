// Under Wine a step takes seconds: whatever limit a test sets for itself, it gets this one (jest-circus).
Object.defineProperty(globalThis, Symbol.for("TEST_TIMEOUT_SYMBOL"), {
  configurable: true,
  get: () => 900_000,
  set() {},
});
