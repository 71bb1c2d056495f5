"""The engine process: reads commands, does the torch work on threads of its own, and sends events."""

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

import psutil

from ddpm_studio.data.watch import ReadingCancelled
from ddpm_studio.engine.failures import failed
from ddpm_studio.engine.fetch_job import fetch_images
from ddpm_studio.engine.images_job import open_images
from ddpm_studio.engine.nearest_job import NearestFinder
from ddpm_studio.engine.outbox import Outbox
from ddpm_studio.engine.probe_job import Prober
from ddpm_studio.engine.protocol import (
    CancelSample,
    Command,
    EngineReady,
    ExportOnnx,
    Failed,
    FetchImages,
    FindNearest,
    ImportCourseModel,
    JudgeSamples,
    LoadImages,
    ModelImported,
    OnnxExported,
    PauseTraining,
    PreviewNow,
    ProbeTraining,
    ResumeTraining,
    Sample,
    SaveNow,
    Shutdown,
    StartTraining,
    StopTraining,
)
from ddpm_studio.engine.quality_job import Judge
from ddpm_studio.engine.sampling_job import run_sampling
from ddpm_studio.engine.training_job import TrainingJob
from ddpm_studio.language import tr
from ddpm_studio.model.course_import import import_course_model
from ddpm_studio.model.device import available_devices, describe, pick_device, use_threads
from ddpm_studio.sampling.session import ModelCache
from ddpm_studio.sampling.tapes import Tapes


class Worker:
    """A thread that does one thing after another."""

    def __init__(self, name: str) -> None:
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    def do(self, task: Callable[[], None]) -> None:
        self._tasks.put(task)

    def end(self) -> None:
        """Finish what was asked for, then end the thread."""
        self._tasks.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()


