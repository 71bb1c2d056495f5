"""The form of the Train workspace: what is learned from, what learns, how long, and under which name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ddpm_studio.app.config_words import FIELD_WORDS
from ddpm_studio.app.panels.form_rows import Rows, choice, choose, decimal, note_label
from ddpm_studio.app.panels.image_choice import (
    BUILTIN,
    ChannelsBox,
    Colour,
    ColourButton,
    SizeBox,
    SourceBox,
    source_name,
)
from ddpm_studio.app.panels.train_advanced import AdvancedSettings
from ddpm_studio.app.preparation_words import preparation_words
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.app.theme import SPACE
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.named_sources import is_named, is_there, source_title
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.language import tr
from ddpm_studio.training.config import PRESET_NOTES, UNLIMITED_IMAGES, TrainConfig, preset
from ddpm_studio.training.run_keeping import FORBIDDEN, name_fault

_PRESETS = {"standard": tr("Standard"), "quick": tr("Quick"), "course": tr("Course")}


def run_name_for(source: str, size: int, taken: Callable[[str], bool]) -> str:
    """A name for a new run that is not taken."""
    stem = "sprites" if source == BUILTIN else source_title(source) if is_named(source) else Path(source).stem
    stem = f"{FORBIDDEN.sub('_', stem)[:80] or 'run'} {size}px"
    number = 1
    while taken(name := stem if number == 1 else f"{stem} {number}"):
        number += 1
    return name


class TrainForm(QWidget):
    """All values of a new run. ``config`` and ``run`` may be used while ``valid`` is true."""

    changed = Signal()

    def __init__(self, home: Path, queue: RunQueue, parent: QWidget | None = None) -> None:
        """queue: whose runs have names that are taken."""
        super().__init__(parent)
        self._runs = home / "runs"
        self._queue = queue
        self._base: TrainConfig | None = None  # what was taken over whole: it has values that are no fields here
        self._named_by_hand = False
        self.image_set = SourceBox("train.image_set")
        self.size_box = SizeBox("train.size")
        self.channels = ChannelsBox("train.channels")
        self._with_alpha = {BUILTIN}  # the sources that are known to have transparency
        self.background = ColourButton("train.background")
        self._prepared: tuple[str, Preparation] = (BUILTIN, AS_IT_IS)  # of which image set, and how
        self.prepared_note = note_label()
        self.prepared_note.setObjectName("train.prepared")
        self.prepared_note.setToolTip(tr("What was changed of these images in Data"))
        self.preset = choice("train.preset", _PRESETS, tr("A set of values that belong together; Advanced shows them"))
        for index, name in enumerate(_PRESETS):
            self.preset.setItemData(index, PRESET_NOTES[name], Qt.ItemDataRole.ToolTipRole)
        self.preset_note = note_label()
        self.how_long = decimal(
            "train.how_long", 0.1, 1e9, 1, 1, tr("How long to train; the learning rate decays to that end")
        )
        self.how_long_unit = choice(
            "train.how_long_unit",
            {"minutes": tr("minutes"), "images": tr("images", "unit in a field")},
            tr("Counted in"),
        )
        self.how_long_unit.setAccessibleName(tr("Unit of how long"))
        self.estimate = note_label()
        self.estimate.setObjectName("train.estimate")
        self.estimate.setToolTip(tr("From a probe of two seconds on this computer, made while nothing is trained"))
        self.run_name = QLineEdit(objectName="train.run_name")
        self.run_name.setToolTip(
            tr("The run's folder in the workspace; all of its checkpoints, previews and numbers lie there")
        )
        self.advanced = AdvancedSettings()
        self._deviation = note_label()
        self._problem = note_label("error")  # what has no field of its own, or one that is folded away
        self._problem.setObjectName("train.problem")
        self._lay_out()
        self._connect()
        self._show_preset()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.s)
        box.addWidget(_heading(tr("Images")))
        self._images = Rows()
        self._images.add(tr("Imag&e set"), self.image_set, "image_set")
        self._images.add(tr("Si&ze"), self.size_box, "size")
        self._images.add(tr("Ch&annels"), self.channels, "channels")
        # to the left, or its own width bounds that of all the fields
        self._images.addWidget(self.channels.proposal, self._images.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        self._images.add(tr("Back&ground"), self.background, "background")
        self._images.add_wide(self.prepared_note)
        box.addLayout(self._images)
        box.addSpacing(SPACE.s)
        box.addWidget(_heading(tr("Model")))
        model = Rows()
        model.add(tr("&Preset"), self.preset)
        model.add_wide(self.preset_note)
        box.addLayout(model)
        box.addWidget(self.advanced)
        box.addWidget(self._problem)
        box.addWidget(self._deviation)
        box.addSpacing(SPACE.s)
        box.addWidget(_heading(tr("Run", "a training")))
        long = QWidget()
        row = QHBoxLayout(long)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self.how_long, 3)
        row.addWidget(self.how_long_unit, 2)
        self._run = Rows()
        self._run.add(tr("How &long"), long, "images")
        self._run.itemAtPosition(1, 0).widget().setBuddy(self.how_long)
        self.how_long.setAccessibleName(tr("How long", "a field"))
        self._run.addWidget(self.estimate, self._run.rowCount(), 1)
        self._run.add(tr("&Name"), self.run_name, "run_name")
        box.addLayout(self._run)
        box.addStretch(1)

    def _connect(self) -> None:
        self.how_long.setValue(10)
        self.preset.currentIndexChanged.connect(self._show_preset)
        self.preset.activated.connect(self._show_preset)  # also when the same one is chosen again
        self.image_set.chosen.connect(self._check)
        self.size_box.currentIndexChanged.connect(self._check)
        self.channels.currentIndexChanged.connect(self._check)
        self.background.changed.connect(self._check)
        self.how_long_unit.currentIndexChanged.connect(self._unit_changed)
        self.how_long.valueChanged.connect(self._check)
        self.run_name.textEdited.connect(self._name_edited)
        self.advanced.changed.connect(self._check)
        self.advanced.toggle.toggled.connect(self._check)
        self.how_long.setGroupSeparatorShown(True)

    # ---- values --------------------------------------------------------------------------------------------------

    @property
    def valid(self) -> bool:
        """Whether the values make a run."""
        return not self._problems()

    @property
    def preparation(self) -> Preparation:
        """How the images are prepared: as they came from Data, as long as no others are chosen."""
        source, preparation = self._prepared
        return preparation if source == self.image_set.source else AS_IT_IS

    @property
    def run(self) -> Path:
        """The folder of the run to be."""
        return self._runs / self.run_name.text().strip()

    def config(self) -> TrainConfig:
        """The configuration. Raises ValueError where a value cannot be."""
        base = self._base or preset(self.preset.currentData())
        return TrainConfig.model_validate({**base.model_dump(), **self._changes()})

    @property
    def length_text(self) -> str:
        """How long, for people."""
        return f"{self.how_long.text()} {self.how_long_unit.currentText()}"

    def limits(self, trained_seconds: float = 0.0, trained_images: int = 0) -> dict[str, Any]:
        """How long, as fields of TrainConfig, counted from what is trained already."""
        if self.how_long_unit.currentData() == "images":
            return {"images": trained_images + max(1, round(self.how_long.value())), "seconds": None}
        return {"images": UNLIMITED_IMAGES, "seconds": trained_seconds + 60 * self.how_long.value()}

    def _changes(self) -> dict[str, Any]:
        return {
            "image_set": self.image_set.source,
            "size": self.size_box.size_chosen,
            "background": self.background.colour,
            "channels": self.channels.channels,
            "preparation": self.preparation,
            **self.advanced.changes(),
            **self.limits(),
        }

    def choose_images(
        self,
        source: str,
        size: int,
        background: Colour,
        channels: Channels = "rgb",
        has_alpha: bool = False,
        preparation: Preparation = AS_IT_IS,
    ) -> None:
        """Train on these. has_alpha: whether they have transparency, so that RGBA can be offered."""
        self._prepared = (source, preparation)
        if has_alpha:
            self._with_alpha.add(source)
        self.size_box.choose(size)
        self.background.choose(background)
        self.channels.choose(channels)
        self.image_set.choose(source)
        self._named_by_hand = False
        self.rename()

    def rename(self) -> None:
        """Give the run to be a name of its own, unless a person named it and the name is still free."""
        if not self._named_by_hand or self._taken(self.run.name):
            self._named_by_hand = False
            self.run_name.setText(run_name_for(self.image_set.source, self.size_box.size_chosen, self._taken))
        self._check(rename=False)

    def check_name(self) -> None:
        """Look again whether the name is free: runs came, went, or were renamed."""
        if self._named_by_hand:
            self._check(rename=False)
        else:
            self.rename()

    def _taken(self, name: str) -> bool:
        return (self._runs / name).exists() or name in self._queue.names

    def take(self, config: TrainConfig, name: str = "") -> None:
        """Have the values of ``config``, as for another run like it. name: of the run to be, where it is still free."""
        self._base = config
        with QSignalBlocker(self.preset):
            choose(self.preset, config.preset)
        self.preset_note.setText(PRESET_NOTES[config.preset])
        self.advanced.show_config(config)
        minutes = config.seconds is not None
        choose(self.how_long_unit, "minutes" if minutes else "images")
        self.how_long.setValue(config.seconds / 60 if minutes else config.images)
        self.choose_images(
            config.image_set,
            config.size,
            config.background,
            config.channels,
            config.channels == "rgba",
            config.preparation,
        )
        if name and not self._taken(name):
            self._named_by_hand = True
            self.run_name.setText(name)
            self._check(rename=False)

    def state(self) -> dict[str, Any]:
        """What to remember for next time."""
        return {
            "image_set": self.image_set.source,
            "recent": self.image_set.recent,
            "size": self.size_box.size_chosen,
            "background": list(self.background.colour),
            "channels": self.channels.channels,
            "preset": self.preset.currentData(),
            "how_long": self.how_long.value(),
            "how_long_unit": self.how_long_unit.currentData(),
            "advanced_open": self.advanced.toggle.isChecked(),
            "config": self.config().model_dump(mode="json") if self.valid else None,
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Take back what ``state`` gave. Raises KeyError, TypeError or ValueError where it is something else."""
        self.image_set.set_recent(state["recent"])
        self.size_box.choose(state["size"])
        self.background.choose(tuple(int(v) & 255 for v in state["background"])[:3])
        self.channels.choose(state.get("channels", "rgb"))
        choose(self.preset, state["preset"])
        choose(self.how_long_unit, state["how_long_unit"])
        self.how_long.setValue(float(state["how_long"]))
        self.advanced.toggle.setChecked(bool(state["advanced_open"]))
        source = state["image_set"]
        if state["config"]:
            config = TrainConfig.model_validate(state["config"])
            self.advanced.show_config(config)
            self._prepared = (source, config.preparation)
        self.image_set.choose(source if is_there(source) else BUILTIN)
        self.rename()

    # ---- keeping it in order -------------------------------------------------------------------------------------

    def _show_preset(self) -> None:
        self._base = None
        name = self.preset.currentData()
        self.preset_note.setText(PRESET_NOTES[name])
        base = preset(name)
        seed, device, flips = (
            self.advanced.seed.value(),
            self.advanced.device.currentData(),
            self.advanced.learning.flips.isChecked(),
        )
        self.advanced.show_config(base.model_copy(update={"seed": seed, "device": device or "auto", "flips": flips}))
        self.rename()

    def _unit_changed(self) -> None:
        images = self.how_long_unit.currentData() == "images"
        with QSignalBlocker(self.how_long):
            self.how_long.setDecimals(0 if images else 1)
            self.how_long.setSingleStep(10_000 if images else 1)
            self.how_long.setRange(1 if images else 0.1, 1e9 if images else 1e5)
            self.how_long.setValue(100_000 if images else 10)
        self._check()

    def _name_edited(self) -> None:
        self._named_by_hand = bool(self.run_name.text().strip())
        self._check(rename=False)

    def _problems(self) -> dict[str, str]:
        found = self.advanced.problems()
        name = self.run_name.text().strip()
        if fault := name_fault(name):
            found["run_name"] = fault
        elif name in self._queue.names:
            found["run_name"] = tr("A run of this name waits in the queue. Choose another.")
        elif self._taken(name):
            found["run_name"] = tr("There is a run of this name. Choose another, or resume it from the table of runs.")
        source = self.image_set.source
        if not is_there(source):
            name = source_name(source)
            found["image_set"] = (
                tr("'{name}' is not there any more. Choose another image set, or download it again in Data.", name=name)
                if is_named(source)
                else tr("'{name}' is not there any more. Choose another image set.", name=name)
            )
        try:
            self.config()
        except ValidationError as error:
            for one in error.errors():
                # A rule about several fields is told by its field in ``found``, where a field has it
                if one["loc"] or not found:
                    found.setdefault(".".join(map(str, one["loc"][:2])), one["msg"].removeprefix("Value error, "))
        return found

    def _check(self, *_: object, rename: bool = True) -> None:
        if rename and not self._named_by_hand:
            self.run_name.setText(run_name_for(self.image_set.source, self.size_box.size_chosen, self._taken))
        self.channels.propose_rgba(self.image_set.source in self._with_alpha)
        self.background.setEnabled(self.channels.channels != "rgba")
        words = preparation_words(self.preparation)
        self.prepared_note.setText(tr("As prepared in Data: {words}", words=words))
        self.prepared_note.setVisible(bool(words))
        problems = self._problems()
        placed: set[str] = set()
        for rows in (self._images, self._run, self.advanced.rows):
            rows.mark(problems)
            if rows is not self.advanced.rows or self.advanced.toggle.isChecked():
                placed |= rows.keys
        elsewhere = [reason for key, reason in problems.items() if key not in placed]
        self._problem.setText("\n".join(elsewhere))
        self._problem.setVisible(bool(elsewhere))
        self._say_deviation()
        self.changed.emit()

    def _say_deviation(self) -> None:
        base = preset(self.preset.currentData()).model_dump()
        mine = self.advanced.changes()
        kept = {"seed", "device", "flips"}
        other = [key for key, value in mine.items() if key not in kept and value != base[key]]
        self._deviation.setVisible(bool(other))
        names = ", ".join(FIELD_WORDS[key] for key in other)
        self._deviation.setText(
            tr("Other than the preset: {names}. Choosing the preset again sets it back.", names=names)
        )


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return label
