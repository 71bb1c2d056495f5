"""Rows of the training form: what the network predicts, and from how much noise."""

from typing import Any

from ddpm_studio.app.panels.form_rows import Rows, choice, choose, decimal, tick, whole_number
from ddpm_studio.language import tr
from ddpm_studio.training.config import TrainConfig

OBJECTIVES = {
    "edm": tr("EDM (preconditioned)"),
    "eps": tr("noise (eps)"),
    "v": tr("velocity (v)"),
    "x0": tr("image (x0)"),
}
SCHEDULES = {
    "linear": tr("linear"),
    "cosine": tr("cosine"),
    "sigmoid": tr("sigmoid"),
    "edm": "EDM",
    "course": tr("course (labs)"),
}
NOISE_LEVELS = {"uniform": tr("uniform in t"), "log-normal": tr("log-normal")}
LOSS_WEIGHTS = {"constant": tr("constant"), "min-snr": "min-SNR", "p2": "P2"}
_GAMMAS = {"min-snr": 5.0, "p2": 1.0}  # of Hang et al. 2023, section 4.1; of Choi et al. 2022, section 4


class NoiseRows:
    """Objective, schedule, noise levels and loss weight. Rows without effect are hidden."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._shown = TrainConfig()
        tip = tr(
            "What the network is trained to predict from xt: the noise (Ho et al. 2020), the velocity (Salimans & Ho "
            "2022), the image, or the mix of image and noise that EDM weighs by the noise level (Karras et al. 2022)"
        )
        self.objective = rows.add(tr("Predicts"), choice("train.objective", OBJECTIVES, tip), "objective")
        tip = tr(
            "How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol & Dhariwal 2021; "
            "sigmoid: Jabri et al. 2022; EDM: sigma from 80 to 0.002, Karras et al. 2022; course: the labs' linear "
            "table, one beta longer."
        )
        self.schedule = rows.add(tr("Schedule"), choice("train.schedule", SCHEDULES, tip), "schedule")
        tip = tr("T: the number of noise levels between image and noise")
        self.timesteps = rows.add(
            tr("Timesteps"), whole_number("train.timesteps", 10, 4000, 50, tip), "schedule.timesteps"
        )
        tip = tr("Scale the schedule so that nothing of the image is left at T (Lin et al. 2024). Not for noise (eps).")
        self.zero_snr = tick("train.zero_terminal_snr", tr("Zero SNR at T"), tip)
        rows.add_wide(self.zero_snr, "schedule.zero_terminal_snr")
        tip = tr(
            "EDM only: which noise levels are trained on. Log-normal dwells where there is most to learn (Karras et "
            "al. 2022, section 5)."
        )
        self.levels = rows.add(tr("Noise levels"), choice("train.noise_levels", NOISE_LEVELS, tip), "noise_levels")
        tip = tr("Log-normal: mean of ln(sigma / alpha); larger trains on more noise")
        self.p_mean = rows.add(tr("P mean"), decimal("train.p_mean", -10, 10, 0.1, 2, tip), "p_mean")
        tip = tr("Log-normal: standard deviation of ln(sigma / alpha); larger spreads the noise levels")
        self.p_std = rows.add(tr("P std"), decimal("train.p_std", 0.01, 10, 0.1, 2, tip), "p_std")
        tip = tr(
            "How much each noise level counts. Constant: as the objective has it. Min-SNR: min(SNR, gamma) for the "
            "image (Hang et al. 2023). P2: (1 + SNR)^-gamma for the noise (Choi et al. 2022)."
        )
        self.weight = rows.add(tr("Loss weight"), choice("train.loss_weight", LOSS_WEIGHTS, tip), "loss_weight")
        tip = tr("Gamma of the loss weight: the SNR beyond which min-SNR counts no more, or the power of P2")
        self.gamma = rows.add(tr("Gamma"), decimal("train.loss_gamma", 0.01, 100, 0.5, 2, tip), "loss_gamma")
        self.weight.activated.connect(self._take_usual_gamma)

    def show(self, config: TrainConfig) -> None:
        """Take every value from ``config``."""
        self._shown = config
        choose(self.objective, config.objective)
        choose(self.schedule, config.schedule.kind)
        self.timesteps.setValue(config.schedule.timesteps)
        self.zero_snr.setChecked(config.schedule.zero_terminal_snr)
        choose(self.levels, config.noise_levels)
        self.p_mean.setValue(config.p_mean)
        self.p_std.setValue(config.p_std)
        choose(self.weight, config.loss_weight)
        self.gamma.setValue(config.loss_gamma)

    def show_effects(self) -> None:
        """Hide what has no effect."""
        edm = self.objective.currentData() == "edm"
        log_normal = edm and self.levels.currentData() == "log-normal"
        for field, shown in (
            (self.levels, edm),
            (self.p_mean, log_normal),
            (self.p_std, log_normal),
            (self.gamma, self.weight.currentData() != "constant"),
        ):
            self._rows.show_row(field, shown)

    def values(self) -> dict[str, Any]:
        """Fields of ``TrainConfig``, not validated. What has no effect keeps its usual value."""
        shown, objective = self._shown, self.objective.currentData()
        schedule = {
            **shown.schedule.model_dump(),
            "kind": self.schedule.currentData(),
            "timesteps": self.timesteps.value(),
            "zero_terminal_snr": self.zero_snr.isChecked(),
        }
        levels = self.levels.currentData() if objective == "edm" else "uniform"
        weight = self.weight.currentData()
        return {
            "objective": objective,
            "schedule": schedule,
            "noise_levels": levels,
            "p_mean": self.p_mean.value() if levels == "log-normal" else shown.p_mean,
            "p_std": self.p_std.value() if levels == "log-normal" else shown.p_std,
            "loss_weight": weight,
            "loss_gamma": shown.loss_gamma if weight == "constant" else self.gamma.value(),
        }

    def problems(self) -> dict[str, str]:
        """Why values cannot be used, by the field's name in the configuration."""
        found = {}
        if self.schedule.currentData() == "course" and self.timesteps.value() > 1000:
            found["schedule.timesteps"] = tr(
                "The course's betas belong to at most 1,000 timesteps; choose cosine for more."
            )
        if self.zero_snr.isChecked() and self.objective.currentData() == "eps":
            found["schedule.zero_terminal_snr"] = tr(
                "Nothing of the image is left at T, where the noise (eps) says nothing about it: predict EDM, the "
                "velocity or the image, or leave the tick out."
            )
        return found

    def _take_usual_gamma(self) -> None:
        if (usual := _GAMMAS.get(self.weight.currentData())) is not None:
            self.gamma.setValue(usual)
