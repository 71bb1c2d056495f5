"""The third lab: telling the model what to draw."""

from ddpm_studio.app.learn import equations, train_deeds
from ddpm_studio.app.learn import sample_deeds as deeds
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.app.sample_plan import ContextMode
from ddpm_studio.language import tr

_WITH_AND_WITHOUT = tr("With and without context")
_both = train_deeds.lanes_set(lambda setup: setup.context is None, lambda setup: setup.context is not None)

CONTEXT = Lesson(
    key="context",
    title=tr("Context"),
    learns=tr("How a model is told what to draw, what lies between two classes, and what guidance does."),
    minutes=8,
    trouble=deeds.needs_attributes,
    steps=(
        Step(
            key="by_class",
            title=tr("Each class in turn"),
            do=tr("Set Context to “By class”, and press Generate."),
            look=tr("One row for each class."),
            why=tr(
                "The [context] is a vector that goes into the network together with the time t. In training it was the "
                "image's own class, [one-hot]; so the network learned the mean image of a class, not of all."
            ),
            workspace="sample",
            control="sample.context_mode",
            done=deeds.drew(deeds.by_class),
            show=deeds.generate(deeds.context_from(ContextMode.BY_CLASS)),
        ),
        Step(
            key="same_seeds",
            title=tr("The same noise, another class"),
            do=tr("Tick “Same seeds in each row”, and generate again."),
            look=tr(
                "Look down a column: one noise, and what each class makes of it. Poses and colours often carry over."
            ),
            why=tr(
                "The [seed] and the context decide different things. With the noise held fast, all that changes down a "
                "column comes from the context."
            ),
            workspace="sample",
            control="sample.same_seeds",
            done=deeds.drew(deeds.same_seeds),
            show=deeds.generate(
                deeds.context_from(ContextMode.BY_CLASS), lambda work: work.form.same_seeds.setChecked(True)
            ),
        ),
        Step(
            key="mix",
            title=tr("Between two classes"),
            do=tr(
                "In the context palette, raise a second attribute beside the first, or drag the handle of the blend "
                "pad."
            ),
            look=tr(
                "While Live is on the images follow your hand. Some mixtures are both, some flip from one to the other."
            ),
            why=tr(
                "No training image had such a context. What comes is how the network generalises between the points it "
                "knows, and there is no promise that half-way looks half-way."
            ),
            workspace="sample",
            control="context.palette",
            done=deeds.mixed,
            show=deeds.mix_two,
        ),
        Step(
            key="none",
            title=tr("No context"),
            do=tr("Set Context to “No context”, and generate."),
            look=tr("Anything the model knows, mixed."),
            why=tr(
                "In training the context was dropped now and then, and the learned [null context] stood in its place. "
                "That is [context dropout]. The null is not the zero vector, which would say that nothing is there."
            ),
            workspace="sample",
            control="sample.context_mode",
            done=deeds.drew(deeds.without_context),
            show=deeds.generate(deeds.context_from(ContextMode.NONE)),
        ),
        Step(
            key="guidance",
            title=tr("Guidance"),
            do=tr("Set Context to “By class” again and Guidance to 4, and generate."),
            look=tr(
                "Each class is clearer, and its images are more alike. The line beneath Generate counts twice the "
                "[NFE|nfe] where guidance is on."
            ),
            why=tr(
                "[Guidance|guidance] asks the network twice, with context and without, and goes further the way that "
                "leads from one answer to the other. [Precision|precision] rises and [recall] falls."
            ),
            workspace="sample",
            control="sample.guidance",
            done=deeds.drew(deeds.strongly_guided),
            show=deeds.generate(deeds.context_from(ContextMode.BY_CLASS), deeds.guide_strongly),
            equation=equations.guidance,
        ),
        Step(
            key="compare",
            title=tr("With and without, side by side"),
            do=tr("In Compare, choose “{comparison}”, and press Run.", comparison=_WITH_AND_WITHOUT),
            look=tr("The same seeds with context and without it."),
            why=tr(
                "A comparison is fair if one thing differs. Here model, sampler, steps and noise are the same in both "
                "lanes, and only the context is left out in one."
            ),
            workspace="compare",
            control="compare.preset",
            done=train_deeds.lanes_drawn(_both),
            show=train_deeds.set_and_run(_WITH_AND_WITHOUT),
        ),
    ),
)
