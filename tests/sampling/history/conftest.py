"""An empty history."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ddpm_studio.sampling.history import HistoryStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = HistoryStore(tmp_path)
    assert store.trouble is None
    yield store
    store.close()
