from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from desktop.printing.files.pdf_assembly import properties_packet, to_unicode


def test_the_properties_are_xml_whatever_the_title():
    packet = properties_packet('ميناء <&> "x"').decode()
    root = ET.fromstring(re.sub(r"<\?xpacket.*?\?>", "", packet).strip())
    assert 'ميناء <&> "x"' in "".join(root.itertext())


def test_each_code_has_its_characters():
    found = to_unicode({3: "ا", 4: "لا", 5: "\U0001f600"}).decode()
    assert "<0003> <0627>" in found
    assert "<0004> <06440627>" in found
    assert "<0005> <D83DDE00>" in found
    assert "3 beginbfchar" in found


def test_a_block_has_at_most_a_hundred_entries():
    found = to_unicode(dict.fromkeys(range(1, 251), "ا")).decode()
    assert [int(n) for n in re.findall(r"(\d+) beginbfchar", found)] == [100, 100, 50]
