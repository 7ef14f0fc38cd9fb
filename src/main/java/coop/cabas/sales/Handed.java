package coop.cabas.sales;

import coop.cabas.imports.SourceFile;
import coop.cabas.sales.aemsoft.TillFile;
import org.jspecify.annotations.Nullable;

/**
 * A file handed in, once read.
 *
 * @param position its place among the files handed in
 * @param content what it brings; null when it cannot be taken
 */
record Handed(
        int position,
        SourceFile file,
        TillFile read,
        @Nullable Content content) {}
