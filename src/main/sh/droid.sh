# Sourced by bin/check, in the checkout: finds the droid CLI that the tests run.

# find_droid: sets tb_droid to the CLI in target/, installed from npm if it is not there, or sets
# tb_no_droid to why there is none.
find_droid() {
    tb_package=@factory/cli-linux-x64
    tb_npm=$PWD/target/droid-cli
    tb_droid=$tb_npm/node_modules/$tb_package/bin/droid
    [ ! -x "$tb_droid" ] || return 0
    tb_no_droid="could not run: $tb_package is for Linux on x86-64 only."
    [ "$(uname -sm)" = 'Linux x86_64' ] || return 0
    tb_no_droid="could not run: needs npm to install $tb_package (Debian: apt install npm)."
    command -v npm >/dev/null 2>&1 || return 0
    tb_no_droid="could not run: npm cannot install $tb_package."
    mkdir -p "$tb_npm" && printf '{"private": true}\n' >"$tb_npm/package.json" &&
        npm install --prefix "$tb_npm" --no-audit --no-fund --loglevel=error "$tb_package"
    return 0
}
