"""Attributes from the names of files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ddpm_studio.data.name_patterns import PatternError, parse_pattern, try_pattern


@pytest.mark.parametrize(
    ("pattern", "file", "values"),
    [
        ("{class}_{colour}_*", "hero_red_01.png", {"class": "hero", "colour": "red"}),
        ("{class}_{colour}_*", "deep/er/hero_red_.png", {"class": "hero", "colour": "red"}),
        ("{class}_{colour}_*", "hero_red.png", None),
        ("{class}_{colour}", "red_fox_brown.png", {"class": "red", "colour": "fox_brown"}),
        ("{class}#", "slime12.png", {"class": "slime"}),
        ("{class}#", "slime.png", None),
        ("{class}#", "3d12.png", {"class": "3d"}),
        ("{class}#_x", "a1b22_x.gif", {"class": "a1b"}),
        ("*-{mood}", "a-b-glad.png", {"mood": "b-glad"}),
        ("* {size}px*", "tree 16px 2.png", {"size": "16"}),
        ("{class}/{colour}_*", "animals/cat/red_1.png", {"class": "cat", "colour": "red"}),
        ("{class}/{colour}_*", "red_1.png", None),
        ("{class}", "cat.tar.png", {"class": "cat.tar"}),
        ("{class}", ".png", {"class": ".png"}),
        ("{class}", "sheet.png#2,5", {"class": "sheet"}),
        (r"\{{class}\}\*", "{cat}*.png", {"class": "cat"}),
        ("(.+)+{class}", "(.+)+cat.png", {"class": "cat"}),
        ("(.+)+{class}", "aaaacat.png", None),
        ("**{class}x", "catx.png", None),
        ("a**-{class}", "ab-cat.png", {"class": "cat"}),
        ("{class}_{n}", "_a_b.png", {"class": "_a", "n": "b"}),
        ("{Fröhlich} ist", "Österreich ist.png", {"Fröhlich": "Österreich"}),
        ("{class}_*", " _1.png", None),
    ],
)
def test_names_that_fit_and_names_that_do_not(pattern, file, values):
    if pattern.startswith("**{"):
        with pytest.raises(PatternError, match="nothing lies between"):
            parse_pattern(pattern)
    else:
        assert parse_pattern(pattern).values(file) == values


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "no pattern"),
        ("   ", "no pattern"),
        ("abc_*", "has no field"),
        ("{class", "no } after it"),
        ("class}", "without a {"),
        ("{}_*", "no field"),
        ("{a.b}", "no field"),
        ("{class}{colour}", "nothing lies between"),
        ("{class}*", "nothing lies between"),
        ("{class}_{class}", "twice"),
        ("{class}\\", "ends with"),
        ("_".join(f"{{f{number}}}" for number in range(20)), "too many"),
        ("{class}" + "_*" * 100, "too many"),
    ],
)
def test_bad_patterns_say_what_to_write(pattern, message):
    with pytest.raises(PatternError, match=message):
        parse_pattern(pattern)


def test_a_pattern_is_tried_on_names():
    tried = try_pattern("{class}_{colour}_*", ["hero_red_1.png", "hero_blue_2.png", "orc_red_10.png", "README.png"])
    assert tried.fitting == 3
    assert tried.attributes == {"hero": 2, "orc": 1, "colour: blue": 1, "colour: red": 2}
    assert tried.matches[1] == ("hero_blue_2.png", ("hero", "colour: blue"))
    assert tried.matches[3] == ("README.png", None)
    assert len(try_pattern("{class}#", (f"a{number}.png" for number in range(10**9)), most=50).matches) == 50


def test_a_name_made_to_take_long_does_not():
    pattern = parse_pattern("*a" * 40 + "*{class}b".replace("*", "c"))
    for name in ("a" * 5000, "ac" * 5000 + ".png", "1" * 5000):
        assert pattern.values(name) is None
    assert parse_pattern("{class}#x#y#z").values("1" * 5000) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_pattern_is_used_or_refused_in_words(pattern, file):
    try:
        values = parse_pattern(pattern).values(file)
    except PatternError:
        return
    assert values is None or all(values.values())


_WORD = st.text("abcdefgÄ0123 ", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.lists(_WORD, min_size=1, max_size=5))
def test_what_is_put_into_a_name_comes_out_of_it(words):
    pattern = "_".join(f"{{f{number}}}" for number in range(len(words)))
    assert parse_pattern(pattern).values("_".join(words) + ".png") == {f"f{i}": word for i, word in enumerate(words)}
