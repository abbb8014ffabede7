from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.texts.subtitles import looks_like_subtitles

ARABIC = [
    "عاد القطار الجبلي إلى العمل",
    "بعد توقف دام سبع سنوات.",
    "وركبه في يومه الأول 90 مسافرا.",
]
FRENCH = ["Le train de montagne roule", "à nouveau après sept ans.", "Quatre-vingt-dix voyageurs."]


def srt(lines: list[str], gap: int = 3) -> str:
    return "".join(
        f"{n}\n00:00:{n * gap:02d},000 --> 00:00:{n * gap + 3:02d},500\n<i>{line}</i>\n\n"
        for n, line in enumerate(lines)
    )


def read(data: bytes, name: str) -> Document:
    (document,) = read_bytes(data, f"/{name}", name)
    assert isinstance(document, Document)
    return document


def test_what_was_said_is_one_paragraph_without_times() -> None:
    assert read(srt(ARABIC).encode(), "a.srt").text == " ".join(ARABIC)
    assert read(srt(FRENCH).encode("cp1252"), "a.srt").text == " ".join(FRENCH)
    assert read(srt(ARABIC).encode(), "a.txt").format == "subtitles"


def test_a_silence_begins_a_paragraph() -> None:
    assert read(srt(ARABIC, gap=9).encode(), "a.srt").text == "\n".join(ARABIC)


def test_lines_that_come_again_are_read_once() -> None:
    first, second, third = ARABIC
    rolling = [f"{first}", f"{first}\n{second}", f"{second}\n{third}"]
    cues = "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000 align:start\n{lines}\n\n"
        for n, lines in enumerate(rolling)
    )
    page = f"WEBVTT\nKind: captions\n\nNOTE made by a machine\n\n{cues}"
    assert read(page.encode(), "a.vtt").text == " ".join(ARABIC)


def test_subtitles_that_break_off_keep_what_is_whole() -> None:
    whole = srt(ARABIC).encode()
    assert read(whole[: whole.rindex(b"00:00")], "a.srt").text == " ".join(ARABIC[:2])
    (error,) = read_bytes(b"WEBVTT\n\n", "/a.vtt", "a.vtt")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT


def test_a_text_with_a_number_first_is_none() -> None:
    assert not looks_like_subtitles("1\nأولا: من 10:00 --> 12:00".encode())


def test_what_substation_alpha_writes() -> None:
    said = "".join(
        f"Dialogue: 0,0:00:{n * 3:02d}.00,0:00:{n * 3 + 3:02d}.50,D,,0,0,0,,{{\\an8}}{line}\n"
        for n, line in enumerate(ARABIC)
    )
    head = "[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n"

    for name in ("a.ass", "a.txt"):
        assert read(f"{head}{said}".encode(), name).text == " ".join(ARABIC)


def test_what_sami_synchronises() -> None:
    cues = "".join(
        f'<SYNC Start={n * 5000}><P Class="AR">{line}<br>نعم <SYNC Start={n * 5000 + 900}>&nbsp;'
        for n, line in enumerate(("مرحبا بكم", "في السوق"))
    )
    text = f"<SAMI><HEAD><TITLE>السوق</TITLE></HEAD><BODY>{cues}</BODY></SAMI>"
    (found,) = read_bytes(text.encode(), "/a.smi", "a.smi")
    assert isinstance(found, Document)
    assert " ".join(found.text.split()) == "مرحبا بكم نعم في السوق"
    assert found.declared.title == "السوق"
