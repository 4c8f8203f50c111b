/**
 * Every target of Rust 1.95.0 by its `target_os`: `rustc --print target-list`, and
 * `rustc --print cfg --target <target>` for each. Rust calls OpenHarmony `linux`.
 */
export const rustTargets: Readonly<Record<string, string>> = {
  aix: `
    powerpc64-ibm-aix
  `,
  amdhsa: `
    amdgcn-amd-amdhsa
  `,
  android: `
    aarch64-linux-android arm-linux-androideabi armv7-linux-androideabi i686-linux-android
    riscv64-linux-android thumbv7neon-linux-androideabi x86_64-linux-android
  `,
  cuda: `
    nvptx64-nvidia-cuda
  `,
  cygwin: `
    x86_64-pc-cygwin
  `,
  dragonfly: `
    x86_64-unknown-dragonfly
  `,
  emscripten: `
    wasm32-unknown-emscripten
  `,
  espidf: `
    riscv32imac-esp-espidf riscv32imafc-esp-espidf riscv32imc-esp-espidf xtensa-esp32-espidf
    xtensa-esp32s2-espidf xtensa-esp32s3-espidf
  `,
  freebsd: `
    aarch64-unknown-freebsd armv6-unknown-freebsd armv7-unknown-freebsd i686-unknown-freebsd
    powerpc-unknown-freebsd powerpc64-unknown-freebsd powerpc64le-unknown-freebsd
    riscv64gc-unknown-freebsd x86_64-unknown-freebsd
  `,
  fuchsia: `
    aarch64-unknown-fuchsia riscv64gc-unknown-fuchsia x86_64-unknown-fuchsia
  `,
  haiku: `
    i686-unknown-haiku x86_64-unknown-haiku
  `,
  helenos: `
    aarch64-unknown-helenos i686-unknown-helenos powerpc-unknown-helenos sparc64-unknown-helenos
    x86_64-unknown-helenos
  `,
  hermit: `
    aarch64-unknown-hermit aarch64_be-unknown-hermit riscv64gc-unknown-hermit
    x86_64-unknown-hermit
  `,
  horizon: `
    aarch64-nintendo-switch-freestanding armv6k-nintendo-3ds
  `,
  hurd: `
    i686-unknown-hurd-gnu x86_64-unknown-hurd-gnu
  `,
  illumos: `
    aarch64-unknown-illumos x86_64-unknown-illumos
  `,
  ios: `
    aarch64-apple-ios aarch64-apple-ios-macabi aarch64-apple-ios-sim arm64e-apple-ios
    armv7s-apple-ios i386-apple-ios x86_64-apple-ios x86_64-apple-ios-macabi
  `,
  l4re: `
    x86_64-unknown-l4re-uclibc
  `,
  linux: `
    aarch64-unknown-linux-gnu aarch64-unknown-linux-gnu_ilp32 aarch64-unknown-linux-musl
    aarch64-unknown-linux-ohos aarch64_be-unknown-linux-gnu aarch64_be-unknown-linux-gnu_ilp32
    aarch64_be-unknown-linux-musl arm-unknown-linux-gnueabi arm-unknown-linux-gnueabihf
    arm-unknown-linux-musleabi arm-unknown-linux-musleabihf armeb-unknown-linux-gnueabi
    armv4t-unknown-linux-gnueabi armv5te-unknown-linux-gnueabi armv5te-unknown-linux-musleabi
    armv5te-unknown-linux-uclibceabi armv7-unknown-linux-gnueabi armv7-unknown-linux-gnueabihf
    armv7-unknown-linux-musleabi armv7-unknown-linux-musleabihf armv7-unknown-linux-ohos
    armv7-unknown-linux-uclibceabi armv7-unknown-linux-uclibceabihf csky-unknown-linux-gnuabiv2
    csky-unknown-linux-gnuabiv2hf hexagon-unknown-linux-musl i586-unknown-linux-gnu
    i586-unknown-linux-musl i686-unknown-linux-gnu i686-unknown-linux-musl
    loongarch64-unknown-linux-gnu loongarch64-unknown-linux-musl loongarch64-unknown-linux-ohos
    m68k-unknown-linux-gnu mips-unknown-linux-gnu mips-unknown-linux-musl
    mips-unknown-linux-uclibc mips64-openwrt-linux-musl mips64-unknown-linux-gnuabi64
    mips64-unknown-linux-muslabi64 mips64el-unknown-linux-gnuabi64
    mips64el-unknown-linux-muslabi64 mipsel-unknown-linux-gnu mipsel-unknown-linux-musl
    mipsel-unknown-linux-uclibc mipsisa32r6-unknown-linux-gnu mipsisa32r6el-unknown-linux-gnu
    mipsisa64r6-unknown-linux-gnuabi64 mipsisa64r6el-unknown-linux-gnuabi64
    powerpc-unknown-linux-gnu powerpc-unknown-linux-gnuspe powerpc-unknown-linux-musl
    powerpc-unknown-linux-muslspe powerpc64-unknown-linux-gnu powerpc64-unknown-linux-musl
    powerpc64le-unknown-linux-gnu powerpc64le-unknown-linux-musl riscv32gc-unknown-linux-gnu
    riscv32gc-unknown-linux-musl riscv64a23-unknown-linux-gnu riscv64gc-unknown-linux-gnu
    riscv64gc-unknown-linux-musl s390x-unknown-linux-gnu s390x-unknown-linux-musl
    sparc-unknown-linux-gnu sparc64-unknown-linux-gnu thumbv7neon-unknown-linux-gnueabihf
    thumbv7neon-unknown-linux-musleabihf wasm32-wali-linux-musl x86_64-unikraft-linux-musl
    x86_64-unknown-linux-gnu x86_64-unknown-linux-gnuasan x86_64-unknown-linux-gnux32
    x86_64-unknown-linux-musl x86_64-unknown-linux-none x86_64-unknown-linux-ohos
  `,
  lynxos178: `
    x86_64-lynx-lynxos178
  `,
  macos: `
    aarch64-apple-darwin arm64e-apple-darwin i686-apple-darwin x86_64-apple-darwin
    x86_64h-apple-darwin
  `,
  managarm: `
    aarch64-unknown-managarm-mlibc riscv64gc-unknown-managarm-mlibc x86_64-unknown-managarm-mlibc
  `,
  motor: `
    x86_64-unknown-motor
  `,
  netbsd: `
    aarch64-unknown-netbsd aarch64_be-unknown-netbsd armv6-unknown-netbsd-eabihf
    armv7-unknown-netbsd-eabihf i586-unknown-netbsd i686-unknown-netbsd mipsel-unknown-netbsd
    powerpc-unknown-netbsd riscv64gc-unknown-netbsd sparc64-unknown-netbsd x86_64-unknown-netbsd
  `,
  none: `
    aarch64-unknown-none aarch64-unknown-none-softfloat aarch64_be-unknown-none-softfloat
    aarch64v8r-unknown-none aarch64v8r-unknown-none-softfloat armebv7r-none-eabi
    armebv7r-none-eabihf armv4t-none-eabi armv5te-none-eabi armv6-none-eabi armv6-none-eabihf
    armv7a-none-eabi armv7a-none-eabihf armv7r-none-eabi armv7r-none-eabihf armv8r-none-eabihf
    avr-none bpfeb-unknown-none bpfel-unknown-none hexagon-unknown-none-elf
    loongarch32-unknown-none loongarch32-unknown-none-softfloat loongarch64-unknown-none
    loongarch64-unknown-none-softfloat m68k-unknown-none-elf mips-mti-none-elf mipsel-mti-none-elf
    mipsel-unknown-none msp430-none-elf riscv32e-unknown-none-elf riscv32em-unknown-none-elf
    riscv32emc-unknown-none-elf riscv32i-unknown-none-elf riscv32im-unknown-none-elf
    riscv32ima-unknown-none-elf riscv32imac-unknown-none-elf riscv32imafc-unknown-none-elf
    riscv32imc-unknown-none-elf riscv64gc-unknown-none-elf riscv64im-unknown-none-elf
    riscv64imac-unknown-none-elf s390x-unknown-none-softfloat sparc-unknown-none-elf
    thumbv4t-none-eabi thumbv5te-none-eabi thumbv6-none-eabi thumbv6m-none-eabi thumbv7a-none-eabi
    thumbv7a-none-eabihf thumbv7em-none-eabi thumbv7em-none-eabihf thumbv7m-none-eabi
    thumbv7r-none-eabi thumbv7r-none-eabihf thumbv8m.base-none-eabi thumbv8m.main-none-eabi
    thumbv8m.main-none-eabihf thumbv8r-none-eabihf wasm32v1-none x86_64-unknown-none
    xtensa-esp32-none-elf xtensa-esp32s2-none-elf xtensa-esp32s3-none-elf
  `,
  nto: `
    aarch64-unknown-nto-qnx700 aarch64-unknown-nto-qnx710 aarch64-unknown-nto-qnx710_iosock
    aarch64-unknown-nto-qnx800 i686-pc-nto-qnx700 x86_64-pc-nto-qnx710 x86_64-pc-nto-qnx710_iosock
    x86_64-pc-nto-qnx800
  `,
  nuttx: `
    aarch64-unknown-nuttx armv7a-nuttx-eabi armv7a-nuttx-eabihf riscv32imac-unknown-nuttx-elf
    riscv32imafc-unknown-nuttx-elf riscv32imc-unknown-nuttx-elf riscv64gc-unknown-nuttx-elf
    riscv64imac-unknown-nuttx-elf thumbv6m-nuttx-eabi thumbv7a-nuttx-eabi thumbv7a-nuttx-eabihf
    thumbv7em-nuttx-eabi thumbv7em-nuttx-eabihf thumbv7m-nuttx-eabi thumbv8m.base-nuttx-eabi
    thumbv8m.main-nuttx-eabi thumbv8m.main-nuttx-eabihf
  `,
  openbsd: `
    aarch64-unknown-openbsd i686-unknown-openbsd powerpc-unknown-openbsd powerpc64-unknown-openbsd
    riscv64gc-unknown-openbsd sparc64-unknown-openbsd x86_64-unknown-openbsd
  `,
  psp: `
    mipsel-sony-psp
  `,
  psx: `
    mipsel-sony-psx
  `,
  qurt: `
    hexagon-unknown-qurt
  `,
  redox: `
    aarch64-unknown-redox i586-unknown-redox riscv64gc-unknown-redox x86_64-unknown-redox
  `,
  rtems: `
    armv7-rtems-eabihf
  `,
  solaris: `
    sparcv9-sun-solaris x86_64-pc-solaris
  `,
  solid_asp3: `
    aarch64-kmc-solid_asp3 armv7a-kmc-solid_asp3-eabi armv7a-kmc-solid_asp3-eabihf
  `,
  teeos: `
    aarch64-unknown-teeos
  `,
  trusty: `
    aarch64-unknown-trusty armv7-unknown-trusty x86_64-unknown-trusty
  `,
  tvos: `
    aarch64-apple-tvos aarch64-apple-tvos-sim arm64e-apple-tvos x86_64-apple-tvos
  `,
  uefi: `
    aarch64-unknown-uefi i686-unknown-uefi x86_64-unknown-uefi
  `,
  unknown: `
    wasm32-unknown-unknown wasm64-unknown-unknown x86_64-fortanix-unknown-sgx
  `,
  vexos: `
    armv7a-vex-v5
  `,
  visionos: `
    aarch64-apple-visionos aarch64-apple-visionos-sim
  `,
  vita: `
    armv7-sony-vita-newlibeabihf
  `,
  vxworks: `
    aarch64-wrs-vxworks armv7-wrs-vxworks-eabihf i686-wrs-vxworks powerpc-wrs-vxworks
    powerpc-wrs-vxworks-spe powerpc64-wrs-vxworks riscv32-wrs-vxworks riscv64-wrs-vxworks
    x86_64-wrs-vxworks
  `,
  wasi: `
    wasm32-wasip1 wasm32-wasip1-threads wasm32-wasip2 wasm32-wasip3
  `,
  watchos: `
    aarch64-apple-watchos aarch64-apple-watchos-sim arm64_32-apple-watchos armv7k-apple-watchos
    x86_64-apple-watchos-sim
  `,
  windows: `
    aarch64-pc-windows-gnullvm aarch64-pc-windows-msvc aarch64-uwp-windows-msvc
    arm64ec-pc-windows-msvc i686-pc-windows-gnu i686-pc-windows-gnullvm i686-pc-windows-msvc
    i686-uwp-windows-gnu i686-uwp-windows-msvc i686-win7-windows-gnu i686-win7-windows-msvc
    thumbv7a-pc-windows-msvc thumbv7a-uwp-windows-msvc x86_64-pc-windows-gnu
    x86_64-pc-windows-gnullvm x86_64-pc-windows-msvc x86_64-uwp-windows-gnu
    x86_64-uwp-windows-msvc x86_64-win7-windows-gnu x86_64-win7-windows-msvc
  `,
  xous: `
    riscv32imac-unknown-xous-elf
  `,
  zkvm: `
    riscv32im-risc0-zkvm-elf
  `,
};
