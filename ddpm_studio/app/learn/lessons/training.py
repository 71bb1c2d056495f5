"""The second lab: training a context U-Net, and comparing its checkpoints."""

from ddpm_studio.app.compare_setups import SECOND_LAB
from ddpm_studio.app.learn import equations
from ddpm_studio.app.learn import train_deeds as deeds
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import FINAL, UNTRAINED

_STAGES = tr("Untrained / early / final")
_stages_set = deeds.lanes_set(lambda setup: setup.checkpoint == UNTRAINED, lambda setup: setup.checkpoint == FINAL)

TRAINING = Lesson(
    key="training",
    title=tr("Training"),
    learns=tr("What the network is taught, how to read its loss, and how its images change while it learns."),
    minutes=10,
    trouble=lambda window: "",
    steps=(
        Step(
            key="quick",
            title=tr("What learns, and from what"),
            do=tr("In Train, leave the built-in sprites as the image set, and choose the preset Quick."),
            look=tr("The note beneath the preset says what it is for; Advanced settings shows all that it sets."),
            why=tr(
                "Quick is a small [U-Net|u-net] with an [objective] and a [schedule] that learn fast. The preset "
                "Course has the setting of the lab itself, and takes an hour or more on a processor."
            ),
            workspace="train",
            control="train.preset",
            done=deeds.chose_quick,
            show=deeds.choose_quick,
        ),
        Step(
            key="short",
            title=tr("How long"),
            do=tr("Set How long to one minute."),
            look=tr("The name of the run beneath. All that comes of it is kept in a folder of that name."),
            why=tr(
                "A minute is enough to see what happens, not to draw well. The [learning rate] falls to the end that "
                "is set here, so a longer training is not just more of a short one."
            ),
            workspace="train",
            control="train.how_long",
            done=deeds.chose_short,
            show=deeds.choose_short,
        ),
        Step(
            key="start",
            title=tr("Start"),
            do=tr("Press Start."),
            look=tr("The loss falls steeply at first, then slowly, and never to 0."),
            why=tr(
                "At each step the network sees images with noise at random times t, and is asked what the noise was. "
                "The noise cannot be told exactly from a noisy image, so some [loss] is left even to a perfect "
                "network."
            ),
            workspace="train",
            control="train.start",
            done=deeds.started,
            show=deeds.start,
            equation=equations.loss,
        ),
        Step(
            key="bands",
            title=tr("The loss by noise"),
            do=tr("Above the plot, choose By noise."),
            look=tr("One curve for each band of noise. They lie far apart, and fall at different times."),
            why=tr(
                "One number hides much: what is easy at one noise level is hard at another. The large shapes are "
                "learned where [SNR|snr] is low, the details where it is high."
            ),
            workspace="train",
            control="train.plots.bands",
            done=deeds.saw_curves("bands"),
            show=deeds.show_curves("bands"),
            equation=equations.loss,
        ),
        Step(
            key="film",
            title=tr("Watch it learn"),
            do=tr("Wait until the film has three previews. Sample now draws one at once."),
            look=tr("Each row is one [seed]: colours first, then blobs, then something like a figure."),
            why=tr(
                "Every preview starts from the same noise, so only the weights differ. They are drawn with the "
                "[EMA|ema] of the weights, which lags behind a little and is much calmer."
            ),
            workspace="train",
            control="train.film",
            done=deeds.saw_film,
            show=deeds.draw_preview,
        ),
        Step(
            key="end",
            title=tr("Let it end"),
            do=tr("Wait for the end, or press Stop."),
            look=tr("A [checkpoint] is saved either way, and the run stands in the list of runs. It can be resumed."),
            why=tr(
                "A training that is stopped keeps its weights, the optimiser's state and the random numbers. Resumed, "
                "it goes on as if nothing had been."
            ),
            workspace="train",
            control="train.stop",
            done=deeds.ended,
            show=deeds.stop,
        ),
        Step(
            key="stages",
            title=tr("Checkpoints side by side"),
            do=tr("In Compare, choose “{comparison}”.", comparison=_STAGES),
            look=tr(
                "Three lanes with one model at three moments of its training. The model that ships has learned for "
                "long enough; you need not wait for your own."
            ),
            why=tr(
                "The second lab loads the weights of several epochs one after the other. Side by side, from the same "
                "seeds, the only difference is what the network had learned by then. “{second_lab}” does so with the "
                "lab's own network.",
                second_lab=SECOND_LAB,
            ),
            workspace="compare",
            control="compare.preset",
            done=_stages_set,
            show=deeds.set_lanes(_STAGES),
        ),
        Step(
            key="run",
            title=tr("Draw the lanes"),
            do=tr("Press Run."),
            look=tr("Untrained: coloured noise. Early: the right colours and rough shapes. Final: figures."),
            why=tr(
                "Most is learned early, and the rest of the time goes into details. With more images, the [Fréchet "
                "distance|frechet distance] beneath the lanes says the same in a number."
            ),
            workspace="compare",
            control="compare.run",
            done=deeds.lanes_drawn(_stages_set),
            show=deeds.set_and_run(_STAGES),
        ),
    ),
)
