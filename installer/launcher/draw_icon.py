"""Draws the program's icon: a card in a reader, and a question mark. `python installer/launcher/draw_icon.py` writes it again."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

ICON = Path(__file__).resolve().parent.parent.parent / "resources" / "icons" / "cim-troubleshooter.ico"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
BLUE, WHITE, YELLOW, DARK = "#005eb8", "#ffffff", "#ffb81c", "#212b32"
_LARGE = 1024


def draw() -> Image.Image:
    """The icon, large."""
    picture = Image.new("RGBA", (_LARGE, _LARGE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((32, 32, 992, 992), 176, fill=BLUE)
    pen.rounded_rectangle((232, 136, 792, 760), 64, fill=WHITE)
    pen.rounded_rectangle((312, 232, 472, 360), 28, fill=YELLOW)
    pen.line((392, 232, 392, 360), fill=DARK, width=14)
    pen.line((312, 296, 472, 296), fill=DARK, width=14)
    # The question mark, of an arc, a stroke and a dot.
    pen.arc((496, 296, 736, 536), 190, 450, fill=BLUE, width=72)
    pen.line((616, 502, 616, 590), fill=BLUE, width=72)
    pen.ellipse((572, 630, 660, 718), fill=BLUE)
    # The reader that the card stands in.
    pen.rounded_rectangle((136, 744, 888, 904), 64, fill=DARK)
    pen.rounded_rectangle((216, 768, 808, 800), 16, fill=WHITE)
    return picture


def main() -> None:
    """Writes the icon in every size that Windows shows."""
    ICON.parent.mkdir(exist_ok=True)
    large = draw()
    pictures = [large.resize((size, size), Image.Resampling.LANCZOS) for size in SIZES]
    pictures[-1].save(ICON, sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])


if __name__ == "__main__":
    main()
