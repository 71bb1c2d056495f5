"""Hostile weights: model files, the labs' .pth files, and what a run needs to go on."""

import io
import json
import pickle
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.hostile.files import as_json, deep, piped, written
from tests.hostile.valid import CONFIG, model, state

_SCALAR = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}


def _file(header: bytes | dict[str, Any], body: bytes = b"", length: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else as_json(header)
    return struct.pack("<Q", len(text) if length is None else length) + text + body


def _changed(change: Callable[[dict[str, Any]], None]) -> bytes:
    """The valid model with another header."""
    whole = model()
    end = 8 + struct.unpack("<Q", whole[:8])[0]
    header = json.loads(whole[8:end])
    change(header)
    return _file(header, whole[end:])


def _configured(**values: Any) -> bytes:
    """The valid model with another configuration."""

    def change(header: dict[str, Any]) -> None:
        facts = json.loads(header["__metadata__"]["ddpm_studio"])
        facts["config"] |= values
        header["__metadata__"]["ddpm_studio"] = json.dumps(facts)

    return _changed(change)


def _said(text: str) -> bytes:
    return _changed(lambda header: header["__metadata__"].update(ddpm_studio=text))


def _filled(value: float) -> bytes:
    """The valid model with all of its numbers the same."""
    whole = model()
    end = 8 + struct.unpack("<Q", whole[:8])[0]
    return whole[:end] + struct.pack("<f", value) * ((len(whole) - end) // 4)


def _facts(**facts: Any) -> bytes:
    return _said(json.dumps({"config": CONFIG.model_dump(mode="json"), **facts}))


class Code:
    """What runs when it is unpickled."""

    def __reduce__(self) -> tuple[Callable, tuple]:
        return exec, ("open('ran', 'w').close()",)


def _pth(value: object, zipped: bool = True) -> bytes:
    import torch

    file = io.BytesIO()
    torch.save(value, file, _use_new_zipfile_serialization=zipped)
    return file.getvalue()


def _state_dict(**changes: object) -> dict[str, object]:
    import torch

    return {
        "init_conv.conv1.0.weight": torch.ones(16, 3, 3, 3),
        "contextembed1.model.0.weight": torch.ones(32, 5),
        "up0.0.weight": torch.ones(32, 32, 4, 4),
    } | changes


def _squeezed() -> bytes:
    """A .pth file whose tensors are packed a thousand to one."""
    import torch

    whole, out = io.BytesIO(_pth({"a": torch.zeros(20_000_000)})), io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))
    return out.getvalue()


def _circles() -> bytes:
    """A name that is sixty tuples, each of the one before twice: to compare it takes 2^60 steps."""
    table = b"\x80\x02}q\x00)q\x01" + b"".join(b"h%c\x86q%c" % (i, i + 1) for i in range(1, 60)) + b"K\x01s."
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", table)
        archive.writestr("archive/version", "3\n")
    return file.getvalue()


