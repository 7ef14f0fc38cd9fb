/** Pages of the matrix. */
@NullMarked
package coop.cabas.matrix.web;

import org.jspecify.annotations.NullMarked;
