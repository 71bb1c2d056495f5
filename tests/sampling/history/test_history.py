"""The history's store: what goes in comes out, and survives what happens to files."""

import sqlite3
import subprocess
import sys
import threading
from datetime import datetime, timedelta

import numpy as np
import pytest

from ddpm_studio.sampling.history import HistoryError, HistoryStore
from ddpm_studio.sampling.history_database import FILE, VERSION
from ddpm_studio.sampling.history_thumbnails import LARGEST_SIDE, thumbnail_sheet
from ddpm_studio.sampling.request import Branch, SampleRequest, Start, seeds_from
from tests.sampling.history.generations import MODEL, add, found, noise

# ---- in and out ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "size", "channels"), [(1, 16, 4), (5, 16, 3), (64, 8, 1), (9, 32, 4), (2, 100, 3)])
def test_images_and_recipe_come_back_bit_for_bit(tmp_path, count, size, channels):
    images = noise(count, size, channels)
    request = SampleRequest(model=MODEL, seeds=seeds_from(7, count), contexts=({"hero": 0.6},), guidance_scale=2)
    first = HistoryStore(tmp_path)
    number = first.add(request, images, 1.25, 50, cancelled=True)
    first.close()
    second = HistoryStore(tmp_path)
    assert np.array_equal(second.images(number), images)
    assert second.request(number) == request
    entry = second.entries([number])[number]
    assert (entry.count, entry.first_seed, entry.seconds, entry.nfe) == (count, 7, 1.25, 50)
    assert (entry.cancelled, entry.starred, entry.model, entry.model_name) == (True, False, MODEL, "sprites-16")
    assert abs(datetime.now() - entry.when) < timedelta(minutes=1)
    second.close()


def test_a_recipe_with_a_branch_and_a_picture_comes_back(store):
    start = Start(images=(b"\x89PNG----",), strength=0.4)
    parent = SampleRequest(model=MODEL, seeds=(1,), start=start)
    request = SampleRequest(model=MODEL, seeds=(2,), steps=10, branch=Branch(parent=parent, step=15))
    assert store.request(store.add(request, noise(), 1, 10)) == request


def test_images_that_do_not_fit_are_refused(store):
    request = SampleRequest(model=MODEL, seeds=(1, 2))
    for images in (noise(3), noise(2).astype(np.float32), noise(2)[0], noise(2, channels=2), noise(2)[:, :0]):
        with pytest.raises(ValueError, match=r"images"):
            store.add(request, images, 1, 1)
    assert found(store) == []


def test_the_newest_comes_first_and_entries_are_read_by_number(store):
    numbers = [add(store, {"hero": 1}, seed=i) for i in range(5)]
    assert found(store) == numbers[::-1]
    some = store.entries([numbers[3], 999, numbers[1]])
    assert {number: entry.first_seed for number, entry in some.items()} == {numbers[3]: 3, numbers[1]: 1}
    with pytest.raises(KeyError):
        store.images(999)
    with pytest.raises(KeyError):
        store.thumbnail(999)


# ---- thumbnails ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "side"), [(1, 1), (2, 2), (4, 2), (8, 2), (9, 3), (64, 3)])
def test_a_thumbnail_is_the_first_images_pixel_by_pixel(store, count, side):
    images = noise(count, 16)
    number = store.add(SampleRequest(model=MODEL, seeds=seeds_from(0, count)), images, 1, 1)
    sheet = store.thumbnail(number)
    assert sheet.shape == (16 * side, 16 * side, 4)
    for i in range(min(count, side * side)):
        y, x = i // side * 16, i % side * 16
        assert np.array_equal(sheet[y : y + 16, x : x + 16], images[i])
    if count == 2:
        assert not sheet[16:].any()


def test_grey_and_rgb_thumbnails_are_opaque():
    for channels in (1, 3):
        images = noise(1, 8, channels)
        sheet = thumbnail_sheet(images)
        assert np.array_equal(sheet[..., :3], np.broadcast_to(images[0], (8, 8, 3)))
        assert (sheet[..., 3] == 255).all()


