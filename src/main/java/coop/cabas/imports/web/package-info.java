/** The assistant that leads people through an import, the list of past ones, and the guard before uploads. */
@NullMarked
package coop.cabas.imports.web;

import org.jspecify.annotations.NullMarked;
