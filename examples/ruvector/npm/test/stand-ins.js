/**
 * Put into a process by `node --import`: packages that only a release brings together are stood in for,
 * so that these tests need no compiler and no registry.
 */
import { registerHooks } from "node:module";

const core = `
  export default {
    version: () => "0.0.0-test",
    distance(a, b) {
      if (a.length !== b.length) throw new TypeError("two lengths");
      return Math.hypot(...a.map((value, index) => value - b[index]));
    },
  };`;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "@ruvector/core") {
      return { url: `data:text/javascript,${encodeURIComponent(core)}`, shortCircuit: true };
    }
    return next(specifier, context);
  },
});