def test_large_images_are_made_smaller_and_what_is_clear_does_not_tint_them():
    images = np.zeros((1, 200, 160, 4), np.uint8)
    images[..., :80, :] = (200, 100, 50, 255)
    images[..., 80:, :3] = (0, 255, 0)  # clear green, which must not be seen
    sheet = thumbnail_sheet(images)
    assert max(sheet.shape[:2]) <= LARGEST_SIDE
    assert (sheet[sheet[..., 3] > 0][:, :3] == (200, 100, 50)).all()
    wide = np.full((1, 2, 300, 3), 9, np.uint8)
    assert thumbnail_sheet(wide).shape[0] >= 1


# ---- deleting --------------------------------------------------------------------------------------------------------


def test_what_is_deleted_can_be_brought_back_until_the_end_and_then_gives_its_room_back(tmp_path):
    store = HistoryStore(tmp_path)
    kept = add(store, {"hero": 1})
    large = [store.add(SampleRequest(model=MODEL), noise(1, 300, seed=i), 1, 1) for i in range(10)]
    assert store.delete(large) == large
    assert found(store) == [kept]
    store.restore(large[:1])
    assert found(store) == [large[0], kept]
    assert np.array_equal(store.images(large[0]), noise(1, 300))
    before = store.size_on_disk()
    store.close()
    after = HistoryStore(tmp_path)
    assert found(after) == [large[0], kept]
    assert after.size_on_disk() < before / 3
    with pytest.raises(KeyError):
        after.images(large[1])
    after.close()


def test_clearing_spares_stars_and_what_is_newer(store):
    old = [add(store, {"hero": 1}, when=datetime.now() - timedelta(days=40)) for _ in range(3)]
    new = add(store, {"hero": 1})
    store.star(old[:1])
    assert sorted(store.clear_unstarred(datetime.now() - timedelta(days=30))) == old[1:]
    assert found(store) == [new, old[0]]
    assert store.clear_unstarred() == [new]
    assert found(store) == [old[0]]


def test_what_a_program_that_ended_in_disorder_left_in_the_trash_is_emptied_a_day_later(tmp_path):
    lost = HistoryStore(tmp_path)
    number = add(lost, {"hero": 1})
    lost.delete([number])
    lost._database.close()  # without emptying the trash, as a crash would
    again = HistoryStore(tmp_path)
    assert np.array_equal(again.images(number), noise())  # it may be a second program's, which can still undo it
    again._database.connection.execute("UPDATE entries SET trashed = trashed - 90000")
    again.close()
    third = HistoryStore(tmp_path)
    with pytest.raises(KeyError):
        third.images(number)
    third.close()


# ---- a second program, and files that are not as they should be ------------------------------------------------------


def test_a_second_program_sees_and_does_not_harm_what_the_first_keeps(tmp_path):
    first = HistoryStore(tmp_path)
    mine = add(first, {"hero": 1})
    assert not first.changed_elsewhere()
    code = (
        "import numpy as np; from pathlib import Path\n"
        "from ddpm_studio.sampling.history import HistoryStore\n"
        "from ddpm_studio.sampling.request import SampleRequest\n"
        f"store = HistoryStore(Path({str(tmp_path)!r}))\n"
        "for _ in range(20): store.add(SampleRequest(model=Path('other')), np.zeros((1, 4, 4, 3), np.uint8), 1, 1)\n"
        "store.close()\n"
        "import sys; assert not {'torch', 'PySide6'} & set(sys.modules)\n"
    )
    other = subprocess.Popen([sys.executable, "-c", code])
    for _ in range(20):
        add(first, {"food": 1})
    assert other.wait(60) == 0
    assert first.changed_elsewhere()
    assert not first.changed_elsewhere()
    assert (len(found(first)), len(found(first, "model:other")), len(found(first, "food"))) == (41, 20, 20)
    assert np.array_equal(first.images(mine), noise())
    first.close()


def test_a_second_program_that_begins_the_history_at_the_same_moment_is_waited_for(tmp_path):
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE first (number)")
    other.execute("BEGIN IMMEDIATE")  # as while it makes the next one
    done = threading.Timer(0.3, other.execute, ("COMMIT",))
    done.start()
    store = HistoryStore(tmp_path)
    done.join()
    other.close()
    assert store.trouble is None
    add(store, {"hero": 1})
    store.close()
    again = HistoryStore(tmp_path)
    assert len(again.ids()) == 1
    again.close()


