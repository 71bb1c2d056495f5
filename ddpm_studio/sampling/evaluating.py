"""The network's answers for a whole batch: some images at a time, on all of the processor's cores."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.language import tr
from ddpm_studio.model.cores import Cores, hands_for, shares
from ddpm_studio.model.device import has_bf16
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.request import Precision

_PIXELS_AT_ONCE = 2**18  # that the network sees in one batch (1024 images of 16 pixels), so that memory stays bounded
_LEAST = 16  # images for a core: fewer go faster together


class Evaluator:
    """Calls ``denoiser``; begins threads where the images are shared among cores, until it is told to ``rest``."""

    def __init__(self, denoiser: Denoiser, device: torch.device, precision: Precision) -> None:
        self._denoiser = denoiser
        self._device = device
        self._short = precision != "float32" and has_bf16(device)
        self._cores: Cores | None = None

    def __call__(self, xt: Tensor, t: int, context: Context) -> Tensor:
        """x0, (B, C, H, W)."""
        at_once = max(1, _PIXELS_AT_ONCE // xt[0, 0].numel())
        xt = xt.contiguous(memory_format=torch.channels_last)
        answers = []
        for first in range(0, len(xt), at_once):
            answers += self._shared(xt[first : first + at_once], t, _some(context, slice(first, first + at_once)))
        return answers[0] if len(answers) == 1 else torch.cat(answers)

    def rest(self) -> None:
        """End the threads."""
        if self._cores is not None:
            self._cores.close()
            self._cores = None

    def _shared(self, xt: Tensor, t: int, context: Context) -> Sequence[Tensor]:
        hands = hands_for(self._device, len(xt), _LEAST)
        if hands == 1:
            return [self._answer(xt, t, context)]
        if self._cores is None or self._cores.hands != hands:
            self.rest()
            self._cores = Cores(hands)
        return self._cores.each(lambda some: self._answer(xt[some], t, _some(context, some)), shares(len(xt), hands))

    @torch.inference_mode()  # which, as autocast, is a thread's own
    def _answer(self, xt: Tensor, t: int, context: Context) -> Tensor:
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self._short):
            return self._denoiser.denoise(xt, t, context)


def _some(context: Context, some: slice) -> Context:
    return Context(*(None if values is None else values[some] for values in context))


def check_precision(precision: Precision, device: torch.device) -> None:
    """Raises RequestError where the device is not built for ``precision``."""
    if precision == "bfloat16" and not has_bf16(device):
        raise RequestError(
            tr(
                "This computer's {type} is not built for bfloat16, which would be slower. Leave the precision to auto.",
                type=device.type,
            )
        )
