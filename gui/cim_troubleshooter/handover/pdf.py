"""A page as a PDF file: its text can be read out, searched and copied in reading order, and its parts say what they are (tagged).

Written here because no library under 1 MB writes tagged PDF: Qt's writer tags nothing, and those that do bring a whole page
layout. The file is a PDF 1.7 (ISO 32000-1): the typeface is embedded, every character says which it is (9.10.3), headings and
paragraphs are marked (14.8), and the title is the document's, shown in place of its file's name (14.3.3, 12.2). Nothing in it
tells who made it, when, or on which computer, but what stands on the page. The same page gives the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

from cim_troubleshooter.handover.sheet import HEIGHT, MARGIN, RULE, WIDTH, Paragraph, Sheet
from cim_troubleshooter.handover.typeface import Typeface, typeface

_NON_SYMBOLIC = 32
_STEM = 80
"""How thick a stem is, in thousandths: for programs that would draw another font, which no program has to."""


def as_pdf(sheet: Sheet) -> bytes:
    """The page as a file. OSError where the typeface's file is missing."""
    weights = sorted({run.weight for paragraph in sheet.paragraphs for run in paragraph.runs})
    file = _File()
    catalogue, pages, page, content, information, metadata, root, document = (file.reserve() for _ in range(8))
    fonts = {weight: _write_font(file, typeface(weight), _characters(sheet, weight)) for weight in weights}
    elements = [
        file.add(f"<< /Type /StructElem /S /{one.role} /P {document} 0 R /Pg {page} 0 R /K {number} >>")
        for number, one in enumerate(sheet.paragraphs)
    ]
    parents = file.add(f"<< /Nums [0 [{_references(elements)}]] >>")
    file.put(document, f"<< /Type /StructElem /S /Document /P {root} 0 R /K [{_references(elements)}] >>")
    file.put(root, f"<< /Type /StructTreeRoot /K [{document} 0 R] /ParentTree {parents} 0 R /ParentTreeNextKey 1 >>")
    file.put(content, _stream(_drawn(sheet).encode("ascii")))
    named = " ".join(f"/F{weight} {number} 0 R" for weight, number in fonts.items())
    file.put(
        page,
        f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {content} 0 R "
        f"/Resources << /Font << {named} >> >> /StructParents 0 /Tabs /S >>",
    )
    file.put(pages, f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>")
    file.put(information, f"<< /Title {_text(sheet.title)} >>")
    file.put(metadata, _stream(_metadata(sheet), "/Type /Metadata /Subtype /XML", packed=False))
    file.put(
        catalogue,
        f"<< /Type /Catalog /Pages {pages} 0 R /Lang {_text(sheet.language)} /MarkInfo << /Marked true >> /Metadata {metadata} 0 R "
        f"/StructTreeRoot {root} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>",
    )
    return file.finished(catalogue, information)


class _File:
    """The objects of a PDF by their numbers, from 1."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """A number for an object that others refer to before it is written."""
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, content: str | bytes) -> None:
        self._objects[number - 1] = content.encode("ascii") if isinstance(content, str) else content

    def add(self, content: str | bytes) -> int:
        number = self.reserve()
        self.put(number, content)
        return number

    def finished(self, catalogue: int, information: int) -> bytes:
        """The whole file, with the table of where each object begins."""
        # Four bytes above 127 tell programs that carry files that this one is not text.
        parts, places, at = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], [], 15
        for number, content in enumerate(self._objects, 1):
            places.append(at)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
            at += len(parts[-1])
        identity = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        parts.append(
            f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(places) + 1} /Root {catalogue} 0 R "
            f"/Info {information} 0 R /ID [<{identity}> <{identity}>] >>\nstartxref\n{at}\n%%EOF\n".encode("ascii")
        )
        return b"".join(parts)


def _drawn(sheet: Sheet) -> str:
    """The page's own orders. Rules are decoration, which nobody hears."""
    orders = [_drawn_paragraph(number, one) for number, one in enumerate(sheet.paragraphs)]
    left, right = _number(MARGIN), _number(WIDTH - MARGIN)
    heights = [_number(HEIGHT - height) for height in sheet.rules]
    orders += [f"/Artifact BMC {RULE} w {left} {height} m {right} {height} l S EMC" for height in heights]
    return "\n".join(orders)


def _drawn_paragraph(number: int, paragraph: Paragraph) -> str:
    written = []
    for run in paragraph.runs:
        glyphs = typeface(run.weight).glyphs
        codes = "".join(f"{glyphs[one]:04x}" for one in run.text)
        written.append(f"/F{run.weight} {_number(run.size)} Tf 1 0 0 1 {_number(run.left)} {_number(HEIGHT - run.base)} Tm <{codes}> Tj")
    return f"/{paragraph.role} << /MCID {number} >> BDC BT {' '.join(written)} ET EMC"


def _write_font(file: _File, face: Typeface, used: Iterable[str]) -> int:
    """The typeface with the widths and the meanings of the characters that are used."""
    per_mille = 1000 / face.units
    glyphs = {face.glyphs[one]: one for one in used}
    data = file.add(_stream(face.data, f"/Length1 {len(face.data)}"))
    box = " ".join(str(round(one * per_mille)) for one in face.box)
    descriptor = file.add(
        f"<< /Type /FontDescriptor /FontName /{face.name} /Flags {_NON_SYMBOLIC} /FontBBox [{box}] /ItalicAngle 0 /StemV {_STEM} "
        f"/Ascent {round(face.ascent * per_mille)} /Descent {round(face.descent * per_mille)} "
        f"/CapHeight {round(face.cap_height * per_mille)} /FontFile2 {data} 0 R >>"
    )
    widths = " ".join(f"{glyph} [{round(face.advances[glyph] * per_mille)}]" for glyph in sorted(glyphs))
    descendant = file.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{face.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /FontDescriptor {descriptor} 0 R /W [{widths}] /CIDToGIDMap /Identity >>"
    )
    meanings = file.add(_stream(_meanings(glyphs).encode("ascii")))
    return file.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{face.name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] "
        f"/ToUnicode {meanings} 0 R >>"
    )


def _meanings(glyphs: dict[int, str]) -> str:
    """Which character each glyph is; at most a hundred stand in one block."""
    lines = [f"<{glyph:04x}> <{one.encode('utf-16-be').hex()}>" for glyph, one in sorted(glyphs.items())]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    )


def _metadata(sheet: Sheet) -> bytes:
    """The title and the language once more, as XMP."""
    title, language = (one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in (sheet.title, sheet.language))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()


def _characters(sheet: Sheet, weight: int) -> set[str]:
    return {one for paragraph in sheet.paragraphs for run in paragraph.runs if run.weight == weight for one in run.text}


def _stream(content: bytes, entries: str = "", packed: bool = True) -> bytes:
    data = zlib.compress(content, 9) if packed else content
    filtered = "/Filter /FlateDecode " if packed else ""
    return f"<< {filtered}/Length {len(data)} {entries} >>\nstream\n".encode("ascii") + data + b"\nendstream"


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _text(text: str) -> str:
    """A text of the document's own, in UTF-16 with its mark."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
