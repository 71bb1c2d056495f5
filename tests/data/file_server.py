"""A web server on this computer that serves a folder, and can be told to behave badly."""

import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType


class FileServer:
    """Serves the files of ``folder`` at ``url``, in the middle too. A context; nothing is left of it afterwards.

    breaks_after: of each answer, the bytes after which it hangs up. ranges: whether it can begin in the middle.
    states: a length that it states instead of the true one. waits: keeps quiet in the middle of each answer until
    ``close``. asked: (path, where in the file) of each request.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.breaks_after: int | None = None
        self.ranges = True
        self.states: int | None = None
        self.waits = False
        self.redirect = ""
        self.asked: list[tuple[str, int]] = []
        self.closing = threading.Event()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False  # so that closing it waits for them
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> "FileServer":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = self.folder / request.path.lstrip("/")
        if self.redirect:
            request.send_response(302)
            request.send_header("Location", self.redirect)
            request.end_headers()
            return
        if not path.is_file():
            request.send_error(404)
            return
        content = path.read_bytes()
        match = re.match(r"bytes=(\d+)-", request.headers.get("Range", "")) if self.ranges else None
        start = int(match[1]) if match else 0
        self.asked.append((request.path, start))
        if start >= len(content) > 0:
            request.send_error(416)
            return
        rest = content[start:]
        request.send_response(206 if match else 200)
        if match:
            request.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        request.send_header("Content-Length", str(len(rest) if self.states is None else self.states))
        request.end_headers()
        try:
            if self.waits:
                request.wfile.write(rest[: len(rest) // 2])
                while not self.closing.wait(0.01):
                    time.sleep(0)
            request.wfile.write(rest if self.breaks_after is None else rest[: self.breaks_after])
        except OSError:
            pass  # the other side has gone
