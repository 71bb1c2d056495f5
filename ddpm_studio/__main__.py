"""``python -m ddpm_studio``: the same as the ``ddpm-studio`` command."""

from ddpm_studio.cli import main

if __name__ == "__main__":
    main()
