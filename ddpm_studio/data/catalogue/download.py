"""One file from the network onto the disk: with a checksum, within bounds, to be cancelled, and gone on with later.

What has come lies in a file ``.part`` beside the place it is for, which appears whole and checked or not at all.
"""

import contextlib
import errno
import hashlib
import http.client
import os
import queue
import re
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import truststore

from ddpm_studio import __version__
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.watch import ReadingCancelled
from ddpm_studio.language import tr

PART = ".part"
_CHUNK = 1 << 18
_SILENCE_SECONDS = 20.0  # of a server, before it is given up
_CANCEL_SECONDS = 0.1  # between two looks at whether to go on
_TRIES = 4  # at each place, as long as each brings something

Tell = Callable[[int], None]  # bytes of this file that are there
Cancelled = Callable[[], bool]


class FetchError(ImageSetError):
    """A set that could not be fetched. why: in a sentence; remedy: what to do; details: how to do it by hand."""

    def __init__(self, why: str, remedy: str, details: str = "") -> None:
        super().__init__(f"{why} {remedy}" + (f"\n{details}" if details else ""))
        self.why, self.remedy, self.details = why, remedy, details


@dataclass(frozen=True)
class RemoteFile:
    """One file. urls: the same at several places, to be tried in this order. md5: of its content, in hexadecimal."""

    name: str
    urls: tuple[str, ...]
    md5: str


def download(file: RemoteFile, folder: Path, most_bytes: int, tell: Tell, cancelled: Cancelled) -> Path:
    """Have ``file`` in ``folder``, and return its path. One that lies there already, by hand or from before, is taken
    if its checksum is right. What came of an earlier try is gone on with.

    most_bytes: a file that is larger is refused. Raises FetchError, OSError where it cannot be written, and
    ReadingCancelled, after which what has come is kept.
    """
    target, part = folder / file.name, folder / (file.name + PART)
    if target.is_file():
        if _md5(target, cancelled) == file.md5:
            tell(target.stat().st_size)
            return target
        target.unlink()
    errors = []
    for url in file.urls:
        try:
            _fetch_checked(url, file, part, most_bytes, tell, cancelled)
        except FetchError as error:
            errors.append(error)
            continue
        part.replace(target)
        return target
    raise errors[0]  # of the place that should have had it


def _fetch_checked(url: str, file: RemoteFile, part: Path, most_bytes: int, tell: Tell, cancelled: Cancelled) -> None:
    """Fill ``part`` from ``url``, going on with what is in it. What does not fit the checksum is thrown away."""
    begun = part.is_file() and part.stat().st_size > 0
    if begun and _md5(part, cancelled) == file.md5:
        return
    _fetch_whole(url, part, most_bytes, tell, cancelled)
    if _md5(part, cancelled) == file.md5:
        return
    part.unlink()
    if begun:  # the beginning may have been of another file: once more from nothing
        _fetch_whole(url, part, most_bytes, tell, cancelled)
        if _md5(part, cancelled) == file.md5:
            return
        part.unlink()
    raise FetchError(
        tr(
            "What {host} sent as '{name}' is not that file: its checksum is wrong. It was thrown away.",
            host=_host(url),
            name=file.name,
        ),
        tr("Try again later, or over another network: some networks answer with a page of their own."),
    )


def _fetch_whole(url: str, part: Path, most_bytes: int, tell: Tell, cancelled: Cancelled) -> None:
    """Fetch until the server says that all is there; where the line breaks, go on from there a few times."""
    tries = 0
    while True:
        tries += 1
        before = part.stat().st_size if part.is_file() else 0
        try:
            _fetch_on(url, part, most_bytes, tell, cancelled)
            return
        except _Broken as error:
            moved = part.is_file() and part.stat().st_size > before
            if not moved or tries >= _TRIES:
                raise FetchError(
                    tr("The connection to {host} broke off: {error}.", host=_host(url), error=error),
                    tr("Try again: what has come so far is kept, and gone on with."),
                ) from error


class _Broken(Exception):
    """The server stopped in the middle."""


def _fetch_on(url: str, part: Path, most_bytes: int, tell: Tell, cancelled: Cancelled) -> None:
    """Ask once for what is missing of ``part``, and write it. Raises _Broken, FetchError and ReadingCancelled."""
    start = part.stat().st_size if part.is_file() else 0
    stream = _Stream(url, start)
    with contextlib.closing(stream):
        begins, length = stream.next(cancelled)
        if length is not None and begins + length > most_bytes:
            raise _too_large(url, part)
        with part.open("r+b" if part.is_file() else "wb") as out:
            out.truncate(begins)
            out.seek(begins)
            count = begins
            tell(count)
            while count <= most_bytes and (chunk := stream.next(cancelled)):
                count += len(chunk)
                out.write(chunk)
                tell(count)
            out.flush()
            os.fsync(out.fileno())
        if count > most_bytes:
            raise _too_large(url, part)
        if length is not None and count < begins + length:
            raise _Broken(tr("{count:,} of {of:,} bytes came", count=count, of=begins + length))


def _too_large(url: str, part: Path) -> FetchError:
    part.unlink(missing_ok=True)
    return FetchError(
        tr(
            "{host} sends far more than the file has; it is not what was asked for, and was thrown away.",
            host=_host(url),
        ),
        tr("Try again later, or over another network."),
    )


