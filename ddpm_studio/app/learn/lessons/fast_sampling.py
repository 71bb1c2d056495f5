"""The fourth lab: fast sampling, DDIM compared with DDPM."""

from ddpm_studio.app.compare_setups import LAB
from ddpm_studio.app.learn import equations, train_deeds
from ddpm_studio.app.learn import sample_deeds as deeds
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.language import tr

_both = train_deeds.lanes_set(lambda setup: setup.sampler == "ddpm", lambda setup: setup.sampler == "ddim")
_FEW_STEPS = 25


def _ddim(eta: float):
    def prepare(work) -> None:
        work.form.sampler.choose("ddim")
        work.form.steps.set_value(_FEW_STEPS)
        work.form.eta.set_value(eta)

    return prepare


FAST_SAMPLING = Lesson(
    key="fast_sampling",
    title=tr("Fast sampling"),
    learns=tr("Why DDIM may leave steps out, what eta does, and what twenty times faster costs in quality."),
    minutes=8,
    trouble=deeds.needs_model,
    steps=(
        Step(
            key="ddim",
            title=tr("Choose DDIM"),
            do=tr("In the Sampler dock, choose DDIM."),
            look=tr("Eta can be set now. The model is the same; only the way back is another."),
            why=tr(
                "[DDIM|ddim] uses the network that was trained for [DDPM|ddpm] as it is. It walks a path on which "
                "image and noise are mixed as the [forward process] mixes them, but which needs no fresh noise."
            ),
            workspace="sample",
            control="sample.sampler.ddim",
            done=deeds.chose_sampler("ddim"),
            show=deeds.choose_sampler("ddim"),
            equation=equations.ddim_step,
        ),
        Step(
            key="steps",
            title=tr("Few steps"),
            do=tr("Set Steps to {steps} or fewer, Eta to 0, and generate.", steps=_FEW_STEPS),
            look=tr("The time, and the [NFE|nfe] beside it, in the line beneath Generate."),
            why=tr(
                "Each step takes the predicted [x0] and the predicted [noise|eps], and mixes them for the next time, "
                "however far away that is. So steps can be left out, as long as the path between is nearly straight."
            ),
            workspace="sample",
            control="sample.steps",
            done=deeds.drew(lambda r: r.sampler == "ddim" and r.steps <= 50 and r.eta == 0),
            show=deeds.generate(_ddim(0.0)),
            equation=equations.ddim_step,
        ),
        Step(
            key="scrub",
            title=tr("Where the path is straight"),
            do=tr("Drag the scrubber from noise to image, and compare x0 at the beginning, the middle and the end."),
            look=tr(
                "x0 moves much early, little late. In the equation, the share of x0 grows as the share of noise falls."
            ),
            why=tr(
                "Where x0 stands still, one large step does what many small ones do. That is why "
                "[DPM-Solver++|dpm-solver++], which draws the last predictions out, needs still fewer [steps]."
            ),
            workspace="sample",
            control="sample.scrubber",
            done=deeds.scrubbed,
            show=deeds.scrub,
            equation=equations.ddim_step,
        ),
        Step(
            key="eta",
            title=tr("Eta: noise on the way"),
            do=tr("Set Eta to 1, and generate."),
            look=tr("Other images from the same seeds, often rougher with so few steps."),
            why=tr(
                "[Eta|eta] 1 adds as much fresh noise at each step as DDPM does. Noise forgets earlier errors, which "
                "helps with many steps; with few there are not enough left to take it out again."
            ),
            workspace="sample",
            control="sample.eta",
            done=deeds.drew(lambda r: r.sampler == "ddim" and r.eta >= 0.5),
            show=deeds.generate(_ddim(1.0)),
            equation=equations.ddim_step,
        ),
        Step(
            key="lanes",
            title=tr("The lab's comparison"),
            do=tr("In Compare, choose “{comparison}”. Eight images are enough for now.", comparison=LAB),
            look=tr("Two lanes: all of DDPM's steps against 25 of DDIM's, from the same seeds."),
            why=tr(
                "The fourth lab times both loops. Here they are drawn one after the other, so that neither takes time "
                "from the other."
            ),
            workspace="compare",
            control="compare.preset",
            done=_both,
            show=train_deeds.set_lanes(LAB),
        ),
        Step(
            key="run",
            title=tr("Race"),
            do=tr("Press Run."),
            look=tr("Under each lane its time, its [NFE|nfe], and how many times faster it was."),
            why=tr(
                "The time goes nearly all into the network, so it falls as the evaluations do. For figures of quality "
                "the button “{comparison}” draws more images, and tells the [Fréchet distance|frechet distance].",
                comparison=LAB,
            ),
            workspace="compare",
            control="compare.run",
            done=train_deeds.lanes_drawn(_both),
            show=train_deeds.run_lanes,
        ),
        Step(
            key="over",
            title=tr("Over each other"),
            do=tr("Choose “Before and after”, and pull the divider."),
            look=tr("The same seed in both lanes: not the same image, though often the same colours."),
            why=tr(
                "DDPM's fresh noise leads elsewhere, though both draw from the same distribution. A pair of "
                "deterministic samplers would agree much more, since both follow the [probability flow]."
            ),
            workspace="compare",
            control="compare.view.before_after",
            done=train_deeds.saw_over_each_other,
            show=train_deeds.lay_over_each_other,
        ),
    ),
)
