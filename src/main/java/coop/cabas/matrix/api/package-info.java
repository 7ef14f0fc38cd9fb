/** The matrix for programs. */
@NullMarked
package coop.cabas.matrix.api;

import org.jspecify.annotations.NullMarked;
