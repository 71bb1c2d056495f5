"""``ddpm-studio data``: what it says of an image set's channels and transparency."""

import json

import pytest
from typer.testing import CliRunner

from ddpm_studio.cli import app


@pytest.mark.parametrize(("channels", "count"), [("grey", 1), ("rgb", 3), ("rgba", 4)])
def test_channels_and_transparency_are_told(tiny_images, channels, count):
    done = CliRunner().invoke(app, ["data", str(tiny_images), "--channels", channels, "--json"])
    assert done.exit_code == 0, done.output
    facts = json.loads(done.stdout.splitlines()[-1])
    assert (facts["channels"], facts["transparency"], facts["images"]) == (count, True, 36)


def test_an_unknown_kind_of_pixel_is_refused(tiny_images):
    done = CliRunner().invoke(app, ["data", str(tiny_images), "--channels", "cmyk"])
    assert done.exit_code == 2
    assert "cmyk" in done.output
