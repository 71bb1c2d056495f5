# Sourced by packaging/start and packaging/test: makes sure of the system libraries and of the checkout's own .venv.
# Each step looks first and does nothing where nothing is missing, so that a second start is quick.

checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
venv="$checkout/.venv"
constraints="$checkout/packaging/constraints.txt"

# What Qt's xcb platform plugin and QtGui link to and PySide6's wheel does not bring: shared library, Debian package.
window_libraries="
libEGL.so.1             libegl1
libGL.so.1              libgl1
libX11-xcb.so.1         libx11-xcb1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libglib-2.0.so.0        libglib2.0-0
libgssapi_krb5.so.2     libgssapi-krb5-2
libxcb-cursor.so.0      libxcb-cursor0
libxcb-glx.so.0         libxcb-glx0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
"

# The one place that says it
version="$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$checkout/ddpm_studio/__init__.py")"

say() {
    echo "ddpm-studio: $*" >&2
}

stop() {
    say "$*"
    exit 1
}

# apt_install PACKAGE...: install these Debian packages, or say what is missing where there is no apt.
apt_install() {
    if ! command -v apt-get >/dev/null; then
        say "this system has no apt-get; it may lack what Debian calls: $*. Install these yourself if what follows fails."
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "these packages are missing: $*. Install them as root: apt-get install $*"
        as_root=(sudo)
    fi
    say "installing Debian packages: $*"
    "${as_root[@]}" apt-get update -qq >&2 || say "apt-get update failed; going on with the package lists as they are"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ||
        stop "apt-get could not install: $*"
}

# A Python whose minor version this program is tested with: DDPM_PYTHON's where it is set, else the newest; one that can
# make a venv comes before one that cannot.
find_python() {
    local candidate without_venv=""
    for candidate in ${DDPM_PYTHON:+"$DDPM_PYTHON"} python3.13 python3.12 python3.11 python3 python; do
        command -v "$candidate" >/dev/null || continue
        "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || continue
        if "$candidate" -c 'import ensurepip.__main__, venv' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
        without_venv="${without_venv:-$candidate}"
    done
    [ -n "$without_venv" ] || stop "Python 3.11, 3.12 or 3.13 is needed, and none was found. Install one and try again."
    apt_install "$("$without_venv" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))')"
    "$without_venv" -c 'import ensurepip.__main__, venv' 2>/dev/null || stop "$without_venv cannot make a virtual environment."
    command -v "$without_venv"
}

# need_window_libraries [PACKAGE...]: what a Qt window needs from the system on Linux, and the packages named.
need_window_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    local known library package missing=("$@")
    known="$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)"
    while read -r library package; do
        [ -z "$library" ] || [[ "$known" == *"$library "* ]] || missing+=("$package")
    done <<<"$window_libraries"
    if [ -z "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.fonts" "${HOME:-/root}/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null)" ]; then
        missing+=(fonts-dejavu-core)
    fi
    [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

# need_package [EXTRA]: the program in .venv, in place, with the tested versions; EXTRA is "test" or nothing.
# .venv/installed[-test] holds what was installed, and where; another text, and it is done again.
need_package() {
    local extra="${1:-}" wanted
    local stamp="$venv/installed${extra:+-$extra}"
    wanted="$checkout $(cat "$checkout/pyproject.toml" "$constraints" | cksum)"
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && "$venv/bin/python" -c '' 2>/dev/null; then
        return
    fi
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1 || ! grep -qsF "$checkout " "$venv/made-for"; then
        local python
        python="$(find_python)"
        say "making $venv with $python"
        "$python" -m venv --clear "$venv"
        echo "$checkout " >"$venv/made-for"
    fi
    rm -f "$venv/installed" "$venv/installed-test"
    say "installing the program and its libraries, once: with PyTorch's GPU libraries several GB, so this takes minutes"
    local pip=("$venv/bin/python" -m pip install --constraint "$constraints")
    [ -t 1 ] || pip+=(--quiet) # a person sees how far it is, a log does not fill up
    "${pip[@]}" hatchling editables
    "${pip[@]}" --no-build-isolation --editable "$checkout${extra:+[$extra]}"
    echo "$wanted" >"$venv/installed"
    [ -z "$extra" ] || echo "$wanted" >"$stamp"
}
