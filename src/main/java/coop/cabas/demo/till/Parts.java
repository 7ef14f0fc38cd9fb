package coop.cabas.demo.till;

/** The parts of a workbook that are alike in all of them. */
final class Parts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    static final String CONTENT_TYPES = XML + """
            <Types xmlns="%1$s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="%2$s.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$s.worksheet+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="%2$s.styles+xml"/>\
            <Override PartName="/xl/sharedStrings.xml" ContentType="%2$s.sharedStrings+xml"/></Types>""".formatted(PACKAGE, SPREADSHEET);

    static final String RELATIONS = XML + """
            <Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, OFFICE);

    static final String WORKBOOK_RELATIONS = XML + """
            <Relationships xmlns="%1$s/relationships"><Relationship Id="rId1" Type="%2$s/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="%2$s/sharedStrings" Target="sharedStrings.xml"/>\
            <Relationship Id="rId3" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(PACKAGE, OFFICE);

    static final String WORKBOOK = XML
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId3\"/></sheets></workbook>"
                    .formatted(MAIN, OFFICE);

    /** Style 1 is a date, style 2 a time. */
    static final String STYLES = XML + """
            <styleSheet xmlns="%s"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(MAIN);

    static final String STRINGS_START = XML + "<sst xmlns=\"%s\">".formatted(MAIN);
    static final String SHEET_START = XML + "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN);

    private Parts() {}
}