class _Stream:
    """What a server sends, received by a thread of its own: who cancels never waits for the network.

    ``next`` gives (where it begins, how many bytes are promised or None) first, then the bytes, and b"" at the end.
    """

    def __init__(self, url: str, start: int) -> None:
        self._url, self._start = url, start
        self._arrived: queue.Queue = queue.Queue(8)
        self._left = threading.Event()
        threading.Thread(target=self._receive, name="download", daemon=True).start()

    def close(self) -> None:
        """Let the thread end as soon as the network lets it."""
        self._left.set()

    def next(self, cancelled: Cancelled):
        while True:
            if cancelled():
                raise ReadingCancelled(tr("The download was cancelled. What has come so far is kept."))
            with contextlib.suppress(queue.Empty):
                thing = self._arrived.get(timeout=_CANCEL_SECONDS)
                if isinstance(thing, Exception):
                    raise thing
                return thing

    def _receive(self) -> None:
        try:
            with _open(self._url, self._start) as answer:
                if self._give((_beginning(answer, self._start), answer.length)):
                    while (chunk := answer.read1(_CHUNK)) and self._give(chunk):
                        pass
            self._give(b"")
        except urllib.error.HTTPError as error:
            error.close()
            self._give(_refused(self._url, error))
        except Exception as error:  # whatever it is, who waits must hear of it
            self._give(_unreachable(self._url, error))

    def _give(self, thing: object) -> bool:
        """Hand on; False where nobody wants it any more."""
        while not self._left.is_set():
            with contextlib.suppress(queue.Full):
                self._arrived.put(thing, timeout=_CANCEL_SECONDS)
                return True
        return False


def _opener() -> urllib.request.OpenerDirector:
    """Asks web servers and nobody else, wherever one sends to: no file of this computer, no ftp."""
    opener = urllib.request.OpenerDirector()
    # The certificates of the system, so that the ones that a school or firm adds are known too.
    tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=tls),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _open(url: str, start: int) -> http.client.HTTPResponse:
    headers = {"User-Agent": f"ddpm-studio/{__version__}"}
    if start:
        headers["Range"] = f"bytes={start}-"
    opener = _opener()
    request = urllib.request.Request(url, headers=headers)
    try:
        return opener.open(request, timeout=_SILENCE_SECONDS)
    except urllib.error.HTTPError as error:
        if error.code != http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE or not start:
            raise
        error.close()  # there is nothing beyond what we have, or it is another file: from the beginning
        del request.headers["Range"]
        return opener.open(request, timeout=_SILENCE_SECONDS)


def _beginning(answer: http.client.HTTPResponse, start: int) -> int:
    """The place in the file where the answer begins: not every server can go on in the middle."""
    if answer.status != http.HTTPStatus.PARTIAL_CONTENT:
        return 0
    match = re.match(r"bytes (\d{1,18})-", answer.headers.get("Content-Range", ""))
    begins = int(match[1]) if match else -1
    if not 0 <= begins <= start:
        raise ValueError(tr("it answers with another part of the file than was asked for"))
    return begins


def _refused(url: str, error: urllib.error.HTTPError) -> FetchError:
    why = tr(
        "{host} answers {code} {reason} for '{file}'.",
        host=_host(url),
        code=error.code,
        reason=str(error.reason)[:60],
        file=url.rpartition("/")[2],
    )
    if error.code in (http.HTTPStatus.NOT_FOUND, http.HTTPStatus.GONE):
        return FetchError(why, tr("The file has moved: fetch it by hand, or give a mirror that has it."))
    return FetchError(why, tr("Try again later: the server is busy, or does not serve this network."))


def _unreachable(url: str, error: Exception) -> Exception:
    """In words, why a server could not be reached, or _Broken where it stopped answering."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    host = _host(url)
    if isinstance(cause, ssl.SSLError):
        return FetchError(
            tr("{host} cannot prove who it is ({why}).", host=host, why=_brief(cause)),
            tr("Check this computer's date and time, and whether the network asks you to log in."),
        )
    if isinstance(cause, socket.gaierror):
        return FetchError(
            tr("{host} is not found: this computer seems to be offline.", host=host),
            tr("Check the network connection, then try again."),
        )
    if isinstance(cause, ConnectionRefusedError) or getattr(cause, "errno", None) in _NO_WAY:
        return FetchError(
            tr(
                "There is no connection to {host} ({reason}): this computer may be offline, or a firewall in the way.",
                host=host,
                reason=cause.strerror or cause,
            ),
            tr("Check the network connection, then try again."),
        )
    if isinstance(error, urllib.error.URLError) and isinstance(cause, TimeoutError):
        return FetchError(
            tr("{host} does not answer.", host=host), tr("Check the network connection, or try again later.")
        )
    if isinstance(error, urllib.error.URLError):
        return FetchError(
            tr("{host} cannot be asked: {cause}.", host=host, cause=str(cause)[:160]),
            tr("Check the address, or try again later."),
        )
    if isinstance(cause, TimeoutError):
        return _Broken(tr("it fell silent"))
    return _Broken(str(cause)[:160] or type(cause).__name__)


_NO_WAY = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN)


def _brief(error: ssl.SSLError) -> str:
    """What is wrong with a certificate, in the library's few words."""
    return str(getattr(error, "verify_message", "") or error.reason or tr("its certificate is not trusted"))[:120]


def _md5(path: Path, cancelled: Cancelled) -> str:
    """The checksum that the publishers give; it tells a damaged file, or another one."""
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            if cancelled():
                raise ReadingCancelled(tr("The download was cancelled. What has come so far is kept."))
            digest.update(chunk)
    return digest.hexdigest()


def _host(url: str) -> str:
    return urlsplit(url).netloc or url[:80]
