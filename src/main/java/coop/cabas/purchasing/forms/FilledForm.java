package coop.cabas.purchasing.forms;

import java.util.List;

/**
 * A supplier's form with the order in it.
 *
 * @param workbook the file to be sent; not copied
 * @param missing what could not be written: the supplier must be told of it in another way
 * @param findings what a person should look at before it is sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record FilledForm(byte[] workbook, List<Ordered> missing, List<Finding> findings) {

    public FilledForm {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }
}
