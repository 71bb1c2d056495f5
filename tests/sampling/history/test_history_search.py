"""What is typed finds what is meant, and requests are put into words."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ddpm_studio.sampling.describing import context_text, contexts_text, request_text, sampler_text
from ddpm_studio.sampling.history import HistoryStore, model_name
from ddpm_studio.sampling.request import Branch, SampleRequest, Start
from tests.sampling.history.generations import MODEL, add, found

# ---- searching -------------------------------------------------------------------------------------------------------


@pytest.fixture
def several(store) -> dict[str, int]:
    """A few generations that differ in what they are found by."""
    return {
        "hero": add(store, {"hero": 1.0}, seed=12, count=3),
        "mix": add(store, {"hero": 0.6, "food": 0.4, "spell": 0.0}, seed=40, sampler="dpmpp", steps=8),
        "rows": add(store, {"food": 1.0}, {"side-facing": 1.0}, seed=90, model=Path("runs/Big_Faces"), cancelled=True),
        "none": add(store, None, seed=7, sampler="dpmpp-sde", steps=8, checkpoint="untrained"),
        "ball": add(store, {"Fire Ball": 0.5}, when=datetime(2024, 2, 29, 12)),
    }


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("", "hero mix rows none ball"),
        ("hero", "hero mix"),
        ("HERO", "hero mix"),
        ("her", "hero mix"),
        ("ero", ""),
        ("hero food", "mix"),
        ("food", "mix rows"),
        ("spell", ""),
        ("hero -food", "hero"),
        ("-hero", "rows none ball"),
        ("facing", "rows"),
        ("side-facing", "rows"),
        ('"fire ball"', "ball"),
        ("ball", "ball"),
        ('"ball fire"', ""),
        ("attribute:fire", "ball"),
        ("attribute:sprites", ""),
        ("sprites", "hero mix none ball"),
        ("model:faces", "rows"),
        ("model:hero", ""),
        ("sampler:ddim", "hero rows ball"),
        ("sampler:dpmpp", "mix"),
        ("sampler:dpm", "mix none"),
        ("-sampler:ddim", "mix none"),
        ("dpm++", "mix none"),
        ("seed:12", "hero"),
        ("seed:14", "hero"),
        ("seed:15", ""),
        ("seed:", "hero mix rows none ball"),
        ("seed:abc", ""),
        ("seed:99999999999999999999999", ""),
        ("steps:8", "mix none"),
        ("count:2", "rows"),
        ("checkpoint:untrained", "none"),
        ("untrained", "none"),
        ("no context", "none"),
        ("cancelled", "rows"),
        ("-cancelled", "hero mix none ball"),
        ("2024-02", "ball"),
        ("nothing:such", ""),
        ("%", ""),
        ("_", ""),
    ],
)
def test_what_is_typed_finds_what_is_meant(store, several, search, names):
    assert sorted(found(store, search)) == sorted(several[name] for name in names.split())


def test_stars_are_found_as_a_word_and_as_a_filter(store, several):
    store.star([several["mix"], several["ball"]])
    assert sorted(found(store, "starred")) == sorted(found(store, "", starred=True))
    assert found(store, "hero", starred=True) == [several["mix"]]
    assert several["mix"] not in found(store, "-starred")
    store.star([several["mix"]], False)
    assert found(store, "starred") == [several["ball"]]


@given(text=st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_nothing_that_can_be_typed_is_an_error(shared_store, text):
    found(shared_store, text)


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory) -> Iterator[HistoryStore]:
    store = HistoryStore(tmp_path_factory.mktemp("history"))
    add(store, {"hero": 1.0})
    yield store
    store.close()


NAMES = st.text(st.characters(categories=("Lu", "Ll", "Nd", "Lo")), min_size=1, max_size=8)


@given(contexts=st.lists(st.dictionaries(NAMES, st.floats(0.01, 1), max_size=3), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_every_entry_is_found_by_each_of_its_attributes(shared_store, contexts):
    number = add(shared_store, *contexts)
    for name in {name for context in contexts for name in context}:
        assert number in found(shared_store, f"attribute:{name}")
        assert number in found(shared_store, f'"{name}"')
        assert number not in found(shared_store, f"-attribute:{name}")


@given(deeds=st.lists(st.tuples(st.sampled_from(["add", "star", "unstar", "delete", "restore"]), st.integers(0, 7))))
@settings(max_examples=25, deadline=None)
def test_any_order_of_deeds_leaves_what_a_plain_list_would(tmp_path_factory, deeds):
    folder = tmp_path_factory.mktemp("deeds")
    store, known = HistoryStore(folder), {}
    for deed, which in deeds:
        if deed == "add":
            known[add(store, {"hero": 1}, seed=which)] = [True, False]  # is there, is starred
            continue
        number = which + 1
        getattr(store, {"unstar": "star"}.get(deed, deed))([number], *[False] * (deed == "unstar"))
        if number in known:
            there, starred = known[number]
            known[number] = {
                "star": [there, True],
                "unstar": [there, False],
                "delete": [False, starred],
                "restore": [True, starred],
            }[deed]
    there = sorted((number for number, (is_there, _) in known.items() if is_there), reverse=True)
    assert found(store) == there
    assert found(store, "starred") == [number for number in there if known[number][1]]
    store.close()
    again = HistoryStore(folder)
    assert found(again) == there
    again.restore(list(known))  # the trash was emptied
    assert found(again) == there
    again.close()


# ---- words -----------------------------------------------------------------------------------------------------------


def test_contexts_in_words():
    assert context_text(None) == "no context"
    assert context_text({"hero": 0.0}) == "all attributes 0"
    assert context_text({"hero": 0.6, "food": 0.4, "spell": 0}) == "hero 0.6 + food 0.4"
    request = SampleRequest(model=MODEL, seeds=(1, 2, 3, 4, 5), contexts=tuple({n: 1.0} for n in "abcda"))
    assert contexts_text(request) == "a, b, c and 1 more"
    assert contexts_text(SampleRequest(model=MODEL, contexts="data")) == "contexts as in the training set"


def test_a_request_in_words():
    request = SampleRequest(model=MODEL, contexts=({"hero": 1.0},), guidance_scale=1.75, eta=0.5)
    assert request_text(request) == "1 image · hero · DDIM, 25 steps, eta 0.5, guidance 1.75"
    sweep = SampleRequest(model=MODEL, seeds=(1, 2), guidance_scales=(1, 4), sampler="heun", steps=1)
    assert sampler_text(sweep) == "Heun, 1 step, guidance 1 to 4"
    start = Start(images=(b"\x89PNG----",), mask=b"\x89PNG----")
    assert sampler_text(SampleRequest(model=MODEL, start=start)).endswith("masked image")
    branch = SampleRequest(model=MODEL, steps=5, branch=Branch(parent=SampleRequest(model=MODEL), step=20))
    assert sampler_text(branch).endswith("branch at step 20")


def test_models_are_called_by_their_run_or_file():
    assert model_name(Path("/a/runs/faces")) == "faces"
    assert model_name(Path("/a/models/faces.safetensors")) == "faces"
    assert model_name(Path("/a/faces/checkpoints/images_000000064.safetensors")) == "faces images_000000064"
