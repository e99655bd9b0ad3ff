# shellcheck shell=bash
# Shared by run and check: source it with $root set to the checkout.

# What ccache asks for before it keeps objects that were built with a precompiled header.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}

# build PRESET TARGET…: configures when there is no build folder yet (or it belongs to another checkout), builds on all
# cores, silent when there is nothing to do. Build output goes to stderr. With CI=true warnings are errors. A folder made
# here compiles sources in batches (GLASSHOUSE_UNITY); one that is there already stays as it is.
build() {
    local preset=$1 folder=${root:?}/build/$1 options=() batches
    shift
    if [[ -e $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    if [[ ${CI:-} == true ]] && ! grep -qs 'GLASSHOUSE_WERROR:BOOL=ON' "$folder/CMakeCache.txt"; then
        options=(-DGLASSHOUSE_WERROR=ON)
    fi
    if [[ ! -e $folder/CMakeCache.txt ]]; then
        options+=(-DGLASSHOUSE_UNITY=ON)
    fi
    if [[ ! -e $folder/build.ninja ]] || ((${#options[@]})); then
        (cd "$root" && cmake --preset "$preset" "${options[@]}" >&2)
    fi
    if [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) != "ninja: no work to do." ]]; then
        batches=$(cksum "$folder/batches.txt" 2>&1) || true
        if ! cmake --build "$folder" --target "$@" >&2; then
            # Since they were made up, files of one batch may have come to clash.
            cmake "$folder" >&2
            [[ $(cksum "$folder/batches.txt" 2>&1) != "$batches" ]] || return 1
            cmake --build "$folder" --target "$@" >&2
        fi
    fi
}
