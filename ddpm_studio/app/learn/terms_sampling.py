"""Terms of sampling, context, and the figures of quality."""

from ddpm_studio.app.learn.term import (
    ABEEL,
    BEAT,
    CFG,
    DDIM,
    DENSITY,
    DPMPP,
    EDM,
    IMPROVED_PR,
    PROGRESSIVE,
    SDE,
    UNIPC,
    ZERO_SNR,
    Term,
)
from ddpm_studio.language import tr

SAMPLING_TERMS = (
    Term(
        "sampler",
        tr("Sampler"),
        tr(
            "The rule that leads from noise to image by asking the network again and again. The same trained network "
            "can be used with any of them."
        ),
        EDM,
        "solver",
    ),
    Term(
        "ddim",
        "DDIM",
        tr(
            "Denoising diffusion implicit model: each step takes the predicted image and the predicted noise, and "
            "mixes them for the next time. With eta 0 nothing is random but the first noise, and steps may be left "
            "out."
        ),
        DDIM,
        "implicit",
    ),
    Term(
        "dpm-solver++",
        "DPM-Solver++",
        tr(
            "A solver of second order, which also uses the prediction of the step before. It draws good images in 8 "
            "to 20 evaluations of the network."
        ),
        DPMPP,
        "DPM++ 2M multistep",
    ),
    Term(
        "unipc",
        "UniPC",
        tr("A predictor and a corrector that share their evaluations of the network. It is made for the fewest steps."),
        UNIPC,
        "predictor corrector",
    ),
    Term(
        "heun",
        "Heun",
        tr(
            "A method of second order that asks the network at both ends of a step and uses the mean. It costs two "
            "evaluations a step."
        ),
        EDM,
    ),
    Term(
        "steps",
        tr("Steps"),
        tr(
            "How many denoising steps lead from noise to image. More steps follow the curved path more closely, at "
            "proportionally more time."
        ),
        DDIM,
        "sampling steps",
    ),
    Term(
        "nfe",
        "NFE",
        tr(
            "The number of function evaluations: how often the network is asked for one image. It is the fair measure "
            "of cost, since a step may ask twice and guidance doubles it."
        ),
        EDM,
        "evaluations cost",
    ),
    Term(
        "eta",
        "η (eta)",
        tr(
            "How much fresh noise each step of DDIM adds: 0 is none, 1 as much as DDPM. Without noise the seed alone "
            "decides the image; with it errors of earlier steps are partly forgotten."
        ),
        DDIM,
        "stochastic",
    ),
    Term(
        "posterior variance",
        tr("Posterior variance"),
        tr(
            "The variance of a step of DDPM if the image were known. The larger beta is the other end of what is "
            "reasonable; with many steps both draw alike."
        ),
        ABEEL,
        "variance",
    ),
    Term(
        "seed",
        tr("Seed"),
        tr(
            "The number from which all noise of an image is made. The same model, seed, context and sampler give the "
            "same image, which makes comparisons fair."
        ),
        DDIM,
        "random",
    ),
    Term(
        "probability flow",
        tr("Probability-flow ODE"),
        tr(
            "The deterministic path from noise to image that has the same distribution at every time as the random "
            "one. DDIM, Heun and DPM-Solver++ follow it with different care."
        ),
        SDE,
        "ordinary differential equation",
    ),
    Term(
        "score",
        tr("Score"),
        tr(
            "The gradient of the log-density of noisy images; it points to where images are more likely. It is the "
            "predicted noise, divided by −σ."
        ),
        SDE,
        "score matching",
    ),
    Term(
        "spacing",
        tr("Spacing of timesteps"),
        tr(
            "Which times are visited when there are fewer steps than timesteps. Trailing begins at T itself, so that "
            "nothing of the first noise is skipped."
        ),
        ZERO_SNR,
        "trailing leading karras",
    ),
    Term(
        "clipping",
        tr("Clipping of x0"),
        tr(
            "The predicted image is cut off at the range of real images, −1 to 1, at each step. With strong guidance "
            "a dynamic threshold keeps more contrast."
        ),
        "Saharia et al. 2022, arXiv:2205.11487",
        "dynamic threshold",
    ),
    Term(
        "trajectory",
        tr("Trajectory"),
        tr(
            "All states from noise to image, one for each step. They are recorded here, so that each can be looked at "
            "and branched from."
        ),
        DDIM,
        "intermediates recording",
    ),
    Term(
        "branch",
        tr("Branch"),
        tr(
            "A trajectory that leaves another one at some step and goes on differently. The later it leaves, the more "
            "the two images have in common."
        ),
        "Meng et al. 2022, arXiv:2108.01073",
        "SDEdit img2img",
    ),
    Term(
        "inpainting",
        tr("Inpainting"),
        tr(
            "Part of an image is drawn, the rest is given. The given part is noised to each time and put in, and "
            "resampling brings both together."
        ),
        "Lugmayr et al. 2022, arXiv:2201.09865",
        "mask",
    ),
    Term(
        "slerp",
        tr("Spherical interpolation"),
        tr(
            "A way between two noises along a circle, so that each in between is as long as noise should be. A "
            "straight line would be too short in the middle, and the images flat."
        ),
        "White 2016, arXiv:1609.04468",
        "slerp blend",
    ),
    Term(
        "distillation",
        tr("Distillation"),
        tr(
            "A second network learns to do in one step what the first does in several. It is how models draw in a "
            "handful of steps."
        ),
        PROGRESSIVE,
    ),
    Term(
        "context",
        tr("Context"),
        tr(
            "What the model is told to draw: a vector with a number from 0 to 1 for each attribute. In training it is "
            "the image's own class; in sampling it may be any mixture."
        ),
        "Mirza & Osindero 2014, arXiv:1411.1784",
        "condition label embedding",
    ),
    Term(
        "null context",
        tr("Null context"),
        tr(
            "A learned vector that means: nothing is told. It is not the zero vector, which would say that none of "
            "the attributes is there."
        ),
        CFG,
        "unconditional no context",
    ),
    Term(
        "one-hot",
        "One-hot",
        tr(
            "A context with a single 1 and all else 0, as an image of one class has. Mixtures lie between them, where "
            "the model has seen nothing and has to generalise."
        ),
        "Mirza & Osindero 2014, arXiv:1411.1784",
        "attribute class",
    ),
    Term(
        "guidance",
        tr("Guidance"),
        tr(
            "The network is asked with context and without, and the difference is enlarged. Images then show the "
            "context more clearly, and vary less."
        ),
        CFG,
        "classifier-free guidance scale",
    ),
    Term(
        "cfg",
        "CFG",
        tr(
            "Classifier-free guidance, short for the method and often for its scale w. At w = 1 it is off; it needs "
            "no classifier, unlike the classifier guidance before it."
        ),
        CFG,
        "guidance scale",
    ),
    Term(
        "classifier guidance",
        tr("Classifier guidance"),
        tr(
            "The gradient of a classifier leads the sampling to a class. It needs a classifier that was trained on "
            "noisy images, which classifier-free guidance does without."
        ),
        BEAT,
    ),
    Term(
        "guidance interval",
        tr("Guidance interval"),
        tr(
            "Guidance only at medium and high noise, not at the end where details are made. Images vary more, and it "
            "costs fewer evaluations."
        ),
        "Kynkäänniemi et al. 2024, arXiv:2404.07724",
        "guide from",
    ),
    Term(
        "guidance rescale",
        tr("Guidance rescale"),
        tr(
            "Guidance enlarges contrast; this takes some of that back. The result is scaled to the standard deviation "
            "that it would have had without guidance."
        ),
        ZERO_SNR,
        "phi",
    ),
    Term(
        "frechet distance",
        tr("Fréchet distance"),
        tr(
            "Two sets of images are turned into features, a normal distribution is laid through each, and their "
            "distance is taken. Lower is better; it is too large with few images, and depends on the features."
        ),
        "Heusel et al. 2017, arXiv:1706.08500",
        "FID Frechet inception",
    ),
    Term(
        "precision",
        tr("Precision"),
        tr("The share of drawn images that lie among the real ones, by features. Low precision means odd images."),
        IMPROVED_PR,
        "quality",
    ),
    Term(
        "recall",
        tr("Recall"),
        tr(
            "The share of real images that lie among the drawn ones, by features. Low recall means that the model "
            "leaves kinds of images out."
        ),
        IMPROVED_PR,
        "diversity coverage",
    ),
    Term(
        "density",
        tr("Density and coverage"),
        tr(
            "Relatives of precision and recall that single odd images disturb less. Density counts how many real "
            "neighbours a drawn image has, coverage how many real images have a drawn one."
        ),
        DENSITY,
        "coverage",
    ),
    Term(
        "memorisation",
        tr("Memorisation"),
        tr(
            "A model that draws its training images again instead of new ones. It happens with few images and long "
            "training, and the nearest training images show it."
        ),
        "Carlini et al. 2023, arXiv:2301.13188",
        "copies overfitting",
    ),
    Term(
        "mode collapse",
        tr("Collapse to the mean"),
        tr(
            "Without the noise that DDPM adds at each step, the samples run to a few smooth blobs. Each step goes to "
            "a mean, and a mean of many images is none of them."
        ),
        ABEEL,
        "collapse blobs",
    ),
)
