/** Reports of imports in the reader's language: as JSON for programs, as figures for people. */
@NullMarked
package coop.cabas.imports.report;

import org.jspecify.annotations.NullMarked;
