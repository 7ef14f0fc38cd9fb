/**
 * Suppliers' own files: price lists and delivery notes are read by a saved {@link coop.cabas.purchasing.forms.FormMap},
 * which {@link coop.cabas.purchasing.forms.Guess} proposes for a file never seen; order forms are filled in.
 *
 * <p>Pure code: no database, no clock. Start at {@link coop.cabas.purchasing.forms.FormReader} to read and at
 * {@link coop.cabas.purchasing.forms.OrderForm} to write. Files are hostile, and guarded by {@code imports.sheet}; they are
 * also untidy: titles are found wherever they stand this week, and what is doubtful is told cell by cell, never guessed.
 */
@NullMarked
package coop.cabas.purchasing.forms;

import org.jspecify.annotations.NullMarked;
