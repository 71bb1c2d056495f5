"""Attributes of images from a table among them or beside them."""

import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from ddpm_studio.data.attribute_tables import FileNames, Told, tell
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.tables import TableError, read_table

FILES = [("a.png",), ("b.png",), ("sub", "c.png")]


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Four files in one folder: 0.png to 3.png."""
    folder = tmp_path / "set"
    folder.mkdir()
    for number in range(4):
        Image.new("RGB", (16, 16), (60 * number, 0, 0)).save(folder / f"{number}.png")
    return folder


def said(text: str | bytes, name: str = "t.csv", files=FILES) -> tuple[tuple[str, ...], list]:
    told = Told()
    data = text if isinstance(text, bytes) else text.encode()
    tell(read_table(name, data), FileNames(files), (), told)
    attributes, labels = told.labels(len(files))
    return attributes, labels.round(4).tolist()


CAT_DOG = ("cat", "dog"), [[1, 0], [0, 1], [1, 0]]


@pytest.mark.parametrize(
    "text",
    [
        "file,class\na.png,cat\nb.png,dog\nsub/c.png,cat\n",
        "file;class\r\na.png;cat\r\nb.png;dog\r\nsub\\c.png;cat\r\n",
        "class\tid\tpicture\ncat\t1\ta\ndog\t2\tb\ncat\t3\tc\n",
        "a.png,cat\nb.png,dog\nsub/c.png,cat",
        '"file" , "what"\n"a.png", "cat"\n"b.png","dog"\n\n"c.PNG","cat"\n',
        "\ufefffile|class\n./a.png|cat\nset/b.png|dog\nset/sub/c.png|cat\n",
        "file_name,label,split\na.png,cat,train\nb.png,dog,test\nsub/c.png,cat,train\n",
    ],
)
def test_one_column_of_classes(text):
    assert said(text) == CAT_DOG


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    attributes, labels = said("file,class\na.png,Frosch grün\nb.png,Kröte\n".encode(encoding))
    assert attributes == ("Frosch grün", "Kröte")
    assert labels == [[1, 0], [0, 1], [0, 0]]


def test_several_columns_at_once():
    attributes, labels = said(
        "file,class,colour,shine,tall 0..200,wild,legs,tags\n"
        "a.png,cat,red,0.25,50,yes,4,soft|small\n"
        "b.png,bird,blue,1,300,no,2,small\n"
        "c.png,cat,,,,,,\n"
    )
    assert attributes == (
        "bird", "cat", "colour: blue", "colour: red", "shine", "tall", "wild", "legs: 2", "legs: 4", "small", "soft"
    )  # fmt: skip
    assert labels == [
        [0, 1, 0, 1, 0.25, 0.25, 1, 0, 1, 1, 1],
        [1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0],
        [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("t.json", {"a.png": "cat", "b.png": "dog", "sub/c.png": "cat"}),
        ("t.json", {"a.png": ["cat"], "b.png": ["dog"], "c": ["cat"]}),
        ("t.json", {"a.png": {"cat": 1}, "b.png": {"cat": 0, "dog": True}, "sub/c.png": {"cat": 1.0}}),
        ("t.json", [{"file_name": "a.png", "class": "cat"}, {"file_name": "b.png", "class": "dog"},
                    {"file_name": "c.png", "class": "cat", "class_id": None}]),
        ("t.json", {"labels": [["a.png", "cat"], ["b.png", "dog"], ["sub/c.png", "cat"]]}),
        ("t.json", {"version": 1, "samples": [{"image": "a.png", "tags": ["cat"]}, {"image": "b.png", "tags": ["dog"]},
                                              {"image": "c.png", "tags": ["cat"]}]}),
        ("t.json", {"images": [{"id": 7, "file_name": "a.png"}, {"id": 8, "file_name": "b.png"},
                               {"id": 9, "file_name": "sub/c.png"}],
                    "annotations": [{"image_id": 7, "category_id": 1}, {"image_id": 8, "category_id": 2},
                                    {"image_id": 9, "category_id": 1}, {"image_id": 5, "category_id": 2}],
                    "categories": [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}]}),
        ("t.json", {"frames": {"a.png": {"frame": {"x": 0}, "duration": 100}, "b.png": {}, "c.png": {}},
                    "meta": {"frameTags": [{"name": "cat", "from": 0, "to": 0}, {"name": "dog", "from": 1, "to": 1},
                                           {"name": "cat", "from": 2, "to": 2}]}}),
    ],
)  # fmt: skip
def test_forms_of_json(name, value):
    assert said(json.dumps(value), name) == CAT_DOG


def test_json_lines():
    records = [{"file_name": f, "attributes": {"cat": c, "dog": d}} for f, c, d in
               (("a.png", 1, 0), ("b.png", 0, 1), ("sub/c.png", 1, 0))]  # fmt: skip
    assert said("\n".join(map(json.dumps, records)), "metadata.jsonl") == CAT_DOG


def test_class_numbers_are_classes():
    assert said("file,label\na.png,0\nb.png,1\nc.png,10\n")[0] == ("label 0", "label 1", "label 10")


def test_of_several_rows_for_one_image_the_largest_value_counts():
    attributes, labels = said("file,class,shine\na.png,cat,0.2\na.png,dog,0.6\na.png,cat,0.1\n")
    assert attributes == ("cat", "dog", "shine")
    assert labels[0] == pytest.approx([1, 1, 0.6])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("\n\n ; \n", "no row"),
        ("file,class\n", "no row"),
        ("file\na.png\nb.png\n", "nothing about them"),
        ("file,class\nx.png,cat\ny.png,dog\n", "names images of the set"),
        ("file,height\na.png,12\nb.png,3.5\n", "about the file"),
        ("file,tallness\na.png,12\nb.png,3.5\n", r"from 3.5 to 12.*tallness 3.5\.\.12"),
        ("file,tallness 3..3\na.png,3\n", "range of one value"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
    ],
)
def test_tables_that_tell_nothing_say_why(text, message):
    with pytest.raises(TableError, match=message):
        said(text)


def test_captions_are_no_classes():
    files = [(f"{number}.png",) for number in range(50)]
    rows = "".join(f"{number}.png,cat,a cat that is number {number}\n" for number in range(50))
    told = Told()
    tell(read_table("t.csv", f"file,class,text\n{rows}".encode()), FileNames(files), (), told)
    assert list(told.attributes) == ["cat"]
    assert "50 different values" in told.ignored["text"]


def test_names_that_may_be_several_files_are_none():
    names = FileNames([("a", "1.png"), ("b", "1.png"), ("b", "2.png"), ("3.png",), ("3.gif",)])
    assert [names.find(one) for one in ("1.png", "b/1.png", "2", "3", "3.gif", "c/2.png", "", 3.0)] == [
        None, 1, 2, None, 4, None, None, None
    ]  # fmt: skip
    assert names.find("1.png", ("a",)) == 0


# ---- through load_images ---------------------------------------------------------------------------------------------


def read(path: Path, **wishes) -> ImageSet:
    return load_images(path, preparation=Preparation(**wishes))


def test_a_table_among_the_images_is_taken(pictures):
    rows = "0.png,cat,0.5\n1.png,dog,1\n2.png,cat,0\n9.png,cat,1\n"
    (pictures / "metadata.csv").write_text(f"file_name,class,shine\n{rows}")
    image_set = read(pictures)
    assert image_set.attributes == ("cat", "dog", "shine")
    np.testing.assert_array_equal(image_set.labels, np.float32([[1, 0, 0.5], [0, 1, 1], [1, 0, 0], [0, 0, 0]]))
    assert not image_set.problems
    told = " ".join(f"{finding.found}; {finding.examples}" for finding in image_set.met)
    assert "'metadata.csv' tells the attributes of 3 images" in told
    assert "1 row of 'metadata.csv' names no image of the set; ('9.png',)" in told
    assert "1 image has no row in 'metadata.csv'; ('3.png',)" in told
    assert read(pictures, attributes_from="folders").attributes == ()


def test_a_table_beside_the_folder_or_archive_is_taken(pictures, tmp_path):
    (tmp_path / "set.json").write_text(json.dumps({f"{number}.png": ["even"] for number in (0, 2)}))
    archive = tmp_path / "set.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for picture in pictures.iterdir():
            file.write(picture, f"set/{picture.name}")
    for source in (pictures, archive):
        assert read(source).counts() == {"even": 2}


def test_tables_of_one_name_in_several_folders_are_one(pictures):
    for part in ("train", "test"):
        shutil.copytree(pictures, pictures / part, ignore=shutil.ignore_patterns("t*"))
        (pictures / part / "metadata.csv").write_text(f"file_name,class\n0.png,{part} cat\n1.png,dog\n")
    image_set = read(pictures)
    assert image_set.counts() == {"train cat": 1, "dog": 2, "test cat": 1}
    cat = image_set.labels[image_set.files.index("train/0.png")]
    assert image_set.attributes[cat.argmax()] == "train cat"


def test_without_a_fitting_table_or_with_several_the_folders_count(tiny_images, tmp_path):
    folder = tmp_path / "shapes"
    shutil.copytree(tiny_images, folder)
    (folder / "notes.csv").write_text("x,y\n1,2\n3,4\n")
    (folder / "broken.json").write_text("{")
    image_set = read(folder)
    assert image_set.attributes == ("circle", "square", "triangle")
    assert {problem.file for problem in image_set.problems} == {"notes.csv", "broken.json"}
    with pytest.raises(ImageSetError, match=r"No table tells.*notes.csv.*A table has a column"):
        read(folder, attributes_from="table")
    for name in ("one.csv", "two.csv"):
        (folder / name).write_text("file,mood\n" + "".join(f"circle_{number:02d},glad\n" for number in range(12)))
    image_set = read(folder)
    assert image_set.attributes == ("circle", "square", "triangle")
    assert any("2 tables tell attributes" in finding.found for finding in image_set.met)
    with pytest.raises(ImageSetError, match=r"Several tables"):
        read(folder, attributes_from="table")


def test_a_table_that_is_not_there_is_said_before_reading(tiny_images):
    with pytest.raises(ImageSetError, match=r"no table of attributes for 'shapes'.*Put a \.csv"):
        read(tiny_images, attributes_from="table")


def test_attributes_from_names(tiny_images):
    by_name = read(tiny_images, attributes_from="names", pattern="{class}_*")
    assert by_name.counts() == {"circle": 12, "square": 12, "triangle": 12}
    some = read(tiny_images, attributes_from="names", pattern="s{class}_*")
    assert some.counts() == {"quare": 12}
    assert any("24 images do not fit" in finding.found for finding in some.met)
    with pytest.raises(ImageSetError, match=r"fits none of the 36 names, such as 'circle/circle_00.png'"):
        read(tiny_images, attributes_from="names", pattern="{class}-*")
    with pytest.raises(ImageSetError, match="no pattern"):
        read(tiny_images, attributes_from="names")


def test_too_many_attributes_are_refused(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(260):
        Image.new("L", (16, 16), number % 256).save(folder / f"n{number}_.png")
    with pytest.raises(ImageSetError, match=r"260 attributes; at most 256"):
        read(folder, attributes_from="names", pattern="{class}_*")
    (folder / "t.csv").write_text("file,class\n" + "".join(f"n{number}_,c{number}\n" for number in range(260)))
    with pytest.raises(ImageSetError, match=r"260 attributes; at most 256"):
        read(folder)


# ---- anything at all -------------------------------------------------------------------------------------------------

_KEYS = ["a.png", "file", "class", "frames", "images", "annotations", "meta", "tags"]
_WORDS = ["a.png", "b", "cat", "1", "0.5", "-3", "nan", "1e999", '"', "x|y", "", "ä"]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(_WORDS) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_KEYS), inner),
    max_leaves=20,
)


def _bounded(data: bytes, name: str) -> None:
    try:
        attributes, labels = said(data, name)
    except TableError:
        return
    assert attributes
    assert np.isfinite(labels).all()
    assert np.min(labels) >= 0
    assert np.max(labels) <= 1
    assert len(set(attributes)) == len(attributes)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(_JSON, st.sampled_from(["t.json", "t.jsonl"]))
def test_any_json_is_taken_or_refused_in_words(value, name):
    _bounded(json.dumps(value).encode(), name)


@settings(max_examples=150)
@given(st.lists(st.lists(st.sampled_from(_WORDS), max_size=4), max_size=6), st.sampled_from([",", ";", "\t", "|"]))
def test_any_table_is_taken_or_refused_in_words(rows, separator):
    _bounded("\n".join(separator.join(row) for row in rows).encode(), "t.csv")


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused_in_words(data):
    for name in ("t.csv", "t.tsv", "t.json", "t.jsonl"):
        _bounded(data, name)


def test_a_table_made_to_take_the_memory_does_not():
    for data, name in (
        (b"[" * 200_000, "t.json"),
        (b"[" * 200_000, "t.jsonl"),
        (b'{"a.png": [' + b"1," * 600_000 + b"1]}", "t.json"),
        (b"," * 2_000_000, "t.csv"),
        (b"a.png," + b"x" * 3_000_000, "t.csv"),
        (b"file,class\n" + b'a.png,"' + b"x\n" * 200_000, "t.csv"),
    ):
        with pytest.raises(TableError):
            said(data, name)


@pytest.mark.parametrize("asked", ["table", "names"])
def test_a_set_without_files_says_that_it_keeps_its_own_labels(asked):
    preparation = Preparation(attributes_from=asked, pattern="{class}_*")
    image_set = load_images("builtin:sprites", preparation=preparation)
    assert "hero" in image_set.attributes
    (told,) = [finding for finding in image_set.met if finding.kind == "attributes"]
    assert "its own labels" in told.done
