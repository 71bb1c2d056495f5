"""From the contexts that a request names to the vectors that a network takes."""

from collections.abc import Sequence

import numpy as np

from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.request import Named, SampleRequest


class RequestError(ValueError):
    """A request that does not fit its model. The message says what, why, and what to do."""


def context_vectors(request: SampleRequest, config: ModelConfig) -> tuple[np.ndarray, np.ndarray]:
    """The contexts of all images: values (N, K) float32 and given (N,) bool. Raises RequestError.

    Contexts drawn from the data depend, like the noise, on each image's seed alone.
    """
    if request.contexts == "data":
        return _drawn_from_data(request.seeds, config)
    try:
        return named_vectors(request.contexts_for_all(), config)
    except RequestError:
        raise
    except ValueError as error:
        raise RequestError(str(error)) from error


def named_vectors(contexts: Sequence[Named], config: ModelConfig) -> tuple[np.ndarray, np.ndarray]:
    """Contexts told by attribute names: values (N, K) float32 and given (N,) bool. Raises RequestError."""
    width = len(config.attributes)
    values, given = np.zeros((len(contexts), width), np.float32), np.zeros(len(contexts), bool)
    columns = {name: column for column, name in enumerate(config.attributes)}
    for row, context in enumerate(contexts):
        if context is None:
            continue
        for name, value in context.items():
            if name not in columns:
                raise RequestError(_unknown(name, config.attributes))
            values[row, columns[name]] = value
        given[row] = width > 0
    return values, given


def _drawn_from_data(seeds: Sequence[int], config: ModelConfig) -> tuple[np.ndarray, np.ndarray]:
    values, given = np.zeros((len(seeds), len(config.attributes)), np.float32), np.zeros(len(seeds), bool)
    if config.context_table:
        table = np.array([vector for vector, _ in config.context_table], np.float32)
        share = np.cumsum([images for _, images in config.context_table], dtype=np.float64)
        share /= share[-1]
        # Far from the counters of the image's noise, so that the two have nothing in common
        streams = (np.random.Philox(key=seed, counter=[0, 0, 0, 1]) for seed in seeds)
        draws = [np.random.Generator(stream).random() for stream in streams]
        values[:] = table[np.searchsorted(share, draws, side="right")]
        given[:] = len(config.attributes) > 0
    return values, given


def one_hot_contexts(attributes: Sequence[str], count: int) -> tuple[dict[str, float] | None, ...]:
    """``count`` contexts that take the attributes in turn; None where there are none."""
    if not attributes:
        return (None,) * count
    return tuple({attributes[i % len(attributes)]: 1.0} for i in range(count))


def _unknown(name: str, attributes: Sequence[str]) -> str:
    if not attributes:
        return tr(
            "The model knows no attribute '{name}': it was trained without any. Leave the context out.", name=name
        )
    return tr("The model knows no attribute '{name}'. It knows: {choices}.", name=name, choices=", ".join(attributes))
