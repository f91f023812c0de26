# Sourced by the other scripts: goes to the repository's root and offers functions that install what is missing.
# They say what they install and are silent where nothing is missing.

# Where it is set, "cd" may go to another folder of the same name.
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CARGO_TARGET_DIR="$PWD/target"
export PATH="$PWD/target/tools/bin:$PWD/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '\n==> %s\n' "$*"; }

stop() {
  printf '\nCannot go on: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null; }

# need_debian COMMAND PACKAGE…: what only the system can bring.
need_debian() {
  local command=$1 as_root=()
  shift
  has "$command" && return
  has apt-get || stop "\"$command\" is missing. Install it with your system's package manager (on Debian: $*)."
  if [ "$(id -u)" != 0 ]; then
    has sudo || stop "\"$command\" is missing. As root, run: apt-get install $*"
    as_root=(sudo)
  fi
  say "Installing Debian's $*"
  # Before 4.4, bash takes a list of nothing for one that is not set.
  ${as_root[@]+"${as_root[@]}"} apt-get update -q
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@" ||
    stop "apt-get could not install $*."
}

# need_crate CRATE VERSION COMMAND: a Rust program, built into target/tools unless this version is there already.
need_crate() {
  local crate=$1 version=$2 command=$3
  [[ " $("$command" --version 2>/dev/null | tr '\n' ' ') " == *" $version "* ]] && return
  say "Installing $crate $version into target/tools (some minutes, once)"
  # Unoptimised: such programs have little to do here, and compile in less than half the time.
  CARGO_PROFILE_DEV_DEBUG=0 cargo install --debug --quiet --locked \
    --root target/tools --target-dir target/tools/build "$crate@$version" ||
    stop "cargo could not install $crate $version."
  rm -rf target/tools/build
}

need_rust() {
  local least found
  has cargo || stop "cargo is missing. Install Rust as https://rustup.rs says."
  least=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(rustc --version | cut -d ' ' -f 2)
  awk -v found="$found" -v least="$least" 'BEGIN {
    split(found, f, "."); split(least, l, ".")
    exit !(f[1] + 0 > l[1] + 0 || f[1] + 0 == l[1] + 0 && f[2] + 0 >= l[2] + 0)
  }' || stop "Rust $found is too old: $least or later, please. Where rustup installed it: rustup update stable"
  need_debian cc gcc libc6-dev
}

need_wasm() {
  local target=wasm32-unknown-unknown
  need_rust
  if [ ! -d "$(rustc --print target-libdir --target $target)" ]; then
    has rustup || stop "Rust's target $target is missing. Install Rust as https://rustup.rs says."
    say "Installing Rust's target $target"
    rustup target add $target
  fi
  # The program must be of the version of the library that is compiled in.
  need_crate wasm-bindgen-cli "$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')" wasm-bindgen
}

need_node() {
  has node && has npm || stop "node and npm are missing. Install Node.js 20 or later."
  node -e 'process.exitCode = parseInt(process.versions.node) < 20 ? 1 : 0' || stop "Node.js $(node --version) is too old: 20 or later, please."
  if ! cmp -s package-lock.json node_modules/.installed; then
    say "Installing npm packages into node_modules"
    npm ci --no-audit --no-fund || stop "npm could not install what package.json lists."
    cp package-lock.json node_modules/.installed
  fi
}

# need_browser BROWSER PACKAGE: scripts/browsers.mjs knows its names.
need_browser() {
  node scripts/browsers.mjs "$1" >/dev/null 2>&1 && return
  need_debian "$2" "$2"
  node scripts/browsers.mjs "$1" >/dev/null || exit 1
}

need_browsers() {
  need_browser chromium chromium
  need_debian chromedriver chromium-driver
  need_browser firefox firefox-esr
  need_crate geckodriver 0.37.1 geckodriver
  need_crate wasm-pack 0.15.1 wasm-pack
}
