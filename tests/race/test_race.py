"""The parts of the race: its judge against closed forms, its contenders for a moment, its tables."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _as_a_script(monkeypatch):
    """The race's modules find each other as they do when race.py is run."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(HERE)
    yield
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "").parent == HERE:
            del sys.modules[name]


@pytest.fixture
def course(tiny_images, tmp_path):
    from image_sets import read_course

    return read_course(str(tiny_images), 16, tmp_path)


def test_a_course_is_what_the_program_reads(course, tiny_images, tmp_path):
    assert course.images.shape == (36, 16, 16, 3)
    assert course.attributes == ("circle", "square", "triangle")
    assert np.bincount(course.classes).tolist() == [12, 12, 12]
    course.save(tmp_path / "course.npz")
    again = type(course).load(tmp_path / "course.npz")
    np.testing.assert_array_equal(again.images, course.images)
    assert (again.name, again.source, again.attributes) == ("shapes", str(tiny_images), course.attributes)


def test_digits_come_as_files_that_the_program_reads(tmp_path):
    from image_sets import read_course

    from ddpm_studio.data.reading import load_images

    course = read_course("digits", 16, tmp_path)
    assert len(course.images) == 1797
    assert len(course.attributes) == 10
    assert course.images.max() == 255
    again = load_images(course.source, 16)
    np.testing.assert_array_equal(again.images, course.images)
    np.testing.assert_array_equal(again.labels.argmax(1), course.classes)


def test_a_set_without_classes_is_refused(tiny_images, tmp_path):
    from image_sets import RaceError, read_course

    with pytest.raises(RaceError, match="fewer than two classes"):
        read_course(str(tiny_images / "circle"), 16, tmp_path)


def test_the_frechet_distance_of_gaussians_is_the_closed_form():
    from judge import frechet_distance

    generator = np.random.default_rng(0)
    a = generator.standard_normal((4000, 5))
    a = (a - a.mean(0)) @ np.linalg.inv(np.linalg.cholesky(np.cov(a, rowvar=False))).T  # exactly unit covariance
    shift, scale = np.array([1.0, 0, 0, 2.0, 0]), np.array([1.0, 2.0, 0.5, 1.0, 3.0])
    wanted = (shift**2).sum() + ((scale - 1) ** 2).sum()  # for covariances that commute
    assert frechet_distance(a, a * scale + shift) == pytest.approx(wanted, rel=1e-6)
    assert frechet_distance(a, a) == pytest.approx(0, abs=1e-6)


def test_precision_recall_and_coverage_tell_collapse_from_garbage():
    from judge import manifold_figures

    generator = np.random.default_rng(0)
    real = np.concatenate([generator.standard_normal((60, 4)), generator.standard_normal((60, 4)) + 100])
    one_half = generator.standard_normal((60, 4)) * 0.5
    precision, recall, coverage = manifold_figures(real, one_half)
    assert precision == 1
    assert recall < 0.5
    assert coverage <= 0.5
    assert manifold_figures(real, generator.standard_normal((60, 4)) + 1000) == (0, 0, 0)
    assert manifold_figures(real, real) == (1, 1, 1)


def test_the_judge_tells_classes_and_real_images_from_noise(course, tmp_path):
    from judge import fit_judge, judge_images, load_judge, save_judge

    judge, accuracy = fit_judge(course.images, course.classes, steps=25)
    assert 0 <= accuracy <= 1
    save_judge(tmp_path / "judge.pt", judge, accuracy)
    judge, again = load_judge(tmp_path / "judge.pt", 3, 3)
    assert again == accuracy
    same = judge_images(judge, course.images, course.images, course.classes)
    assert same.agreement > 0.9
    assert same.frechet == pytest.approx(0, abs=1e-4)
    noise = np.random.default_rng(0).integers(0, 256, course.images.shape).astype(np.uint8)
    wrong = judge_images(judge, course.images, noise, (course.classes + 1) % 3)
    assert wrong.frechet > 10 * abs(same.frechet) + 0.1
    assert wrong.frechet_pixels > 1
    assert wrong.agreement < same.agreement
    assert wrong.coverage < 0.5


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("name", ["labs", "floor"])
def test_a_contender_learns_and_draws(name, course):
    from contender import draw, make, train

    contender = make(name, course, torch.device("cpu"))
    before = [weight.detach().clone() for weight in contender.weights.parameters()]
    facts = train(contender, seconds=0.01)
    assert facts["images_seen"] >= 36
    assert any(not torch.equal(a, b) for a, b in zip(before, contender.weights.parameters(), strict=True))
    images, _ = draw(contender, np.array([0, 1, 2]), steps=5)
    assert images.shape == (3, 16, 16, 3)
    assert images.dtype == np.uint8


