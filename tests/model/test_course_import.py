"""The labs' state dicts, against a network written after the labs' own description."""

import pickle

import pytest
import torch
from torch import nn

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.schedules import course_schedule
from ddpm_studio.model.catalogue import ModelError
from ddpm_studio.model.course_import import COURSE_ATTRIBUTES, import_course_model
from ddpm_studio.model.model_file import load_denoiser


class LabBlock(nn.Module):
    """Two convolutions with BatchNorm; the labs' shortcut of the first block is random, here its mean: zero."""

    def __init__(self, inputs, outputs, residual=False):
        super().__init__()
        self.residual = residual
        self.conv1 = nn.Sequential(nn.Conv2d(inputs, outputs, 3, 1, 1), nn.BatchNorm2d(outputs), nn.GELU())
        self.conv2 = nn.Sequential(nn.Conv2d(outputs, outputs, 3, 1, 1), nn.BatchNorm2d(outputs), nn.GELU())

    def forward(self, x):
        h = self.conv2(self.conv1(x))
        return h / 2**0.5 if self.residual else h


class LabSequence(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.model = nn.Sequential(*layers)


class LabUnet(nn.Module):
    """The labs' ContextUnet, as its state dict shows it."""

    def __init__(self, features, width, size, channels=3):
        super().__init__()
        f = features
        self.init_conv = LabBlock(channels, f, residual=True)
        self.down1 = LabSequence(LabBlock(f, f), LabBlock(f, f), nn.MaxPool2d(2))
        self.down2 = LabSequence(LabBlock(f, 2 * f), LabBlock(2 * f, 2 * f), nn.MaxPool2d(2))
        for name, inputs, outputs in (
            ("timeembed1", 1, 2 * f),
            ("timeembed2", 1, f),
            ("contextembed1", width, 2 * f),
            ("contextembed2", width, f),
        ):
            layers = nn.Linear(inputs, outputs), nn.GELU(), nn.Linear(outputs, outputs)
            setattr(self, name, LabSequence(*layers))
        self.up0 = nn.Sequential(
            nn.ConvTranspose2d(2 * f, 2 * f, size // 4, size // 4), nn.GroupNorm(8, 2 * f), nn.ReLU()
        )
        self.up1 = LabSequence(nn.ConvTranspose2d(4 * f, f, 2, 2), LabBlock(f, f), LabBlock(f, f))
        self.up2 = LabSequence(nn.ConvTranspose2d(2 * f, f, 2, 2), LabBlock(f, f), LabBlock(f, f))
        self.out = nn.Sequential(
            nn.Conv2d(2 * f, f, 3, 1, 1), nn.GroupNorm(8, f), nn.ReLU(), nn.Conv2d(f, channels, 3, 1, 1)
        )

    def forward(self, x, t, c):
        def embedded(name, vector):
            return getattr(self, name).model(vector)[:, :, None, None]

        x = self.init_conv(x)
        down1 = self.down1.model(x)
        down2 = self.down2.model(down1)
        hidden = nn.functional.gelu(nn.functional.avg_pool2d(down2, 4))
        t = t[:, None]
        up = self.up0(hidden)
        up = embedded("contextembed1", c) * up + embedded("timeembed1", t)
        up = self.up1.model(torch.cat([up, down2], 1))
        up = embedded("contextembed2", c) * up + embedded("timeembed2", t)
        up = self.up2.model(torch.cat([up, down1], 1))
        return self.out(torch.cat([up, x], 1))


@pytest.fixture
def lab():
    torch.manual_seed(0)
    network = LabUnet(16, 5, 16)
    for module in network.modules():  # running statistics that matter
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 1.5)
    return network.eval()


@pytest.mark.parametrize("new_format", [True, False])
def test_an_imported_model_answers_like_the_labs(tmp_path, lab, new_format):
    path, out = tmp_path / "context_model_trained.pth", tmp_path / "lab.safetensors"
    torch.save(lab.state_dict(), path, _use_new_zipfile_serialization=new_format)
    config = import_course_model(path, out)
    assert config.attributes == COURSE_ATTRIBUTES
    assert (config.size, config.network.features, config.schedule.timesteps) == (16, 16, 500)

    _, denoiser = load_denoiser(out)
    xt, values = torch.randn(3, 3, 16, 16), torch.rand(3, 5)
    given = torch.tensor([True, True, False])
    with torch.inference_mode():
        eps = lab(xt, torch.full((3,), 200 / 500), torch.where(given[:, None], values, torch.zeros(5)))
    schedule = course_schedule(500)
    x0 = denoiser.denoise(xt, 200, Context(values, given))
    torch.testing.assert_close(x0, (xt - schedule.sigma(200) * eps) / schedule.alpha(200), rtol=1e-4, atol=1e-4)


def test_names_can_be_given(tmp_path, lab):
    path, out = tmp_path / "weights.pth", tmp_path / "lab.safetensors"
    torch.save(lab.state_dict(), path)
    assert import_course_model(path, out, tuple("abcde")).attributes == tuple("abcde")
    with pytest.raises(ModelError, match="5 attributes, and 2 names"):
        import_course_model(path, out, ("a", "b"))


class Bomb:
    def __reduce__(self):
        return exec, ("open('exploded', 'w').close()",)


def test_code_in_a_pth_file_is_not_run(tmp_path, monkeypatch, lab):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bomb.pth"
    torch.save({**lab.state_dict(), "extra": Bomb()}, path)
    with pytest.raises(ModelError, match="cannot be read safely"):
        import_course_model(path, tmp_path / "out.safetensors")
    path.write_bytes(pickle.dumps(Bomb()))
    with pytest.raises(ModelError, match="cannot be read safely"):
        import_course_model(path, tmp_path / "out.safetensors")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bomb.pth"]


@pytest.mark.parametrize(
    "content",
    [
        {"a": torch.zeros(1)},
        {"init_conv.conv1.0.weight": torch.zeros(16, 3, 3, 3)},
        [torch.zeros(1)],
        torch.zeros(3),
        {},
    ],
)
def test_other_weights_are_refused_in_words(tmp_path, content):
    path = tmp_path / "other.pth"
    torch.save(content, path)
    with pytest.raises(ModelError, match=r"other\.pth"):
        import_course_model(path, tmp_path / "out.safetensors")
    assert not (tmp_path / "out.safetensors").exists()


def test_a_truncated_file_is_refused(tmp_path, lab):
    path = tmp_path / "cut.pth"
    torch.save(lab.state_dict(), path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(ModelError, match=r"cut\.pth"):
        import_course_model(path, tmp_path / "out.safetensors")
