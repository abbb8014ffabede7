from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

TEXT = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد، بعد أن أغلقت ستة أشهر للترميم."
SPREADSHEET = f"""<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="1"><Table>
<Row><Cell><Data ss:Type="String">العنوان</Data></Cell>
<Cell><Data ss:Type="String">التاريخ</Data></Cell>
<Cell><Data ss:Type="String">النص</Data></Cell></Row>
<Row><Cell ss:HRef="https://e.example/1"><Data ss:Type="String">مكتبة</Data></Cell>
<Cell><Data ss:Type="DateTime">2015-02-03T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">{TEXT}</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">معرض</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="String">{TEXT}</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def test_rows_with_their_days_and_empty_cells():
    first, second = read_bytes(SPREADSHEET.encode(), "/t/a.xls", "a.xls")

    assert isinstance(first, Document)
    assert first.format == "spreadsheetml"
    declared = first.declared
    assert (declared.title, declared.published) == ("مكتبة", "2015-02-03")
    assert declared.url == "https://e.example/1"
    assert isinstance(second, Document)
    assert (second.text, second.declared.published) == (TEXT, None)


def test_cells_behind_merged_ones_stay_in_their_columns():
    merged = '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">معرض</Data></Cell>\n<Cell>'
    plain = '<Row><Cell><Data ss:Type="String">معرض</Data></Cell>\n<Cell ss:Index="3">'
    assert plain in SPREADSHEET

    *_, last = read_bytes(SPREADSHEET.replace(plain, merged).encode(), "/t/a.xls", "a.xls")

    assert isinstance(last, Document)
    assert (last.text, last.declared.published) == (TEXT, None)


def test_one_that_breaks_off_says_so():
    data = SPREADSHEET.encode()[:-60]

    *_, last = read_bytes(data, "/t/a.xml", "a.xml")

    assert isinstance(last, ReadingError)
    assert last.reason is Reason.CUT_OFF