def test_several_threads_with_a_store_each_lose_nothing(tmp_path):
    def keep(first: int) -> None:
        store = HistoryStore(tmp_path)
        for i in range(15):
            add(store, {"hero": 1}, seed=first + i)
        store.close()

    threads = [threading.Thread(target=keep, args=(100 * i,)) for i in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = HistoryStore(tmp_path)
    assert {entry.first_seed for entry in store.entries(store.ids()).values()} == {
        100 * i + j for i in range(3) for j in range(15)
    }
    store.close()


@pytest.mark.parametrize("garbage", [b"not a database at all" * 300, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_cannot_be_read_is_set_aside_whole(tmp_path, garbage):
    (tmp_path / FILE).write_bytes(garbage)
    (tmp_path / f"{FILE}.bak").write_bytes(b"an older one")
    store = HistoryStore(tmp_path)
    assert "set aside as 'history.sqlite.bak2'" in store.trouble
    assert (tmp_path / f"{FILE}.bak2").read_bytes() == garbage
    assert (tmp_path / f"{FILE}.bak").read_bytes() == b"an older one"
    number = add(store, {"hero": 1})
    assert found(store) == [number]
    store.close()


def test_a_file_that_is_damaged_in_the_middle_is_set_aside_when_it_is_noticed(tmp_path):
    store = HistoryStore(tmp_path)
    for i in range(200):
        add(store, {"hero": 1}, seed=i, count=4)
    store.close()
    path = tmp_path / FILE
    data = bytearray(path.read_bytes())
    data[3 * 4096 :] = b"\x5a" * (len(data) - 3 * 4096)
    path.write_bytes(data)
    store = HistoryStore(tmp_path)
    if store.trouble is None:  # the first pages were still sound
        with pytest.raises(HistoryError, match="set aside"):
            [store.images(number) for number in store.ids("hero").tolist()]
    number = add(store, {"food": 1})
    assert found(store) == [number]
    assert (tmp_path / f"{FILE}.bak").exists()
    store.close()


def test_a_history_set_aside_by_one_connection_is_followed_by_the_other(tmp_path):
    one, other = HistoryStore(tmp_path), HistoryStore(tmp_path)
    add(one, {"hero": 1})
    damaged = sqlite3.DatabaseError("malformed")
    damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    assert one._database.recover(damaged)
    number = add(other, {"food": 1})
    assert found(one) == [number]
    assert other._database.trouble is None
    one.close()
    other.close()


def test_a_history_of_a_newer_program_is_left_alone(tmp_path):
    HistoryStore(tmp_path).close()
    path = tmp_path / FILE
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    store, second = HistoryStore(tmp_path), HistoryStore(tmp_path)
    assert "newer version" in store.trouble
    assert "until the program ends" in store.trouble
    number = add(store, {"hero": 1})
    assert found(second) == [number]  # all of one program share what is in memory
    assert store.size_on_disk() == 0
    second.close()
    store.close()
    assert path.read_bytes() == before
    assert list(tmp_path.glob("*.bak")) == []


def test_a_place_where_nothing_can_be_written_keeps_the_history_in_memory(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = HistoryStore(tmp_path / "file" / "history")
    assert "cannot be used" in store.trouble
    assert found(store) == []
    number = add(store, {"hero": 1})
    assert found(store) == [number]
    store.close()


def test_a_lock_that_is_not_given_up_is_said_and_nothing_is_half_written(store):
    number = add(store, {"hero": 1})
    store._database.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError, match=r"not kept in the history: database is locked"):
        add(store, {"food": 1})
    assert found(store) == [number]
    other.execute("ROLLBACK")
    other.close()
    assert add(store, {"food": 1}) in found(store)


def test_a_recipe_or_images_of_another_make_say_so(store):
    number = add(store, {"hero": 1})
    sql = store._database.connection
    sql.execute("UPDATE contents SET recipe = ? WHERE entry = ?", ('{"model": "x", "sampler": "of 2031"}', number))
    with pytest.raises(HistoryError, match="another version"):
        store.request(number)
    assert np.array_equal(store.images(number), noise())
    sql.execute("UPDATE contents SET images = ? WHERE entry = ?", (b"nonsense", number))
    with pytest.raises(HistoryError, match="damaged"):
        store.images(number)