class Host:
    """One engine. Training, sampling and reading go on side by side; a fault in one is told and leaves the others."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._outbox = Outbox(connection.send)
        self._device = pick_device("auto")
        self._models = ModelCache(self._device)
        self._tapes = Tapes()
        self._training: TrainingJob | None = None
        self._sampler = Worker("sampling")
        self._reader = Worker("reading")
        self._fetcher = Worker("fetching")
        self._judge = Judge(self._device)
        self._judging = Worker("judging")
        self._cancelled: set[int] = set()
        self._ending = threading.Event()
        self._nearest = NearestFinder(self._outbox.post, self._ending.is_set)
        self._finder = Worker("finding")
        self._newest_find = 0
        self._prober = Prober(self._outbox.post)

    def serve(self) -> None:
        """Answer commands until told to shut down, or until the window is gone; then save and end."""
        self._outbox.post(EngineReady(describe(self._device), available_devices(), os.getpid()))
        try:
            while not isinstance(command := self._connection.recv(), Shutdown):
                self._answer(command)
        except (EOFError, OSError, _Terminated):
            pass
        self._ending.set()
        self._prober.end()
        if self._training is not None:
            self._training.end()
        self._sampler.end()
        self._reader.end()
        self._fetcher.end()
        self._finder.end()
        self._judging.end()
        self._outbox.close()

    def _answer(self, command: Command) -> None:
        match command:
            case StartTraining():
                self._start_training(command)
            case PauseTraining():
                self._with_training(lambda mailbox: mailbox.pause(True))
            case ResumeTraining():
                self._with_training(lambda mailbox: mailbox.pause(False))
            case StopTraining():
                self._with_training(lambda mailbox: mailbox.stop())
            case SaveNow():
                self._with_training(lambda mailbox: mailbox.save())
            case PreviewNow():
                self._with_training(lambda mailbox: mailbox.preview())
            case ProbeTraining():
                self._prober.probe(command, busy=self._training is not None and self._training.running)
            case Sample():
                self._sampler.do(lambda: self._sample(command))
            case CancelSample():
                self._cancelled.add(command.job)
                self._prober.cancel(command.job)
            case JudgeSamples():
                self._judging.do(lambda: self._judge_samples(command))
            case FindNearest():
                self._newest_find = command.job
                self._finder.do(lambda: self._find_nearest(command))
            case LoadImages():
                self._reader.do(lambda: self._load(command))
            case FetchImages():
                self._fetcher.do(lambda: self._fetch(command))
            case ImportCourseModel():
                self._reader.do(lambda: self._import(command))
            case ExportOnnx():
                self._reader.do(lambda: self._export(command))

    def _with_training(self, ask: Callable) -> None:
        if self._training is not None and self._training.running:
            ask(self._training.mailbox)

    def _start_training(self, command: StartTraining) -> None:
        if self._training is not None and self._training.running:
            self._outbox.post(
                Failed(
                    None,
                    tr("Training '{name}' was not started.", name=command.run.name),
                    tr("Another training is under way, and one runs at a time."),
                    tr("Stop that one first, or wait for it."),
                )
            )
            return
        self._prober.make_way()
        self._training = TrainingJob(command, self._outbox.post)

    def _sample(self, command: Sample) -> None:
        def cancelled() -> bool:
            return command.job in self._cancelled or self._ending.is_set()

        try:
            run_sampling(command, self._models, self._device, self._outbox.post, cancelled, self._tapes)
        except Exception as error:
            self._outbox.post(failed(command.job, tr("The images could not be drawn."), error))
        self._cancelled.discard(command.job)

    def _judge_samples(self, command: JudgeSamples) -> None:
        def cancelled() -> bool:
            return command.job in self._cancelled or self._ending.is_set()

        try:
            self._judge.judge(command, self._outbox.post, cancelled)
        except Exception as error:
            self._outbox.post(failed(command.job, tr("The images could not be judged."), error))
        self._cancelled.discard(command.job)

    def _find_nearest(self, command: FindNearest) -> None:
        if command.job != self._newest_find:
            return
        try:
            self._nearest.answer(command)
        except ReadingCancelled:
            return
        except Exception as error:
            self._outbox.post(failed(command.job, tr("The nearest training images could not be found."), error))

    def _load(self, command: LoadImages) -> None:
        def cancelled() -> bool:
            return command.job in self._cancelled or self._ending.is_set()

        try:
            open_images(command, self._outbox.post, cancelled)
        except ReadingCancelled:
            pass
        except Exception as error:
            self._outbox.post(failed(command.job, tr("The images could not be opened."), error))
        self._cancelled.discard(command.job)

    def _fetch(self, command: FetchImages) -> None:
        def cancelled() -> bool:
            return command.job in self._cancelled or self._ending.is_set()

        fetch_images(command, self._outbox.post, cancelled)
        self._cancelled.discard(command.job)

    def _import(self, command: ImportCourseModel) -> None:
        try:
            import_course_model(command.path, command.out, command.attributes)
            self._outbox.post(ModelImported(command.job, command.out))
        except Exception as error:
            self._outbox.post(failed(command.job, tr("'{name}' could not be imported.", name=command.path.name), error))

    def _export(self, command: ExportOnnx) -> None:
        def cancelled() -> bool:
            return command.job in self._cancelled or self._ending.is_set()

        try:
            if not cancelled():
                from ddpm_studio.export.onnx_file import export_onnx  # its libraries are seldom needed

                example = export_onnx(command.model, command.out, command.weights, command.checkpoint, cancelled)
                if not cancelled():
                    self._outbox.post(OnnxExported(command.job, command.out, example))
        except Exception as error:
            self._outbox.post(failed(command.job, tr("'{name}' could not be written.", name=command.out.name), error))
        self._cancelled.discard(command.job)


class _Terminated(Exception):
    """The process was asked to end by a signal."""


def main(connection: Connection) -> None:
    """The engine process from start to end."""

    def terminate(*_: object) -> None:
        raise _Terminated

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window, which then tells us
    signal.signal(signal.SIGTERM, terminate)
    _step_back()
    use_threads()
    Host(connection).serve()


def _step_back() -> None:
    """Let the window go first: training takes all cores, and takes them only where nobody else wants them."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)
