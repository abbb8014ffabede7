"""The words of a mail: its subject without «Fwd:», what was sent on, and no signature.

Newsrooms send articles on; then the article is the mail inside, with its day and its sender.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from email.utils import parseaddr
from pathlib import Path

from articles.cleaning.datelines import is_dateline
from articles.cleaning.head import read_head
from articles.cleaning.head_zone import read_zone
from articles.cleaning.lines import lines_of
from articles.cleaning.publication_lines import PublicationLine
from articles.document import DeclaredMetadata, completed
from articles.reading.mail.list_frames import is_sentence
from articles.reading.mail.senders import sender_of
from articles.reading.markup.markup import headings_of_markup
from articles.reading.rows.header_lines import header_lines
from articles.reading.texts.credit_lines import credits_taken
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.pasted_pages import without_page
from articles.reading.texts.signatures import published_below

_TABLE = tomllib.loads(Path(__file__).with_name("mail_texts.toml").read_text("utf-8"))


def _any(name: str) -> str:
    return "|".join(map(re.escape, _TABLE[name]))


_PREFIX = re.compile(rf"^\s*(?:(?:{_any('prefixes')})\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE)
# The name of a list: `[press-ar]`, `[Presse 12]`; in a mail of one, «[صحافة اليوم]».
_LIST = re.compile(r"^\[[A-Za-z][\w .-]{1,24}\]\s*(?=\S)")
_ANY_LIST = re.compile(r"^\[[^\[\]]{2,60}\]\s*(?=\S)")
_SENT_ON = re.compile(
    rf"^[ \t>]*(?:-{{3,}}\s*(?:{_any('between_dashes')})\s*-{{3,}}"
    rf"|(?:{_any('lines')})\s?:[ \t]*$)[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^[ \t>]*\*?([^\W\d_][^:\n]{0,24}?)\*?\s?[:：]\*?[ \t]*(.*)$")
_FIELDS = {word: field for field, words in _TABLE["fields"].items() for word in words}
_NAMES = "|".join(map(re.escape, sorted(_FIELDS, key=len, reverse=True)))
_BEFORE_FIELD = re.compile(rf"(?<!\s)\s*(?<![^\W\d_])(?=(?:{_NAMES})\s?:\s)", re.IGNORECASE)
_ATTACHED = re.compile(rf"(?<!\w)(?:{_any('attached')})(?!\w)", re.IGNORECASE)
_MOST_WORDS_OF_NOTE = 40
_FEWEST_WORDS = 6  # of a mail: fewer beside what is attached are a note, whatever they say
_GREETING = re.compile(_any("greetings"), re.IGNORECASE)
_SENT_FROM = re.compile(_any("sent_from"), re.IGNORECASE)
_CLOSING = re.compile(_any("closings"), re.IGNORECASE)
_MOST_LINES_CLOSING = 4
_SIGNATURE = re.compile(r"^--( ?)$", re.MULTILINE)  # RFC 3676, 4.3, has the space
_QUOTED = re.compile(r"^[ \t]*>[ \t]?")
_MAILTO = re.compile(r"\[(?:mailto:)?([^\s\[\]@]{1,80}@[^\s\[\]@]{1,80})\]")
_SAID = frozenset({"creator", "published", "title"})
_DEEPEST = 4
_LINES_OF_HEAD = 8
_LINES_OF_NOTE = 8  # above an article that was pasted
_RULE = re.compile(r"^(?:[_=*]{8,}|-- ?)[ \t]*$", re.MULTILINE)
# «Le 8 octobre 2017 à 10:00, Salma <s@a.example> a écrit :»
_WROTE = re.compile(r"(?=.*(?:\d{4}|@)).{10,200}[:：]$")
_LONGEST_WROTE = 201  # code points at the end of a line: of a longer one no more is looked at
_SHORTEST_ANSWER = 200  # code points: a shorter one is no article
_UNDER_RULE = re.compile(_any("under_rule"), re.IGNORECASE)
_LONGEST_SIGNATURE = 600
_LONGEST_LINE = 90  # code points of a line of a signature
_MOST_ABOVE = 300  # code points above what is sent on: more is a mail of its own


def subject(words: str, *, is_of_list: bool = False) -> str:
    """A subject without what programs put before it when a mail is answered, sent on or posted."""
    bare = _PREFIX.sub("", words).strip()
    posted = _ANY_LIST if is_of_list else _LIST
    return _PREFIX.sub("", posted.sub("", bare)).strip() or bare


def without_signature(text: str) -> str:
    """The text without the signature under it, and without greetings above and below."""
    text = _without_closing(_without_sender(_without_frame_of_program(text)))
    text = _without_greeting(text)
    found = list(_SIGNATURE.finditer(text))
    if not found or len(text) - found[-1].end() > _LONGEST_SIGNATURE:
        return text
    under = text[found[-1].end() :].split("\n")
    if not found[-1][1] and any(map(is_sentence, under)):
        return text  # a rule between paragraphs
    return text[: found[-1].start()].rstrip() or text


def _without_frame_of_program(text: str) -> str:
    """The text without what a program for lists writes under a rule at the end of every mail."""
    rules = list(_RULE.finditer(text))
    if not rules or len(text) - rules[-1].end() > _LONGEST_SIGNATURE:
        return text
    is_frame = _UNDER_RULE.search(text, rules[-1].end()) is not None
    return text[: rules[-1].start()].rstrip() or text if is_frame else text


def without_question(text: str) -> str:
    """The text of an answer without the mail that it answers, quoted under it."""
    answer, _ = _answered(text)
    return answer if len(answer) >= _SHORTEST_ANSWER else text


def _answered(text: str) -> tuple[str, str]:
    """The words of an answer, and those of the mail quoted under it; nothing of another mail.

    Above the quoted lines stands who wrote them and when, on a line of its own.
    """
    lines = text.rstrip().split("\n")
    start = len(lines)
    while start and (lines[start - 1].startswith(">") or not lines[start - 1].strip()):
        start -= 1
    above = lines[start - 1].rstrip()[-_LONGEST_WROTE:] if start else ""
    is_answer = 1 < start < len(lines) and _WROTE.search(above) is not None
    words = "\n".join(lines[: start - 1]).rstrip() if is_answer else ""
    return (words, _unquoted(lines[start:]).strip()) if words else ("", "")


def _mail_inside(text: str) -> tuple[str, DeclaredMetadata] | None:
    """The mail that another one only sends on, or answers with a word of thanks."""
    answer, question = _answered(without_signature(text))
    if 0 < len(answer) < _SHORTEST_ANSWER <= len(question):
        return question, DeclaredMetadata()
    return forwarded_mail(text)


def _without_sender(text: str) -> str:
    """The text without what the telephone says of itself on its last line."""
    above, _, last = text.rstrip().rpartition("\n")
    is_sender = len(last) <= _LONGEST_LINE and _SENT_FROM.match(last.strip()) is not None
    return above.rstrip() if is_sender and above.strip() else text


def _without_greeting(text: str) -> str:
    """The text without a greeting alone on its first line."""
    first, _, rest = text.lstrip().partition("\n")
    is_greeting = _GREETING.fullmatch(first.strip(" ,،.!:")) is not None
    return rest.lstrip("\n") if is_greeting and rest.strip() else text


def _without_closing(text: str) -> str:
    """The text without a greeting at its end and the name under it."""
    lines = text.rstrip().split("\n")
    said = [n for n, line in enumerate(lines) if line.strip()][-_MOST_LINES_CLOSING:]
    closing = next((n for n in said if _CLOSING.fullmatch(lines[n].strip(" ,،.!"))), None)
    if not closing or any(map(is_sentence, lines[closing + 1 :])):
        return text
    return "\n".join(lines[:closing]).rstrip() or text


def is_cover_note(text: str) -> bool:
    """Whether a text beside attachments only says that they are there."""
    count = len(text.split())
    return count < _FEWEST_WORDS or (
        count < _MOST_WORDS_OF_NOTE and _ATTACHED.search(text) is not None
    )


def own_words(text: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """What a mail has to say: without its signature, and of one that was sent on what was sent.

    Args:
        text: The words of the mail.
        declared: What its head declares; what stands above the words sent on goes before it.
    """
    is_sent_on = False
    for _ in range(_DEEPEST):  # what was sent on may have been sent on before
        forwarded = _mail_inside(text)
        if forwarded is None:
            break
        text, is_sent_on = forwarded[0], True
        declared = completed(forwarded[1], replace(declared, creator=None))  # who only sent it on
    words, _ = without_page(without_signature(text))
    if (pasted := _pasted_article(words, None if is_sent_on else declared.title)) is not None:
        return pasted, DeclaredMetadata()
    below = published_below(words) if declared.publisher is None else None
    if below is not None and below[1].day:
        return below[0], _of_article(below[0], below[1], declared.title)
    if below is not None:
        words, declared = below[0], replace(declared, publisher=below[1].outlet)
    return _told_in_head(words, declared)


def _of_article(text: str, said: PublicationLine, about: str | None) -> DeclaredMetadata:
    """What is declared of an article under which outlet and day stand: nothing of who sent it.

    What the mail is about is its title where none stands above the text.
    """
    title = None if read_head(lines_of(text), None).title else about
    return DeclaredMetadata(
        title=title, publisher=said.outlet, published=said.day, creator=said.author or None
    )


def _pasted_article(text: str, about: str | None) -> str | None:
    """The article under a note of who sends it, from its head on; None for another mail.

    Its head says title, day and outlet beyond doubt; one with which the mail begins is under none,
    unless the mail was sent on or is about it.

    Args:
        text: The words of the mail.
        about: Its subject; None for one that was sent on.
    """
    lines = [line for line in lines_of(text) if any(map(str.isalnum, line.text))]
    for place in range(min(len(lines), _LINES_OF_NOTE)):
        if lines[place].start > _MOST_ABOVE:
            break
        head = read_zone(lines[place:], None)
        if head is not None and head.publisher and head.dateline:
            own = (about or "").rpartition(": ")[2].strip()
            is_about = about is None or (head.title or "").startswith(own or about)
            return text[lines[place].start :] if place or is_about else None
    return None


def _told_in_head(text: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """An article that was pasted, and what its head says of outlet, day and author.

    The lines that say so stand under the title, or are the first of all. Whoever sent it did not
    write it then, nor on that day.
    """
    lines = [line.strip() for line in text.split("\n", _LINES_OF_HEAD)[:-1] if line.strip()]
    is_titled = bool(lines) and lines[0] == (declared.title or "").strip()
    fields = header_lines(text)
    name = text.partition(":")[0]
    is_one = sum(line.startswith(name) for line in text.split("\n")) == 1  # no file of several
    if fields is not None and fields[0].publisher and is_one:
        day, _, under = fields[1].partition("\n")
        known = completed(fields[0], replace(declared, creator=None))
        is_dated = fields[0].published is None and is_dateline(day)
        return (under, replace(known, published=day)) if is_dated else (fields[1], known)
    said, _ = credits_taken("\n".join([*lines[is_titled:], "."]))
    if not said.day or not said.outlet:
        return text, declared
    known = replace(
        declared, published=said.day, publisher=said.outlet, creator=said.author or None
    )
    return (text if is_titled else credits_taken(text)[1]), known


def _head_sent_on(text: str) -> tuple[int, int]:
    """Where the head of a mail begins that Outlook sends on, with nothing said above it.

    Three of its fields stand on lines of their own, who sent it and when among them; -1 for none.
    """
    place = 0
    known: set[str] = set()
    start = -1
    for line in text[: 4 * _MOST_ABOVE].split("\n"):
        field = _FIELD.match(line.rstrip())
        name = None if field is None else _FIELDS.get(field[1].strip().lower())
        if name is None and line.strip():
            known, start = set(), -1
        elif name is not None:
            start = place if not known else start
            known.add(name)
            if len(known) >= len(_SAID) and known >= {"creator", "published"}:
                return start, start
        place += len(line) + 1
    return -1, -1


def _unquoted(lines: list[str]) -> str:
    """The lines without the sign before each, where a program quotes all that it sends on."""
    is_quoted = all(line.lstrip().startswith(">") for line in lines if line.strip())
    return "\n".join(_QUOTED.sub("", line) if is_quoted else line for line in lines)


def forwarded_mail(text: str) -> tuple[str, DeclaredMetadata] | None:
    """The words of the mail that another one only sends on, and what its head says."""
    opening = _SENT_ON.search(text)
    start, end = _head_sent_on(text) if opening is None else opening.span()
    if start < 0 or len(text[:start].strip(" _-\r\n")) > _MOST_ABOVE:
        return None
    first, _, rest = text[end:].partition("\n")
    apart = _BEFORE_FIELD.sub("\n", first).lstrip("\r\n")  # Yahoo writes them in one line
    if first.strip() and _FIELD.match(apart.partition("\n")[0]) is None:
        return None
    lines = f"{apart}\n{rest}".lstrip("\r\n").split("\n")
    said: dict[str, str] = {}
    place = 0
    for line in lines:
        field = _FIELD.match(line.rstrip())
        name = None if field is None else _FIELDS.get(field[1].strip().lower())
        if line.strip() and (field is None or name is None):
            break
        place += 1
        if not line.strip():
            if said:
                break
            continue
        if name in _SAID and field is not None:
            said.setdefault(name, field[2].strip())
    words = _unquoted(lines[place:]).strip()
    if not said or not words:
        return None
    sender = said.get("creator", "").replace("<mailto:", "<")
    sender = _MAILTO.sub(r"<\1>", sender)
    name, address = parseaddr(sender) if "@" in sender else (sender, "")
    about = subject(said.get("title", ""))
    sent = sender_of(name, address, words, about)
    return words, DeclaredMetadata(
        title=about or None,
        publisher=sent.outlet,
        creator=sent.author,
        published=said.get("published") or None,
    )


def headings_of_pages(pages: Iterable[str]) -> Headings:
    """The headings of the parts of a mail that are pages, as newsletters are."""
    said = [headings_of_markup(page) for page in pages]
    ranks = {words: rank for each, _ in said for words, rank in each.items()}
    return Headings(ranks=ranks, leading=frozenset().union(*(each for _, each in said)))


def headings_of_issue(headings: Headings, about: str | None, outlet: str | None) -> Headings:
    """The headings of a mail, which part its articles if it is an issue of a newsletter.

    Its subject then says whose issue it is and no article's title, and over the titles stands
    nothing but the name of the outlet.
    """
    if not about or not outlet or not about.startswith(outlet) or about in headings.ranks:
        return headings
    own = {line: rank for line, rank in headings.ranks.items() if not line.startswith(outlet)}
    return replace(headings, ranks=own, leading=headings.leading.union(own))
