"""The first lab: sampling with DDPM, and what lies between noise and image."""

from ddpm_studio.app.learn import equations
from ddpm_studio.app.learn import sample_deeds as deeds
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.language import tr

SAMPLING = Lesson(
    key="sampling",
    title=tr("Sampling"),
    learns=tr("How images come out of noise, step by step, and why the sampler adds noise on the way."),
    minutes=10,
    trouble=deeds.needs_model,
    steps=(
        Step(
            key="ddpm",
            title=tr("Choose the sampler of the lab"),
            do=tr("In the Sampler dock, choose DDPM."),
            look=tr("Steps is set to all [timesteps] of the model."),
            why=tr(
                "[DDPM|ddpm] walks the [reverse process] as it was trained: one step for each time t, from noise alone "
                "at T to the image at 0. It is slow, and nothing is left out, so it is the best one to look at."
            ),
            workspace="sample",
            control="sample.sampler.ddpm",
            done=deeds.chose_sampler("ddpm"),
            show=deeds.choose_sampler("ddpm"),
        ),
        Step(
            key="few",
            title=tr("A few images"),
            do=tr("Set Images to {count} or fewer.", count=deeds.FEW),
            look=tr("Every image has a [seed] of its own, counting up from the one beneath."),
            why=tr(
                "Time grows with the number of images, and each step of each image is recorded so that you can go back "
                "to it. A few are enough to see what happens."
            ),
            workspace="sample",
            control="sample.count",
            done=deeds.chose_few,
            show=deeds.choose_few,
        ),
        Step(
            key="generate",
            title=tr("Draw images from noise"),
            do=tr("Press Generate, and watch."),
            look=tr("For a long time nothing but noise; then shapes, then colours, and only at the end the edges."),
            why=tr(
                "Where there is much noise only large shapes can be told apart from it, so these are decided first. "
                "Details have little power and are decided last, when [σ|sigma] is small."
            ),
            workspace="sample",
            control="sample.generate",
            done=deeds.drew(lambda request: request.sampler == "ddpm"),
            show=deeds.generate(lambda work: work.form.sampler.choose("ddpm")),
            equation=equations.ddpm_step,
        ),
        Step(
            key="scrub",
            title=tr("Go through the steps"),
            do=tr("Drag the step scrubber from the left to the right. In the scrubber, the arrow keys do the same."),
            look=tr(
                "The line beneath it: t falls, [ᾱ|alpha-bar] and the [SNR|snr] rise. The hill is √ᾱ, the share of the "
                "image."
            ),
            why=tr(
                "The [forward process] says how an image looks at time t: √ᾱ of the image plus √(1−ᾱ) of noise. The "
                "sampler's state [xt] has that mixture at every step, though its image is still being found."
            ),
            workspace="sample",
            control="sample.scrubber",
            done=deeds.scrubbed,
            show=deeds.scrub,
            equation=equations.forward,
        ),
        Step(
            key="x0",
            title=tr("What the network believes"),
            do=tr("Choose x0 below the images, and go to a step in the first half."),
            look=tr("The predicted image: blurred early on, and different from the final one."),
            why=tr(
                "The network does not guess one image; it gives the mean of all that could be behind this noise. That "
                "is what a [denoiser] with least squared error does, and a mean of many images is a blur."
            ),
            workspace="sample",
            control="sample.layer.x0",
            done=deeds.saw_early_x0,
            show=deeds.show_early_x0,
            equation=equations.predicted_x0,
        ),
        Step(
            key="equation",
            title=tr("One step, in numbers"),
            do=tr("Open the update equation beneath the scrubber, and go on stepping."),
            look=tr("How little of the predicted [x0] each step takes, and how large the fresh noise z is beside it."),
            why=tr(
                "A step moves to the mean of what the state may be one time earlier, then adds noise of the right "
                "size. Early guesses are vague, so little is taken from each of them."
            ),
            workspace="sample",
            control="sample.equation_toggle",
            done=deeds.opened_equation,
            show=deeds.open_equation,
            equation=equations.ddpm_step,
        ),
        Step(
            key="no_noise",
            title=tr("Leave the added noise out"),
            do=tr("Untick “Add noise at each step”, and generate again."),
            look=tr("The images run to a few smooth blobs."),
            why=tr(
                "This is the first lab's demonstration of [collapse|mode collapse]. Every step goes to a mean, and "
                "without the noise the state becomes smoother than anything the network was trained on."
            ),
            workspace="sample",
            control="sample.add_noise",
            done=deeds.drew(lambda request: request.sampler == "ddpm" and not request.add_noise),
            show=deeds.generate(
                lambda work: work.form.sampler.choose("ddpm"), lambda work: work.form.add_noise.setChecked(False)
            ),
            equation=equations.ddpm_step,
        ),
        Step(
            key="again",
            title=tr("The same images once more"),
            do=tr("Tick it again, and generate."),
            look=tr("The very images from before, each of them."),
            why=tr(
                "All randomness is made from the [seed]: the first noise and the noise of every step. So an experiment "
                "can change one thing and keep all else."
            ),
            workspace="sample",
            control="sample.add_noise",
            done=deeds.drew(lambda request: request.sampler == "ddpm" and request.add_noise),
            show=deeds.generate(
                lambda work: work.form.sampler.choose("ddpm"), lambda work: work.form.add_noise.setChecked(True)
            ),
        ),
    ),
)
