"""Which language the window speaks: what was chosen for it, or what the system speaks. Comes before all other rooms."""

import logging
import os
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.settings import Settings
from ddpm_studio.language import ENGLISH, VARIABLE, languages, speak, spoken

LANGUAGE = "language"
SYSTEM = "system"  # as the system speaks


def speak_as_chosen(home: Path) -> None:
    """Speak what the environment says, or what was chosen in the workspace folder ``home``, or what the system does.

    English where the translation cannot be read.
    """
    chosen = os.environ.get(VARIABLE) or Settings.look(home, LANGUAGE, SYSTEM)
    try:
        speak(_of_system() if chosen == SYSTEM else chosen)
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("The window speaks English: %s", error)
        speak(ENGLISH)


def own_name(code: str) -> str:
    """What a language calls itself, such as Deutsch."""
    name = QLocale(code).nativeLanguageName() if code != ENGLISH else "English"
    return name[:1].upper() + name[1:]


def teach_qt(app: QApplication) -> None:
    """Let Qt's own buttons, and numbers in fields, follow the language that is spoken."""
    QLocale.setDefault(QLocale(spoken()) if spoken() != ENGLISH else QLocale.c())
    if spoken() == ENGLISH:
        return
    translator = QTranslator(app)
    if translator.load(f"qtbase_{spoken()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _of_system() -> str:
    there = languages()
    spoken_there = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in spoken_there if code in there), ENGLISH)
