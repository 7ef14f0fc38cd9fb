/**
 * Members from any list: CSV, XLS or XLSX, whatever its separator, encoding and order of columns. Columns are known by their headers,
 * in French or English, as other programs write them (the person list of gestion-compte among them); the same list may come again
 * and changes only what is different; what it brought can be taken back.
 */
@ApplicationModule
@NullMarked
package coop.cabas.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
