"""The other side of the engine: starts the process, sends commands, reads events. Imports neither torch nor Qt."""

import multiprocessing
import os
import signal
import threading
from pathlib import Path

from ddpm_studio.engine.protocol import Command, EngineDied, Event, Shutdown, TrainingEnded, TrainingStarted
from ddpm_studio.language import ENGLISH, VARIABLE, speak, tr
from ddpm_studio.threads import spin_briefly

# A fresh process: one that has Qt's threads cannot be forked. The tests fork one that has none, which is faster.
START_METHOD = "spawn"


def _serve(connection) -> None:
    spin_briefly()
    speak(os.environ.get(VARIABLE, ENGLISH))
    # Imported in the child alone: this is what brings torch in
    from ddpm_studio.engine.host import main

    main(connection)


class EngineClient:
    """One engine process. ``read`` is for one thread, which waits there; the rest is for another."""

    def __init__(self) -> None:
        context = multiprocessing.get_context(START_METHOD)
        self._connection, theirs = context.Pipe()
        # A daemon, so that a window that ends in disorder takes the engine with it
        self._process = context.Process(target=_serve, args=(theirs,), name="engine", daemon=True)
        self._process.start()
        theirs.close()
        self._sending = threading.Lock()
        self._closing = False
        self._ended = False
        self._training: Path | None = None

    @property
    def alive(self) -> bool:
        return not self._ended and self._process.is_alive()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def send(self, command: Command) -> None:
        """Hand over a command. To an engine that has died it is lost, and ``read`` tells of the death."""
        try:
            with self._sending:
                self._connection.send(command)
        except OSError:
            return

    def read(self) -> Event | None:
        """Wait for the next event; an ``EngineDied`` if the process is gone unasked; None after the last one."""
        if self._ended:
            return None
        try:
            event = self._connection.recv()
        except (EOFError, OSError):
            self._ended = True
            self._process.join()
            return None if self._closing else EngineDied(_reason(self._process.exitcode), self._training)
        if isinstance(event, TrainingStarted):
            self._training = event.run
        elif isinstance(event, TrainingEnded):
            self._training = None
        return event

    def close(self, patience: float = 60.0) -> None:
        """Ask the engine to save and end, and wait for that at most ``patience`` seconds."""
        self._closing = True
        self.send(Shutdown())
        self._process.join(patience)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _reason(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        name = signal.Signals(-exitcode).name
        words = tr("It was ended by the signal {name}.", name=name)
        return words + " " + tr("The system does this when memory runs out.") if name == "SIGKILL" else words
    return tr("It ended by itself with exit status {exitcode}.", exitcode=exitcode)