def test_the_floors_sampler_walks_to_the_image_that_it_is_told(course):
    from contender import make

    floor = make("floor", course, torch.device("cpu"))
    image = torch.rand(1, 3, 16, 16) * 2 - 1
    floor._denoise = lambda x, sigma, classes: image.expand(len(x), -1, -1, -1)
    torch.testing.assert_close(floor.draw(torch.tensor([0, 1]), 6), image.expand(2, -1, -1, -1))


def test_a_contender_whose_library_is_missing_says_how_to_get_it(course, monkeypatch):
    from contender import make
    from image_sets import RaceError

    monkeypatch.setitem(sys.modules, "denoising_diffusion_pytorch", None)
    with pytest.raises(RaceError, match="pip install denoising-diffusion-pytorch"):
        make("denoising-diffusion-pytorch", course, torch.device("cpu"))


def test_batches_meet_each_image_once_before_any_again(course):
    from batches import endless_batches

    batches = endless_batches(course, 10, torch.device("cpu"), flips=False)
    met = torch.cat([next(batches)[0] for _ in range(18)]).flatten(1)  # five epochs
    _, counts = torch.unique(met, dim=0, return_counts=True)
    assert counts.tolist() == [5] * 36


def test_a_short_race_is_judged_written_down_and_not_run_again(tiny_images, tmp_path, monkeypatch, capsys):
    import race
    from report import BEGIN, END, write_tables

    out = tmp_path / "race"
    words = [
        "race.py", str(tiny_images), "--seconds", "0.05", "--count", "12", "--steps", "5", "--judge-steps", "5",
        "--contenders", "floor", "--out", str(out),
    ]  # fmt: skip
    monkeypatch.setattr(sys, "argv", words)
    race.main()
    assert capsys.readouterr().out.count("| the floor |") == 1
    result = json.loads((out / "floor" / "result.json").read_text(encoding="utf-8"))
    assert result["training"]["images_seen"] >= 64
    assert result["sampling"]["count"] == 12
    assert result["race"]["steps"] == 5
    assert (out / "floor" / "sheet.png").is_file()

    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "race.md").write_text(f"# Before\n\n{BEGIN}\n\nold\n\n{END}\n\nAfter\n", encoding="utf-8")
    for _ in range(2):  # what was written last is what is replaced
        write_tables([out], docs)
        text = (docs / "race.md").read_text(encoding="utf-8")
        assert text.startswith("# Before\n")
        assert text.endswith("After\n")
        assert "old" not in text
        assert text.count("| the floor |") == 1
        assert str(tmp_path) not in text
    assert (docs / "race" / "shapes.png").is_file()

    trained = (out / "floor" / "training.json").stat().st_mtime_ns
    monkeypatch.setattr(sys, "argv", [*words, "--seconds", "9"])
    with pytest.raises(SystemExit, match=r"holds a race with seconds = 0\.05"):
        race.main()
    assert (out / "floor" / "training.json").stat().st_mtime_ns == trained


def test_a_name_that_is_no_contender_is_refused(monkeypatch, capsys):
    import race

    monkeypatch.setattr(sys, "argv", ["race.py", "builtin:sprites", "--out", "x", "--contenders", "ours,nobody"])
    with pytest.raises(SystemExit):
        race.main()
    assert "no contender 'nobody'" in capsys.readouterr().err
