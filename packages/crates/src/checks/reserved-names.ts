/** Names that nobody can publish (crates.io's migrations, `reserved_crate_names`). */
export const reservedNames = new Set(
  (
    "alloc arena ast builtins collections compiler-builtins compiler-rt compiletest core coretest " +
    "debug driver flate fmt-macros grammar graphviz macro macros proc-macro rbml rust-installer " +
    "rustbook rustc rustc-back rustc-borrowck rustc-driver rustc-llvm rustc-resolve rustc-trans " +
    "rustc-typeck rustdoc rustllvm rustuv serialize std syntax test unicode nul con prn aux " +
    "com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
  ).split(" "),
);
