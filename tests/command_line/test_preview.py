"""`flows preview`: the pictures of a pack as files, on a computer without a display."""

from pathlib import Path

from PIL import Image, ImageChops

from cim_troubleshooter.guidance.load import built_in_pack
from tests.command_line.test_command_line import ran
from tests.support.picture_files import picture
from tests.support.small_pack import SYMPTOM, write_files, write_pack


def test_every_symptom_that_can_be_seen_on_a_screen_has_its_picture_and_its_words(tmp_path: Path) -> None:
    done = ran("flows", "preview", "flows/cim", "-o", str(tmp_path / "pictures"))
    assert (done.returncode, done.stderr) == (0, "")
    symptoms = {id_ for id_, symptom in built_in_pack().pack.symptoms.items() if symptom.screens}
    assert len(symptoms) >= 6
    assert {path.stem for path in (tmp_path / "pictures").iterdir()} == symptoms
    assert len(done.stdout.splitlines()) == len(symptoms)
    for path in (tmp_path / "pictures").iterdir():
        picture = Image.open(path).convert("RGB")
        ground = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
        assert picture.size == (1080, 354)
        assert ImageChops.difference(picture, ground).getbbox() is not None, path.name
        assert f"{path}: Picture of" in done.stdout


def test_what_the_author_changes_can_be_seen(tmp_path: Path) -> None:
    pictures = []
    for number, symptom in enumerate((SYMPTOM, SYMPTOM.replace("blank: Nothing", "error: Nothing"))):
        folder = write_pack(tmp_path / str(number), symptoms_light_off=symptom)
        assert ran("flows", "preview", folder, "-o", str(tmp_path / f"of {number}")).returncode == 0
        pictures.append((tmp_path / f"of {number}" / "light-off.png").read_bytes())
    assert pictures[0] != pictures[1]


def test_a_faulty_symptom_is_told_and_the_others_are_drawn(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, symptoms_other="title: Only this\n")
    done = ran("flows", "preview", folder, "-o", str(tmp_path / "pictures"))
    assert done.returncode == 1
    assert "other.yaml:1:1" in done.stderr
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == ["light-off.png"]


def test_a_sites_screenshot_is_shown_or_told_and_drawn(tmp_path: Path) -> None:
    own = "screenshot: pictures/role.png\ndescription: An empty list.\n"
    folder = write_pack(tmp_path / "pack", symptoms_light_off=SYMPTOM + own)
    write_files(tmp_path / "pack", {"pictures/role.png": picture()})
    done = ran("flows", "preview", folder, "-o", str(tmp_path / "good"))
    assert (done.returncode, "An empty list." in done.stdout) == (0, True)
    write_files(tmp_path / "pack", {"pictures/role.png": b"no picture"})
    done = ran("flows", "preview", folder, "-o", str(tmp_path / "bad"))
    assert (done.returncode, "Picture of a window" in done.stdout) == (1, True)
    assert "role.png:1:1: This is neither" in done.stderr
    good, bad = ((tmp_path / name / "light-off.png").read_bytes() for name in ("good", "bad"))
    assert good != bad


def test_a_sites_symptom_may_name_causes_of_the_pack_below(tmp_path: Path) -> None:
    about = "id: ours\ntitle: Ours\nlanguage: en\nowner: IT\nreviewed: 2026-11-25\nover: cim\n"
    symptom = Path("flows/cim/symptoms/select-role.yaml").read_text("utf-8")
    folder = write_files(tmp_path / "ours", {"pack.yaml": about, "symptoms/select-role.yaml": symptom})
    done = ran("flows", "preview", folder, "-o", str(tmp_path / "pictures"))
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == ["select-role.png"], "only what the folder has of its own"
