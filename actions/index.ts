/**
 * Every action, and what runs after its job, by the folder of its main file in `dist/`. All are one
 * bundle, in which each finds what it shares with the others; a job loads only what its action needs.
 *
 * What the smallest one needs, nearly all need: it lies in the main file of the bundle. That spares
 * every start some files to load.
 */
export const starts = {
  "check-artifacts": () => import("./check-artifacts/index.ts"),
  "confirm-staged": () => import("./confirm-staged/index.ts"),
  "create-release": () => import("./create-release/index.ts"),
  pack: () => import("./pack/index.ts"),
  "package-release-assets": () => import("./package-release-assets/index.ts"),
  plan: () => import("./plan/index.ts"),
  "publish-crates-ordered": () => import("./publish-crates-ordered/index.ts"),
  "publish-crates-ordered/post": () => import("./publish-crates-ordered/post.ts"),
  "publish-meta": () => import("./publish-meta/index.ts"),
  "publish-npm-packages": () => import("./publish-npm-packages/index.ts"),
  "publish-npm-platform": () => import("./publish-npm-platform/index.ts"),
  "release-summary": () => import("./release-summary/index.ts"),
  "wait-for-ci": () => import(/* webpackMode: "eager" */ "./wait-for-ci/index.ts"),
};
