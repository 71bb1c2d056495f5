"""Recipes brought back into the Sample workspace: all of one, its seed, its context, or its images."""

from typing import TYPE_CHECKING

from ddpm_studio.app.recall import Recalled
from ddpm_studio.app.recalled import same_images
from ddpm_studio.app.sample_plan import ContextMode
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import Named, SampleRequest

if TYPE_CHECKING:
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace


def use_recipe(work: "SampleWorkspace", request: SampleRequest) -> None:
    """Set form and palette so that Generate draws ``request`` again, whatever of it they can show."""
    work.live.stop()
    with work.quietly():
        work.form.take(request)
        modes = [ContextMode.DATA] if request.contexts == "data" else [ContextMode.BY_CLASS, ContextMode.NONE]
        if request.contexts != "data" and len({_frozen(context) for context in request.contexts_for_all()}) == 1:
            work.palette_panel.set_mix(request.contexts_for_all()[0])
            modes.insert(0, ContextMode.PALETTE)
        for mode in modes:
            work.form.set_mode(mode)
            if same_images(work.form.request(work.plan(int(work.form.count.value))), request):
                break
        else:
            work.form.keep_recipe(request)
    work.pages.show_page("images")
    work.footer.show_live(tr("The recipe is set. Generate draws it again."))


def use_seed(work: "SampleWorkspace", seed: int) -> None:
    """Fix the seed; it is redrawn live."""
    work.pages.show_page("images")
    work.form.set_seed(seed)


def use_context(work: "SampleWorkspace", context: Named) -> None:
    """Put a context into the palette; it is redrawn live."""
    work.pages.show_page("images")
    work.palette_panel.set_mix(context)
    work.palette_panel.edited.emit()


def show_entry(work: "SampleWorkspace", recalled: Recalled) -> None:
    """Show the images of an entry of the history again."""
    work.live.stop()
    work.images.show_images(recalled.images, recalled.request)
    work.pages.show_page("images")


def _frozen(context: Named) -> frozenset | None:
    return None if context is None else frozenset((name, value) for name, value in context.items() if value > 0)
