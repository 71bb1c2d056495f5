"""The order of names, and names that people and models can take."""

from hypothesis import given
from hypothesis import strategies as st

from ddpm_studio.data.naming import LONGEST_NAME, attribute_names, natural_key, shown


def test_numbers_sort_as_numbers():
    names = ["tile10.png", "tile2.png", "Tile1.png", "tile02.png", "a", "10", "9"]
    assert sorted(names, key=natural_key) == [
        "9",
        "10",
        "a",
        "Tile1.png",
        "tile02.png",
        "tile2.png",
        "tile10.png",
    ]


def test_endless_numbers_can_be_sorted():
    names = ["1" * 6000, "1" * 5999 + "0"]
    assert sorted(names, key=natural_key) == names[::-1]


@given(st.lists(st.text(), min_size=2, max_size=5))
def test_any_names_have_one_order(names):
    backwards = names[::-1]
    assert sorted(names, key=natural_key) == sorted(backwards, key=natural_key)


def test_undecodable_and_control_characters_are_shown_as_question_marks():
    assert shown("a\udcffb\n\x1b[31m\u202ec") == "a?b??[31m?c"


def test_names_stay_as_they_are_where_they_can():
    assert attribute_names(["Hero", "hero", "side-facing", "食べ物"]) == (
        "Hero",
        "hero",
        "side-facing",
        "食べ物",
    )


@given(st.lists(st.text(max_size=90), max_size=6, unique=True))
def test_attribute_names_are_unique_short_and_printable(folders):
    names = attribute_names(folders)
    assert len(set(names)) == len(folders)
    assert all(0 < len(name) <= LONGEST_NAME and name.isprintable() for name in names)


def test_long_names_are_cut_and_told_apart():
    first, second = attribute_names(["x" * 70 + "1", "x" * 70 + "2"])
    assert first == "x" * 63 + "…"
    assert second == "x" * 60 + " (2)"
