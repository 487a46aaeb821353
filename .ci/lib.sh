# What the scripts in this folder share. To be sourced from the root of the repository.
# shellcheck shell=bash

target="${CARGO_TARGET_DIR:-target}"
export target

# Ends a check that cannot run: a failure in CI, a message elsewhere.
cannot() {
    if [ -n "${CI:-}" ]; then
        echo "FAILED: $1"
        exit 1
    fi
    echo "NOT CHECKED: $1"
    exit 0
}

# Ensures that a command is available: `needs npm nodejs npm` installs the packages after its name from Debian if this
# user has permission (root, or CI with sudo).
needs() {
    local command="$1"
    shift
    command -v "$command" >/dev/null && return
    install_debian "$command is missing" "$@"
    command -v "$command" >/dev/null || cannot "$command is missing"
}

# Installs packages from Debian, or ends the check with the given reason.
install_debian() {
    local reason="$1" as_root=()
    shift
    if [ "$(id -u)" -ne 0 ]; then
        [ -n "${CI:-}" ] || cannot "$reason (Debian: $*)"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq || true
    "${as_root[@]}" apt-get install -qq -y "$@" >/dev/null || cannot "$reason, and $* could not be installed"
}

# Installs the validators in .ci/validators, with versions and digests from the lock file, and sets `validators` to
# their folder.
needs_validators() {
    needs npm nodejs npm
    validators="$target/tools/validators"
    mkdir -p "$validators"
    if ! cmp -s .ci/validators/package-lock.json "$validators/installed"; then
        cp .ci/validators/package.json .ci/validators/package-lock.json "$validators/"
        # Not `npm ci`: one validator has a package per operating system, and the lock file has only the one for Linux.
        npm install --prefix "$validators" --no-save --no-audit --no-fund --silent || cannot "the validators could not be installed"
        cp .ci/validators/package-lock.json "$validators/installed"
    fi
    cp .ci/validators/*.mjs "$validators/"
}

# The binary, and the files that tests write for the validators: `cargo test` leaves both behind.
needs_tests() {
    goedwerk="$target/debug/goedwerk"
    if [ ! -x "$goedwerk" ] || [ ! -d "$target/tmp/docx" ] || [ ! -d "$target/tmp/pdf" ]; then
        echo "FAILED: run cargo test first, which leaves the program and documents behind"
        exit 1
    fi
}

# Uses the compiler of the `rust-version` in Cargo.toml from here on, installed with rustup. What is only checked and not
# run, is checked with that one: each further compiler checks all dependencies again.
oldest_rust() {
    local version
    version="$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)"
    if rustup toolchain install "$version.0" --profile minimal --component clippy >/dev/null 2>&1; then
        export RUSTUP_TOOLCHAIN="$version.0"
    else
        echo "The compiler $version.0 cannot be had here: what the dependencies say, and Clippy, is all that is compared."
    fi
}
