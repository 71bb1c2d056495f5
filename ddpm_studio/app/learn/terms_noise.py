"""Terms of the forward process and of training."""

from ddpm_studio.app.learn.term import ABEEL, CFG, EDM, EDM2, IMPROVED, PROGRESSIVE, VDM, ZERO_SNR, Term
from ddpm_studio.language import tr

NOISE_TERMS = (
    Term(
        "ddpm",
        "DDPM",
        tr(
            "Denoising diffusion probabilistic model: a network learns to take noise out of images, and images are "
            "drawn by starting from noise alone. As a sampler it walks the timesteps one by one and adds a little "
            "fresh noise at each."
        ),
        ABEEL,
        "ancestral sampling",
    ),
    Term(
        "x0",
        "x0",
        tr(
            "The image without noise, values −1 to 1. During sampling it is what the network predicts from a noisy "
            "state, and it changes from step to step until the last one."
        ),
        ABEEL,
        "clean image denoised prediction",
    ),
    Term(
        "xt",
        "xt",
        tr(
            "The noisy image at time t, a mixture of x0 and noise. It is the state that a sampler carries from one "
            "step to the next."
        ),
        ABEEL,
        "state noisy image",
    ),
    Term(
        "eps",
        "eps (ε)",
        tr(
            "The noise in xt, drawn from the standard normal distribution for each pixel. A network that predicts it "
            "also predicts x0, since xt is known."
        ),
        ABEEL,
        "epsilon noise",
    ),
    Term(
        "timesteps",
        tr("Timesteps"),
        tr(
            "Time t counts from 0, the image, up to T, where nearly nothing but noise is left. A sampler visits some "
            "or all of these times on its way back."
        ),
        ABEEL,
        "t T time",
    ),
    Term(
        "alpha-bar",
        "ᾱ (alpha-bar)",
        tr(
            "The share of the image in the power of xt: 1 is no noise, 0 is noise alone. It is the product of all (1 "
            "− β) up to t, and its square root multiplies the image."
        ),
        ABEEL,
        "alphas_cumprod alpha bar signal",
    ),
    Term(
        "beta",
        "β (beta)",
        tr(
            "The variance of the noise that one step of the forward process adds. Small values mean that an image "
            "fades slowly."
        ),
        ABEEL,
        "betas",
    ),
    Term(
        "sigma",
        "σ (sigma)",
        tr(
            "The standard deviation of the noise in xt; here the square root of 1 − ᾱ. Together with √ᾱ it says how "
            "image and noise are mixed."
        ),
        ABEEL,
        "noise level",
    ),
    Term(
        "snr",
        "SNR",
        tr(
            "The signal-to-noise ratio ᾱ / (1 − ᾱ), often in decibels or as a logarithm. It measures noise levels in "
            "a way that does not depend on how time is counted."
        ),
        VDM,
        "log SNR signal-to-noise ratio lambda",
    ),
    Term(
        "forward process",
        tr("Forward process"),
        tr(
            "The rule by which images are noised for training, with nothing to be learned. Its closed form jumps from "
            "x0 to any xt at once."
        ),
        ABEEL,
        "diffusion noising",
    ),
    Term(
        "reverse process",
        tr("Reverse process"),
        tr(
            "The learned way back from noise to image. Each step is a guess at the image, and a move a little "
            "towards it."
        ),
        ABEEL,
        "denoising sampling",
    ),
    Term(
        "schedule",
        tr("Noise schedule"),
        tr(
            "How ᾱ falls from 1 to about 0 while t goes from 0 to T. It decides how much of training and sampling is "
            "spent on which noise levels."
        ),
        IMPROVED,
        "linear cosine sigmoid noise schedule",
    ),
    Term(
        "zero terminal snr",
        tr("Zero terminal SNR"),
        tr(
            "A schedule rescaled so that at T nothing of the image is left. Otherwise a model learns that a little "
            "always shines through, and draws images of medium brightness."
        ),
        ZERO_SNR,
    ),
    Term(
        "denoiser",
        tr("Denoiser"),
        tr(
            "A network that answers the question: which image is behind this noisy one. The best possible answer is "
            "the mean of all images that could be, which is blurred where there is much noise."
        ),
        EDM,
        "posterior mean",
    ),
    Term(
        "objective",
        tr("Objective"),
        tr(
            "What the network is trained to predict: the noise, the image, or v, a mixture of both. All say the same "
            "about an image, but weigh errors differently over the noise levels."
        ),
        PROGRESSIVE,
        "parameterization target",
    ),
    Term(
        "v-prediction",
        tr("v-prediction"),
        tr(
            "The network predicts v = √ᾱ·eps − √(1−ᾱ)·x0. Its errors stay moderate at every noise level, which helps "
            "samplers with few steps."
        ),
        PROGRESSIVE,
        "velocity",
    ),
    Term(
        "edm",
        tr("EDM preconditioning"),
        tr(
            "Inputs and outputs of the network are scaled so that both have unit variance at every noise level. It "
            "predicts noise where there is little, and the image where there is much."
        ),
        EDM,
    ),
    Term(
        "loss",
        tr("Loss"),
        tr(
            "The mean squared error between what the network predicts and what it should. It never reaches 0, since "
            "the noise cannot be known exactly from the noisy image."
        ),
        ABEEL,
        "mean squared error MSE",
    ),
    Term(
        "min-snr",
        tr("Min-SNR weighting"),
        tr(
            "A weight of the loss that is cut off where there is little noise. Steps that are easy then no longer "
            "outvote the others, and training converges sooner."
        ),
        "Hang et al. 2023, arXiv:2303.09556",
        "loss weight gamma",
    ),
    Term(
        "ema",
        "EMA",
        tr(
            "An exponential moving average of the weights over the last part of training. It removes the jitter of "
            "single steps, and its images are better than those of the newest weights."
        ),
        EDM2,
        "exponential moving average half-life",
    ),
    Term(
        "u-net",
        "U-Net",
        tr(
            "A network that goes down to small resolutions and up again, with shortcuts between equal sizes. The way "
            "down sees the whole, the shortcuts keep the details."
        ),
        "Ronneberger, Fischer & Brox 2015, arXiv:1505.04597",
        "unet network features",
    ),
    Term(
        "attention",
        tr("Attention"),
        tr(
            "A layer in which every place of an image can look at every other one. It ties distant parts together, "
            "such as two eyes, and is used at small sizes since its cost grows with the square."
        ),
        "Vaswani et al. 2017, arXiv:1706.03762",
        "transformer",
    ),
    Term(
        "dit",
        "DiT",
        tr(
            "A diffusion transformer: the image is cut into patches, and attention does the rest. It needs more "
            "training than a U-Net for small sets, and scales well."
        ),
        "Peebles & Xie 2023, arXiv:2212.09748",
        "patch transformer",
    ),
    Term(
        "group norm",
        tr("Group normalisation"),
        tr(
            "Activations are normalised within each image, by groups of channels. Unlike batch normalisation it never "
            "mixes images of different noise levels."
        ),
        "Wu & He 2018, arXiv:1803.08494",
        "BatchNorm",
    ),
    Term(
        "learning rate",
        tr("Learning rate"),
        tr(
            "How far the optimiser moves the weights at each step. It is warmed up at the start and usually falls "
            "towards the end."
        ),
        "Goyal et al. 2017, arXiv:1706.02677",
        "warm-up decay",
    ),
    Term(
        "adam",
        "Adam",
        tr(
            "An optimiser that scales each weight's step by how large its gradients have been. It is the usual choice "
            "for diffusion models."
        ),
        "Kingma & Ba 2015, arXiv:1412.6980",
        "optimiser",
    ),
    Term(
        "muon",
        "Muon",
        tr(
            "An optimiser that makes the update of each weight matrix nearly orthogonal. It often needs fewer steps "
            "than Adam; weights that are no matrices stay with Adam."
        ),
        "Liu et al. 2025, arXiv:2502.16982",
        "optimiser",
    ),
    Term(
        "gradient clipping",
        tr("Gradient clipping"),
        tr(
            "Where the gradient is longer than a limit it is shortened to that limit. One odd batch then cannot throw "
            "a training off its way."
        ),
        "Pascanu, Mikolov & Bengio 2013, arXiv:1211.5063",
        "gradient norm",
    ),
    Term(
        "context dropout",
        tr("Context dropout"),
        tr(
            "In training the context is left out now and then, and the null stands in its place. So one network "
            "learns to draw with context and without, which guidance needs."
        ),
        CFG,
    ),
    Term(
        "checkpoint",
        tr("Checkpoint"),
        tr(
            "The weights as they were after so many training images. Drawing from several of them with the same seeds "
            "shows what was learned when."
        ),
        EDM2,
        "snapshot",
    ),
    Term(
        "bfloat16",
        "bfloat16",
        tr(
            "A 16-bit number with the range of a 32-bit one and fewer digits. It makes training and sampling faster "
            "and changes images by small roundings."
        ),
        "Kalamkar et al. 2019, arXiv:1905.12322",
        "precision half mixed",
    ),
)
