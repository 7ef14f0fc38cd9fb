/**
 * The life of an import, whatever its source: files are handed in, read and compared (dry run), then applied all or
 * nothing, and can be undone.
 *
 * <p>This context owns the upload guards, the staged files, the batches with author, time and figures, the assistant
 * page, the {@code import} command and the shape of its JSON. What a file means belongs to the module that contributes
 * the {@link coop.cabas.imports.Importer}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
