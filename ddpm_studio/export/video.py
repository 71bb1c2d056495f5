"""MP4 films of the denoising, for where no animated picture can be shown: H.264, in the form that everything plays.

PyAV, which brings FFmpeg along, is loaded only once a film is written.
"""

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.failures import ExportError
from ddpm_studio.export.film import REST, Frames, Tell, film_scale, silent
from ddpm_studio.language import tr
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.sheet import contact_sheet

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.stream import VideoStream

_RATE = 25  # frames a second
_LEAST_SIDE = 64  # pixels; smaller ones some decoders refuse
# The best first; which there are depends on how FFmpeg was built.
_CODECS: dict[str, dict[str, str]] = {
    "libx264": {"crf": "10", "preset": "veryfast"},  # sharp edges, as pixel art has, show every coarseness
    "libopenh264": {},
    "mpeg4": {"qscale": "2"},
}
_BITS_PER_PIXEL = 0.5  # for encoders that are told a rate instead of a quality
_BT709 = 1  # the number of the colour space, primaries and transfer in ITU-T H.273


def write_mp4(
    path: Path,
    frames: Frames,
    seconds: float = 4.0,
    scale: int | None = None,
    ground: tuple[int, int, int] = (255, 255, 255),
    tell: Tell = silent,
) -> None:
    """A film that plays for ``seconds`` and rests on the last frame; both sides are even, as its colours ask for.

    ground: behind what is transparent, which a film does not know. Raises OSError, and ExportError.
    """
    scale = scale or film_scale(frames[0])
    count = max(2, round(seconds * _RATE))
    # Each step has its share of the time; where there are more than pictures, some are left out.
    shown = np.linspace(0, len(frames) - 1, count).round().astype(int).tolist()
    shown += [len(frames) - 1] * round(REST * _RATE)

    def save(part: Path) -> None:
        import av

        first = _picture(frames[0], scale, ground)
        try:
            with av.open(part, "w", format="mp4", options={"movflags": "+faststart"}) as container:
                stream = _stream(container, first.shape)
                at, picture = -1, first
                for index, step in enumerate(shown):
                    if step != at:
                        at, picture = step, _picture(frames[step], scale, ground)
                    frame = av.VideoFrame.from_ndarray(picture, "rgb24").reformat(
                        format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG"
                    )
                    frame.pts = index
                    container.mux(stream.encode(frame))
                    tell((index + 1) / len(shown))
                container.mux(stream.encode())
        except av.FFmpegError as error:
            raise ExportError(
                tr("The film could not be encoded: {error}. Take a GIF or an APNG, or a smaller scale.", error=error)
            ) from error

    write_atomically(path, save)


def _stream(container: "OutputContainer", shape: tuple[int, ...]) -> "VideoStream":
    """A video stream by the best codec there is. Raises ExportError where there is none."""
    import av

    known = [name for name in _CODECS if name in av.codecs_available]
    if not known:
        raise ExportError(tr("This computer's FFmpeg has none of the encoders for MP4. Take a GIF or an APNG."))
    stream = container.add_stream(known[0], rate=_RATE, options=_CODECS[known[0]])
    stream.height, stream.width = shape[:2]
    stream.pix_fmt = "yuv420p"
    stream.time_base = Fraction(1, _RATE)
    context = stream.codec_context
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    if known[0] != "libx264":
        stream.bit_rate = round(stream.width * stream.height * _RATE * _BITS_PER_PIXEL)
    return stream


def _picture(images: np.ndarray, scale: int, ground: tuple[int, int, int]) -> np.ndarray:
    """(H, W, 3) uint8: the sheet on its ground, both sides made even, and large enough."""
    sheet = to_picture(contact_sheet(images, scale=scale))
    if sheet.mode == "RGBA":
        board = sheet.copy()
        board.paste((*ground, 255), (0, 0, *sheet.size))
        board.alpha_composite(sheet)
        sheet = board
    rgb = np.asarray(sheet.convert("RGB"))
    more = [max(0, _LEAST_SIDE - side) + side % 2 for side in rgb.shape[:2]]
    more = [extra + (side + extra) % 2 for side, extra in zip(rgb.shape[:2], more, strict=True)]
    if not any(more):
        return np.ascontiguousarray(rgb)
    whole = np.full((rgb.shape[0] + more[0], rgb.shape[1] + more[1], 3), ground, np.uint8)
    whole[: rgb.shape[0], : rgb.shape[1]] = rgb
    return whole
