/**
 * Reads the rows of a spreadsheet ({@code .xls}, {@code .xlsx}) or of a text file with separators, told apart by content;
 * and puts numbers into cells of a workbook, of which all else stays.
 *
 * <p>Files are hostile until read: rows are streamed, sizes are bounded, no reference leaves the file, and whatever is
 * wrong with it ends in {@link coop.cabas.imports.sheet.Unreadable}, which says why and what to do.
 */
@NamedInterface("sheet")
@NullMarked
package coop.cabas.imports.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
