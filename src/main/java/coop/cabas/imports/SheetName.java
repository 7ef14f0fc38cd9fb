package coop.cabas.imports;

import java.util.regex.Pattern;

/** Names that tables have. */
public final class SheetName {

    private static final Pattern SHEET = Pattern.compile(".*\\.(xls|xlsx|xlsm|xlsb|csv)", Pattern.CASE_INSENSITIVE);

    private SheetName() {}

    /** Whether it is called like a table: somebody who hands in a folder means such files, even those that are damaged. */
    public static boolean isSheet(String name) {
        return SHEET.matcher(name).matches();
    }
}