def _many(count: int) -> dict[str, Any]:
    return {f"t{i}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for i in range(count)}


def _lazy(name: str) -> Callable[[], object]:
    """A value that only torch can make."""

    def made() -> object:
        import torch

        return {
            "half and endless": lambda: torch.ones(1, dtype=torch.float16).expand(2**40),
            "complex": lambda: torch.ones(3, dtype=torch.complex64),
            "sparse": lambda: torch.sparse_coo_tensor(torch.zeros(1, 1, dtype=torch.long), torch.ones(1), (2**40,)),
            "without memory": lambda: torch.empty(2**40, device="meta"),
            "wide": lambda: torch.ones(32, 100_000),
            "flat": lambda: torch.ones(7),
            "scalar": lambda: torch.tensor(1.0),
            "NaN": lambda: torch.full((16, 3, 3, 3), float("nan")),
            "a million features": lambda: torch.ones(1_000_000, 3, 1, 1),
        }[name]()

    return made


def _model(name: str, content: Callable[[], bytes], refused: bool = True):
    return "model", name, written("model.safetensors", content), refused


def _course(name: str, content: Callable[[], bytes]):
    return "course", name, written("weights.pth", content), True


def _resume(name: str, change: Callable[[dict[str, Any]], None]):
    def content() -> bytes:
        whole = state()
        end = 8 + struct.unpack("<Q", whole[:8])[0]
        header = json.loads(whole[8:end])
        change(header)
        return _file(header, whole[end:])

    return "resume", name, written("run/resume.safetensors", content), True


def _progress(**values: Any) -> Callable[[dict[str, Any]], None]:
    facts = {"step": 3, "images_seen": 12, "seconds": 1.5} | values
    return lambda header: header["__metadata__"].update(ddpm_studio=json.dumps(facts))


def _largest_network() -> dict[str, Any]:
    network = {"kind": "unet", "features": 512, "multipliers": [8, 8, 8, 8, 8], "blocks": 4}
    return {"network": network, "size": 64}


def _folder(folder: Path) -> Path:
    (folder / "model.safetensors").mkdir()
    return folder / "model.safetensors"


FILES = [
    _model("a header of 2^60 bytes", lambda: _file({}, length=2**60)),
    _model("a header of 2^64 - 1 bytes", lambda: _file({}, length=2**64 - 1)),
    _model("a header of 90 MB", lambda: _file(b"{" + b" " * 90_000_000 + b"}")),
    _model("a header of no bytes", lambda: _file(b"")),
    _model("a deep header", lambda: _file(deep(100_000).encode())),
    _model("a header of numbers", lambda: _file(b"1e999")),
    _model("a hundred thousand tensors", lambda: _file({**_many(100_000)})),
    _model("overlapping offsets", lambda: _file({"a": _SCALAR, "b": _SCALAR}, bytes(8))),
    _model("offsets beyond the end", lambda: _file({"a": {**_SCALAR, "data_offsets": [0, 2**62]}}, bytes(8))),
    _model("offsets that run back", lambda: _file({"a": {**_SCALAR, "data_offsets": [8, 4]}}, bytes(8))),
    _model("a shape of 2^60", lambda: _file({"a": {**_SCALAR, "shape": [2**60]}}, bytes(4))),
    _model("a shape that overflows", lambda: _file({"a": {**_SCALAR, "shape": [2**33, 2**33]}}, bytes(4))),
    _model("an unknown type", lambda: _file({"a": {**_SCALAR, "dtype": "X7"}}, bytes(4))),
    _model("no configuration", lambda: _file({"a": _SCALAR}, bytes(4))),
    _model("deep metadata", lambda: _said('{"config": ' + deep(100_000) + "}")),
    _model("enormous metadata", lambda: _said('{"config": [' + "0," * 9_000_000 + "0]}")),
    _model("metadata with a million names", lambda: _said(json.dumps({"config": {str(i): i for i in range(400_000)}}))),
    _model("metadata that is a list", lambda: _said("[]")),
    _model("metadata that is no JSON", lambda: _said("{]")),
    _model("a number of 10,000 digits", lambda: _said('{"config": ' + "9" * 10_000 + "}")),
    _model("images seen in words", lambda: _facts(images_seen="many")),
    _model("fewer than no images seen", lambda: _facts(images_seen=-1)),
    _model("the largest network", lambda: _configured(**_largest_network())),
    _model("10^9 features", lambda: _configured(network={"features": 10**9})),
    _model("features that are no multiple of 8", lambda: _configured(network={"features": 9})),
    _model("10^12 steps", lambda: _configured(schedule={"timesteps": 10**12})),
    _model("no steps", lambda: _configured(schedule={"timesteps": 0})),
    _model("betas that leave nothing", lambda: _configured(schedule={"beta_start": 0.99, "beta_end": 0.999})),
    _model("a size below zero", lambda: _configured(size=-16)),
    _model("a size of 10^9", lambda: _configured(size=10**9)),
    _model("a hundred channels", lambda: _configured(channels=100)),
    _model("a million attributes", lambda: _configured(attributes=[str(i) for i in range(400_000)])),
    _model("the same attribute twice", lambda: _configured(attributes=["a", "a"])),
    _model("an attribute of a million letters", lambda: _configured(attributes=["a" * 1_000_000, "b"])),
    _model("a context of 1e308", lambda: _configured(context_table=[[[1e308, 0], 1]])),
    _model("a count of 10^400", lambda: _configured(context_table=[[[1, 0], 10**400]])),
    _model("a seed below zero", lambda: _configured(seed=-1)),
    _model("a sigma_data of NaN", lambda: _configured(sigma_data=float("nan"))),
    _model("an unknown objective", lambda: _configured(objective="magic")),
    _model("a field too many", lambda: _configured(run="rm -rf")),
    _model("wrong types", lambda: _configured(size="big", network=[], schedule=None)),
    _model("another size of network", lambda: _configured(network={"kind": "context_unet", "features": 16})),
    _model("NaN weights", lambda: _filled(float("nan"))),
    _model("infinite weights", lambda: _filled(float("inf"))),
    _model("weights of 1e38", lambda: _filled(1e38)),
    ("model", "a pipe", piped("model.safetensors"), True),
    ("model", "a folder", _folder, True),
    _course("code", lambda: pickle.dumps(Code())),
    _course("code in a state dict", lambda: _pth(_state_dict(extra=Code()))),
    _course("code in a state dict of the old form", lambda: _pth(_state_dict(extra=Code()), zipped=False)),
    _course("code as a name", lambda: _pth({Code(): 1})),
    _course("a pickle bomb in a zip", _squeezed),
    _course("a name in circles", _circles),
    _course("a list", lambda: _pth([1, 2])),
    _course("numbers", lambda: _pth({"a": 1})),
    _course("only a protocol", lambda: b"\x80\x02."),
    _course("a deep list", lambda: b"\x80\x02" + b"]" * 100_000 + b"a" * 99_999 + b"."),
    _course("a table of 2^31 places", lambda: b"\x80\x02}r\xff\xff\xff\x7f."),
    _course("a text of 2^60 bytes", lambda: b"\x80\x04\x8d" + struct.pack("<Q", 2**60) + b"."),
    _course("an empty zip", lambda: b"PK\x05\x06" + bytes(18)),
    _course("a safetensors file", model),
    ("course", "a pipe", piped("weights.pth"), True),
    *(
        _course(f"{name}, {kind}", lambda name=name, kind=kind: _pth(_state_dict(**{name: _lazy(kind)()})))
        for name, kind in (
            ("extra", "half and endless"),
            ("extra", "complex"),
            ("extra", "sparse"),
            ("extra", "without memory"),
            ("contextembed1.model.0.weight", "wide"),
            ("contextembed1.model.0.weight", "flat"),
            ("up0.0.weight", "scalar"),
            ("init_conv.conv1.0.weight", "flat"),
            ("init_conv.conv1.0.weight", "NaN"),
            ("init_conv.conv1.0.weight", "a million features"),
        )
    ),
    _resume("steps in words", _progress(step="three")),
    _resume("fewer than no images", _progress(images_seen=-5)),
    _resume("images without end", _progress(images_seen=10**400)),
    _resume("NaN seconds", _progress(seconds=float("nan"))),
    _resume("a field too many", _progress(more=1)),
    _resume("deep progress", lambda header: header["__metadata__"].update(ddpm_studio=deep(100_000))),
    _resume("no metadata", lambda header: header.pop("__metadata__")),
    ("resume", "a header of 2^60 bytes", written("run/resume.safetensors", lambda: _file({}, length=2**60)), True),
    ("resume", "of another network", written("run/resume.safetensors", model), True),
    ("resume", "a pipe", piped("run/resume.safetensors"), True),
]
