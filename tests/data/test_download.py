"""Downloading from a server on this computer: whole, in pieces, from bad servers, from none."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ddpm_studio.data.catalogue.download import PART, FetchError, download
from ddpm_studio.data.catalogue.fetching import fetch
from ddpm_studio.data.catalogue.shelf import Place
from ddpm_studio.data.watch import ReadingCancelled
from tests.data.catalogue_files import remote, small, write
from tests.data.file_server import FileServer

CONTENT = bytes(range(256)) * 4096  # 1 MiB
NEVER = lambda: False  # noqa: E731
(FILE,) = remote({"file.bin": CONTENT})


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FileServer]:
    with FileServer(write({"file.bin": CONTENT}, tmp_path / "served")) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write({}, tmp_path / "here")


def _get(server: FileServer, folder: Path, told: list[int] | None = None, most: int = 2 << 20, cancelled=NEVER) -> Path:
    file = replace(FILE, urls=(f"{server.url}/file.bin",))
    return download(file, folder, most, (told if told is not None else []).append, cancelled)


def test_a_file_comes_whole_and_tells_how_far_it_is(server: FileServer, folder: Path):
    told: list[int] = []
    assert _get(server, folder, told).read_bytes() == CONTENT
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, len(CONTENT))
    assert len(told) > 3
    assert [path.name for path in folder.iterdir()] == ["file.bin"]
    _get(server, folder)
    assert server.asked == [("/file.bin", 0)], "a file that is here is not fetched again"


def test_where_the_line_breaks_it_goes_on_from_there(server: FileServer, folder: Path):
    server.breaks_after = 400_000
    assert _get(server, folder).read_bytes() == CONTENT
    assert [start for _, start in server.asked] == [0, 400_000, 800_000]


def test_what_came_before_the_program_ended_is_gone_on_with(server: FileServer, folder: Path):
    (folder / f"file.bin{PART}").write_bytes(CONTENT[:1000])
    told: list[int] = []
    assert _get(server, folder, told).read_bytes() == CONTENT
    assert server.asked == [("/file.bin", 1000)]
    assert told[0] == 1000


def test_a_server_that_cannot_begin_in_the_middle_is_asked_for_all(server: FileServer, folder: Path):
    server.ranges = False
    (folder / f"file.bin{PART}").write_bytes(CONTENT[:1000])
    assert _get(server, folder).read_bytes() == CONTENT


@pytest.mark.parametrize("begun", [b"another file's beginning", CONTENT + b"and more"], ids=["other", "too long"])
def test_a_beginning_of_another_file_is_thrown_away(begun: bytes, server: FileServer, folder: Path):
    (folder / f"file.bin{PART}").write_bytes(begun)
    assert _get(server, folder).read_bytes() == CONTENT


def test_all_that_was_missing_was_its_name(server: FileServer, folder: Path):
    (folder / f"file.bin{PART}").write_bytes(CONTENT)
    assert _get(server, folder).read_bytes() == CONTENT
    assert server.asked == []


def test_a_wrong_checksum_is_said_and_the_file_thrown_away(server: FileServer, folder: Path):
    write({"file.bin": b"<html>Please log in</html>"}, server.folder)
    (folder / "file.bin").write_bytes(b"put here by hand, and wrong")
    with pytest.raises(FetchError, match="checksum is wrong") as caught:
        _get(server, folder)
    assert "thrown away" in caught.value.why
    assert "Try again" in caught.value.remedy
    assert list(folder.iterdir()) == []


def test_a_file_that_is_too_large_is_refused_before_it_comes(server: FileServer, folder: Path):
    with pytest.raises(FetchError, match="far more than the file has"):
        _get(server, folder, most=1000)
    server.states = 10**15
    with pytest.raises(FetchError, match="far more than the file has"):
        _get(server, folder)
    assert list(folder.iterdir()) == []


def test_a_server_that_states_more_than_it_sends_is_given_up(server: FileServer, folder: Path):
    server.states = len(CONTENT) + 500_000
    with pytest.raises(FetchError, match=r"far more|broke off|checksum"):
        _get(server, folder)
    assert not (folder / "file.bin").exists()


def test_a_server_that_states_less_than_there_is_gives_a_wrong_checksum(server: FileServer, folder: Path):
    server.states = 1000
    with pytest.raises(FetchError, match="checksum is wrong"):
        _get(server, folder)
    assert list(folder.iterdir()) == []


def test_a_server_that_breaks_off_again_and_again_leaves_what_came(server: FileServer, folder: Path):
    server.breaks_after = 1000
    with pytest.raises(FetchError, match=r"broke off.*kept"):
        _get(server, folder)
    assert (folder / f"file.bin{PART}").stat().st_size == 4000
    server.breaks_after = 0
    with pytest.raises(FetchError, match="broke off"):
        _get(server, folder)


def test_a_server_that_sends_to_a_file_of_this_computer_is_not_followed(server: FileServer, folder: Path):
    server.redirect = (server.folder / "file.bin").as_uri()
    with pytest.raises(FetchError, match="Redirection to url 'file:"):
        _get(server, folder)
    server.redirect = f"{server.url}/file.bin"  # to itself, for ever
    with pytest.raises(FetchError):
        _get(server, folder)


def test_cancelling_does_not_wait_for_a_silent_server(server: FileServer, folder: Path):
    server.waits = True
    cancel = threading.Event()
    told: list[int] = []

    def tell(count: int) -> None:
        told.append(count)
        if count == len(CONTENT) // 2:
            cancel.set()

    file = replace(FILE, urls=(f"{server.url}/file.bin",))
    began = time.monotonic()
    with pytest.raises(ReadingCancelled):
        download(file, folder, 2 << 20, tell, cancel.is_set)
    assert time.monotonic() - began < 15  # a silent server is given up after 20 seconds
    assert (folder / f"file.bin{PART}").read_bytes() == CONTENT[: len(CONTENT) // 2]
    server.waits = False
    server.closing.set()
    assert _get(server, folder).read_bytes() == CONTENT
    assert server.asked[-1] == ("/file.bin", len(CONTENT) // 2)


def _closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


def test_the_next_place_is_tried_where_one_is_gone(server: FileServer, folder: Path):
    file = replace(FILE, urls=(f"{_closed_port()}/file.bin", f"{server.url}/gone.bin", f"{server.url}/file.bin"))
    assert download(file, folder, 2 << 20, lambda _: None, NEVER).read_bytes() == CONTENT


def test_offline_it_says_what_to_do_by_hand(tmp_path: Path):
    entry, files, _, _ = small("mnist")
    there = dict(list(files.items())[:1])
    place = Place(tmp_path / "mnist")
    write(there, place.folder)
    listed = remote(files, _closed_port())
    with pytest.raises(FetchError) as caught:
        fetch(entry, listed, place)
    assert "no connection to 127.0.0.1" in caught.value.why
    assert "offline" in caught.value.why
    details = caught.value.details
    assert str(place.folder) in details
    assert [file.urls[0] in details for file in listed] == [False, True, True, True], "not only what is missing"
    with pytest.raises(FetchError, match="is not found: this computer seems to be offline"):
        fetch(entry, remote(files, "http://no-such-place.invalid"), place)
    write(files, place.folder)  # by hand
    fetch(entry, listed, place)
    assert place.is_here


def test_a_set_is_fetched_file_by_file_with_its_bytes(tmp_path: Path):
    entry, files, _, _ = small("mnist")
    place = Place(tmp_path / "mnist")
    told: list[tuple[str, int, int]] = []
    with FileServer(write(files, tmp_path / "served")) as server:
        fetch(entry, remote(files, server.url), place, lambda *what: told.append(what))
        assert [path for path, _ in server.asked] == [f"/{name}" for name in files]
        fetch(entry, remote(files, server.url), place)
        assert len(server.asked) == 4, "what is here is not fetched again"
    assert place.is_here
    total = entry.download_bytes
    assert ("downloading", total, total) in told
    assert told[-1] == ("unpacking", 30, 30)
    assert all(0 <= done <= of for _, done, of in told)


def test_a_file_that_has_moved_is_told_apart(tmp_path: Path):
    entry, files, _, _ = small("cifar10")
    with FileServer(write({}, tmp_path / "served")) as server, pytest.raises(FetchError, match="answers 404") as caught:
        fetch(entry, remote(files, server.url), Place(tmp_path / "cifar10"))
    assert "by hand" in caught.value.remedy


def test_two_programs_do_not_fetch_the_same_set_at_once(tmp_path: Path):
    entry, files, _, _ = small("cifar10")
    place = Place(tmp_path / "shelf" / "cifar10")
    refused = []

    def begin_another(*_: object) -> None:
        if not refused:
            with pytest.raises(FetchError, match="is downloading CIFAR-10 already") as caught:
                fetch(entry, remote(files, _closed_port()), place)
            refused.append(caught.value)

    with FileServer(write(files, tmp_path / "served")) as server:
        fetch(entry, remote(files, server.url), place, begin_another)
    assert len(refused) == 1
    assert place.is_here


def test_without_room_nothing_is_begun(tmp_path: Path):
    entry, files, _, _ = small("cifar10")
    with pytest.raises(FetchError, match="Free some space"):
        fetch(replace(entry, download_bytes=1 << 60), remote(files, _closed_port()), Place(tmp_path / "cifar10"))
