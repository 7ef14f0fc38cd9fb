/** Lists: one definition gives the page, the CSV and the XLSX, with search, sort and paging by key. */
@NullMarked
package coop.cabas.ui.table;

import org.jspecify.annotations.NullMarked;
